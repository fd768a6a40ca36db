using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Linting;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Linting;

/// <summary>What each rule of the linter finds, and what it leaves in peace.</summary>
public class LinterTests
{
    private static readonly Place Nowhere = new Place.InTree("test");

    [Theory]
    [InlineData("ร้อยละ", "done / all * 100", false)]
    [InlineData("ร้อยละ", "100 * done / all", false)]
    [InlineData("ร้อยละ", "share", false)]
    [InlineData("ร้อยละ", "sum(projects.done) / count(projects)", false)]
    [InlineData("ร้อยละ", "done / all", true)]
    [InlineData("ครัวเรือน", "done / all * 100", true)]
    [InlineData("ล้านบาท", "(done - all) / all * 100", true)]
    [InlineData("ครัวเรือน", "done * 100", false)]
    [InlineData("ครัวเรือน", "done / 100", false)]
    [InlineData("ระดับความสำเร็จ", "done / all * 100", false)]
    public void A_unit_goes_with_its_formula(string unit, string formula, bool isReported)
    {
        Indicator indicator = An.Indicator()
            .Count("done").Count("all").Percent("share").Table("projects", An.Input("done", InputType.Percent))
            .Formula(formula).Levels("value >= 1");

        Assert.Equal(isReported, Found(indicator with { Unit = unit }).Any(c => c is "KPI3501" or "KPI3502"));
    }

    [Theory]
    [InlineData("value >= 95", "ตั้งแต่ร้อยละ 95", false)]
    [InlineData("value >= 95", "ตั้งแต่ร้อยละ ๙๐", true)]
    [InlineData("60 <= value < 70", "ร้อยละ 60–69 (18–20 คนจาก 30 คน)", false)]
    [InlineData("60 <= value < 70", "ร้อยละ 60–69.99", false)]
    [InlineData("60 <= value < 70", "ร้อยละ 60–79", true)]
    [InlineData("15 <= value < 20", "ต่ำกว่าร้อยละ 20", false)]
    [InlineData("value = 65", "เท่ากับร้อยละ 65", false)]
    [InlineData("value >= 100000", "ตั้งแต่ 100,000 บาท", false)]
    [InlineData("value > 75", "มากกว่าร้อยละ 75 ของปี 2567", false)]
    [InlineData("value >= 1", "ทำแล้วตามข้อ 3", false)]
    [InlineData("value >= 3", "ครบทุกข้อ", false)]
    [InlineData("done >= 7 and all >= 3", "รายได้เพิ่มร้อยละ 7 เผยแพร่ 3 ช่องทาง", false)]
    [InlineData("done >= 7 and all >= 3", "รายได้เพิ่มร้อยละ 7 เผยแพร่ 4 ช่องทาง", true)]
    public void A_levels_text_names_what_its_condition_compares_with(string when, string text, bool isReported)
    {
        Indicator indicator = An.Indicator().Count("done").Count("all").Formula("done / all * 100").Levels(when);
        var level = indicator.Criteria.Levels[0] with { Text = text };

        var found = Found(indicator with { Unit = "ร้อยละ", Criteria = indicator.Criteria with { AsPrinted = [level] } });

        Assert.Equal(isReported, found.Contains("KPI3504", StringComparer.Ordinal));
    }

    [Fact]
    public void What_the_program_worded_itself_is_not_compared()
    {
        Indicator indicator = An.Indicator().Count("done").Formula("done").Levels("value >= 60");
        var worded = indicator.Criteria.Levels[0] with { Text = "ทำได้ระดับ 1 ตามโครงการที่อนุมัติของอำเภอ", IsTextGenerated = true };

        Assert.DoesNotContain("KPI3504", Found(indicator with { Criteria = indicator.Criteria with { AsPrinted = [worded] } }));
    }

