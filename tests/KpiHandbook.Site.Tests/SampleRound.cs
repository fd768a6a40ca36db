using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Site.Tests;

/// <summary>A small round with one of everything that pages must show, written by hand so that these tests need no reader.</summary>
internal static class SampleRound
{
    private static readonly Place Nowhere = new Place.InTree("content/sample");
    private static readonly WorkGroup Group = new(Id<WorkGroup>.Of("information"), "กลุ่มงานสารสนเทศ", "สารสนเทศฯ");
    private static readonly Person Owner = new(Id<Person>.Of("somchai"), "นายสมชาย ใจดี", "ผู้อำนวยการกลุ่มงานสารสนเทศ", Group, "081-000-1234") { Email = "somchai2@example.org" };

    public static Office Office { get; } = new(
        Id<Office>.Of("sample"),
        "สำนักงานพัฒนาชุมชนจังหวัดตัวอย่าง",
        "ตัวอย่าง",
        [new(Id<District>.Of("north"), "เหนือ"), new(Id<District>.Of("south"), "ใต้"), new(Id<District>.Of("east"), "ออก")],
        [Group],
        [Owner],
        ["จปฐ.", "กรมฯ"]);

    public static SiteSettings Settings { get; } =
        new("คู่มือตัวชี้วัด", "ทุกตัวชี้วัดพร้อมที่มา", "https://example.org/kpi", Numerals.Arabic, ContactVisibility.Full);

    public static ScoredRound Scored { get; } = Score();

    public static ScoredRound Score(bool isSample = true, bool hasResults = true) => RoundScorer.Score(new Publication(
        new Handbook(
            Office,
            new RoundId(2568, 2),
            "รอบการประเมินที่ 2/2568",
            RoundStatus.Official,
            new RoundId(2568, 2).Period,
            new SourceDocument("ตัวชี้วัด ปี 2568", Office.Name, "ยล 0019/1", BuddhistDate.Of(2568, 4, 1), null),
            isSample,
            [Agreement()],
            [Remaining(), Debt(), Products(), Steps()],
            [new CalendarEvent(BuddhistDate.Of(2568, 9, 30)!.Value, "ตัดยอด", [Id<Indicator>.Of("remaining")])],
            [new Note(NoteKind.SourceConflict, "น้ำหนัก <50> & 60 ไม่ตรงกัน")],
            Nowhere),
        hasResults ? Reports() : []));

    private static Agreement Agreement() => new(
        Id<Agreement>.Of("office-districts"),
        "พัฒนาการจังหวัด กับ พัฒนาการอำเภอ",
        "พัฒนาการจังหวัด",
        "พัฒนาการอำเภอ",
        AppliesTo.Districts,
        null,
        null,
        [
            Entry(Section.Team, 1, "debt", 100),
            Entry(Section.Individual, 1, "remaining", 60),
            Entry(Section.Individual, 2, "products", 40, only: ["north", "south"]),
            Entry(Section.Optional, 3, "steps", 40),
        ],
        new Dictionary<Id<District>, IReadOnlyList<Id<Indicator>>> { [Id<District>.Of("east")] = [Id<Indicator>.Of("steps")] });

    private static AgreementEntry Entry(Section section, int number, string indicator, int weight, string[]? only = null) => new(
        section, number, Id<Indicator>.Of(indicator), Weight.Of(weight), only?.Select(Id<District>.Of).ToList(), null);

    private static Indicator Remaining() => Indicator(
        "remaining",
        "ร้อยละของครัวเรือนยากจนที่ต่ำกว่าเกณฑ์ จปฐ. คงเหลือ",
        "ร้อยละ",
        Direction.LowerIsBetter,
        [Input("target", "ครัวเรือนเป้าหมาย", "ครัวเรือน"), Input("passed", "ครัวเรือนที่ผ่านเกณฑ์", "ครัวเรือน", Improvement.Increase, new Bound.OfInput("target"))],
        "(target - passed) / target * 100",
        ["value <= 14", "value <= 13", "value <= 12", "value <= 11", "value <= 10"]) with
    {
        Targets = new TargetTable(
            "passed",
            "target",
            TargetAuthority.Criteria,
            new Dictionary<Id<District>, TargetRow>
            {
                [Id<District>.Of("north")] = new(20, [17, 17, 18, 18, 18]),
                [Id<District>.Of("south")] = new(6, [5, 5, 5, 5, 5]),
                [Id<District>.Of("east")] = new(12, [11, 11, 11, 11, 11]),
            },
            null),
        Report = new ReportRule(ReportFrequency.Month, 15, null),
        CutOff = new CutOff(BuddhistDate.Of(2568, 9, 30)!.Value, null),
    };

