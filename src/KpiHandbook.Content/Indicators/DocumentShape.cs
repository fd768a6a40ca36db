using System.Text.Json.Nodes;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Indicators;

/// <summary>A district's own project as read.</summary>
internal sealed record RawOwnProject(Located<string>? Project, Located<string>? Basis, LocatedMap<Located<string>>? Levels, Place.InText Place);

/// <summary>What one page of the document prints, as read.</summary>
internal sealed record RawPrinted(
    Located<string>? Where,
    Located<PrintedWeight>? Weight,
    Located<string>? Title,
    Located<int>? Number,
    Located<string>? Unit,
    Located<BuddhistDate>? PeriodEnd,
    LocatedMap<Located<WrittenNumber>>? Inputs,
    Located<string>? Note,
    bool HasFact,
    Place.InText Place);

/// <summary>A weight on a page: a number, or the word <c>blank</c> where its place is left empty.</summary>
internal sealed record PrintedWeight(Weight? Weight);

/// <summary>What <c>own</c>, <c>known</c> and <c>printed</c> hold: what the document says besides its criteria.</summary>
internal static class DocumentShape
{
    private static readonly Field<Located<string>> Project = Field.Required("project", FieldTypes.Text, "ชื่อโครงการของอำเภอ", "The district's project");

    private static readonly Field<Located<string>> Basis = Field.Required("basis", FieldTypes.Text, "การอนุมัติโครงการ", "Its approval");

    private static readonly Field<LocatedMap<Located<string>>> Levels = Field.Required(
        "levels", LevelNameType.MapByLevel(FieldTypes.Text), "ข้อความเกณฑ์ของแต่ละระดับตามโครงการ", "What each level asks");

    private static readonly Field<Located<string>> Where = Field.Required("where", FieldTypes.Text, "พิมพ์ที่ใด เช่น หน้าปก", "Which page");

    private static readonly Field<Located<PrintedWeight>> Weight = Field.Optional(
        "weight", new PrintedWeightType(), "น้ำหนักที่พิมพ์ หรือ blank ถ้าเว้นว่าง", "The weight printed; blank when its place is empty");

    private static readonly Field<Located<string>> Title = Field.Optional("title", FieldTypes.Text, "ชื่อตัวชี้วัดที่พิมพ์", "The title printed");

    private static readonly Field<Located<int>> Number = Field.Optional(
        "number", new WholeNumberType(new NumberRange(1, 999, new("อยู่ระหว่าง 1 ถึง 999", "from 1 to 999"))), "ลำดับที่ที่พิมพ์", "The number printed");

    private static readonly Field<Located<string>> Unit = Field.Optional("unit", FieldTypes.Text, "หน่วยวัดที่พิมพ์", "The unit printed");

    private static readonly Field<Located<BuddhistDate>> PeriodEnd = Field.Optional(
        "period-end", FieldTypes.Date, "วันสุดท้ายของรอบที่พิมพ์ (พ.ศ.)", "The last day of the round printed");

    private static readonly Field<LocatedMap<Located<WrittenNumber>>> Inputs = Field.Optional(
        "inputs", FieldTypes.MapByInput(FieldTypes.Number), "ค่าของข้อมูลที่พิมพ์ เช่น { target: 30 }", "Figures printed for inputs");

    private static readonly Field<Located<string>> Note = Field.Optional(
        "note", FieldTypes.Text, "คู่มือนี้ใช้อย่างใด เพราะเหตุใด", "What is used here and why");

    public static MapType<RawOwnProject> Own { get; } = FieldTypes.MapById(new Shape<RawOwnProject>(
        [Project, Basis, Levels], v => new RawOwnProject(v.Of(Project), v.Of(Basis), v.Of(Levels), v.Place)));

    public static MapType<LocatedMap<Located<WrittenNumber>>> Known { get; } = FieldTypes.MapByInput(FieldTypes.MapById(FieldTypes.Number));

    public static ListType<RawPrinted> Printed { get; } = new(new Shape<RawPrinted>(
        [Where, Weight, Title, Number, Unit, PeriodEnd, Inputs, Note],
        v => new RawPrinted(
            v.Of(Where), v.Of(Weight), v.Of(Title), v.Of(Number), v.Of(Unit), v.Of(PeriodEnd), v.Of(Inputs), v.Of(Note),
            new Field[] { Weight, Title, Number, Unit, PeriodEnd, Inputs }.Any(f => v.KeyOf(f) is not null), v.Place)));

    private sealed class PrintedWeightType : ScalarType<PrintedWeight>
    {
        private const string Blank = "blank";

        private static readonly NumberType Percent = new(new NumberRange(0, 100, new("มากกว่า 0 และไม่เกิน 100", "above 0 and at most 100"), AboveLeast: true));

        public override JsonObject Schema() => new() { ["anyOf"] = new JsonArray(Percent.Schema(), new JsonObject { ["const"] = Blank }) };

        protected override Located<PrintedWeight>? ReadScalar(YamlNode.Scalar scalar, ProblemList problems) =>
            string.Equals(scalar.Text, Blank, StringComparison.Ordinal) ? new Located<PrintedWeight>(new PrintedWeight(null), scalar.Place)
            : Percent.Read(scalar, problems) is { } percent
                ? new Located<PrintedWeight>(new PrintedWeight(Core.Model.Weight.Of(percent.Value.Value)), scalar.Place)
                : null;
    }
}