    [Theory]
    [InlineData("ร้อยละของครัวเรือนที่ผ่านเกณฑ์ จปฐ. ปี 2567", "จปฐ.")]
    [InlineData("หมู่บ้าน กข.คจ. ตามหลักธรรมาภิบาล", "กข.คจ.")]
    [InlineData("จาก TPMAP และ New GFMS Thai (BPM)", "TPMAP GFMS BPM")]
    [InlineData("ผลิตภัณฑ์ OTOP/KBO ปี พ.ศ. 2568 ถึง 30 ก.ย. 2568 เวลา 16.30 น.", "OTOP KBO")]
    [InlineData("แพลตฟอร์ม Click ชุมชน ข้อ ก. และ ข. ระดับ A", "")]
    [InlineData("ทำให้เสร็จภายในเดือน. จบ", "")]
    public void Abbreviations_are_told_from_words(string text, string expected)
    {
        var handbook = Handbook(An.Indicator().Count("n").Formula("n").Levels("value >= 1").Build() with { Title = text });

        var found = HandbookLinter.Check(handbook).Where(p => p.Kind.Code is "KPI3507").Select(p => p.Message.English.Split(' ')[2]);

        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void What_the_glossary_explains_is_known()
    {
        var handbook = Handbook(An.Indicator().Count("n").Formula("n").Levels("value >= 1").Build() with { Title = "เกณฑ์ จปฐ. ใน TPMAP และ New GFMS Thai" });
        var office = handbook.Office with { Glossary = [new Term("จปฐ.", "ความจำเป็นพื้นฐาน"), new Term("New GFMS Thai", "ระบบการเงิน")] };

        var problem = Assert.Single(HandbookLinter.Check(handbook with { Office = office }), p => p.Kind.Code is "KPI3507");

        Assert.Contains("TPMAP", problem.Message.Thai, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(28, false)]
    [InlineData(30, false)]
    [InlineData(31, true)]
    public void A_monthly_report_day_is_in_every_month(int day, bool isReported)
    {
        var indicator = An.Indicator().Count("n").Formula("n").Levels("value >= 1").Build() with { Report = new ReportRule(ReportFrequency.Month, day, null) };

        Assert.Equal(isReported, Found(indicator).Contains("KPI3512", StringComparer.Ordinal));
    }

    [Fact]
    public void A_group_that_can_be_called_answers_where_nobody_is_named()
    {
        var indicator = An.Indicator().Count("n").Formula("n").Levels("value >= 1").Build();

        Assert.Contains("KPI3510", Found(indicator));
        Assert.DoesNotContain("KPI3510", Found(indicator with { Group = indicator.Group with { Phone = "037-425-057" } }));
    }

    [Fact]
    public void Pages_that_print_otherwise_are_contradictions_until_a_note_answers_them()
    {
        var end = new BuddhistDate(new DateOnly(2025, 10, 31));
        var indicator = An.Indicator().Count("target").Formula("target").Levels("value >= 1").Build() with
        {
            Title = "ชื่อเต็ม",
            Unit = "ร้อยละ",
            Printed =
            [
                Printed("สรุป") with { Weight = Weight.Of(10), Title = "ชื่อ  เต็ม", Number = 1, Unit = "ร้อยละ", Inputs = Figures(30) },
                Printed("รายละเอียด") with { Weight = Weight.Of(15), IsWeightBlank = false, Number = 4, Unit = "ล้านบาท" },
                Printed("เป้าหมาย") with { Title = "ชื่ออื่น", PeriodEnd = end, Inputs = Figures(120), Note = "ใช้ 30" },
            ],
        };

        var handbook = Handbook(indicator, 10);

        Assert.Equal(
            [PrintedPart.Weight, PrintedPart.Number, PrintedPart.Unit, PrintedPart.Title, PrintedPart.PeriodEnd, PrintedPart.Input],
            PrintedContradiction.Of(handbook).Select(c => c.Part));
        Assert.Equal(["KPI3514", "KPI3516", "KPI3516"], HandbookLinter.Check(handbook).Select(p => p.Kind.Code).Where(c => c.StartsWith("KPI351", StringComparison.Ordinal) && c is not "KPI3510"));
    }

    private static PrintedFact Printed(string where) =>
        new(where, null, false, null, null, null, null, new Dictionary<string, Rational>(StringComparer.Ordinal), null, Nowhere);

    private static Dictionary<string, Rational> Figures(int target) => new(StringComparer.Ordinal) { ["target"] = target };

    private static Handbook Handbook(Indicator indicator, int weight = 100) => Rounds.Handbook(
        An.Office("a"), [indicator], Rounds.Agreement("districts", AppliesTo.Districts, Rounds.Entry(Section.Team, 1, "indicator", weight)));

    private static IEnumerable<string> Found(Indicator indicator) => HandbookLinter.Check(Handbook(indicator)).Select(p => p.Kind.Code);
}
