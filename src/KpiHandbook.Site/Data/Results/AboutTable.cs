using KpiHandbook.Core.Tables;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Data.Results;

/// <summary>What a workbook of results holds, and what each column means.</summary>
internal static class AboutTable
{
    public static DataTable Of(RoundSite site, IReadOnlyList<DataColumn> columns) => new(
        "คำอธิบาย",
        [Column("เรื่อง"), Column("คำอธิบาย")],
        [.. Facts(site).Concat(columns.Select(AboutColumn)).Select(f => (IReadOnlyList<DataCell>)[DataCell.Of(f.Label), DataCell.Of(f.Text)])]);

    /// <summary>What has to be said of the results wherever they go.</summary>
    public static IEnumerable<(string Label, string Text)> Facts(RoundSite site)
    {
        var handbook = site.Handbook;
        if (handbook.SampleResults)
        {
            yield return (Words.Thai["sample.flag"], "ตัวเลขทั้งหมดเป็นข้อมูลสมมุติเพื่อแสดงการทำงานของเว็บไซต์ ไม่ใช่ผลการประเมินจริง");
        }

        yield return ("รอบการประเมิน", $"{handbook.Office.Name} {handbook.Round.ToText()} ({handbook.Period.ToLongText()})");
        yield return ("สถานะ", string.Join(" · ", new[] { StatusText.Of(Words.Thai, handbook.Status), EditionText.Of(Words.Thai, handbook), SealText.Of(Words.Thai, handbook, site.Seal) }.OfType<string>()));
        if (site.Seal is { } seal)
        {
            yield return ("รหัสฉบับ", seal.Edition);
        }

        yield return ("ผลล่าสุด", site.Round.Current?.Month.ToLongText() ?? "ยังไม่มีรายงาน");
        yield return ("แถว", "หนึ่งแถวต่อหนึ่งเดือน หนึ่งหน่วยงาน และหนึ่งตัวชี้วัด ช่องว่างคือไม่มีข้อมูล ไม่ใช่ศูนย์");
        yield return ("ปีและตัวเลข", $"ปีเป็นพุทธศักราช ตัวเลขแสดงทศนิยมไม่เกิน {DataTable.Decimals} ตำแหน่ง");
    }

    private static (string Label, string Text) AboutColumn(DataColumn column) =>
        (column.Name, column.About is { } about ? $"{column.Title}: {about}" : column.Title);

    private static DataColumn Column(string title) => new(title, DataType.Text, title);
}
