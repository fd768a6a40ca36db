using KpiHandbook.Content.Amendments;
using KpiHandbook.Content.Offices;
using KpiHandbook.Content.Rounds;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Scaffolding;

/// <summary>Reads the files that new ones come from, as text. Whatever is wrong with them is collected.</summary>
/// <param name="contentFolder">The folder.</param>
/// <param name="problems">What is wrong.</param>
internal sealed class SourceFiles(string contentFolder, ProblemList problems)
{
    private readonly FolderPath _content = new(Path.GetFullPath(contentFolder), Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(contentFolder))));

    /// <summary>What an office's file says; null where it cannot be told.</summary>
    public OfficeNames? Office(string office) =>
        Yaml($"{office}/office.yaml", OfficeShape.Shape) is var (_, raw) ? OfficeNames.Of(raw) : null;

    /// <summary>A round's file.</summary>
    public (string Text, RawRound Raw)? Round(RoundAddress round) => Yaml(InForce($"{round}", AmendedFile.Round), RoundShape.Shape);

    /// <summary>An indicator's file, and its two parts.</summary>
    public (string Text, FrontMatter Parts)? Indicator(IndicatorAddress indicator)
    {
        var path = InForce($"{indicator.Round}", $"indicators/{indicator.Indicator}.md");
        return Text(path) is { } text
            && FrontMatter.Split(text, Named(path), problems) is { } parts
            && YamlReader.Read(parts.Data, Named(path), FrontMatter.LinesBeforeData, problems) is YamlNode.Map
            ? (text, parts)
            : null;
    }

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

    // The round's own file, or the one that the last letter laid over it.
    private string InForce(string round, string file) => $"{round}/{AmendedFile.LaidLast(Path.Combine(_content.OnDisk, round), file)}";

    private (string Text, T Raw)? Yaml<T>(string path, Shape<T> shape)
        where T : class
    {
        if (Text(path) is not { } text || YamlReader.Read(text, Named(path), linesBefore: 0, problems) is not { } root)
        {
            return null;
        }

        var own = new ProblemList();
        var raw = shape.Read(root, own);
        problems.AddRange(own.All);
        return raw is null || own.HasErrors ? null : (text, raw);
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
