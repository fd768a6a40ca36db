using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests.Amendments;

/// <summary>What letters make of a round: its revisions, and which of its months another text scores.</summary>
public sealed class AmendmentTests : IDisposable
{
    private const string RoundFolder = "demo/2568-2";

    private readonly ContentCase _content = new("_good");

    public void Dispose() => _content.Dispose();

    [Fact]
    public void A_letter_inside_the_round_leaves_the_months_before_it_to_the_text_before_it()
    {
        Letter(1, "rule-change", "2568-07-15", "indicators/alpha.md: { at-least.1: { was: 60, now: 50 } }");

        var round = Read();

        Assert.Equal(1, round.Revision);
        Assert.Equal(["indicators/alpha.md"], round.By!.Files);
        Assert.Equal(0, Assert.Single(round.Earlier).Revision);
        Assert.Equal(["2568-04", "2568-05", "2568-06"], round.OtherTexts.Keys.Order().Select(m => $"{m}"));
        Assert.All(round.OtherTexts.Values, text => Assert.Same(round.Earlier[0], text));
        Assert.Equal(["60", "50"], new[] { round.Earlier[0], round }.Select(LeastOf));
    }

    [Theory]
    [InlineData("typo")]
    [InlineData("correction")]
    public void A_letter_that_sets_something_right_holds_from_the_rounds_first_day(string what)
    {
        Letter(1, what, null, "indicators/alpha.md: { body.คำนิยาม: { was: ทำเสร็จ, now: ทำแล้วเสร็จ } }");

        var round = Read();

        Assert.Empty(round.OtherTexts);
        Assert.Equal("1 เมษายน 2568", round.By!.Effective.ToLongText());
        Assert.Equal(["<p>เรื่องที่ทำเสร็จ</p>", "<p>เรื่องที่ทำแล้วเสร็จ</p>"], new[] { round.Earlier[0], round }.Select(h => h.Indicators[0].Body[0].Html));
    }

    [Fact]
    public void Letters_need_not_come_into_effect_in_their_order()
    {
        Letter(1, "rule-change", "2568-08-01", "indicators/alpha.md: { at-least.1: { was: 60, now: 50 } }");
        Letter(2, "rule-change", "2568-06-01", "indicators/alpha.md: { at-least.2: { was: 70, now: 65 } }");

        var round = Read();

        Assert.Equal([0, 1], round.Earlier.Select(e => e.Revision));
        Assert.Equal(
            ["2568-04 - 60 70", "2568-05 - 60 70", "2568-06 2 60 65", "2568-07 2 60 65"],
            round.OtherTexts.OrderBy(t => t.Key).Select(t => $"{t.Key} {(t.Value.Amendments is [var one] ? $"{one.Number}" : "-")} {LeastOf(t.Value)} {LevelOf(t.Value, 2)}"));
        Assert.Equal("50 65", $"{LeastOf(round)} {LevelOf(round, 2)}");
        Assert.Equal(4, round.AllTexts.Count);
        Assert.Equal(3, round.TextsInUse.Count);
    }

    [Fact]
    public void What_no_letter_touches_is_read_once()
    {
        AddBeta("");
        Letter(1, "rule-change", "2568-07-01", "indicators/alpha.md: { at-least.1: { was: 60, now: 50 } }");

        var round = Read();

        var beta = Id<Indicator>.Of("beta");
        Assert.Same(round.Earlier[0].Find(beta), round.Find(beta));
    }

