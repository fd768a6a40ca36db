using KpiHandbook.Content.Forms.Formulas;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using Xunit.Abstractions;

namespace KpiHandbook.Content.Tests.Forms.Formulas;

/// <summary>
/// The formulas of forms give what Core gives, for every indicator of the published content and for criteria made to use every
/// construct, computed by ClosedXML's own engine.
/// </summary>
public class LevelFormulaTests(ITestOutputHelper output)
{
    [Theory]
    [MemberData(nameof(PublishedCriteria.Rounds), MemberType = typeof(PublishedCriteria))]
    public void A_rounds_formulas_give_what_Core_gives(string round) => Compare(PublishedCriteria.Of(round));

    [Fact]
    public void Every_construct_gives_what_Core_gives() => Compare(MadeCriteria.All());

    [Theory]
    [MemberData(nameof(PublishedCriteria.Rounds), MemberType = typeof(PublishedCriteria))]
    public void A_published_indicators_formula_tells_gaps_from_what_is_below(string round) => Assert.All(
        PublishedCriteria.Of(round), c => Assert.DoesNotContain(LevelWords.Levelless, FormulaOf(c.Indicator), StringComparison.Ordinal));

    [Theory]
    [InlineData("min(a / b, 2)", "value >= 1")]
    [InlineData(null, "any(t, c > x)")]
    [InlineData(null, "every(t, c >= a)")]
    public void What_no_function_says_gets_no_formula(string? formula, string condition) =>
        Assert.Null(LevelFormula.Of(MadeCriteria.With(formula, "a b t", condition), FormulaSheet.CellsAt(MadeCriteria.With(formula, "a b t", condition), 0)));

    [Fact]
    public void Where_a_printed_table_decides_the_form_shows_no_level()
    {
        var indicator = PublishedCriteria.Of("yala/2568-2").First(c => c.Indicator.Targets is not null).Indicator;
        var byTable = indicator with { Targets = indicator.Targets! with { Decides = TargetAuthority.Table } };

        Assert.Null(LevelFormula.Of(byTable, FormulaSheet.CellsAt(byTable, 0)));
    }

    private void Compare(IEnumerable<CriteriaOfMonth> all)
    {
        var compared = 0;
        var wrong = new List<string>();
        foreach (var (indicator, period, name) in all)
        {
            using var sheet = new FormulaSheet();
            var formula = FormulaOf(indicator);
            foreach (var form in new FormFillings(indicator, period, seed: 2568).All(bases: 4))
            {
                sheet.Fill(form, 0);
                var shown = sheet.Evaluate(formula);
                var allowed = form.Allowed();
                compared++;
                if (!allowed.Contains(shown, StringComparer.Ordinal))
                {
                    wrong.Add($"{name}: {form} shows {shown}, Core has {string.Join(" or ", allowed)}");
                }
            }
        }

        output.WriteLine($"{compared} forms compared");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {compared}:\n{string.Join('\n', wrong.Take(12))}");
    }

    private static string FormulaOf(Indicator indicator)
    {
        var formula = LevelFormula.Of(indicator, FormulaSheet.CellsAt(indicator, 0));
        Assert.True(formula is not null, $"no formula for {indicator.Id}: {string.Join(", ", indicator.Criteria.Levels.Select(l => ExpressionPrinter.Print(l.When, ExpressionStyle.Exact)))}");
        return formula;
    }
}
