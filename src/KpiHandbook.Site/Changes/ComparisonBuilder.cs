using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Texts;
using Link = KpiHandbook.Site.Pages.Link;

namespace KpiHandbook.Site.Changes;

/// <summary>Shapes a comparison.</summary>
/// <param name="hrefOf">The way to an indicator of one of the two texts; empty where nothing leads there.</param>
/// <param name="idPrefix">Sets the places of several comparisons on a page apart.</param>
internal sealed class ComparisonBuilder(Words words, Func<Handbook, Id<Indicator>, string> hrefOf, string idPrefix)
{
    private const int MostWeighty = 6;
    private const int ShortEnough = 10;
    private const int FewEnough = 3;
    private const int Kept = 60;

    // Those first that move levels.
    private static readonly Aspect[] Order =
    [
        Aspect.Weight, Aspect.Criteria, Aspect.Formula, Aspect.Inputs, Aspect.Targets, Aspect.Sources, Aspect.Disclosure, Aspect.Evidence,
        Aspect.Calendar, Aspect.Number, Aspect.Agreement, Aspect.Contacts, Aspect.Title, Aspect.Round, Aspect.Prose, Aspect.Notes, Aspect.Examples, Aspect.Site,
    ];

    private static readonly Aspect[] OfLevels = [Aspect.Weight, Aspect.Criteria, Aspect.Formula, Aspect.Targets];

    /// <summary>The comparison.</summary>
    /// <param name="difference">What differs.</param>
    /// <param name="names">The two, in words.</param>
    /// <param name="consequence">What it does to results; null where there are none.</param>
    public ComparisonView Build(HandbookDifference difference, string names, ConsequenceView? consequence)
    {
        var (before, after) = (difference.Before, difference.After);
        var both = difference.Indicators.Where(i => i is { Before: not null, After: not null }).ToList();
        var isShort = difference.Round.Count + both.Sum(i => i.Differences.Count) <= ShortEnough;
        var isSmall = isShort || difference.Indicators.Count <= FewEnough;
        return new ComparisonView(
            names,
            DifferenceText.Summary(words, difference),
            isSmall ? [] : Counts(difference, both.Count),
            isSmall ? [] : [.. both.Where(MovesLevels).OrderByDescending(i => WeightOf(after, i.Id) ?? Rational.Zero).Take(MostWeighty).Select(i => Weighty(i, before, after))],
            [
                .. DifferenceText.Fates.Where(f => f != IndicatorFate.Changed)
                    .Select(f => new ChangedItems(DifferenceText.HeadOf(words, f), [.. difference.Indicators.Where(i => i.Fate == f).Select(i => Alone(i, before, after))]))
                    .Where(g => g.Items.Count > 0),
            ],
            [
                .. both.Select(i => Fold(i, after)),
                .. difference.Round.Count == 0 ? Array.Empty<ChangeFold>() : [new ChangeFold($"{idPrefix}round", words["difference.round"], Outline(difference.Round), null, null, Aspects(words, difference.Round))],
            ],
            isShort,
            consequence);
    }

    /// <summary>What differs in the settings of the site, which stands open.</summary>
    public static ComparisonView OfSite(Words words, IReadOnlyList<Difference> differences) =>
        new("", words.Say("difference.count", differences.Count), [], [], [], [new ChangeFold("site", "site.yaml", "", null, null, Aspects(words, differences))], IsOpen: true, null);

    private IReadOnlyList<Fact> Counts(HandbookDifference difference, int changed) =>
    [
        .. DifferenceText.Fates.Where(f => f != IndicatorFate.Changed)
            .Select(f => (Fate: f, Count: difference.Indicators.Count(i => i.Fate == f)))
            .Where(f => f.Count > 0)
            .Select(f => new Fact(DifferenceText.Of(words, f.Fate), words.Say("rounds.indicators", f.Count))),
        new Fact(words["fate.changed"], words.Say("rounds.indicators", changed), words.Say("difference.next", words["fate.same"], difference.After.Indicators.Count - difference.Indicators.Count(i => i.After is not null))),
        new Fact(words["difference.incomparable"], words.Say("rounds.indicators", difference.Indicators.Count(i => i is { Before: not null, After: not null, IsComparable: false }))),
    ];

    private static bool MovesLevels(IndicatorDifference indicator) => indicator.Differences.Any(d => OfLevels.Contains(d.Aspect));

