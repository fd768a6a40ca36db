namespace KpiHandbook.Core.Diagnostics;

/// <summary>Problems that people should read as one: many of a kind in one column of a sheet, or one alone.</summary>
/// <param name="Problems">At least one, in the order of the list they come from.</param>
public sealed record ProblemGroup(IReadOnlyList<Problem> Problems)
{
    /// <summary>The first, which stands for all.</summary>
    public Problem First => Problems[0];

    /// <summary>True for a problem alone, which needs no heading.</summary>
    public bool IsSingle => Problems.Count == 1;

    /// <summary>The letters of the column; null for a problem alone.</summary>
    public string? Column => IsSingle || First.Place is not Place.InSheet place ? null : place.Column;

    /// <summary>The cells, in order; as many as there are problems.</summary>
    public IEnumerable<string> Cells => Problems.Select(p => ((Place.InSheet)p.Place).Cell!);

    /// <summary>True when one fix serves for all.</summary>
    public bool HasOneFix => Problems.All(p => p.Fix == First.Fix);

    /// <summary>What the group is: <c>23 ช่องในคอลัมน์ F: ไม่ใช่ตัวเลข</c>.</summary>
    public Words Heading => new(
        $"{Problems.Count} ช่องในคอลัมน์ {Column}: {First.Kind.Title.Thai}",
        $"{Problems.Count} cells in column {Column}: {First.Kind.Title.English}");
}

/// <summary>Puts problems together for reading. Programs get every one by itself.</summary>
public static class ProblemGroups
{
    // Two can still be read one by one.
    private const int Fewest = 3;

    /// <summary>
    /// Groups of problems of one kind in one column of one sheet, from three up; every other problem by itself. Groups stand where their
    /// first problem stood, and together hold each problem once.
    /// </summary>
    public static IReadOnlyList<ProblemGroup> Of(IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var groups = new List<List<Problem>>();
        var byColumn = new Dictionary<(string, string, string, ProblemKind), List<Problem>>();
        foreach (var problem in problems)
        {
            if (problem.Place is Place.InSheet { Column: { } column } place)
            {
                var key = (place.File, place.Sheet, column, problem.Kind);
                if (byColumn.TryGetValue(key, out var group))
                {
                    group.Add(problem);
                    continue;
                }

                byColumn[key] = group = [];
                groups.Add(group);
                group.Add(problem);
            }
            else
            {
                groups.Add([problem]);
            }
        }

        return
        [
            .. groups.SelectMany<List<Problem>, ProblemGroup>(g =>
                g.Count >= Fewest ? [new ProblemGroup(g)] : g.Select(p => new ProblemGroup([p]))),
        ];
    }
}
