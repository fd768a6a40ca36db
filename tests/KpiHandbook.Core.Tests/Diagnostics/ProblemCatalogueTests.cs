using System.Reflection;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Core.Tests.Diagnostics;

public class ProblemCatalogueTests
{
    [Fact]
    public void Every_declared_kind_is_listed_once()
    {
        var declared = typeof(Problems)
            .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(f => f.FieldType == typeof(ProblemKind))
            .Select(f => ((ProblemKind)f.GetValue(null)!).Code);

        Assert.Equal(declared.Order(StringComparer.Ordinal), Problems.All.Select(k => k.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_code_means_two_things() =>
        Assert.Empty(Problems.All.GroupBy(k => k.Code, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void A_code_is_KPI_and_four_digits_of_a_known_range() =>
        Assert.All(Problems.All, k => Assert.Matches("^KPI[1-79][0-9]{3}$", k.Code));

    [Fact]
    public void Every_kind_has_a_title_in_both_languages() => Assert.All(Problems.All, kind =>
    {
        Assert.Contains(kind.Title.Thai, c => c is >= 'ก' and <= '๛');
        Assert.DoesNotContain(kind.Title.English, c => c is >= 'ก' and <= '๛');
        Assert.NotEmpty(kind.Title.English);
    });
}