    [Fact]
    public void A_letter_adds_an_indicator_and_another_takes_it_away()
    {
        var round = _content.Read($"{RoundFolder}/round.yaml");
        var weights = "{ number: 1, indicator: alpha, weight: 100 }";
        _content.Write($"{RoundFolder}/amendments/1/round.yaml", round.Replace($"- {weights}", "- { number: 1, indicator: alpha, weight: 60 }\n        - { number: 2, indicator: beta, weight: 40 }", StringComparison.Ordinal));
        _content.Write($"{RoundFolder}/amendments/1/indicators/beta.md", Alpha.Replace("short: ทำได้", "short: ใหม่", StringComparison.Ordinal));
        Letter(1, "rule-change", "2568-06-01", null);
        Letter(2, "rule-change", "2568-08-01", """
            round.yaml:
                agreements.office-districts.sections.team.beta: { was: { number: 2, indicator: beta, weight: 40 } }
                agreements.office-districts.sections.team.alpha.weight: { was: 60, now: 100 }
                redirects: { now: { beta: { gone: เลิกวัด } } }
            """, "remove: [indicators/beta.md]");

        var read = Read();

        Assert.Equal(["alpha", "alpha beta", "alpha"], read.Earlier.Append(read).Select(h => string.Join(' ', h.Indicators.Select(i => i.Id))));
        Assert.Equal(["0", "0", "1", "1"], read.OtherTexts.OrderBy(t => t.Key).Select(t => $"{t.Value.Revision}"));
    }

    [Fact]
    public void Fields_are_added_changed_and_taken_away_wherever_they_stand()
    {
        Letter(1, "correction", null, """
            indicators/alpha.md:
                round: { now: 2 }
                inputs.done.max: { was: target }
                evidence.1.items.2: { now: ภาพถ่าย }
                contacts.somchai.role: { was: owner, now: coordinator }
                body.เหตุผลในการวัด: { now: เพื่อให้ทันเวลา }
            """);

        var alpha = Read().Indicators[0];

        Assert.Equal(new Rounding.ToDecimals(2), alpha.Criteria.Rounding);
        Assert.Null(alpha.Inputs[0].Max);
        Assert.Equal(["รายงาน", "ภาพถ่าย"], alpha.Evidence[0].Items);
        Assert.Equal(ContactRole.Coordinator, alpha.Contacts[0].Role);
        Assert.Equal(["คำนิยาม", "เหตุผลในการวัด"], alpha.Body.Select(s => s.Heading));
    }

    [Fact]
    public void What_inherits_takes_the_text_that_it_is_part_of_and_from_elsewhere_what_is_in_force()
    {
        AddBeta("inherits: demo/2568-2/alpha\n");
        _content.Write("demo/2569-1/round.yaml", _content.Read($"{RoundFolder}/round.yaml").Replace("{ from: 2568-04-01, to: 2568-09-30 }", "{ from: 2568-10-01, to: 2569-03-31 }", StringComparison.Ordinal)
            .Replace("{ number: 1, indicator: alpha, weight: 60 }\n        - ", "", StringComparison.Ordinal).Replace("weight: 40", "weight: 100", StringComparison.Ordinal) + "redirects: { alpha: beta }\n");
        _content.Write("demo/2569-1/indicators/beta.md", "---\ninherits: demo/2568-2/beta\n---\n");
        Letter(1, "rule-change", "2568-07-01", "indicators/alpha.md: { at-least.1: { was: 60, now: 50 } }");

        var reading = ContentLoader.Load(_content.Folder);

        Assert.Empty(reading.Problems);
        var rounds = reading.Library!.Publications.Select(p => p.Handbook).ToList();
        var beta = Id<Indicator>.Of("beta");
        Assert.Equal(["60", "50", "50"], new[] { rounds[0].Earlier[0], rounds[0], rounds[1] }.Select(h => LevelOf(h.Find(beta)!, 1)));
    }

    [Fact]
    public void Small_counts_that_a_letter_withholds_are_withheld_of_earlier_months_too()
    {
        Letter(1, "rule-change", "2568-07-01", "indicators/alpha.md: { suppress-below: { now: 5 } }");

        var round = Read();

        Assert.Equal(5, round.In(ReportMonth.Of(2568, 4)).Indicators[0].SuppressBelow);
        Assert.Null(round.Earlier[0].Indicators[0].SuppressBelow);
    }

