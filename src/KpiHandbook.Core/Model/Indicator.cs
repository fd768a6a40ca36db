using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Model;

/// <summary>Which values of an indicator are better.</summary>
public enum Direction
{
    /// <summary>ยิ่งมากยิ่งดี.</summary>
    HigherIsBetter,

    /// <summary>ยิ่งน้อยยิ่งดี.</summary>
    LowerIsBetter,
}

/// <summary>ตัวชี้วัด: what is measured, how it is scored, and what proves it. Keeps its id across rounds.</summary>
/// <param name="Id">Name in files and addresses.</param>
/// <param name="Title">Full official title.</param>
/// <param name="ShortTitle">A title for tables and menus.</param>
/// <param name="Unit">Unit of the value (หน่วยวัด).</param>
/// <param name="Direction">Which values are better.</param>
/// <param name="Group">The work group that owns it.</param>
/// <param name="Sources">แหล่งข้อมูล.</param>
/// <param name="Inputs">What a unit reports, in order.</param>
/// <param name="Criteria">Formula, rounding and levels.</param>
/// <param name="SetByDistrict">True when each district's own approved project says what the levels ask.</param>
/// <param name="Targets">The printed table of what each district must reach, where there is one.</param>
/// <param name="Examples">Worked examples, which the build computes and compares.</param>
/// <param name="Evidence">หลักฐานเชิงประจักษ์ by level.</param>
/// <param name="Contacts">Whom to ask.</param>
/// <param name="Report">When it is reported; null when the document does not say.</param>
/// <param name="CutOff">The as-of day whose figures count, where there is one.</param>
/// <param name="Notes">Contradictions, readings and gaps of the document.</param>
/// <param name="Body">The guide's text for readers.</param>
/// <param name="Place">Where it is defined.</param>
public sealed record Indicator(
    Id<Indicator> Id,
    string Title,
    string ShortTitle,
    string Unit,
    Direction Direction,
    WorkGroup Group,
    IReadOnlyList<string> Sources,
    IReadOnlyList<Input> Inputs,
    Criteria Criteria,
    bool SetByDistrict,
    TargetTable? Targets,
    IReadOnlyList<Example> Examples,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<Contact> Contacts,
    ReportRule? Report,
    CutOff? CutOff,
    IReadOnlyList<Note> Notes,
    IReadOnlyList<BodySection> Body,
    Place Place)
{
    /// <summary>Criteria month by month; empty when <see cref="Criteria"/> holds for every month. Where there are some, <see cref="Criteria"/> has no levels.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    /// <summary>How the months make the round's result.</summary>
    public MonthRule Months { get; init; }

    /// <summary>The letters that stand for levels (A = 5); empty where levels are shown as numbers.</summary>
    public IReadOnlyDictionary<Level, string> Letters { get; init; } = new Dictionary<Level, string>();

    /// <summary>The districts' own projects, where those say what the levels ask.</summary>
    public IReadOnlyDictionary<Id<District>, OwnProject> OwnProjects { get; init; } = new Dictionary<Id<District>, OwnProject>();

    /// <summary>What settles the findings of the proof, or leaves them open.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>What pages of the document print differently.</summary>
    public IReadOnlyList<PrintedFact> Printed { get; init; } = [];

    /// <summary>Figures that the document gives for districts, by input.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<Id<District>, Rational>> Known { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<Id<District>, Rational>>(StringComparer.Ordinal);

    /// <summary>How a household register becomes its inputs; null where no register is kept.</summary>
    public RegisterRule? Register { get; init; }

    /// <summary>The indicator that this one takes over; null for one of its own.</summary>
    public InheritedFrom? Inherits { get; init; }

    /// <summary>The number below which a reported count of people or households is not published; null where every count is. From 3: what is known to be 1 and no other number is not withheld by leaving it out.</summary>
    public int? SuppressBelow { get; init; }

    /// <summary>Where its fields are written, by their keys joined with dots (<c>inputs.spent.unit</c>, <c>evidence.0</c>), as far as that is known.</summary>
    public IReadOnlyDictionary<string, Place> Fields { get; init; } = new Dictionary<string, Place>(StringComparer.Ordinal);

    /// <summary>Where a field is written, or the nearest that holds it.</summary>
    public Place PlaceOf(string field)
    {
        for (var end = field.Length; end > 0; end = field.LastIndexOf('.', end - 1))
        {
            if (Fields.TryGetValue(field[..end], out var place))
            {
                return place;
            }
        }

        return Place;
    }

    /// <summary>The indicator as one month scores it: its criteria and the inputs that these ask for. Without criteria of that month it has no levels.</summary>
    public Indicator In(ReportMonth month)
    {
        if (Milestones.Count == 0)
        {
            return this;
        }

        var criteria = Milestones.FirstOrDefault(m => m.Months.Contains(month))?.Criteria;
        return this with
        {
            Criteria = criteria ?? Criteria,
            Inputs = criteria is null ? [] : [.. Inputs.Where(i => i.Type == InputType.Text || criteria.Mentions(i.Name))],
            Milestones = [],
        };
    }

    /// <summary>True when a month is scored at all.</summary>
    public bool IsScoredIn(ReportMonth month) => Milestones.Count == 0 || Milestones.Any(m => m.Months.Contains(month));

    /// <summary>False where nothing stands under แหล่งข้อมูล but that the document prints none.</summary>
    public bool PrintsSources => Sources.Any(s => !s.Contains("ไม่ได้พิมพ์แหล่งข้อมูล", StringComparison.Ordinal));

    /// <summary>A level as readers see it: its letter, or its number.</summary>
    public string NameOf(Level level) => Letters.GetValueOrDefault(level) ?? level.ToString();
}

