using System.Globalization;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Tests.Sealing;

/// <summary>
/// Every way of differing from a seal has a folder: <c>before</c> is laid over the content before it is sealed, <c>after</c> when it is;
/// <c>removed.txt</c> names what is taken away then, <c>edits.txt</c> what is replaced (path, old and new, by tabs), <c>reports.txt</c>
/// the workbooks that are filed then (month, unit, how many are done), <c>expected.txt</c> the problems.
/// </summary>
public sealed class SealCaseTests : IDisposable
{
    private static readonly string Cases = Repository.PathOf("tests", "cases", "seals");

    private readonly SealedContent _content = new();

    public static TheoryData<string> Names => [.. All];

    private static IEnumerable<string> All => Directory.EnumerateDirectories(Cases).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal);

    public void Dispose() => _content.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_gives_exactly_its_problems(string name)
    {
        Lay(name, "before");
        _content.Report(SealedContent.April, "north", 7);
        Assert.Empty(_content.Seal(SealedContent.April).Problems);
        Assert.Empty(_content.Check());

        Lay(name, "after");
        foreach (var removed in Lines(name, "removed.txt"))
        {
            File.Delete(_content.PathOf(removed));
        }

        foreach (var edit in Lines(name, "edits.txt").Select(l => l.Split('\t')))
        {
            _content.Replace(edit[0], edit[1], edit[2].Replace("\\n", "\n", StringComparison.Ordinal));
        }

        foreach (var report in Lines(name, "reports.txt").Select(l => l.Split(' ')))
        {
            _content.Report(ReportMonth.Parse(report[0])!.Value, report[1], int.Parse(report[2], CultureInfo.InvariantCulture));
        }

        var found = string.Join('\n', _content.Check().Select(p => $"{p.Place} {p.Kind.Code}"));
        Assert.Equal(File.ReadAllText(Path.Combine(Cases, name, "expected.txt")).TrimEnd('\n'), found);
        Assert.Contains(name.Split('-')[0], found, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_of_a_broken_seal_has_a_case() => Assert.Empty(
        Problems.All.Select(k => k.Code)
            .Where(c => string.CompareOrdinal(c, "KPI7100") >= 0 && string.CompareOrdinal(c, "KPI7130") < 0)
            .Except(All.Select(n => n.Split('-')[0]), StringComparer.Ordinal));

    private static IEnumerable<string> Lines(string name, string list) =>
        File.Exists(Path.Combine(Cases, name, list)) ? File.ReadLines(Path.Combine(Cases, name, list)) : [];

    private void Lay(string name, string part)
    {
        var folder = Path.Combine(Cases, name, part);
        foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [])
        {
            _content.Write(Path.GetRelativePath(folder, file), File.ReadAllText(file));
        }
    }
}
