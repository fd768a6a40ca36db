using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Comparing;

/// <summary>A handbook in which every field of the model holds something, and no person or group stands twice.</summary>
internal static class WholeHandbook
{
    private static readonly Place Here = new Place.InTree("here");
    private static readonly Id<District> North = Id<District>.Of("north"), South = Id<District>.Of("south");

    public static Handbook Build()
    {
        Indicator[] indicators = [First(), Monthly()];
        var office = new Office(
            Id<Office>.Of("office"), "สำนักงาน", "จังหวัด", [new(North, "เหนือ"), new(South, "ใต้")], [Group("g1"), Group("g2")], [Person("p1"), Person("p2")], ["จปฐ.", "กข.คจ."])
        {
            Glossary = [new("จปฐ.", "ความจำเป็นพื้นฐาน"), new("BPM", "ระบบ") { Also = ["บีพีเอ็ม"], Source = "คู่มือ" }],
        };
        return new Handbook(
            office, new RoundId(2568, 2), "รอบที่สอง", RoundStatus.Trial, new RoundId(2568, 2).Period,
            new SourceDocument("หนังสือ", "จังหวัด", "ที่ 1", Day("2568-04-01"), "หมายเหตุ"), true, [Agreement(), Followers()], indicators,
            [new(Day("2568-05-01"), "ส่งรายงาน", [indicators[0].Id, indicators[1].Id]), new(Day("2568-09-30"), "สิ้นสุด", [])],
            [new(NoteKind.Scope, "ขอบเขตของรอบ"), new(NoteKind.Gap, "ช่องว่างของรอบ")], Here)
        {
            Redirects = new Dictionary<Id<Indicator>, Redirect>
            {
                [Id<Indicator>.Of("gone")] = new Redirect.Gone("เลิกวัด", Here),
                [Id<Indicator>.Of("old")] = new Redirect.Renamed(indicators[0].Id, "ชื่อใหม่", Here),
            },
        };
    }

    private static Agreement Agreement() => new(
        Id<Agreement>.Of("districts"), "จังหวัดกับอำเภอ", "จังหวัด", "อำเภอ", AppliesTo.Districts, null, "ข้อสังเกต",
        [
            new(Section.Team, 1, Id<Indicator>.Of("first"), Weight.Of(60), [North, South], "บันทึก") { WeightDerived = "ส่วนที่เหลือ" },
            new(Section.Individual, 2, Id<Indicator>.Of("monthly"), Weight.Of(40), null, null),
        ],
        new Dictionary<Id<District>, IReadOnlyList<Id<Indicator>>> { [North] = [Id<Indicator>.Of("first"), Id<Indicator>.Of("monthly")], [South] = [Id<Indicator>.Of("first")] })
    {
        Partial = "มีเพียงบางส่วน",
    };

    private static Agreement Followers() => new(
        Id<Agreement>.Of("groups"), "จังหวัดกับกลุ่มงาน", "จังหวัด", "กลุ่มงาน", AppliesTo.WorkGroups, Id<Agreement>.Of("districts"), null, [],
        new Dictionary<Id<District>, IReadOnlyList<Id<Indicator>>>());

    private static Indicator First()
    {
        Rational[] levels = [1, 2, 3, 4, 5];
        return new Indicator(
            Id<Indicator>.Of("first"), "ร้อยละของครัวเรือน", "ครัวเรือน", "ร้อยละ", Direction.HigherIsBetter, Group("own"), ["ระบบ BPM", "รายงาน GFMS"],
            [Input("done", "target"), Table()], Criteria("value"), true,
            new TargetTable("done", "target", TargetAuthority.Table, new Dictionary<Id<District>, TargetRow> { [North] = new(9, levels), [South] = new(8, levels) }, new(17, levels)),
            [Example("พอดีเกณฑ์", new Value.Number(3)), Example("ไม่ถึง", new Value.Truth(true))],
            [Evidence("ภาพถ่าย", 1, 3), Evidence("ทะเบียน", 4, 5)],
            [new(Person("somchai"), ContactRole.Owner), new(Person("somsri"), ContactRole.Coordinator)],
            new ReportRule(ReportFrequency.Month, 15, "ส่งทางอีเมล") { First = Day("2568-05-20") }, new CutOff(Day("2568-09-15"), "ตามระบบ"),
            [new(NoteKind.Reading, "อ่านตามชื่อ"), new(NoteKind.Editor, "ควรตรวจ")],
            [new("คำนิยาม", "<p>ก</p>") { Text = "ครัวเรือนยากจน\n• ข้อหนึ่ง\n• ข้อสอง" }, new("เหตุผล", "<p>ข</p>") { Text = "เพราะจำเป็น" }], Here)
        {
            Months = MonthRule.Mean,
            Letters = new Dictionary<Level, string> { [Level.Of(5)] = "A", [Level.Of(4)] = "B" },
            OwnProjects = new Dictionary<Id<District>, OwnProject>
            {
                [North] = new("โครงการเหนือ", "อนุมัติแล้ว", new Dictionary<Level, string> { [Level.Of(1)] = "เริ่ม", [Level.Of(5)] = "เสร็จ" }),
                [South] = new("โครงการใต้", "รออนุมัติ", new Dictionary<Level, string> { [Level.Of(1)] = "เริ่ม" }),
            },
            Answers = Answers(),
            Printed =
            [
                new("หน้า 1", Weight.Of(10), false, "ชื่ออื่น", 3, "บาท", Day("2568-10-31"), new Dictionary<string, Rational>(StringComparer.Ordinal) { ["done"] = 4, ["target"] = 5 }, "ใช้หน้า 2", Here),
                new("ตารางท้ายเล่ม", null, true, null, null, null, null, new Dictionary<string, Rational>(StringComparer.Ordinal), null, Here),
            ],
            Known = new Dictionary<string, IReadOnlyDictionary<Id<District>, Rational>>(StringComparer.Ordinal)
            {
                ["target"] = new Dictionary<Id<District>, Rational> { [North] = 9, [South] = 8 },
                ["done"] = new Dictionary<Id<District>, Rational> { [North] = 1 },
            },
            Register = new RegisterRule(
                40000,
                new Dictionary<string, RegisterCount>(StringComparer.Ordinal) { ["done"] = RegisterCount.Passed, ["target"] = RegisterCount.Listed },
                new Dictionary<Id<District>, int> { [North] = 1, [South] = 2 }),
            Inherits = new InheritedFrom(Id<Office>.Of("office"), new RoundId(2567, 1), Id<Indicator>.Of("first")),
            SuppressBelow = 3,
            Fields = new Dictionary<string, Place>(StringComparer.Ordinal) { ["title"] = Here },
        };
    }

