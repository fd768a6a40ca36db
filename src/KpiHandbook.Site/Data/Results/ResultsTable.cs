using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Tables;
using KpiHandbook.Site.Changes;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Data.Results;

/// <summary>
/// Every result of a round as one table: a row a month, unit and indicator. The only place where these rows are made; CSV, JSON and
/// workbook differ only in how they write a cell. What may not be published is out of the round before it comes here.
/// </summary>
internal static class ResultsTable
{
    private static readonly IReadOnlyList<Field> Fields =
    [
        new(new("sample", DataType.Truth, "ข้อมูลตัวอย่าง", "true เมื่อเป็นตัวเลขสมมุติ ไม่ใช่ผลการประเมินจริง") { IsRequired = true }, r => DataCell.Of(r.Handbook.SampleResults)),
        new(new("office", DataType.Text, "รหัสสำนักงาน") { IsRequired = true }, r => DataCell.Of($"{r.Handbook.Office.Id}")),
        new(new("fiscal_year_be", DataType.Whole, "ปีงบประมาณ (พ.ศ.)") { IsRequired = true }, r => DataCell.Of(r.Handbook.Round.FiscalYear)),
        new(
            new("half", DataType.Whole, "รอบที่", "ว่างเมื่อประเมินทั้งปี"),
            r => r.Handbook.Round.Half is { } half ? DataCell.Of(half) : DataCell.None),
        new(new("year_be", DataType.Whole, "ปีของเดือนที่รายงาน (พ.ศ.)") { IsRequired = true }, r => DataCell.Of(r.Month.Month.Year)),
        new(new("month", DataType.Whole, "เดือนที่รายงาน", "1 ถึง 12") { IsRequired = true }, r => DataCell.Of(r.Month.Month.Month)),
        new(new("unit", DataType.Text, "รหัสหน่วยงาน") { IsRequired = true }, r => DataCell.Of(r.Unit.Unit.Id)),
        new(new("unit_name", DataType.Text, "หน่วยงาน") { IsRequired = true }, r => DataCell.Of(UnitText.Full(Words.Thai, r.Unit.Unit))),
        new(new("agreement", DataType.Text, "รหัสข้อตกลง") { IsRequired = true }, r => DataCell.Of($"{r.Unit.Agreement.Id}")),
        new(
            new("section", DataType.Text, "ส่วนของข้อตกลง", "team รายทีม, individual รายบุคคล, optional ทางเลือก, competency สมรรถนะ")
            {
                IsRequired = true,
                OneOf = [.. Enum.GetValues<Section>().Select(Names.Of)],
            },
            r => DataCell.Of(Names.Of(r.Scored.Assignment.Section))),
        new(new("number", DataType.Whole, "ลำดับในข้อตกลง") { IsRequired = true }, r => DataCell.Of(r.Entry.Number)),
        new(new("indicator", DataType.Text, "รหัสตัวชี้วัด") { IsRequired = true }, r => DataCell.Of($"{r.Scored.Indicator.Id}")),
        new(new("indicator_title", DataType.Text, "ตัวชี้วัด") { IsRequired = true }, r => DataCell.Of(r.Scored.Indicator.ShortTitle)),
        new(new("weight", DataType.Amount, "น้ำหนัก (ร้อยละ)", "ว่างเมื่อเอกสารไม่ได้กำหนด"), r => DataCell.Of(r.Entry.Weight?.Percent)),
        new(new("value", DataType.Amount, "ค่าที่ได้", "ว่างเมื่อยังไม่รายงาน คิดไม่ได้ หรือไม่เปิดเผย"), r => DataCell.Of(r.Scored.Trace.Value)),
        new(
            new("value_is_rounded", DataType.Truth, "ค่าที่ได้ปัดเศษแล้ว", "true เมื่อทศนิยม 6 ตำแหน่งแสดงค่าได้ไม่ครบ"),
            r => DataCell.Of(r.Scored.Trace.Value is { } value ? !value.IsExactAt(DataTable.Decimals) : null)),
        new(new("value_unit", DataType.Text, "หน่วยของค่า") { IsRequired = true }, r => DataCell.Of(r.Scored.Indicator.Unit)),
        new(
            new("outcome", DataType.Text, "ผล", "level ได้ระดับ, below ไม่ถึงระดับ 1, gap อยู่ในช่องว่างของเกณฑ์, mean เฉลี่ยหลายเดือน, not-reported ยังไม่รายงาน, not-computable คิดไม่ได้, withheld ไม่เปิดเผย")
            {
                IsRequired = true,
                OneOf = [.. Enum.GetValues<OutcomeKind>().Select(TraceJson.NameOf)],
            },
            r => DataCell.Of(TraceJson.NameOf(r.Scored.Outcome.Kind))),
        new(new("level", DataType.Amount, "ระดับ", "0 ถึง 5 ว่างเมื่อยังไม่ได้ระดับ"), r => DataCell.Of(r.Scored.Outcome.Factor)),
        new(new("points_of_weight", DataType.Amount, "คะแนนถ่วงน้ำหนัก", "ระดับ × น้ำหนัก ÷ 5"), r => DataCell.Of(r.Scored.Points / 5)),
        new(new("contested", DataType.Truth, "ตารางในเอกสารให้ผลต่างจากเกณฑ์") { IsRequired = true }, r => DataCell.Of(r.Scored.IsContested)),
        new(new("level_by_table", DataType.Amount, "ระดับตามตารางในเอกสาร", "ว่างเมื่อไม่มีตาราง"), r => DataCell.Of(r.Scored.ByTable?.Outcome.Factor)),
        new(
            new("status", DataType.Text, "สถานะของรอบ", "draft ฉบับร่าง, trial ฉบับทดลองใช้, official ฉบับทางการ")
            {
                IsRequired = true,
                OneOf = [.. Enum.GetValues<RoundStatus>().Select(Names.Of)],
            },
            r => DataCell.Of(Names.Of(r.Handbook.Status))),
        new(new("revision", DataType.Whole, "ฉบับแก้ไขที่ใช้คิดคะแนน", "0 คือฉบับแรก") { IsRequired = true }, r => DataCell.Of(r.Handbook.In(r.Month.Month).Revision)),
        new(new("edition", DataType.Text, "รหัสฉบับ", "ว่างเมื่อยังไม่ปิดผนึก"), r => DataCell.Of(r.Seal?.Edition)),
        new(new("month_is_sealed", DataType.Truth, "ผลเดือนนี้ปิดผนึกแล้ว") { IsRequired = true }, r => DataCell.Of(r.Seal?.Find(r.Month.Month) is not null)),
        new(
            new("corrected", DataType.Truth, "แก้ไขหลังปิดผนึก", "true เมื่อค่าที่รายงานหรือระดับของแถวนี้ถูกแก้หลังปิดผนึกเดือน ค่าเดิมอยู่ในหน้าการเปลี่ยนแปลงและ JSON ของหน่วยงาน") { IsRequired = true },
            r => DataCell.Of(r.Corrections.Count > 0)),
        new(
            new("correction_reason", DataType.Text, "เหตุผลที่แก้ไขหลังปิดผนึก", "ว่างเมื่อไม่ได้แก้ หลายครั้งคั่นด้วย ·"),
            r => DataCell.Of(CorrectionText.Reasons(r.Corrections))),
        new(new("source", DataType.Text, "ไฟล์ที่มา", "ว่างเมื่อยังไม่ส่งรายงาน"), r => DataCell.Of(r.Unit.Report?.Place.File)),
    ];

