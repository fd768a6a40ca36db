using KpiHandbook.Content.Amendments;
using KpiHandbook.Content.Offices;
using KpiHandbook.Content.Rounds;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Scaffolding;

/// <summary>Reads the files that new ones come from, as text. Whatever is wrong with them is collected.</summary>
/// <param name="contentFolder">The folder.</param>
/// <param name="problems">What is wrong.</param>
internal sealed class SourceFiles(string contentFolder, ProblemList problems)
{
    private readonly FolderPath _content = new(Path.GetFullPath(contentFolder), Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(contentFolder))));

    private readonly Dictionary<string, RoundInForce> _rounds = new(StringComparer.Ordinal);

    /// <summary>What an office's file says; null where it cannot be told.</summary>
    public OfficeNames? Office(string office) =>
        Text($"{office}/office.yaml") is { } text && Yaml($"{office}/office.yaml", text, OfficeShape.Shape) is { } raw ? OfficeNames.Of(raw) : null;

    /// <summary>A round's file as its letters leave it.</summary>
    public (PatchedText Patched, RawRound Raw)? Round(RoundAddress round)
    {
        var (path, patched) = Patched(round, AmendedFile.Round);
        return patched is not null && Yaml(path, patched.Text, RoundShape.Shape) is { } raw ? (patched, raw) : null;
    }

    /// <summary>An indicator's file as the round's letters leave it, and its two parts.</summary>
    public (PatchedText Patched, FrontMatter Parts)? Indicator(IndicatorAddress indicator)
    {
        var (path, patched) = Patched(indicator.Round, AmendedFile.Of(indicator.Indicator));
        return patched is not null
            && FrontMatter.Split(patched.Text, Named(path), problems) is { } parts
            && YamlReader.Read(parts.Data, Named(path), FrontMatter.LinesBeforeData, problems) is YamlNode.Map
            ? (patched, parts)
            : null;
    }

    /// <summary>The indicators of a round, as its letters leave them.</summary>
    public IReadOnlyList<Id<Indicator>> IndicatorsOf(RoundAddress round) => InForce(round).Indicators;

    /// <summary>The files that a round's texts link to, by their path in the round.</summary>
    public IEnumerable<(string Path, byte[] Content)> Attachments(RoundAddress round)
    {
        var folder = Path.Combine(_content.OnDisk, $"{round.Office}", $"{round.Round}", "attachments");
        if (!Directory.Exists(folder))
        {
            return [];
        }

        return new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(f => f.LinkTarget is null)
            .OrderBy(f => f.FullName, StringComparer.Ordinal)
            .Select(f => ($"attachments/{Path.GetRelativePath(folder, f.FullName).Replace('\\', '/')}", Bytes(f.FullName, f.FullName)));
    }

    private RoundInForce InForce(RoundAddress round)
    {
        if (!_rounds.TryGetValue($"{round}", out var read))
        {
            read = new RoundInForce(new FolderPath(Path.Combine(_content.OnDisk, $"{round.Office}", $"{round.Round}"), Named($"{round}")), problems);
            _rounds.Add($"{round}", read);
        }

        return read;
    }

    private (string Path, PatchedText? Patched) Patched(RoundAddress round, string file)
    {
        var inForce = InForce(round);
        var path = $"{round}/{inForce.LaidLast(file)}";
        if (Text(path) is not { } text)
        {
            return (path, null);
        }

        var patched = new PatchedText(file, text);
        foreach (var (letter, field, change) in inForce.ChangesOf(file).Where(c => !IsLeftBehind(c.Field.Value)))
        {
            patched.Write(letter, field, change);
        }

        return (path, patched);
    }

    // A new round says itself what became of the indicators before it.
    private static bool IsLeftBehind(string field) => field.Split('.')[0] is "redirects";

    private T? Yaml<T>(string path, string text, Shape<T> shape)
        where T : class
    {
        if (YamlReader.Read(text, Named(path), linesBefore: 0, problems) is not { } root)
        {
            return null;
        }

        var own = new ProblemList();
        var raw = shape.Read(root, own);
        problems.AddRange(own.All);
        return own.HasErrors ? null : raw;
    }

    // As the new file begins: lines end with LF, the last one too.
    private string? Text(string path)
    {
        var file = Path.Combine(_content.OnDisk, path);
        return SourceText.Read(Bytes(file, Named(path)), Named(path), problems) is { } text
            ? text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n"
            : null;
    }

    private static byte[] Bytes(string file, string named)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MachineException(Problems.ContentFileUnreadable(new Place.InTree(named), e.Message), e);
        }
    }

    private string Named(string path) => $"{_content.Named}/{path}";
}
