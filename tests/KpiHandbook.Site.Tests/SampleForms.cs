using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Site.Tests;

/// <summary>A round of whatever else criteria can be: letters by month, the mean of months, 5 points alone, none at all, own projects, answers.</summary>
internal static class SampleForms
{
    private static readonly Place Nowhere = new Place.InTree("content/sample");
    private static readonly WorkGroup Group = SampleRound.Office.Groups[0] with { Phone = "037-425-057" };

    public static ScoredRound Scored { get; } = Score();

    public static Handbook Handbook => Scored.Publication.Handbook;

    public static ScoredRound Score(bool hasResults = true) => RoundScorer.Score(new Publication(
        SampleRound.Scored.Publication.Handbook with
        {
            Office = SampleRound.Office with { Groups = [Group], Glossary = [new Term("จปฐ.", "ความจำเป็นพื้นฐาน")] },
            Round = new RoundId(2568, null),
            Agreements = [Agreement()],
            Indicators = [Data(), Spending(), Unstated(), Project(), Kept(), Members()],
            Calendar = [],
            Notes = [],
        },
        hasResults ? Reports() : []));

    public static Indicator Find(string id) => Handbook.Find(Id<Indicator>.Of(id))!;

    public static ScoredAssignment Of(string unit, string id) => Scored.Current!.Find(unit)!.Find(Id<Indicator>.Of(id))!;

    private static Agreement Agreement() => SampleRound.Scored.Publication.Handbook.Agreements[0] with
    {
        Choices = new Dictionary<Id<District>, IReadOnlyList<Id<Indicator>>>(),
        Entries =
        [
            Entry(Section.Team, 1, "data", null),
            Entry(Section.Team, 2, "spending", 60),
            Entry(Section.Individual, 1, "unstated", 40),
            Entry(Section.Individual, 2, "project", 35),
            Entry(Section.Individual, 3, "kept", 20),
            Entry(Section.Individual, 4, "members", 5) with { WeightDerived = "เอกสารเว้นว่าง ได้จาก 100 ลบน้ำหนักอื่น" },
        ],
    };

    private static AgreementEntry Entry(Section section, int number, string indicator, int? weight) => new(
        section, number, Id<Indicator>.Of(indicator), weight is { } w ? Weight.Of(w) : null, null, null);

    // Letters by month; the mean of the months counts.
    private static Indicator Data() => Base("data", "จัดเก็บข้อมูล จปฐ.", [Count("checked", "ข้อมูลที่ตรวจแล้ว"), YesNo("sent", "ส่งรายงานแล้ว")], None()) with
    {
        Letters = new Dictionary<Level, string> { [Level.Of(5)] = "A", [Level.Of(4)] = "B", [Level.Of(3)] = "C", [Level.Of(2)] = "D" },
        Months = MonthRule.Mean,
        Milestones =
        [
            new([Month(4)], "เมษายน 2568", Rules((2, "checked >= 10"), (3, "checked >= 20"), (4, "checked >= 30"), (5, "checked >= 40"))),
            new([Month(5), Month(6), Month(7)], "ไตรมาสสุดท้าย", Rules((3, "not sent"), (5, "sent")) with { IsShortfallOpen = true }),
        ],
        Answers =
        [
            new Answer.Open(FindingKind.Below, null, [Level.Of(2)], [], "เดือนที่ไม่มีระดับ D ได้กี่คะแนน", Month(5), Nowhere),
        ],
        Examples =
        [
            new Example("ครบในเดือนเมษายน", Given(("checked", 40)), null, 0, new ExpectedOutcome(OutcomeKind.Level, Level.Of(5)), Nowhere) { Month = Month(4) },
            new Example("เริ่มแล้วในเดือนเมษายน", Given(("checked", 10)), null, 0, new ExpectedOutcome(OutcomeKind.Level, Level.Of(2)), Nowhere) { Month = Month(4) },
            new Example("ครึ่งหนึ่งในเดือนเมษายน", Given(("checked", 20)), null, 0, new ExpectedOutcome(OutcomeKind.Level, Level.Of(3)), Nowhere) { Month = Month(4) },
        ],
        Contacts = [],
    };

    // Only the 5 points are stated, and what is short of them is open.
    private static Indicator Spending() => Base("spending", "การใช้จ่าย", [Count("spent", "ใช้จ่าย"), Count("allocated", "จัดสรร")], Rules((5, "value >= 100")) with
    {
        Formula = Parse("spent / allocated * 100"),
        IsShortfallOpen = true,
    }) with
    {
        Answers = [new Answer.Open(FindingKind.Below, null, [], [], "ทำได้น้อยกว่าร้อยละ 100 ได้กี่คะแนน", null, Nowhere)],
        Printed =
        [
            new PrintedFact("หน้าสรุป", Weight.Of(60), false, null, 1, null, null, new Dictionary<string, Rational>(), null, Nowhere),
            new PrintedFact("หน้ารายละเอียด", null, true, "การใช้จ่ายงบ", null, "บาท", BuddhistDate.Of(2568, 10, 31), new Dictionary<string, Rational> { ["allocated"] = 30 }, "ใช้ตามหน้าสรุป", Nowhere),
        ],
        Inherits = new InheritedFrom(Id<Office>.Of("sample"), new RoundId(2568, 2), Id<Indicator>.Of("debt")),
    };

    // No criteria at all; one district has no base.
    private static Indicator Unstated() => Base("unstated", "ครัวเรือนที่พัฒนาแล้ว", [Count("done", "พัฒนาแล้ว"), Count("target", "เป้าหมาย")], None() with
    {
        Formula = Parse("done / target * 100"),
        Unstated = "หนังสือให้ไว้เพียงวิธีรายงาน",
    }) with
    {
        Answers =
        [
            new Answer.Ruling([], false, "จังหวัด", "สก 0019/12", BuddhistDate.Of(2568, 1, 10), [Id<District>.Of("south")], "ให้หาครัวเรือนเพิ่ม 1 ครัวเรือน", null, Nowhere),
        ],
    };

