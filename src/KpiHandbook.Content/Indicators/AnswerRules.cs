using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Indicators;

/// <summary>
/// Checks the answers to what the proof of the criteria finds: that they speak of levels, months, inputs and districts that there are,
/// and that no two say how the same level is read. Whether an answer answers anything is for the proof.
/// </summary>
internal sealed class AnswerRules(
    RawCriteria raw, IReadOnlyList<CriteriaPart> parts, LevelNames names, ExpressionRules expressions, ProblemList problems)
{
    private readonly Dictionary<(CriteriaPart Part, Level Level), int> _revised = [];

    /// <summary>Readings, then rulings, then open questions; not to be used where problems were found.</summary>
    public IReadOnlyList<Answer> Check(CheckedInputs inputs, IReadOnlyList<string>? districts)
    {
        var answers = new List<Answer>();
        foreach (var reading in raw.Readings?.Items ?? [])
        {
            answers.Add(new Answer.Reading(
                RevisionsOf(reading), reading.Zero?.Value ?? false, reading.Text?.Value ?? "", MonthOf(reading.Month), reading.Place));
        }

        foreach (var ruling in raw.Rulings?.Items ?? [])
        {
            References.CheckAll(ruling.Districts, districts, Problems.UnknownDistrict, problems);
            FigureRules.CheckInputs(ruling.Inputs, inputs, problems);
            if (ruling is { DistrictsKey: { } place } && (ruling.LevelsKey is not null || ruling.Zero?.Value == true))
            {
                problems.Add(Problems.RulingForSome(place));
            }

            answers.Add(RulingOf(ruling));
        }

        foreach (var open in raw.Open?.Items ?? [])
        {
            References.CheckAll(open.Districts, districts, Problems.UnknownDistrict, problems);
            answers.Add(OpenOf(open));
        }

        return answers;
    }

    private Answer.Ruling RulingOf(RawRevision ruling) => new(
        RevisionsOf(ruling),
        ruling.Zero?.Value ?? false,
        ruling.By?.Value ?? "",
        ruling.Letter?.Value,
        ruling.Date?.Value,
        DistrictsOf(ruling.Districts),
        ruling.Text?.Value ?? "",
        MonthOf(ruling.Month),
        ruling.Place)
    {
        Inputs = FigureRules.FiguresOf(ruling.Inputs),
    };

    private Answer.Open OpenOf(RawOpen open)
    {
        if (open.At is { } at && !raw.HasFormulaKey)
        {
            problems.Add(Problems.AtWithoutFormula(at.Place));
        }

        var month = MonthOf(open.Month);
        var levels = new List<Level>();
        foreach (var name in open.Levels?.Items ?? [])
        {
            if (LevelOf(name, names.Of(name.Value), month) is { } level)
            {
                levels.Add(level);
            }
        }

        return new Answer.Open(
            open.Kind?.Value ?? FindingKind.Gap, open.At?.Value.Value, levels, DistrictsOf(open.Districts), open.Question?.Value ?? "", month, open.Place);
    }

    private List<LevelRule> RevisionsOf(RawRevision revision)
    {
        var rules = new List<LevelRule>();
        foreach (var entry in revision.Levels?.Entries ?? [])
        {
            var condition = entry.Value is { } when ? expressions.Condition(when.Value) : null;
            if (LevelOf(entry.Key, names.OfKey(entry.Key.Value), revision.Month?.Value) is not { } level)
            {
                continue;
            }

            var concerned = parts.Where(p => p.Includes(revision.Month?.Value) && p.Levels.Stated?.Contains(level) == true).ToArray();
            foreach (var part in concerned.Where(part => !_revised.TryAdd((part, level), entry.Key.Place.Line)))
            {
                problems.Add(Problems.LevelRevisedTwice(entry.Key.Place, entry.Key.Value, _revised[(part, level)]));
                break;
            }

            if (condition is not null)
            {
                var printed = concerned.SelectMany(p => p.Levels.Rules).FirstOrDefault(r => r.Level == level);
                rules.Add(new LevelRule(level, condition, printed?.Text ?? ""));
            }
        }

        return rules;
    }

    // A level that is not stated where the answer speaks of it; nothing where that could not be read.
    private Level? LevelOf(Located<string> name, Level? level, ReportMonth? month)
    {
        var concerned = parts.Where(p => p.Includes(month)).ToArray();
        if (!names.AreKnown || concerned.Length == 0 || Array.Exists(concerned, p => p.Levels.Stated is null))
        {
            return null;
        }

        if (level is { } found && Array.Exists(concerned, p => p.Levels.Stated!.Contains(found)))
        {
            return found;
        }

        var stated = concerned.SelectMany(p => p.Levels.Stated!).Distinct().Order().Select(names.NameOf);
        problems.Add(Problems.NoSuchLevel(name.Place, name.Value, stated));
        return null;
    }

    private ReportMonth? MonthOf(Located<ReportMonth>? month)
    {
        MilestoneRules.CheckMonth(month, raw, parts, problems);
        return month?.Value;
    }

    private static IReadOnlyList<Id<District>> DistrictsOf(LocatedList<Located<string>>? districts) =>
        [.. districts?.Items.Select(d => Id<District>.Of(d.Value)) ?? []];
}
