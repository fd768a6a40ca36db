using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Rounds;

/// <summary>Makes the handbook of a round that was read and checked without errors.</summary>
internal static class HandbookBuilder
{
    /// <summary>The handbook; null when a required part is not there, which reading has reported.</summary>
    public static Handbook? Build(RawRound raw, RoundId id, Office office, IReadOnlyList<Indicator> indicators, Place place)
    {
        if (raw is not
            {
                Title: { } title, Status: { } status, Results.Sample: { } sample, Agreements: { } agreements,
                Document: { Title: { } documentTitle, Issuer: { } issuer } document,
            }
            || RoundRules.PeriodOf(raw) is not { } period)
        {
            return null;
        }

        Agreement[] all = [.. agreements.Entries.Select(AgreementOf)];
        return new Handbook(
            office,
            id,
            title.Value,
            status.Value,
            period,
            new SourceDocument(documentTitle.Value, issuer.Value, document.Number?.Value, document.Date?.Value, document.Note?.Value),
            sample.Value,
            all,
            InOrderOf(all, indicators),
            CalendarOf(raw),
            NoteShape.NotesOf(raw.Notes),
            place)
        {
            Redirects = raw.Redirects?.Entries.ToDictionary(r => Id<Indicator>.Of(r.Key.Value), r => r.Value!.Of(r.Key.Place)) ?? [],
        };
    }

    private static Indicator[] InOrderOf(Agreement[] agreements, IReadOnlyList<Indicator> indicators)
    {
        var byId = indicators.ToDictionary(i => i.Id);
        return [.. agreements.SelectMany(a => a.Entries).Select(e => e.Indicator).Distinct().Select(id => byId[id])];
    }

    private static Agreement AgreementOf(Keyed<RawAgreement> raw)
    {
        var agreement = raw.Value!;
        return new Agreement(
            Id<Agreement>.Of(raw.Key.Value),
            agreement.Title!.Value,
            agreement.Assessor!.Value,
            agreement.Assessed!.Value,
            agreement.AppliesTo!.Value,
            agreement.Follows is { } follows ? Id<Agreement>.Of(follows.Value) : null,
            agreement.Note?.Value,
            [.. agreement.Sections?.Sections.SelectMany(s => s.Entries!.Items.Select(e => EntryOf(s.Section, e)).OrderBy(e => e.Number)) ?? []],
            agreement.Choices?.Entries.ToDictionary(
                c => Id<District>.Of(c.Key.Value), c => (IReadOnlyList<Id<Indicator>>)[.. c.Value!.Items.Select(i => Id<Indicator>.Of(i.Value))])
                ?? [])
        {
            Partial = agreement.Partial?.Value,
        };
    }

    private static AgreementEntry EntryOf(Section section, RawEntry raw) => new(
        section,
        raw.Number!.Value,
        Id<Indicator>.Of(raw.Indicator!.Value),
        raw.Weight is { } weight ? Weight.Of(weight.Value.Value) : null,
        raw.Only is { } only ? [.. only.Items.Select(o => Id<District>.Of(o.Value))] : null,
        raw.Note?.Value)
    {
        WeightDerived = raw.WeightDerived?.Value,
    };

    private static IReadOnlyList<CalendarEvent> CalendarOf(RawRound raw) =>
    [
        .. (raw.Calendar?.Items ?? [])
            .Select(e => new CalendarEvent(e.Date!.Value, e.Text!.Value, [.. e.Indicators?.Items.Select(i => Id<Indicator>.Of(i.Value)) ?? []]))
            .OrderBy(e => e.Date),
    ];
}