    private static Indicator Project() => Base(
        "project",
        "โครงการเชิงรุก",
        [Count("assessed", "ระดับที่ประเมิน"), Words("assessor", "ผู้ประเมิน"), Words("evidence", "หลักฐาน")],
        Rules([.. Enumerable.Range(1, 5).Select(n => (n, $"assessed >= {n}"))]) with { Formula = Parse("assessed") }) with
    {
        SetByDistrict = true,
        OwnProjects = new Dictionary<Id<District>, OwnProject>
        {
            [Id<District>.Of("north")] = new("ตลาดนัดชุมชน", "อนุมัติ 1 เม.ย. 2568", Level.All.ToDictionary(l => l, l => $"เปิดตลาด {l} ครั้ง")),
        },
    };

    private static Indicator Kept() => Base("kept", "งานความรู้", [YesNo("handed", "ส่งงาน")], Rules((5, "handed")) with { Zero = "ไม่ส่ง = 0 คะแนน" });

    // Printed as exact values, read as a ladder.
    private static Indicator Members()
    {
        var printed = Rules((1, "value < 65"), (2, "value = 65"), (3, "value = 70"), (4, "value = 75"), (5, "value > 75"));
        LevelRule[] read = [Rule(2, "65 <= value < 70"), Rule(3, "70 <= value < 75")];
        return Base("members", "สมาชิกกองทุน", [Count("joined", "สมาชิก"), Count("women", "สตรี")], printed with
        {
            Formula = Parse("joined / women * 100"),
            AsPrinted = printed.Levels,
            Levels = [printed.Levels[0], .. read, printed.Levels[3], printed.Levels[4]],
        }) with
        {
            Answers = [new Answer.Reading(read, true, "เกณฑ์เป็นขั้นบันได", null, Nowhere)],
            Targets = new TargetTable(
                "joined",
                "women",
                TargetAuthority.Table,
                new Dictionary<Id<District>, TargetRow>
                {
                    [Id<District>.Of("north")] = new(100, [60, 65, 70, 75, 76]),
                    [Id<District>.Of("south")] = new(4, [1, 2, 2, 3, 4]),
                },
                new TargetRow(104, [61, 67, 72, 78, 81])),
        };
    }

    private static Indicator Base(string id, string title, IReadOnlyList<Input> inputs, Criteria criteria) => SampleRound.Scored.Publication.Handbook.Indicators[1] with
    {
        Id = Id<Indicator>.Of(id),
        Title = title,
        ShortTitle = title,
        Direction = Direction.HigherIsBetter,
        Group = Group,
        Inputs = inputs,
        Criteria = criteria,
        Notes = [],
    };

    private static Criteria None() => new(null, new Rounding.None(), Ladder.Highest, []);

    private static Criteria Rules(params (int Level, string When)[] rules) => None() with { Levels = [.. rules.Select(r => Rule(r.Level, r.When))], AsPrinted = [.. rules.Select(r => Rule(r.Level, r.When))] };

    private static LevelRule Rule(int level, string when) => new(Level.Of(level), Parse(when), $"ข้อความของ {level}");

    private static Expression Parse(string text) => ExpressionParser.Parse(text).Expression!;

    private static Input Count(string name, string label) =>
        new(name, label, "แห่ง", InputType.Count, null, null, Improvement.Increase, new Bound.Fixed(0), null, 0, [], null);

    private static Input YesNo(string name, string label) => Count(name, label) with { Type = InputType.YesNo, Min = null };

    private static Input Words(string name, string label) => Count(name, label) with { Type = InputType.Text, Improve = Improvement.None, Min = null };

    private static ReportMonth Month(int month) => ReportMonth.Of(2568, month);

    private static Dictionary<string, Value> Given(params (string Name, int Number)[] given) =>
        given.ToDictionary(g => g.Name, Value (g) => new Value.Number(g.Number), StringComparer.Ordinal);

    private static IReadOnlyList<UnitReport> Reports() =>
    [
        Report("north", 4, ("data", "checked", new Value.Number(40))),
        Report("north", 5, ("data", "sent", new Value.Truth(true))),
        Report(
            "north",
            7,
            ("data", "sent", new Value.Truth(false)),
            ("spending", "spent", new Value.Number(90)),
            ("spending", "allocated", new Value.Number(100)),
            ("project", "assessed", new Value.Number(4)),
            ("project", "assessor", new Value.Text("พัฒนาการจังหวัด")),
            ("kept", "handed", new Value.Truth(true)),
            ("members", "joined", new Value.Number(66)),
            ("members", "women", new Value.Number(101))),
        Report("south", 7, ("unstated", "done", new Value.Number(0)), ("unstated", "target", new Value.Number(0)), ("kept", "handed", new Value.Truth(false))),
    ];

    private static UnitReport Report(string unit, int month, params (string Indicator, string Input, Value Value)[] given)
    {
        var file = $"content/sample/2568/results/2568-0{month}/{unit}.xlsx";
        return new UnitReport(
            unit,
            Month(month),
            new Place.InTree(file),
            given.GroupBy(g => g.Indicator, StringComparer.Ordinal).ToDictionary(
                g => Id<Indicator>.Of(g.Key),
                g => (IReadOnlyDictionary<string, ReportedInput>)g.ToDictionary(
                    v => v.Input, ReportedInput (v) => new ReportedInput.Scalar(v.Value, new Place.InSheet(file, "ผล", "D14")), StringComparer.Ordinal)));
    }
}