/// <summary>What one input holds.</summary>
public enum InputType
{
    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>A whole number, 0 or more.</summary>
    Count,

    /// <summary>A percentage; 12.5 means 12.5 %.</summary>
    Percent,

    /// <summary>Baht, with at most two decimals (satang).</summary>
    Money,

    /// <summary>A day.</summary>
    Date,

    /// <summary>Done or not done.</summary>
    YesNo,

    /// <summary>Rows, one per product, project or month.</summary>
    Table,

    /// <summary>A word or sentence, such as who assessed; never part of a condition.</summary>
    Text,
}

/// <summary>How a unit can move an input toward a better level.</summary>
public enum Improvement
{
    /// <summary>Given; not the unit's to change.</summary>
    None,

    /// <summary>By more of it.</summary>
    Increase,

    /// <summary>By less of it.</summary>
    Decrease,
}

/// <summary>A figure that a unit reports.</summary>
/// <param name="Name">Its name in formulas and conditions.</param>
/// <param name="Label">For readers.</param>
/// <param name="Unit">บาท, ครัวเรือน ….</param>
/// <param name="Type">What it holds.</param>
/// <param name="What">What counts, in a sentence, where the label is not enough.</param>
/// <param name="Symbol">The letter that the document uses for it, where it does.</param>
/// <param name="Improve">How it can be moved toward a better level.</param>
/// <param name="Min">The least it may be.</param>
/// <param name="Max">The most it may be.</param>
/// <param name="Decimals">Decimals that a value may have.</param>
/// <param name="Columns">Of a table: what each row holds.</param>
/// <param name="RowLabel">Of a table: what one row is.</param>
public sealed record Input(
    string Name,
    string Label,
    string Unit,
    InputType Type,
    string? What,
    string? Symbol,
    Improvement Improve,
    Bound? Min,
    Bound? Max,
    int Decimals,
    IReadOnlyList<Input> Columns,
    string? RowLabel)
{
    /// <summary>The least change that makes a difference: 1 for counts, 0.01 for money.</summary>
    public Rational Step => Rational.PowerOfTen(-Decimals);
}

/// <summary>A bound on an input: a number, or another input's value.</summary>
public abstract record Bound
{
    private Bound()
    {
    }

    /// <summary>A fixed number.</summary>
    public sealed record Fixed(Rational Value) : Bound;

    /// <summary>The value of the input with this name.</summary>
    public sealed record OfInput(string Name) : Bound;
}

/// <summary>How the levels of an indicator build on each other.</summary>
public enum Ladder
{
    /// <summary>The highest level whose condition holds counts.</summary>
    Highest,

    /// <summary>A level counts only when the conditions of all levels below it hold as well.</summary>
    Cumulative,
}

/// <summary>เกณฑ์การให้คะแนน: how inputs become a level.</summary>
/// <param name="Formula">Computes the value; null when the conditions look at the inputs themselves.</param>
/// <param name="Rounding">What happens to the value before it is compared.</param>
/// <param name="Ladder">How levels build on each other.</param>
/// <param name="Levels">In ascending order; not necessarily all five.</param>
public sealed record Criteria(Expression? Formula, Rounding Rounding, Ladder Ladder, IReadOnlyList<LevelRule> Levels)
{
    /// <summary>The levels as the document prints them; readings and rulings make <see cref="Levels"/> of them.</summary>
    public IReadOnlyList<LevelRule> AsPrinted { get; init; } = Levels;

    /// <summary>Why there are no levels: the document prints none. Null otherwise.</summary>
    public string? Unstated { get; init; }

    /// <summary>The document's own words that whoever reaches no level scores 0; null where it has none.</summary>
    public string? Zero { get; init; }

    /// <summary>True when it is an open question what values short of the lowest level score: they are then in a gap, not below level 1.</summary>
    public bool IsShortfallOpen { get; init; }