    // Exact fractions, for files in which 1/2 cannot be taken for the second of January.
    private static readonly IReadOnlyList<Field> ExactFields =
    [
        Exact("value", "ค่าที่ได้", r => r.Scored.Trace.Value),
        Exact("level", "ระดับ", r => r.Scored.Outcome.Factor),
        Exact("points_of_weight", "คะแนนถ่วงน้ำหนัก", r => r.Scored.Points / 5),
    ];

    /// <summary>What tells one row from every other.</summary>
    public static readonly IReadOnlyList<string> Key = ["office", "year_be", "month", "agreement", "unit", "indicator"];

    /// <summary>The columns.</summary>
    /// <param name="withFractions">True for the exact values beside the decimal ones, as text.</param>
    public static IReadOnlyList<DataColumn> Columns(bool withFractions) => [.. FieldsOf(withFractions).Select(f => f.Column)];

    /// <summary>The table.</summary>
    /// <param name="site">The round.</param>
    /// <param name="withFractions">True for the exact values beside the decimal ones, as text.</param>
    public static DataTable Of(RoundSite site, bool withFractions)
    {
        var fields = FieldsOf(withFractions);
        var rows =
            from month in site.Round.Months
            from unit in month.Units
            from scored in unit.Assignments
            let row = new Row(site.Handbook, site.Seal, month, unit, scored, [.. site.Corrections.Of(month.Month, unit.Unit.Id, scored.Indicator.Id)])
            select (IReadOnlyList<DataCell>)[.. fields.Select(f => f.Cell(row))];
        return new DataTable("results", [.. fields.Select(f => f.Column)], [.. rows]);
    }

    private static IReadOnlyList<Field> FieldsOf(bool withFractions) => withFractions ? [.. Fields, .. ExactFields] : Fields;

    private static Field Exact(string name, string title, Func<Row, Rational?> number) =>
        new(new($"{name}_exact", DataType.Text, $"{title} (เศษส่วนเต็ม)", "เช่น 50/3"), r => DataCell.Of(number(r)?.ToString()));

    private sealed record Field(DataColumn Column, Func<Row, DataCell> Cell);

    private sealed record Row(Handbook Handbook, Seal? Seal, ScoredMonth Month, ScoredUnit Unit, ScoredAssignment Scored, IReadOnlyList<CorrectedResult> Corrections)
    {
        public AgreementEntry Entry => Scored.Assignment.Entry;
    }
}
