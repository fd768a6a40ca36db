using KpiHandbook.Content.Offices;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Indicators;

/// <summary>Checks what the document says besides its criteria: districts' own projects, known figures, and what single pages print.</summary>
internal static class DocumentRules
{
    public static void Check(RawIndicator raw, CheckedInputs inputs, CheckedCriteria criteria, OfficeIds ids, ProblemList problems)
    {
        CheckOwn(raw, criteria, ids, problems);
        FigureRules.CheckKnown(raw.Known, inputs, ids.Districts, problems);
        foreach (var printed in raw.Printed?.Items ?? [])
        {
            FigureRules.CheckInputs(printed.Inputs, inputs, problems);
            if (!printed.HasFact)
            {
                problems.Add(Problems.NothingPrinted(printed.Place));
            }
        }
    }

    /// <summary>The districts' own projects of an indicator without problems.</summary>
    public static IReadOnlyDictionary<Id<District>, OwnProject> OwnOf(RawIndicator raw, LevelNames names) =>
        (raw.Own?.Entries ?? []).ToDictionary(
            o => Id<District>.Of(o.Key.Value),
            o => new OwnProject(
                o.Value!.Project!.Value, o.Value.Basis!.Value, o.Value.Levels!.Entries.ToDictionary(l => names.OfKey(l.Key.Value)!.Value, l => l.Value!.Value)));

    /// <summary>What pages print, of an indicator without problems.</summary>
    public static IReadOnlyList<PrintedFact> PrintedOf(RawIndicator raw) =>
    [
        .. (raw.Printed?.Items ?? []).Select(p => new PrintedFact(
            p.Where!.Value,
            p.Weight?.Value.Weight,
            p.Weight is { Value.Weight: null },
            p.Title?.Value,
            p.Number?.Value,
            p.Unit?.Value,
            p.PeriodEnd?.Value,
            FigureRules.FiguresOf(p.Inputs),
            p.Note?.Value,
            p.Place)),
    ];

    private static void CheckOwn(RawIndicator raw, CheckedCriteria criteria, OfficeIds ids, ProblemList problems)
    {
        if (raw is { OwnKey: { } key, SetByDistrict: false })
        {
            problems.Add(Problems.OwnWithoutSetBy(key));
        }

        foreach (var (district, project) in raw.Own?.Entries.Select(o => (o.Key, o.Value)) ?? [])
        {
            References.Check(district, ids.Districts, Problems.UnknownDistrict, problems);
            if (project?.Levels is { } levels)
            {
                CheckLevels(levels, criteria, problems);
            }
        }
    }

    // Each project words the levels that the criteria have, all of them.
    private static void CheckLevels(LocatedMap<Located<string>> levels, CheckedCriteria criteria, ProblemList problems)
    {
        if (!criteria.Names.AreKnown || criteria.Parts is not [{ Levels.Stated: { } stated }])
        {
            return;
        }

        var given = new HashSet<Level>();
        foreach (var key in levels.Entries.Select(e => e.Key))
        {
            if (criteria.Names.OfKey(key.Value) is { } level && stated.Contains(level))
            {
                given.Add(level);
            }
            else
            {
                problems.Add(Problems.NoSuchLevel(key.Place, key.Value, stated.Order().Select(criteria.Names.NameOf)));
            }
        }

        foreach (var missing in stated.Order().Where(l => levels.HasAllKeys && !given.Contains(l)))
        {
            problems.Add(Problems.OwnLevelMissing(levels.Place, criteria.Names.NameOf(missing)));
        }
    }
}