    private static Indicator Debt() => Indicator(
        "debt",
        "หนี้เกินกำหนดชำระ",
        "ร้อยละ",
        Direction.LowerIsBetter,
        [Money("overdue", "หนี้เกินกำหนด") with { Improve = Improvement.Decrease }, Money("outstanding", "ลูกหนี้คงเหลือ")],
        "overdue / outstanding * 100",
        ["value > 20", "value < 20", "value < 15", "value < 10", "value < 5"]);

    private static Indicator Products() => Indicator(
        "products",
        "ผลิตภัณฑ์มีรายได้เพิ่มขึ้น",
        "ระดับความสำเร็จ",
        Direction.HigherIsBetter,
        [
            Input("products", "ผลิตภัณฑ์เป้าหมาย", "ผลิตภัณฑ์") with
            {
                Type = InputType.Table,
                RowLabel = "ผลิตภัณฑ์",
                Columns = [Input("growth", "รายได้เพิ่มขึ้น", "ร้อยละ", Improvement.Increase) with { Type = InputType.Percent, Decimals = 2 }, Input("posts", "การเผยแพร่", "ครั้ง", Improvement.Increase)],
            },
        ],
        null,
        [.. Enumerable.Range(1, 5).Select(n => $"every(products, growth >= {5 + (2 * n)} and posts >= {n})")]);

    private static Indicator Steps() => Indicator(
        "steps",
        "ศูนย์เรียนรู้",
        "ขั้น",
        Direction.HigherIsBetter,
        [.. Enumerable.Range(1, 5).Select(n => Input($"step{n}", $"ขั้นที่ {n}", "") with { Type = InputType.YesNo, Improve = Improvement.Increase })],
        null,
        [.. Enumerable.Range(1, 5).Select(n => $"step{n}")],
        Ladder.Cumulative);

    private static Indicator Indicator(
        string id,
        string title,
        string unit,
        Direction direction,
        IReadOnlyList<Input> inputs,
        string? formula,
        IReadOnlyList<string> levels,
        Ladder ladder = Ladder.Highest) => new(
        Id<Indicator>.Of(id),
        title,
        title,
        unit,
        direction,
        Group,
        ["TPMAP"],
        inputs,
        new Criteria(
            formula is null ? null : Parse(formula),
            new Rounding.None(),
            ladder,
            [.. Level.All.Zip(levels, (level, when) => new LevelRule(level, Parse(when), $"ข้อความของระดับ {level}"))]),
        false,
        null,
        [],
        [new Evidence(Level.Of(1), Level.Of(5), ["รายงานผล"])],
        [new Contact(Owner, ContactRole.Owner)],
        null,
        null,
        [new Note(NoteKind.Editor, "ตรวจกับต้นฉบับ")],
        [new BodySection("คำนิยาม", "<p>รายได้ต่ำกว่า 40,000 บาท ตาม จปฐ.</p>")],
        Nowhere);

    private static Input Input(string name, string label, string unit, Improvement improve = Improvement.None, Bound? max = null) => new(
        name, label, unit, InputType.Count, null, null, improve, new Bound.Fixed(0), max, 0, [], null);

    private static Input Money(string name, string label) => Input(name, label, "บาท") with { Type = InputType.Money, Decimals = 2 };

    private static Expression Parse(string text) => ExpressionParser.Parse(text).Expression!;

    private static IReadOnlyList<UnitReport> Reports() =>
    [
        Report("north", 7, ("remaining", [("target", 20), ("passed", 16)]), ("debt", [("overdue", 20), ("outstanding", 100)])),
        Report(
            "north",
            8,
            ("remaining", [("target", 20), ("passed", 17)]),
            ("debt", [("overdue", 20), ("outstanding", 100)])),
        Report("south", 8, ("remaining", [("target", 6), ("passed", 5)]), ("debt", [("overdue", Rational.Of(148, 100)), ("outstanding", 33)])),
    ];

    private static UnitReport Report(string unit, int month, params (string Indicator, (string Input, Rational Value)[] Given)[] given)
    {
        var file = $"content/sample/2568-2/results/2568-0{month}/{unit}.xlsx";
        return new UnitReport(
            unit,
            ReportMonth.Of(2568, month),
            new Place.InTree(file),
            given.ToDictionary(
                g => Id<Indicator>.Of(g.Indicator),
                g => (IReadOnlyDictionary<string, ReportedInput>)g.Given.Select((v, i) => (v.Input, Cell: new ReportedInput.Scalar(
                        new Value.Number(v.Value), new Place.InSheet(file, "ผลการดำเนินงาน", $"D{14 + i}"))))
                    .ToDictionary(v => v.Input, ReportedInput (v) => v.Cell, StringComparer.Ordinal)));
    }
}
