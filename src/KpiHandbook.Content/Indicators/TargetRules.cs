using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Indicators;

/// <summary>Checks a printed target table: whose rows it has, whether its total is their sum, and whether higher levels ask for more.</summary>
internal static class TargetRules
{
    /// <summary>The table; null when a part could not be read.</summary>
    public static TargetTable? Check(
        RawTargets? raw, CheckedInputs inputs, IReadOnlyList<string>? districts, IReadOnlyList<string>? measured, ProblemList problems)
    {
        if (raw is null)
        {
            return null;
        }

        CheckInput(raw.Of, inputs, problems);
        CheckInput(raw.Base, inputs, problems);
        CheckNothingElseNeeded(raw, inputs, problems);
        CheckDistricts(raw, districts, measured, problems);
        CheckTotal(raw, problems);
        CheckOrder(raw, inputs, problems);
        return !problems.HasErrors && raw is { Of: { } of, Base: { } from, Decides: { } decides, Published: { } published }
            ? new TargetTable(
                of.Value,
                from.Value,
                decides.Value,
                published.Entries.ToDictionary(e => Id<District>.Of(e.Key.Value), e => RowOf(e.Value!)),
                raw.Total is { } total ? RowOf(total) : null)
            : null;
    }

    private static void CheckInput(Located<string>? name, CheckedInputs inputs, ProblemList problems)
    {
        if (name is null || !inputs.AreWhole)
        {
            return;
        }

        if (inputs.Find(name.Value) is not { } input)
        {
            problems.Add(Problems.UnknownInput(name.Place, name.Value, NearestName.Of(name.Value, inputs.All.Select(i => i.Name))));
        }
        else if (!CheckedInputs.IsNumeric(input.Type))
        {
            problems.Add(Problems.TargetNotANumber(name.Place, name.Value));
        }
    }

    // A row of the table gives these two figures and no more, and must be scored from them.
    private static void CheckNothingElseNeeded(RawTargets raw, CheckedInputs inputs, ProblemList problems)
    {
        if (raw is not { Of: { } of, Base: { } from } || !inputs.AreWhole)
        {
            return;
        }

        var other = inputs.All.FirstOrDefault(i =>
            i.Type != InputType.Text
            && !string.Equals(i.Name, of.Value, StringComparison.Ordinal)
            && !string.Equals(i.Name, from.Value, StringComparison.Ordinal));
        if (other is not null && IsNumeric(of) && IsNumeric(from))
        {
            problems.Add(Problems.TargetsNeedMore(of.Place, other.Name));
        }

        bool IsNumeric(Located<string> name) => inputs.Find(name.Value) is { } input && CheckedInputs.IsNumeric(input.Type);
    }

    private static void CheckDistricts(
        RawTargets raw, IReadOnlyList<string>? districts, IReadOnlyList<string>? measured, ProblemList problems)
    {
        if (raw.Published is not { } published)
        {
            return;
        }

        var misspelt = new List<string?>();
        foreach (var row in published.Entries)
        {
            if (districts is not null && !districts.Contains(row.Key.Value, StringComparer.Ordinal))
            {
                misspelt.Add(NearestName.Of(row.Key.Value, districts));
                problems.Add(Problems.UnknownDistrict(row.Key.Place, row.Key.Value, misspelt[^1]));
            }
        }

        foreach (var district in measured ?? [])
        {
            if (!published.Keys.Contains(district, StringComparer.Ordinal) && !misspelt.Contains(district))
            {
                problems.Add(Problems.TargetRowMissing(raw.PublishedKey!, district));
            }
        }
    }

    private static void CheckTotal(RawTargets raw, ProblemList problems)
    {
        if (raw is not { Total: { Base: { } from, Levels: { IsWhole: true } levels }, Published: { IsWhole: true } published }
            || !published.Entries.All(e => e.Value is { Base: not null, Levels.IsWhole: true }))
        {
            return;
        }

        Compare("base", from, r => r.Base!.Value.Value);
        for (var i = 0; i < levels.Items.Count; i++)
        {
            var level = i;
            Compare($"levels[{level + 1}]", levels.Items[level], r => r.Levels!.Items[level].Value.Value);
        }

        void Compare(string column, Located<WrittenNumber> printed, Func<RawTargetRow, Rational> cell)
        {
            var sum = published.Entries.Aggregate(Rational.Zero, (total, e) => total + cell(e.Value!));
            if (sum != printed.Value.Value)
            {
                problems.Add(Problems.TargetTotalDiffers(printed.Place, column, printed.Value.Value, sum));
            }
        }
    }

    // A higher level asks for more of what is to grow, and for less of what is to shrink.
    private static void CheckOrder(RawTargets raw, CheckedInputs inputs, ProblemList problems)
    {
        var harder = raw.Of is { } of ? inputs.Find(of.Value)?.Improve switch { Improvement.Increase => 1, Improvement.Decrease => -1, _ => 0 } : 0;
        var rows = (raw.Published?.Entries ?? []).Select(e => (Name: e.Key.Value, Row: e.Value)).Append((Name: "total", Row: raw.Total));
        foreach (var (name, levels) in rows.Select(r => (r.Name, r.Row?.Levels?.Items ?? [])))
        {
            for (var i = 1; i < levels.Count; i++)
            {
                var (below, printed) = (levels[i - 1].Value.Value, levels[i].Value.Value);
                if (printed.CompareTo(below) * harder < 0)
                {
                    problems.Add(Problems.TargetLevelsTurn(levels[i].Place, name, i + 1, printed, below));
                }
            }
        }
    }

    private static TargetRow RowOf(RawTargetRow row) => new(row.Base!.Value.Value, [.. row.Levels!.Items.Select(l => l.Value.Value)]);
}
