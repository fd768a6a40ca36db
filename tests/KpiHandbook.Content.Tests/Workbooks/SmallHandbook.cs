using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Tests.Workbooks;

/// <summary>A round with one input of every type, three districts and the office, and an optional indicator that one district chose.</summary>
internal static class SmallHandbook
{
    public static readonly ReportMonth August = ReportMonth.Of(2568, 8);
    public static readonly Id<Indicator> Budget = Id<Indicator>.Of("budget");
    public static readonly Id<Indicator> Plan = Id<Indicator>.Of("plan");
    public static readonly Id<Indicator> Various = Id<Indicator>.Of("various");
    public static readonly Id<Indicator> Villages = Id<Indicator>.Of("villages");

    private static readonly Place Nowhere = new Place.InTree("content/yala/2568-2/round.yaml");
    private static readonly WorkGroup Group = new(Id<WorkGroup>.Of("coordination"), "กลุ่มงานประสานและสนับสนุน", "ประสานฯ");

    public static Handbook Build(bool sample = true) => new(
        new Office(
            Id<Office>.Of("yala"), "สำนักงานพัฒนาชุมชนจังหวัดยะลา", "ยะลา",
            [Named("yaha", "ยะหา"), Named("raman", "รามัน"), Named("betong", "เบตง")], [Group], [], []),
        RoundId.Parse("2568-2")!.Value,
        "รอบที่ 2/2568",
        RoundStatus.Official,
        RoundId.Parse("2568-2")!.Value.Period,
        new SourceDocument("คู่มือ", "จังหวัด", null, null, null),
        sample,
        [
            new Agreement(
                Id<Agreement>.Of("districts"), "จังหวัดกับอำเภอ", "จังหวัด", "อำเภอ", AppliesTo.Districts, null, null,
                [
                    Entry(Section.Team, 1, Budget), Entry(Section.Team, 2, Plan),
                    Entry(Section.Individual, 1, Various), Entry(Section.Optional, 7, Villages),
                ],
                new Dictionary<Id<District>, IReadOnlyList<Id<Indicator>>> { [Id<District>.Of("raman")] = [Villages] }),
            new Agreement(
                Id<Agreement>.Of("office"), "อธิบดีกับจังหวัด", "อธิบดี", "จังหวัด", AppliesTo.Office, null, null,
                [Entry(Section.Team, 1, Budget)], new Dictionary<Id<District>, IReadOnlyList<Id<Indicator>>>()),
        ],
        [
            Indicator(
                Budget, "ร้อยละของการใช้จ่ายเงินงบประมาณ", "การใช้จ่ายงบประมาณ",
                Input("spent", InputType.Money, "บาท", 2, min: new Bound.Fixed(0), max: new Bound.OfInput("allocated")),
                Input("allocated", InputType.Money, "บาท", 2)),
            Indicator(
                Plan, "ร้อยละความสำเร็จตามแผน", "ตามแผน",
                Table(
                    "projects",
                    Input("done", InputType.Percent, "ร้อยละ", 2, min: new Bound.Fixed(0), max: new Bound.Fixed(100)),
                    Input("steps", InputType.Count, "ขั้น", 0))),
            Indicator(
                Various, "ข้อมูลทุกชนิด", "ทุกชนิด",
                Input("ratio", InputType.Number, "เท่า", 3, min: new Bound.Fixed(-10)),
                Input("people", InputType.Count, "คน", 0, max: new Bound.Fixed(1000)),
                Input("growth", InputType.Percent, "ร้อยละ", 2),
                Input("sent", InputType.Date, "", 0),
                Input("report", InputType.YesNo, "ส่งแล้ว", 0),
                Input("who", InputType.Text, "ชื่อ", 0)),
            Indicator(
                Villages, "หมู่บ้าน กข.คจ.", "หมู่บ้าน",
                Input("activities", InputType.Count, "กิจกรรม", 0),
                Table("list", Input("done", InputType.YesNo, "", 0))),
        ],
        [],
        [],
        Nowhere);

    public static Input Input(string name, InputType type, string unit = "หน่วย", int decimals = 2, Bound? min = null, Bound? max = null) =>
        new(name, $"ข้อมูล {name}", unit, type, null, null, Improvement.None, min, max, decimals, [], null);

    public static Dictionary<Id<Indicator>, IReadOnlyDictionary<string, Value>> Values() => new()
    {
        [Budget] = Row(("spent", Number("489204.87")), ("allocated", Number("33109323.18"))),
        [Plan] = Row(("projects", new Value.Table([Row(("done", Number("100")), ("steps", Number("4"))), Row(("done", Number("0.85")))]))),
        [Various] = Row(
            ("ratio", Number("-1.125")),
            ("people", Number("0")),
            ("growth", Number("12.5")),
            ("sent", new Value.Day(BuddhistDate.Of(2568, 8, 29)!.Value)),
            ("report", new Value.Truth(true)),
            ("who", new Value.Text("หัวหน้ากลุ่มงาน"))),
        [Villages] = Row(("activities", Number("2")), ("list", new Value.Table([Row(("done", new Value.Truth(false)))]))),
    };

    public static IReadOnlyDictionary<string, Value> Row(params (string Name, Value Value)[] values) =>
        values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);

    public static Value.Number Number(string text) =>
        Rational.TryParse(text, out var number) ? new Value.Number(number) : throw new ArgumentException(text, nameof(text));

    private static District Named(string id, string name) => new(Id<District>.Of(id), name);

    private static AgreementEntry Entry(Section section, int number, Id<Indicator> indicator) =>
        new(section, number, indicator, Weight.Of(50), null, null);

    private static Input Table(string name, params Input[] columns) =>
        new(name, $"ตาราง {name}", "", InputType.Table, null, null, Improvement.None, null, null, 0, columns, "แถว");

    private static Indicator Indicator(Id<Indicator> id, string title, string shortTitle, params Input[] inputs) => new(
        id, title, shortTitle, "ร้อยละ", Direction.HigherIsBetter, Group, [], inputs,
        new Criteria(null, new Rounding.None(), Ladder.Highest, []), false, null, [], [], [], null, null, [], [], Nowhere);
}
