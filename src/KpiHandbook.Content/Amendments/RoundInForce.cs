using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Amendments;

/// <summary>The files of a round as its letters leave them, told without reading what they hold.</summary>
internal sealed class RoundInForce
{
    private readonly FolderPath _round;
    private readonly IReadOnlyList<AmendmentFolder> _letters;

    /// <param name="round">The round's folder.</param>
    /// <param name="problems">Takes what is wrong with its letters.</param>
    /// <exception cref="MachineException">The system does not open a letter.</exception>
    public RoundInForce(FolderPath round, ProblemList problems)
    {
        _round = round;
        var folder = Below(round, "amendments");
        _letters = Directory.Exists(folder.OnDisk) ? new AmendmentTreeReader(problems, IndicatorsOf).Read(folder) : [];
        foreach (var definition in _letters.Select(l => l.Definition))
        {
            definition.Read();
            problems.AddRange(definition.Refusal is { } refusal ? throw refusal : definition.Problems.All);
        }
    }

    /// <summary>The indicators, by id: without those that letters removed, and with those that they added.</summary>
    public IReadOnlyList<Id<Indicator>> Indicators
    {
        get
        {
            var paths = IndicatorsOf(Below(_round, "indicators")).Select(i => AmendedFile.Of(i.Id)).ToHashSet(StringComparer.Ordinal);
            foreach (var letter in _letters)
            {
                paths.ExceptWith(letter.Removed);
                paths.UnionWith(letter.Indicators.Select(i => AmendedFile.Of(i.Id)));
            }

            return [.. paths.Select(AmendedFile.IndicatorOf).OfType<Id<Indicator>>().OrderBy(i => $"{i}", StringComparer.Ordinal)];
        }
    }

    /// <summary>Where a file that was laid last stands in the round's folder.</summary>
    public string LaidLast(string path) => Laying(path) is { } letter ? $"amendments/{letter.Number}/{path}" : path;

    /// <summary>What letters changed since in places of it, in order.</summary>
    public IEnumerable<(int Letter, Located<string> Field, RawChange Change)> ChangesOf(string path)
    {
        var laid = Laying(path)?.Number ?? 0;
        return
            from letter in _letters
            where letter.Number > laid
            from file in letter.Definition.Raw?.Patch?.Entries ?? []
            where string.Equals(file.Key.Value, path, StringComparison.Ordinal)
            let changes = file.Value
            where changes is not null
            from field in changes.Entries
            where field.Value is not null && changes.OuterOf(field.Key.Value) is null
            select (letter.Number, field.Key, field.Value!);
    }

    private AmendmentFolder? Laying(string path) => _letters.LastOrDefault(l => l.Laid.Contains(path, StringComparer.Ordinal));

    private static FolderPath Below(FolderPath folder, string name) => new(Path.Combine(folder.OnDisk, name), $"{folder.Named}/{name}");

    private static IReadOnlyList<IndicatorFile> IndicatorsOf(FolderPath folder) => !Directory.Exists(folder.OnDisk) ? [] :
    [
        .. new DirectoryInfo(folder.OnDisk).EnumerateFiles("*.md")
            .Select(f => (File: f, Id: Id<Indicator>.Parse(Path.GetFileNameWithoutExtension(f.Name))))
            .Where(f => f.Id is not null)
            .Select(f => new IndicatorFile(f.File.FullName, $"{folder.Named}/{f.File.Name}", f.Id!.Value)),
    ];
}
