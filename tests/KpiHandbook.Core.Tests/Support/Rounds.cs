using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Core.Tests.Support;

/// <summary>Agreements, reports and rounds written in a line each.</summary>
internal static class Rounds
{
    private static readonly Place Nowhere = new Place.InTree("test");

    public static AgreementEntry Entry(Section section, int number, string indicator, Rational weight, params string[] only) => new(
        section,
        number,
        Id<Indicator>.Of(indicator),
        Weight.Of(weight),
        only.Length == 0 ? null : [.. only.Select(Id<District>.Of)],
        null);

    public static Agreement Agreement(string id, AppliesTo appliesTo, params AgreementEntry[] entries) => new(
        Id<Agreement>.Of(id), id, "", "", appliesTo, null, null, entries, new Dictionary<Id<District>, IReadOnlyList<Id<Indicator>>>());

    public static Agreement Choosing(this Agreement agreement, params (string District, string[] Indicators)[] choices) => agreement with
    {
        Choices = choices.ToDictionary(
            c => Id<District>.Of(c.District), c => (IReadOnlyList<Id<Indicator>>)[.. c.Indicators.Select(Id<Indicator>.Of)]),
    };

    public static Handbook Handbook(Office office, IReadOnlyList<Indicator> indicators, params Agreement[] agreements)
    {
        var round = RoundId.Parse("2568-2")!.Value;
        var document = new SourceDocument("", "", null, null, null);
        return new Handbook(office, round, "", RoundStatus.Draft, round.Period, document, true, agreements, indicators, [], [], Nowhere);
    }

    /// <summary>A unit's report: by indicator, figures as <see cref="Given"/> reads them.</summary>
    public static UnitReport Report(string unit, string month, params (string Indicator, string Given)[] figures) => new(
        unit,
        ReportMonth.Parse(month)!.Value,
        Nowhere,
        figures.ToDictionary(f => Id<Indicator>.Of(f.Indicator), f => (IReadOnlyDictionary<string, ReportedInput>)Given.Reported(f.Given)));

    public static ScoredRound Score(this Handbook handbook, params UnitReport[] reports) =>
        RoundScorer.Score(new Publication(handbook, reports));
}