    [Fact]
    public void A_file_goes_back_behind_an_earlier_letter_where_the_letter_says_so()
    {
        Letter(1, "rule-change", "2568-06-01", "indicators/alpha.md: { at-least.1: { was: 60, now: 50 } }");
        Letter(2, "rule-change", "2568-08-01", null, "replaces-amendments: [1]");
        _content.Write($"{RoundFolder}/amendments/2/indicators/alpha.md", Alpha);

        Assert.Equal(["60", "50", "60"], Read() is var round ? round.Earlier.Append(round).Select(LeastOf) : []);
    }

    [Fact]
    public void A_warning_that_a_letter_settles_is_told_no_more()
    {
        var right = Alpha;
        _content.Write($"{RoundFolder}/indicators/alpha.md", right.Replace("เรื่องที่ทำเสร็จ", "เรื่องที่ทําเสร็จ", StringComparison.Ordinal));
        Assert.Equal(["KPI1007"], ContentLoader.Load(_content.Folder).Problems.Select(p => p.Kind.Code));

        Letter(1, "typo", null, null);
        _content.Write($"{RoundFolder}/amendments/1/indicators/alpha.md", right);

        Assert.Empty(ContentLoader.Load(_content.Folder).Problems);
    }

    [Fact]
    public void A_draft_file_stands_in_for_what_letters_made_of_it()
    {
        Letter(1, "rule-change", "2568-07-01", "indicators/alpha.md: { at-least.1: { was: 60, now: 50 } }");
        var draft = Path.Combine(_content.Folder, "..", "alpha.md");
        File.WriteAllText(draft, Alpha.Replace("[60,", "[40,", StringComparison.Ordinal));

        var reading = ContentLoader.Load(_content.Folder, [new ReplacedFile($"content/{RoundFolder}/indicators", new FolderPath(draft, "alpha.md"))]);

        Assert.Equal("40", LeastOf(reading.Library!.Publications[0].Handbook));
    }

    private string Alpha => _content.Read($"{RoundFolder}/indicators/alpha.md");

    private void AddBeta(string inherits)
    {
        _content.Write($"{RoundFolder}/indicators/beta.md", inherits.Length > 0 ? $"---\n{inherits}---\n" : Alpha);
        _content.Write($"{RoundFolder}/round.yaml", _content.Read($"{RoundFolder}/round.yaml").Replace(
            "- { number: 1, indicator: alpha, weight: 100 }", "- { number: 1, indicator: alpha, weight: 60 }\n        - { number: 2, indicator: beta, weight: 40 }", StringComparison.Ordinal));
    }

    private void Letter(int number, string what, string? effective, string? patch, string more = "") => _content.Write(
        $"{RoundFolder}/amendments/{number}/amendment.yaml",
        $"letter: ที่ ตย 0019/ว {number}\ndate: 2568-05-20\n{(effective is null ? "" : $"effective: {effective}\n")}class: {what}\nreason: ปรับเกณฑ์\n{more}\n{(patch is null ? "" : $"patch:\n  {patch}\n")}");

    private Handbook Read()
    {
        var reading = ContentLoader.Load(_content.Folder);
        Assert.Empty(reading.Problems.Select(p => $"{p.Place} {p.Kind.Code} {p.Message.English}"));
        return reading.Library!.Publications[0].Handbook;
    }

    private static string LeastOf(Handbook handbook) => LevelOf(handbook, 1);

    private static string LevelOf(Handbook handbook, int level) => LevelOf(handbook.Indicators[0], level);

    // "value >= 60" is 60.
    private static string LevelOf(Indicator indicator, int level) =>
        Core.Expressions.ExpressionPrinter.Print(indicator.Criteria.Levels.First(l => l.Level == Level.Of(level)).When, Core.Expressions.ExpressionStyle.Exact).Split(' ')[^1];
}