    private static Indicator Monthly() => First() with
    {
        Id = Id<Indicator>.Of("monthly"),
        Group = Group("other"),
        Contacts = [new(Person("malee"), ContactRole.Owner)],
        Milestones = [new([Month("2568-04"), Month("2568-05")], "สองเดือนแรก", Criteria("value")), new([Month("2568-06")], "มิถุนายน", Criteria("done"))],
    };

    private static Criteria Criteria(string by) => new(
        Given.Expression("done / target * 100"), new Rounding.ToDecimals(2), Ladder.Cumulative, [Rule(1, $"{by} >= 10"), Rule(3, $"{by} >= 30 and target >= 1")])
    {
        AsPrinted = [Rule(1, $"{by} > 10"), Rule(3, $"{by} >= 30 and target >= 1")],
        Unstated = "ไม่ได้พิมพ์",
        Zero = "ไม่ถึงได้ 0",
    };

    private static LevelRule Rule(int level, string when) => new(Level.Of(level), Given.Expression(when), $"ตั้งแต่ร้อยละ {level}0");

    private static Input Input(string name, string most) => new(
        name, $"จำนวน {name}", "ครัวเรือน", InputType.Count, "นับเฉพาะที่พัฒนาได้", "ก", Improvement.Increase, new Bound.Fixed(0), new Bound.OfInput(most), 0, [], "รายการ");

    private static Input Table() => Input("rows", "done") with { Type = InputType.Table, Columns = [Input("growth", "posts"), Input("posts", "growth")] };

    private static Example Example(string title, Value value) => new(
        title,
        new Dictionary<string, Value>(StringComparer.Ordinal)
        {
            ["done"] = value,
            ["day"] = new Value.Day(Day("2568-08-29")),
            ["by"] = new Value.Text("คณะกรรมการ"),
            ["rows"] = new Value.Table([Row(1), Row(2)]),
        },
        90, 1, new ExpectedOutcome(OutcomeKind.Level, Level.Of(3)), Here)
    {
        Month = Month("2568-05"),
    };

    private static Dictionary<string, Value> Row(int growth) => new(StringComparer.Ordinal) { ["growth"] = new Value.Number(growth), ["posts"] = new Value.Number(1) };

    private static Evidence Evidence(string name, int from, int to) => new(Level.Of(from), Level.Of(to), [$"{name}กิจกรรม", $"{name}ผู้เข้าร่วม"])
    {
        Months = [Month("2568-04"), Month("2568-05")],
    };

    private static Answer[] Answers() =>
    [
        new Answer.Reading([Rule(1, "value >= 10"), Rule(2, "value >= 20")], true, "อ่านว่าตั้งแต่", Month("2568-04"), Here),
        new Answer.Ruling([Rule(1, "value >= 10"), Rule(2, "value >= 20")], true, "จังหวัด", "ที่ 9", Day("2568-06-01"), [North, South], "ให้ใช้ตามนี้", Month("2568-05"), Here)
        {
            Inputs = new Dictionary<string, Rational>(StringComparer.Ordinal) { ["target"] = 1, ["done"] = 2 },
        },
        new Answer.Open(FindingKind.Gap, 65, [Level.Of(1), Level.Of(2)], [North, South], "ได้กี่คะแนน", Month("2568-06"), Here),
    ];

    private static Person Person(string id) => new(Id<Person>.Of(id), $"นาย{id}", $"นักวิชาการ {id}", Group($"of-{id}"), "08-1111-1111") { Email = $"{id}@example.invalid" };

    private static WorkGroup Group(string id) => new(Id<WorkGroup>.Of(id), $"กลุ่มงาน {id}", $"กลุ่ม {id}") { Phone = "07-2222-2222", Email = $"group-{id}@example.invalid" };

    private static BuddhistDate Day(string text) => BuddhistDate.Parse(text)!.Value;

    private static ReportMonth Month(string text) => ReportMonth.Parse(text)!.Value;
}
