using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Indicators;

/// <summary>The levels of one set of criteria.</summary>
/// <param name="Rules">Those that could be read, from the lowest.</param>
/// <param name="Stated">Those that are written; null when that could not be read.</param>
internal sealed record CheckedLevels(IReadOnlyList<LevelRule> Rules, IReadOnlyList<Level>? Stated);

/// <summary>Checks the levels of an indicator or of a milestone, and expands the short ways of writing them.</summary>
internal sealed class LevelRules(RawCriteria raw, LevelNames names, ExpressionRules expressions, ProblemList problems)
{
    /// <summary>The levels of the whole indicator, in whichever form they are; none where months have their own.</summary>
    public CheckedLevels Check(Located<Direction>? direction, LevelWording wording) =>
        raw.Levels is not null ? Check(raw.Levels)
        : raw.ShortForms is [var form, ..] ? new CheckedLevels(FromShortForm(form, direction, wording), Level.All)
        : raw.Steps is not null ? new CheckedLevels(FromSteps(raw.Steps), Level.All)
        : raw.Unstated is not null ? new CheckedLevels([], [])
        : new CheckedLevels([], null);

    /// <summary>Levels written out one by one.</summary>
    public CheckedLevels Check(LocatedMap<RawLevel> levels)
    {
        var found = new List<(Level Level, Keyed<RawLevel> Written)>();
        foreach (var entry in levels.Entries)
        {
            if (names.OfKey(entry.Key.Value) is { } level)
            {
                found.Add((level, entry));
            }
            else if (names.AreKnown)
            {
                problems.Add(Problems.NoSuchLevel(entry.Key.Place, entry.Key.Value, names.All));
            }
        }

        var isWhole = levels.HasAllKeys && found.Count == levels.Entries.Count;
        CheckOrder(found, levels.Place, isWhole);
        var rules = found.Select(f => f.Written.Value is { } given ? RuleOf(f.Level, given) : null).OfType<LevelRule>();
        return new CheckedLevels([.. rules.OrderBy(r => r.Level)], isWhole ? [.. found.Select(f => f.Level)] : null);
    }

    private void CheckOrder(List<(Level Level, Keyed<RawLevel> Written)> found, Place.InText place, bool isWhole)
    {
        if (found.Count == 0)
        {
            return;
        }

        var step = found.Count > 1 && found[1].Level < found[0].Level ? -1 : 1;
        for (var i = 1; i < found.Count; i++)
        {
            if (Math.Sign(found[i].Level.CompareTo(found[i - 1].Level)) != step)
            {
                problems.Add(Problems.LevelOrder(found[i].Written.Key.Place, found[i].Written.Key.Value));
                break;
            }
        }

        // A document may leave its lowest levels out (only the 5 points are defined), never one between two others.
        var lowest = found.Min(f => f.Level);
        foreach (var missing in names.Scale.Where(level => isWhole && level > lowest && !found.Exists(f => f.Level == level)))
        {
            problems.Add(Problems.LevelMissing(place, names.NameOf(missing)));
        }
    }

    private List<LevelRule> FromSteps(LocatedList<RawLevel> steps)
    {
        RefuseLadder("steps");
        var rules = new List<LevelRule>();
        for (var i = 0; i < Math.Min(steps.Items.Count, Level.All.Count); i++)
        {
            if (RuleOf(Level.All[i], steps.Items[i]) is { } rule)
            {
                rules.Add(rule);
            }
        }

        return rules;
    }

    private List<LevelRule> FromShortForm(RawShortForm form, Located<Direction>? direction, LevelWording wording)
    {
        var name = ShortForms.NameOf(form.Form);
        RefuseLadder(name);
        if (!raw.HasFormulaKey)
        {
            problems.Add(Problems.ShortFormWithoutFormula(form.Place, name));
        }

        if (direction is not null && ShortForms.DirectionOf(form.Form) != direction.Value)
        {
            problems.Add(Problems.ShortFormAgainstDirection(
                form.Place, name, direction.Value == Direction.HigherIsBetter ? "higher-is-better" : "lower-is-better"));
        }

        if (form.Thresholds is not { IsWhole: true } thresholds)
        {
            return [];
        }

        CheckThresholds(form.Form, thresholds.Items);
        return [.. thresholds.Items.Select((t, i) => ShortForms.RuleOf(form.Form, Level.All[i], t.Value.Value, wording))];
    }

    private void CheckThresholds(ShortForm form, IReadOnlyList<Located<WrittenNumber>> thresholds)
    {
        var ascending = ShortForms.DirectionOf(form) == Direction.HigherIsBetter;
        for (var i = 1; i < thresholds.Count; i++)
        {
            var (found, before) = (thresholds[i].Value.Value, thresholds[i - 1].Value.Value);
            if (ascending ? found <= before : found >= before)
            {
                problems.Add(Problems.ShortFormOrder(thresholds[i].Place, found, before, ascending));
            }
        }
    }

    private void RefuseLadder(string form)
    {
        if (raw.Ladder is { } ladder)
        {
            problems.Add(Problems.LadderNotForForm(ladder.Place, form));
        }
    }

    private LevelRule? RuleOf(Level level, RawLevel given) =>
        given.When is { } when && expressions.Condition(when.Value) is { } condition && given.Text is { } text
            ? new LevelRule(level, condition, text.Value)
            : null;
}
