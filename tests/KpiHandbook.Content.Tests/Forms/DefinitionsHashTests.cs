using KpiHandbook.Content.Tests.Workbooks;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Tests.Forms;

public class DefinitionsHashTests
{
    private static readonly Place Nowhere = new Place.InTree("x");
    private static readonly Id<District> Yaha = Id<District>.Of("yaha");

    /// <summary>Changes of an indicator that ask for something else, or score it otherwise.</summary>
    public static readonly TheoryData<string, Func<Indicator, Indicator>> Changes = new()
    {
        { "an input's name", i => First(i, x => x with { Name = "other" }) },
        { "its type", i => First(i, x => x with { Type = InputType.Number }) },
        { "its label", i => First(i, x => x with { Label = "อื่น" }) },
        { "its unit", i => First(i, x => x with { Unit = "ล้านบาท" }) },
        { "what counts", i => First(i, x => x with { What = "เฉพาะที่เบิกจ่ายแล้ว" }) },
        { "its decimals", i => First(i, x => x with { Decimals = 1 }) },
        { "its least", i => First(i, x => x with { Min = new Bound.Fixed(1) }) },
        { "its most", i => First(i, x => x with { Max = new Bound.Fixed(1) }) },
        { "another bound", i => First(i, x => x with { Max = new Bound.OfInput("spent") }) },
        { "a column", i => First(i, x => x with { Columns = [SmallHandbook.Input("c", InputType.Count)] }) },
        { "what a row is", i => First(i, x => x with { RowLabel = "เดือน" }) },
        { "one input less", i => i with { Inputs = [.. i.Inputs.Skip(1)] } },
        { "the inputs' order", i => i with { Inputs = [.. i.Inputs.Reverse()] } },
        { "the formula", i => i with { Criteria = i.Criteria with { Formula = Parsed("spent / allocated") } } },
        { "a condition", i => i with { Criteria = i.Criteria with { Levels = [new LevelRule(Level.Of(1), Parsed("spent >= 2"), "")] } } },
        { "a level", i => i with { Criteria = i.Criteria with { Levels = [new LevelRule(Level.Of(2), Parsed("spent >= 1"), "")] } } },
        { "rounding", i => i with { Criteria = i.Criteria with { Rounding = new Rounding.ToDecimals(2) } } },
        { "cutting", i => i with { Criteria = i.Criteria with { Rounding = new Rounding.Floor() } } },
        { "the ladder", i => i with { Criteria = i.Criteria with { Ladder = Ladder.Cumulative } } },
        { "an open shortfall", i => i with { Criteria = i.Criteria with { IsShortfallOpen = true } } },
        { "no levels at all", i => i with { Criteria = i.Criteria with { Unstated = "ไม่พิมพ์" } } },
        { "letters", i => i with { Letters = new Dictionary<Level, string> { [Level.Of(1)] = "D" } } },
        { "how months count", i => i with { Months = MonthRule.Mean } },
        { "the direction", i => i with { Direction = Direction.LowerIsBetter } },
        { "own projects", i => i with { SetByDistrict = true } },
        { "a known figure", i => Known(i, Yaha) },
        { "a target", i => i with { Targets = new TargetTable("spent", "allocated", TargetAuthority.Table, new Dictionary<Id<District>, TargetRow> { [Yaha] = new(20, [1, 2, 3, 4, 5]) }, null) } },
        { "a ruling", i => i with { Answers = [new Answer.Ruling([], false, "จังหวัด", null, null, [Yaha], "", null, Nowhere) { Inputs = new Dictionary<string, Rational>(StringComparer.Ordinal) { ["spent"] = 1 } }] } },
    };

    /// <summary>Changes that do neither.</summary>
    public static readonly TheoryData<string, Func<Indicator, Indicator>> Remarks = new()
    {
        { "the title", i => i with { Title = "ชื่อใหม่" } },
        { "evidence", i => i with { Evidence = [new Evidence(Level.Of(1), Level.Of(5), ["หนังสือ"])] } },
        { "a level's words", i => i with { Criteria = i.Criteria with { Levels = [new LevelRule(Level.Of(1), Parsed("spent >= 1"), "อธิบายใหม่")] } } },
        { "another district's figure", i => Known(i, Id<District>.Of("raman")) },
    };

    [Theory]
    [MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public void A_change_of_what_is_asked_or_how_it_scores_shows(string what, Func<Indicator, Indicator> change) =>
        Assert.True(!string.Equals(Hash(Handbook()), Hash(Handbook(change)), StringComparison.Ordinal), what);

    [Theory]
    [MemberData(nameof(Remarks), DisableDiscoveryEnumeration = true)]
    public void Anything_else_does_not(string what, Func<Indicator, Indicator> change) =>
        Assert.True(string.Equals(Hash(Handbook()), Hash(Handbook(change)), StringComparison.Ordinal), what);

    [Fact]
    public void It_stays_what_it_is() => Assert.Equal("f7a9ef8fa48517c9", Hash(Handbook()));

    [Fact]
    public void One_unit_s_change_changes_the_hash_of_all() => Assert.NotEqual(
        DefinitionsHash.OfAll(Handbook(), SmallHandbook.August),
        DefinitionsHash.OfAll(Handbook(i => Known(i, Id<District>.Of("raman"))), SmallHandbook.August));

    private static Handbook Handbook(Func<Indicator, Indicator>? change = null)
    {
        var handbook = SmallHandbook.Build();
        var first = handbook.Indicators[0];
        first = first with { Criteria = first.Criteria with { Levels = [new LevelRule(Level.Of(1), Parsed("spent >= 1"), "")] } };
        return handbook with { Indicators = [change?.Invoke(first) ?? first, .. handbook.Indicators.Skip(1)] };
    }

    private static Indicator First(Indicator indicator, Func<Input, Input> change) =>
        indicator with { Inputs = [change(indicator.Inputs[0]), .. indicator.Inputs.Skip(1)] };

    private static Indicator Known(Indicator indicator, Id<District> district) => indicator with
    {
        Known = new Dictionary<string, IReadOnlyDictionary<Id<District>, Rational>>(StringComparer.Ordinal) { ["spent"] = new Dictionary<Id<District>, Rational> { [district] = 1 } },
    };

    private static Expression Parsed(string text) => ExpressionParser.Parse(text).Expression!;

    private static string Hash(Handbook handbook) => DefinitionsHash.Of(ReportForm.Of(handbook, "yaha", SmallHandbook.August)!);
}
