using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Indicators;

/// <summary>How an indicator is scored, as read; of the forms at most one is there when nothing was reported.</summary>
internal sealed record RawCriteria(
    Located<YamlNode.Scalar>? Formula,
    bool HasFormulaKey,
    Located<Rounding>? Rounding,
    Located<Ladder>? Ladder,
    LocatedMap<Located<int>>? Letters,
    Place.InText? LettersKey,
    LocatedMap<RawLevel>? Levels,
    IReadOnlyList<RawShortForm> ShortForms,
    LocatedList<RawLevel>? Steps,
    LocatedList<RawMilestone>? Milestones,
    Place.InText? MilestonesKey,
    Located<string>? Unstated,
    Located<string>? Zero,
    Located<MonthRule>? Months,
    bool HasMonthsKey,
    LocatedList<RawRevision>? Readings,
    LocatedList<RawRevision>? Rulings,
    LocatedList<RawOpen>? Open);

/// <summary>A level's condition and wording as read.</summary>
internal sealed record RawLevel(Located<YamlNode.Scalar>? When, Located<string>? Text, Place.InText Place);

/// <summary>The criteria of some months as read.</summary>
internal sealed record RawMilestone(
    LocatedList<Located<ReportMonth>>? Months, Located<string>? Title, LocatedMap<RawLevel>? Levels, Place.InText Place);

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

    private static readonly Field<LocatedMap<Located<int>>> Letters = Field.Optional(
        "letters",
        LevelNameType.MapByLetter(new WholeNumberType(new NumberRange(1, 5, new("อยู่ระหว่าง 1 ถึง 5", "from 1 to 5")))),
        "อักษรที่เอกสารใช้แทนระดับ เช่น { A: 5, B: 4, C: 3, D: 2 } แล้ว levels ใช้อักษรนี้เป็นชื่อ",
        "Letters that the document shows levels by; keys of levels are then letters");

    private static readonly MapType<RawLevel> LevelMap = LevelNameType.MapByLevel(Level);

    private static readonly Field<LocatedMap<RawLevel>> Levels = Field.Optional(
        "levels", LevelMap, "เงื่อนไขและข้อความของแต่ละระดับ 1 ถึง 5", "Condition and wording of each level");

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

    private static readonly Field<LocatedList<Located<ReportMonth>>> MilestoneMonths = Field.Required(
        "months", new ListType<Located<ReportMonth>>(FieldTypes.Month), "เดือนที่ใช้เกณฑ์นี้ เช่น [2568-04]", "The months, like [2568-04]");

    private static readonly Field<Located<string>> MilestoneTitle = Field.Required(
        "title", FieldTypes.Text, "หัวข้อของเดือนตามเอกสาร", "As the document heads them");

    private static readonly Field<LocatedMap<RawLevel>> MilestoneLevels = Field.Required(
        "levels", LevelMap, "เงื่อนไขและข้อความของแต่ละระดับ", "Condition and wording of each level");

    private static readonly Shape<RawMilestone> MilestoneShape = new(
        [MilestoneMonths, MilestoneTitle, MilestoneLevels],
        v => new RawMilestone(v.Of(MilestoneMonths), v.Of(MilestoneTitle), v.Of(MilestoneLevels), v.Place));

    private static readonly Field<LocatedList<RawMilestone>> Milestones = Field.Optional(
        "milestones", new ListType<RawMilestone>(MilestoneShape), "เกณฑ์ที่ต่างกันไปในแต่ละเดือน", "Criteria that differ by month");

    private static readonly Field<Located<string>> Unstated = Field.Optional(
        "unstated",
        FieldTypes.Text,
        "เอกสารไม่ได้พิมพ์เกณฑ์ไว้เลย จึงคำนวณค่าแต่ไม่ให้ระดับ: อธิบาย",
        "The document prints no criteria at all: why; the value is computed, no level is given");

    private static readonly Field<Located<string>> Zero = Field.Optional(
        "zero", FieldTypes.Text, "ถ้อยคำของเอกสารที่ว่าผู้ไม่ถึงระดับใดได้ 0 เช่น ไม่ส่ง = 0 คะแนน", "The document's own words that whoever reaches no level scores 0");

    private static readonly Field<Located<MonthRule>> Months = Field.Optional(
        "months",
        new ChoiceType<MonthRule>(
            ("latest", MonthRule.Latest, new("ใช้เดือนล่าสุด", "The latest month counts")),
            ("mean", MonthRule.Mean, new("เฉลี่ยคะแนนของเดือนที่รายงาน", "The mean of the reported months' points")),
            ("lowest", MonthRule.Lowest, new("ใช้เดือนที่ได้ต่ำสุด", "The lowest month"))),
        "ผลของรอบมาจากเดือนใด ต้องระบุเมื่อใช้ milestones",
        "How the months make the round's result; required with milestones");

    private static readonly Field<LocatedList<RawRevision>> Readings = Field.Optional(
        "readings", AnswerShape.Readings, "วิธีอ่านเกณฑ์ที่พิมพ์ไว้ไม่ตรงความหมาย", "The evident meaning, where it is not what is printed");

    private static readonly Field<LocatedList<RawRevision>> Rulings = Field.Optional(
        "rulings", AnswerShape.Rulings, "คำวินิจฉัยของผู้มีอำนาจ", "Decisions of those who may decide");

    private static readonly Field<LocatedList<RawOpen>> Open = Field.Optional(
        "open", AnswerShape.Open, "เรื่องที่เอกสารไม่ได้บอก และยังไม่มีใครวินิจฉัย", "What the document leaves open");

    /// <summary>The fields, in the order in which files hold them.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
    [
        Formula, Round, Letters, LadderField, Levels, AtLeast, MoreThan, AtMost, LessThan, Steps, Milestones, Unstated, Zero, Months,
        Readings, Rulings, Open,
    ];

    /// <summary>Levels are given in one form.</summary>
    public static ExactlyOne OneForm { get; } = new(
        [Levels, AtLeast, MoreThan, AtMost, LessThan, Steps, Milestones, Unstated], Problems.CriteriaMissing, Problems.SeveralCriteria);

    public static RawCriteria Make(FieldValues values)
    {
        var shortForms = new List<RawShortForm>();
        Add(ShortForm.AtLeast, AtLeast);
        Add(ShortForm.MoreThan, MoreThan);
        Add(ShortForm.AtMost, AtMost);
        Add(ShortForm.LessThan, LessThan);
        return new RawCriteria(
            values.Of(Formula),
            values.KeyOf(Formula) is not null,
            values.Of(Round),
            values.Of(LadderField),
            values.Of(Letters),
            values.KeyOf(Letters),
            values.Of(Levels),
            shortForms,
            values.Of(Steps),
            values.Of(Milestones),
            values.KeyOf(Milestones),
            values.Of(Unstated),
            values.Of(Zero),
            values.Of(Months),
            values.KeyOf(Months) is not null,
            values.Of(Readings),
            values.Of(Rulings),
            values.Of(Open));

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