    /// <summary>True when the formula or a condition looks at an input.</summary>
    public bool Mentions(string input) =>
        Levels.Concat(AsPrinted).Select(l => l.When).Append(Formula).OfType<Expression>().Any(e => AllNames.In(e).Contains(input, StringComparer.Ordinal));
}

/// <summary>One level: its condition, and its wording.</summary>
/// <param name="Level">1 to 5.</param>
/// <param name="When">Over the inputs and <c>value</c>.</param>
/// <param name="Text">What the level asks, for readers.</param>
public sealed record LevelRule(Level Level, Expression When, string Text)
{
    /// <summary>True when the program worded <see cref="Text"/>: the document gives a bare number.</summary>
    public bool IsTextGenerated { get; init; }
}

/// <summary>What happens to a computed value before it is compared.</summary>
public abstract record Rounding
{
    private Rounding()
    {
    }

    /// <summary>Nothing: the exact value is compared.</summary>
    public sealed record None : Rounding;

    /// <summary>Rounded to some decimals, halves away from zero.</summary>
    public sealed record ToDecimals(int Digits) : Rounding;

    /// <summary>Cut down to a whole number.</summary>
    public sealed record Floor : Rounding;

    /// <summary>The value after this rounding.</summary>
    public Rational Apply(Rational value) => this switch
    {
        None => value,
        ToDecimals(var digits) => value.Round(digits),
        Floor => value.Floor(),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>Which of two contradicting statements of the document gives the level.</summary>
public enum TargetAuthority
{
    /// <summary>The scoring criteria.</summary>
    Criteria,

    /// <summary>The printed table.</summary>
    Table,
}

/// <summary>ค่าเป้าหมาย by district, as the document prints them.</summary>
/// <param name="Of">The input that must reach the target.</param>
/// <param name="Base">The input that holds the number it is taken from.</param>
/// <param name="Decides">Which statement gives the level where they differ.</param>
/// <param name="Published">One row a district.</param>
/// <param name="Total">The printed sum of all districts, where there is one.</param>
public sealed record TargetTable(
    string Of,
    string Base,
    TargetAuthority Decides,
    IReadOnlyDictionary<Id<District>, TargetRow> Published,
    TargetRow? Total);

/// <summary>A printed row of targets.</summary>
/// <param name="Base">The number the district starts from.</param>
/// <param name="Levels">What levels 1 to 5 need, in order.</param>
public sealed record TargetRow(Rational Base, IReadOnlyList<Rational> Levels);

/// <summary>What proves a level or a range of levels.</summary>
/// <param name="From">Lowest level.</param>
/// <param name="To">Highest level.</param>
/// <param name="Items">The documents or records.</param>
public sealed record Evidence(Level From, Level To, IReadOnlyList<string> Items)
{
    /// <summary>The months whose levels it proves; empty for all.</summary>
    public IReadOnlyList<ReportMonth> Months { get; init; } = [];

    /// <summary>True for what is filed only by whom it concerns, such as a letter that explains a delay: nobody lacks it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>True when it proves anything of a month.</summary>
    public bool CountsIn(ReportMonth month) => Months.Count == 0 || Months.Contains(month);
}

/// <summary>What a person does for an indicator.</summary>
public enum ContactRole
{
    /// <summary>ผู้รับผิดชอบ.</summary>
    Owner,

    /// <summary>ผู้ประสานงาน.</summary>
    Coordinator,
}

/// <summary>A person to ask about an indicator.</summary>
/// <param name="Person">Who.</param>
/// <param name="Role">What for.</param>
public sealed record Contact(Person Person, ContactRole Role);

/// <summary>How often a report is due.</summary>
public enum ReportFrequency
{
    /// <summary>Every month.</summary>
    Month,

    /// <summary>Once in the round.</summary>
    Round,
}

/// <summary>When an indicator is reported.</summary>
/// <param name="Every">How often.</param>
/// <param name="Day">The day of the month, 1 to 31, where the document names one.</param>
/// <param name="Note">More about it.</param>
public sealed record ReportRule(ReportFrequency Every, int? Day, string? Note)
{
    /// <summary>The day on which the first report is due, where reports begin later than the round; before it none is due.</summary>
    public BuddhistDate? First { get; init; }
}

/// <summary>วันที่ตัดยอด.</summary>
/// <param name="Date">The day whose figures count.</param>
/// <param name="Note">More about it.</param>
public sealed record CutOff(BuddhistDate Date, string? Note);

/// <summary>A section of an indicator's text: its heading, and Markdown rendered to HTML without scripts or raw tags.</summary>
/// <param name="Heading">Text of the heading.</param>
/// <param name="Html">The section's content.</param>
public sealed record BodySection(string Heading, string Html)
{
    /// <summary>
    /// The same as plain text: a line a paragraph or heading, <c>• </c> before an item, <c>| a | b |</c> for a row of a table, an address behind its link.
    /// </summary>
    public string Text { get; init; } = "";
}
