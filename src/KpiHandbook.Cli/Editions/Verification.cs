using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Publishing.Editions;

namespace KpiHandbook.Cli.Editions;

/// <summary>Compares a published edition with what the content gives: its sources first, then its own files, then the first file that comes out otherwise.</summary>
internal sealed class Verification(PublishedEdition published, PublishedEdition rebuilt, string contentName, CancellationToken cancel)
{
    private readonly EditionDifference _difference = EditionDifference.Of(published, rebuilt);
    private readonly List<string> _sources = [];

    // Of more files nobody reads what is in each.
    private const int MostExplained = 20;

    /// <summary>Everything that differs; empty when nothing does.</summary>
    public async Task<IReadOnlyList<Problem>> DifferencesAsync() =>
    [
        .. MadeByAnother(),
        .. await SourcesAsync().ConfigureAwait(false),
        .. await OutputsAsync().ConfigureAwait(false),
    ];

    /// <summary>What is wrong with the edition's own files; of a changed one whose right bytes the content gives, with what is in it and what should be.</summary>
    /// <param name="damage">As the edition alone shows it.</param>
    public async Task<IReadOnlyList<Problem>> ExplainedAsync(IReadOnlyList<Problem> damage)
    {
        var (theirs, ours) = (published.Named.ToLookup(o => o.Path, StringComparer.Ordinal), rebuilt.Named.ToLookup(o => o.Path, StringComparer.Ordinal));
        var explained = new List<Problem>();
        foreach (var problem in damage)
        {
            var made = problem.Kind.Code is "KPI7152" && explained.Count < MostExplained ? ours[problem.Place.File].FirstOrDefault() : null;
            var was = made is not null && theirs[problem.Place.File].Contains(made) ? await published.ReadAsync(made, cancel).ConfigureAwait(false) : null;
            var right = was is null ? null : await rebuilt.ReadAsync(made!, cancel).ConfigureAwait(false);
            explained.Add(right is null ? problem : Problems.EditionFileChanged(FirstDifference.Of(problem.Place.File, was, right)));
        }

        return explained;
    }

    private IEnumerable<Problem> MadeByAnother()
    {
        var (theirs, ours) = (published.Site, rebuilt.Site);
        if (theirs.Program != ours.Program)
        {
            yield return Problems.MadeByAnother(published.Files.Name, new("โปรแกรมรุ่น", "the program"), Name(theirs.Program), Name(ours.Program));
        }

        if (!string.Equals(theirs.Browser, ours.Browser, StringComparison.Ordinal))
        {
            yield return Problems.MadeByAnother(published.Files.Name, new("เบราว์เซอร์", "the browser"), theirs.Browser ?? "–", ours.Browser ?? "–");
        }

        if (theirs.Content != ours.Content)
        {
            yield return Problems.AnotherCommit(published.Files.Name, Name(theirs.Content), Name(ours.Content), theirs.Content.Commit);
        }
    }

    private async Task<IReadOnlyList<Problem>> SourcesAsync()
    {
        var problems = new List<Problem>();
        foreach (var (before, after) in _difference.Sources)
        {
            var path = (before ?? after)!.Path;
            var figures = await PublishedFigures.DifferencesAsync(path, published, rebuilt, contentName, cancel).ConfigureAwait(false);
            _sources.Add(path);
            problems.AddRange(figures.Count > 0 ? figures : [Problems.SourceDiffers(new Place.InTree($"{contentName}/{path}"), How(before, after))]);
        }

        // A workbook whose hash is withheld tells by its figures alone.
        foreach (var withheld in rebuilt.Sources.Where(s => s.Sha256 is null && !_difference.Sources.Any(d => d.Rebuilt == s)))
        {
            var figures = await PublishedFigures.DifferencesAsync(withheld.Path, published, rebuilt, contentName, cancel).ConfigureAwait(false);
            _sources.AddRange(figures.Select(_ => withheld.Path).Take(1));
            problems.AddRange(figures);
        }

        return Problem.Sorted(problems);
    }

    private async Task<IReadOnlyList<Problem>> OutputsAsync()
    {
        if (_difference.Outputs.Count == 0)
        {
            return OfEditionFile();
        }

        var (before, after) = _difference.Outputs.OrderBy(d => Distance((d.Published ?? d.Rebuilt)!.Path)).First();
        var path = (before ?? after)!.Path;
        var first = FirstDifference.Of(
            path,
            before is null ? null : await published.ReadAsync(before, cancel).ConfigureAwait(false),
            after is null ? null : await rebuilt.ReadAsync(after, cancel).ConfigureAwait(false));
        first = published.Site.Program != rebuilt.Site.Program && _sources.Count == 0 ? Problems.OutputOfAnotherProgram(first) : first;
        var others = _difference.Outputs.Count - 1;
        return others == 0 ? [first] :
        [
            first with
            {
                Message = new($"{first.Message.Thai} และมีไฟล์อื่นต่างอีก {others} ไฟล์", $"{first.Message.English} Another {others} files differ."),
            },
        ];
    }

    // What an edition file says besides the hashes: keys that a later build would believe.
    private IReadOnlyList<Problem> OfEditionFile()
    {
        if (!EditionDifference.AreOfOneMaker(published, rebuilt) || _sources.Count > 0)
        {
            return [];
        }

        var (theirs, ours) = (EditionWriter.Write(published.Site with { Content = rebuilt.Site.Content }).Content, EditionWriter.Write(rebuilt.Site).Content);
        return theirs.Span.SequenceEqual(ours.Span) ? [] : [FirstDifference.Of(SiteEdition.Name, theirs.ToArray(), ours.ToArray())];
    }

    // How far a file is from what it follows from: the page of a source that differs, any of its round, any other; books, which tell a byte alone, last.
    private int Distance(string output)
    {
        var parts = output.Split('/');
        var nearest = _sources.Select(s => s.Split('/')).Select(source =>
            source is not [_, _, _, ..] || !source[..2].SequenceEqual(parts.Take(2), StringComparer.Ordinal) ? 2
            : string.Equals(StemOf(source), StemOf(parts), StringComparison.Ordinal) ? 0 : 1).DefaultIfEmpty(2).Min();
        return (nearest * 2) + (output.EndsWith(".html", StringComparison.Ordinal) ? 0 : 1);
    }

    private static string StemOf(string[] path) => Path.GetFileNameWithoutExtension(path[^1]);

    private static Words How(SourceHash? before, SourceHash? after) => (before, after) switch
    {
        (null, _) => new("ฉบับเผยแพร่ไม่ได้ใช้ไฟล์นี้", "The edition was made without this file."),
        (_, null) => new("ฉบับเผยแพร่ใช้ไฟล์นี้ แต่ในเนื้อหาไม่มีแล้ว", "The edition was made from this file, which the content does not have any more."),
        _ => new("ไฟล์ไม่เหมือนกับที่ใช้ทำฉบับเผยแพร่", "The file is not the one that the edition was made from."),
    };

    private static Words Name(ContentCommit content) => content switch
    {
        { Commit: null } => new("เนื้อหาที่ไม่มี commit", "no commit"),
        { Changed: true } => new($"commit {content.Commit} ที่แก้ต่อแล้ว", $"commit {content.Commit} with changes"),
        _ => new($"commit {content.Commit}", $"commit {content.Commit}"),
    };

    private static string Name(ProgramVersion program) => $"{program.Version} ({program.Build[..12]}, .NET {program.Runtime})";
}
