using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Signs;

namespace KpiHandbook.Site.Tests.Signs;

public sealed class ConditionLineTests
{
    [Theory]
    [InlineData("sent and checked >= 3", "“ส่งรายงานแล้ว” (ใช่) และ 5 ≥ 3")]
    [InlineData("not sent or checked < 3", "ไม่ใช่ว่า “ส่งรายงานแล้ว” (ใช่) หรือ 5 < 3")]
    [InlineData("tally(sent, checked >= 3, checked >= 9) >= 2", "ผ่าน 2 จาก 3 ข้อ ≥ 2")]
    [InlineData("date(2568, 5, 16) > date(2568, 5, 15)", "16 พ.ค. 2568 > 15 พ.ค. 2568")]
    public void Answers_stand_behind_what_was_asked_and_passes_are_counted(string condition, string shown)
    {
        var figures = new Dictionary<string, Value>(StringComparer.Ordinal)
        {
            ["sent"] = new Value.Truth(true),
            ["checked"] = new Value.Number((Rational)5),
        };
        var step = new ConditionStep(new LevelRule(Level.Of(2), ExpressionParser.Parse(condition).Expression!, "ข้อความ"), figures, true);
        var trace = new Trace([], null, [step], Ladder.Highest, new Outcome.Reached(Level.Of(2)));
        Assert.Equal($"ระดับ D: {shown}", TraceViewBuilder.Of(Words.Thai, SampleForms.Find("data"), trace).Lines[0].Text);
    }

    [Fact]
    public void A_figure_reads_the_same_on_every_line_of_a_trace()
    {
        var figures = new Dictionary<string, Value>(StringComparer.Ordinal) { ["checked"] = new Value.Number((Rational)999_999 / 10_000) };
        var steps = new[] { (4, "checked >= 95"), (5, "checked >= 100") }
            .Select(s => new ConditionStep(new LevelRule(Level.Of(s.Item1), ExpressionParser.Parse(s.Item2).Expression!, "ข้อความ"), figures, s.Item1 == 4));
        var trace = new Trace([], null, [.. steps], Ladder.Highest, new Outcome.Reached(Level.Of(4)));

        Assert.Equal(["99.9999 ≥ 95", "99.9999 ≥ 100"], TraceViewBuilder.Of(Words.Thai, SampleForms.Find("data"), trace).Lines.Take(2).Select(l => l.Text[(l.Text.IndexOf(':', StringComparison.Ordinal) + 2)..]));
    }
}