    private ChangedItem Weighty(IndicatorDifference indicator, Handbook before, Handbook after)
    {
        var (was, now) = (WeightOf(before, indicator.Id), WeightOf(after, indicator.Id));
        var weight = now is null ? words["weight.without"] : was is null || was == now ? words.Say("weight.is", SectionText.Weight(now.Value)) : words.Say("weight.is", $"{SectionText.Weight(was.Value)} → {SectionText.Weight(now.Value)}");
        var what = OfLevels.Where(a => a != Aspect.Weight && indicator.Differences.Any(d => d.Aspect == a)).Select(a => words.Say("difference.changed", DifferenceText.Of(words, a)));
        return new ChangedItem(new Link(indicator.After!.ShortTitle, $"#{IdOf(indicator.Id)}"), string.Join(" · ", what.Prepend(weight)));
    }

    private ChangedItem Alone(IndicatorDifference indicator, Handbook before, Handbook after) =>
        indicator.After is { } come ? Item(after, come) : Item(before, indicator.Before!, Whither(indicator.Went, after));

    private string? Whither(Redirect? went, Handbook text) => went switch
    {
        Redirect.Renamed { To: var to, Why: var why } => words.Say("difference.continued", text.Find(to)?.ShortTitle ?? $"{to}") + (why is null ? "" : $": {why}"),
        Redirect.Gone { Why: var why } => words.Say("difference.gone", why),
        _ => null,
    };

    private ChangedItem Item(Handbook handbook, Indicator indicator, string? more = null)
    {
        var weight = WeightOf(handbook, indicator.Id) is { } percent ? words.Say("weight.is", SectionText.Weight(percent)) : words["weight.without"];
        return new ChangedItem(new Link(indicator.ShortTitle, hrefOf(handbook, indicator.Id)), more is null ? weight : $"{weight} · {more}");
    }

    private ChangeFold Fold(IndicatorDifference indicator, Handbook after) => new(
        IdOf(indicator.Id),
        indicator.After!.ShortTitle,
        Outline(indicator.Differences),
        indicator.IsComparable ? null : DifferenceText.NotComparable(words, indicator),
        hrefOf(after, indicator.Id) is { Length: > 0 } href ? new Link(words["difference.open"], href) : null,
        Aspects(words, indicator.Differences));

    private string IdOf(Id<Indicator> id) => $"{idPrefix}{id}";

    private string Outline(IReadOnlyList<Difference> differences) =>
        string.Join(" · ", Groups(differences).Select(g => g.Count() == 1 ? DifferenceText.Of(words, g.Key) : words.Say("difference.places", DifferenceText.Of(words, g.Key), g.Count())));

    private static IReadOnlyList<AspectView> Aspects(Words words, IReadOnlyList<Difference> differences) => [.. Groups(differences).Select(g => ViewOf(words, g))];

    private static IEnumerable<IGrouping<Aspect, Difference>> Groups(IEnumerable<Difference> differences) =>
        differences.GroupBy(d => d.Aspect).OrderBy(g => Array.IndexOf(Order, g.Key));

    // Worked examples follow the criteria: how many are others is enough.
    private static AspectView ViewOf(Words words, IGrouping<Aspect, Difference> differences) => differences.Key == Aspect.Examples
        ? new AspectView(DifferenceText.Of(words, differences.Key), [], words.Say("difference.examples", differences.Count()))
        : new AspectView(DifferenceText.Of(words, differences.Key), [.. differences.Select(d => Row(words, d, isUnder: d.Aspect))], null);

    /// <summary>One difference.</summary>
    /// <param name="words">Of the page.</param>
    /// <param name="difference">The difference.</param>
    /// <param name="isUnder">What the row stands under; null where it stands alone.</param>
    public static ChangeRow Row(Words words, Difference difference, Aspect? isUnder = null) => new(
        isUnder is { } aspect && string.Equals(DifferenceText.Of(words, aspect), words.Of(difference.What), StringComparison.Ordinal) ? null : words.Of(difference.What),
        difference.Was is { } was ? words.Of(was) : null,
        difference.Is is { } now ? words.Of(now) : null,
        difference.Words is { } runs ? RunText.Shortened(runs, Kept) : []);

    // The districts' weight, for they are the readers; the office's where they are not scored on it.
    private static Rational? WeightOf(Handbook handbook, Id<Indicator> id) => handbook.Agreements
        .OrderBy(a => a.AppliesTo != AppliesTo.Districts)
        .SelectMany(a => a.Entries)
        .Where(e => e.Indicator == id)
        .Select(e => e.Weight?.Percent)
        .FirstOrDefault(w => w is not null);
}
