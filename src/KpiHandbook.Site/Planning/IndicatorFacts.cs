using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Planning;

/// <summary>What stands at the head of an indicator, in pages and in print: where it belongs, what it weighs, what earns 5, by when.</summary>
internal static class IndicatorFacts
{
    /// <summary>The round's indicators by the districts' agreement, then those that only others are scored on.</summary>
    public static IReadOnlyList<Indicator> InOrder(Handbook handbook) => [.. handbook.Indicators.OrderBy(i => Rank(handbook, i))];

    /// <summary>The section that districts know it under; the office's where districts are not scored on it.</summary>
    public static Section SectionOf(Handbook handbook, Indicator indicator) => EntriesOf(handbook, indicator).First().Entry.Section;

    /// <summary><c>อำเภอ รายทีมที่ 3</c> and <c>จังหวัด รายบุคคลที่ 5</c>; the place alone where it is the same in every agreement.</summary>
    public static IReadOnlyList<string> Places(Words words, Handbook handbook, Indicator indicator)
    {
        var entries = EntriesOf(handbook, indicator).ToList();
        var places = entries.Select(e => SectionText.Of(words, e.Entry)).Distinct(StringComparer.Ordinal).ToList();
        return places.Count == 1 ? places : [.. entries.Select(e => $"{AgreementText.Whom(words, e.Agreement.AppliesTo)} {SectionText.Of(words, e.Entry)}")];
    }

    /// <summary>The number that districts know it by: <c>ทีม 3</c>; the office's where districts are not scored on it.</summary>
    public static string Place(Words words, Handbook handbook, Indicator indicator) =>
        SectionText.ShortOf(words, EntriesOf(handbook, indicator).First().Entry);

    /// <summary>The facts.</summary>
    public static IEnumerable<Fact> Of(Words words, Handbook handbook, Indicator indicator)
    {
        foreach (var (agreement, entry) in EntriesOf(handbook, indicator))
        {
            yield return new Fact(
                words.Say("facts.weight", AgreementText.Whom(words, agreement.AppliesTo)),
                SectionText.Weight(entry),
                entry.WeightDerived ?? (entry.Weight is null ? SectionText.NoWeight(words) : null));
        }

        yield return Report(words, indicator.Report);
        if (indicator.CutOff is { } cutOff)
        {
            yield return new Fact(words["facts.cut-off"], words.InBrief(cutOff.Date), cutOff.Note);
        }

        if (indicator.Months != MonthRule.Latest || indicator.Milestones.Count > 0)
        {
            yield return new Fact(words["facts.whole-round"], MonthsText.Of(words, indicator.Months));
        }

        if (LevelText.Letters(indicator) is { } letters)
        {
            yield return new Fact(words["facts.letters"], letters);
        }

        if (indicator.Criteria.Levels is [.., { Level.Number: 5 } highest])
        {
            var label = words.Say("facts.highest", words.Opening(LevelText.Of(words, highest.Level, indicator)));
            yield return ThresholdText.Phrase(words, highest.When, indicator.Unit) is { } phrase && !IsAssessed(indicator)
                ? new Fact(label, phrase)
                : new Fact(label, highest.Text, IsSentence: true);
        }
    }

    private static (bool IsOfOthers, Section Section, int Number) Rank(Handbook handbook, Indicator indicator)
    {
        var (agreement, entry) = EntriesOf(handbook, indicator).First();
        return (agreement.AppliesTo != AppliesTo.Districts, entry.Section, entry.Number);
    }

    // Districts first: they are the readers.
    private static IEnumerable<(Agreement Agreement, AgreementEntry Entry)> EntriesOf(Handbook handbook, Indicator indicator) => handbook.Agreements
        .OrderBy(a => a.AppliesTo != AppliesTo.Districts)
        .SelectMany(a => a.Entries.Where(e => e.Indicator == indicator.Id).Select(e => (a, e)));

    private static bool IsAssessed(Indicator indicator) => indicator.Criteria.Formula is Core.Expressions.Expression.Name;

    /// <summary>When it is reported.</summary>
    public static Fact Report(Words words, ReportRule? report) => report switch
    {
        null => new Fact(words["facts.report"], words["report.unstated"]),
        { Every: ReportFrequency.Month, Day: { } day, First: { } first } => new Fact(words["facts.report"], words.Say("report.monthly-from", day, words.InBrief(first)), report.Note),
        { Every: ReportFrequency.Month, Day: { } day } => new Fact(words["facts.report"], words.Say("report.monthly-on", day), report.Note),
        { Every: ReportFrequency.Month } => new Fact(words["facts.report"], words["report.monthly"], report.Note),
        { Day: { } day } => new Fact(words["facts.report"], words.Say("report.once-on", day), report.Note),
        _ => new Fact(words["facts.report"], words["report.once"], report.Note),
    };
}
