using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Indicators;

/// <summary>Where an indicator's fields are written, by their keys joined with dots; items of lists by their number, from 0.</summary>
internal static class FieldPlaces
{
    public static IReadOnlyDictionary<string, Place> Of(RawIndicator raw) =>
        Fields(raw).Where(f => f.Place is not null).ToDictionary(f => f.Key, f => (Place)f.Place!, StringComparer.Ordinal);

    private static IEnumerable<(string Key, Place.InText? Place)> Fields(RawIndicator raw) =>
    [
        ("title", raw.Title?.Place),
        ("short", raw.ShortTitle?.Place),
        ("unit", raw.Unit?.Place),
        ("sources", raw.Sources?.Place),
        ("formula", raw.Criteria.Formula?.Place),
        ("contacts", raw.Contacts?.Place),
        ("reports", raw.Reports?.Day?.Place ?? raw.Reports?.Every?.Place),
        ("targets", raw.Targets?.PublishedKey),
        ("known", raw.Known is { Entries: [var known, ..] } ? known.Key.Place : null),
        ("levels", raw.Criteria.ShortForms is [var form, ..] ? form.Place : null),
        ("examples", raw.Examples?.Place),
        .. raw.Inputs?.Entries.SelectMany(i => Inputs("inputs", i)) ?? [],
        .. Levels("levels", raw.Criteria.Levels),
        .. raw.Criteria.Steps?.Items.Select((step, i) => ($"levels.{i + 1}", (Place.InText?)step.Place)) ?? [],
        .. raw.Criteria.Milestones?.Items.SelectMany((m, i) => Levels($"milestones.{i}.levels", m.Levels).Prepend(($"milestones.{i}", m.Place))) ?? [],
        .. raw.Evidence?.Items.SelectMany((e, i) => Items($"evidence.{i}", e.Items)) ?? [],
    ];

    private static IEnumerable<(string Key, Place.InText? Place)> Inputs(string under, Keyed<RawInput> input)
    {
        var key = $"{under}.{input.Key.Value}";
        return
        [
            (key, input.Key.Place),
            ($"{key}.label", input.Value?.Label?.Place),
            ($"{key}.unit", input.Value?.Unit?.Place),
            ($"{key}.what", input.Value?.What?.Place),
            .. input.Value?.Columns?.Entries.SelectMany(c => Inputs($"{key}.columns", c)) ?? [],
        ];
    }

    private static IEnumerable<(string Key, Place.InText? Place)> Items(string key, LocatedList<Located<string>>? items) =>
        (items?.Items ?? []).Select((item, i) => ($"{key}.{i}", (Place.InText?)item.Place)).Prepend((key, items?.Place));

    private static IEnumerable<(string Key, Place.InText? Place)> Levels(string under, LocatedMap<RawLevel>? levels) =>
        levels?.Entries.Select(l => ($"{under}.{l.Key.Value}", (Place.InText?)l.Key.Place)) ?? [];
}
