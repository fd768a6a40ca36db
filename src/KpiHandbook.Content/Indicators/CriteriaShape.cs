using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Indicators;

/// <summary>How an indicator is scored, as read; of the forms at most one is there when nothing was reported.</summary>
internal sealed record RawCriteria(
    Located<YamlNode.Scalar>? Formula,
    Located<Rounding>? Rounding,
    Located<Ladder>? Ladder,
    LocatedMap<RawLevel>? Levels,
    IReadOnlyList<RawShortForm> ShortForms,
    LocatedList<RawLevel>? Steps,
    bool HasFormulaKey);

/// <summary>A level's condition and wording as read.</summary>
internal sealed record RawLevel(Located<YamlNode.Scalar>? When, Located<string>? Text, Place.InText Place);

/// <summary>Five thresholds and how the value compares to them; its place is its key.</summary>
internal sealed record RawShortForm(ShortForm Form, LocatedList<Located<WrittenNumber>>? Thresholds, Place.InText Place);

/// <summary>The short ways to write five levels.</summary>
internal enum ShortForm
{
    /// <summary>value &gt;= threshold.</summary>
    AtLeast,

    /// <summary>value &gt; threshold.</summary>
    MoreThan,

    /// <summary>value &lt;= threshold.</summary>
    AtMost,

    /// <summary>value &lt; threshold.</summary>
    LessThan,
}

/// <summary>The fields of an indicator's front matter that say how it is scored.</summary>
internal static class CriteriaShape
{
    private static readonly Field<Located<YamlNode.Scalar>> When = Field.Required(
        "when", FieldTypes.Expression, "เงื่อนไขของระดับ เช่น value >= 80", "Condition of the level");

    private static readonly Field<Located<string>> Text = Field.Required(
        "text", FieldTypes.Text, "ข้อความเกณฑ์ที่ผู้อ่านเห็น", "Wording of the level");

    private static readonly Shape<RawLevel> Level = new([When, Text], v => new RawLevel(v.Of(When), v.Of(Text), v.Place));

    private static readonly ListType<Located<WrittenNumber>> FiveNumbers = new(FieldTypes.Number, 5, Problems.ShortFormNotFive);

    private static readonly Field<Located<YamlNode.Scalar>> Formula = Field.Optional(
        "formula", FieldTypes.Expression, "สูตรการคำนวณ เช่น done / target * 100", "Formula over the inputs");

    private static readonly Field<Located<Rounding>> Round = Field.Optional(
        "round", new RoundingType(), "ปัดค่าก่อนเทียบเกณฑ์: จำนวนทศนิยม หรือ floor (ปัดลง)", "Rounding before levels are compared: decimals, or floor");

    private static readonly Field<Located<Ladder>> LadderField = Field.Optional(
        "ladder",
        new ChoiceType<Ladder>(
            ("highest", Ladder.Highest, new("ได้ระดับสูงสุดที่เข้าเงื่อนไข", "The highest level whose condition holds")),
            ("cumulative", Ladder.Cumulative, new("ต้องผ่านทุกระดับที่ต่ำกว่าด้วย", "A level counts only when all below it hold"))),
        "ระดับต่อกันอย่างไร ถ้าไม่ระบุคือ highest",
        "How levels build on each other; highest when absent");

    private static readonly Field<LocatedMap<RawLevel>> Levels = Field.Optional(
        "levels",
        new MapType<RawLevel>("^[1-5]$", key => key is ['1' or '2' or '3' or '4' or '5'], Problems.NoSuchLevel, Level),
        "เงื่อนไขและข้อความของแต่ละระดับ 1 ถึง 5",
        "Condition and wording of each level");

    private static readonly Field<LocatedList<Located<WrittenNumber>>> AtLeast = ShortFormField(
        "at-least", "ไม่น้อยกว่าค่าใดจึงได้ระดับ 1 ถึง 5", "Levels 1 to 5 need at least");

    private static readonly Field<LocatedList<Located<WrittenNumber>>> MoreThan = ShortFormField(
        "more-than", "มากกว่าค่าใดจึงได้ระดับ 1 ถึง 5", "Levels 1 to 5 need more than");

    private static readonly Field<LocatedList<Located<WrittenNumber>>> AtMost = ShortFormField(
        "at-most", "ไม่เกินค่าใดจึงได้ระดับ 1 ถึง 5", "Levels 1 to 5 need at most");

    private static readonly Field<LocatedList<Located<WrittenNumber>>> LessThan = ShortFormField(
        "less-than", "น้อยกว่าค่าใดจึงได้ระดับ 1 ถึง 5", "Levels 1 to 5 need less than");

    private static readonly Field<LocatedList<RawLevel>> Steps = Field.Optional(
        "steps", new ListType<RawLevel>(Level, 5, Problems.StepsNotFive), "ขั้นที่ 1 ถึง 5 ต้องทำตามลำดับ", "Five steps, each counting only after those before");

    /// <summary>The fields, in the order in which files hold them.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Formula, Round, LadderField, Levels, AtLeast, MoreThan, AtMost, LessThan, Steps];

    /// <summary>Levels are given in one form.</summary>
    public static ExactlyOne OneForm { get; } = new(
        [Levels, AtLeast, MoreThan, AtMost, LessThan, Steps], Problems.CriteriaMissing, Problems.SeveralCriteria);

    public static RawCriteria Make(FieldValues values)
    {
        var shortForms = new List<RawShortForm>();
        Add(ShortForm.AtLeast, AtLeast);
        Add(ShortForm.MoreThan, MoreThan);
        Add(ShortForm.AtMost, AtMost);
        Add(ShortForm.LessThan, LessThan);
        return new RawCriteria(
            values.Of(Formula), values.Of(Round), values.Of(LadderField), values.Of(Levels), shortForms, values.Of(Steps), values.KeyOf(Formula) is not null);

        void Add(ShortForm form, Field<LocatedList<Located<WrittenNumber>>> field)
        {
            if (values.KeyOf(field) is { } key)
            {
                shortForms.Add(new RawShortForm(form, values.Of(field), key));
            }
        }
    }

    private static Field<LocatedList<Located<WrittenNumber>>> ShortFormField(string name, string thai, string english) =>
        Field.Optional(name, FiveNumbers, thai, english);
}
