using System.Security.Cryptography;
using System.Text;

namespace KpiHandbook.Cli.Tests.Editions;

/// <summary>The content of a few offices with hardly any results, to change and to build in this process, which is quick.</summary>
internal sealed class SmallSite : IDisposable
{
    private const int KeptWorkbooks = 2;
    private readonly TemporaryFolder _folder = new();

    public SmallSite(params string[] offices)
    {
        Content = _folder["content"];
        Directory.CreateDirectory(Content);
        File.Copy(Path.Combine(Kpi.Content, "site.yaml"), this["site.yaml"]);
        foreach (var office in offices)
        {
            _folder.CopyOf(Path.Combine(Kpi.Content, office), Path.Combine("content", office));
        }

        foreach (var month in Directory.GetDirectories(Content, "results", SearchOption.AllDirectories).SelectMany(Directory.GetDirectories))
        {
            Directory.GetFiles(month).Order(StringComparer.Ordinal).Skip(KeptWorkbooks).ToList().ForEach(File.Delete);
        }
    }

    public string Content { get; private set; }

    public string this[string path] => Path.Combine(Content, path);

    public string Beside(string name) => _folder[name];

    /// <summary>Replaces a text that a file has.</summary>
    public void Replace(string path, string old, string now)
    {
        var text = File.ReadAllText(this[path]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(path, text.Replace(old, now, StringComparison.Ordinal));
    }

    /// <summary>Gives the content folder another name.</summary>
    public void Rename(string name)
    {
        Directory.Move(Content, _folder[name]);
        Content = _folder[name];
    }

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    /// <summary>Builds without books.</summary>
    /// <param name="output">Beside the content.</param>
    /// <param name="previous">The edition whose rounds are taken over; null for none.</param>
    /// <returns>What the command says at the end.</returns>
    public async Task<string> BuildAsync(string output, string? previous)
    {
        var result = await TryToBuildAsync(output, previous, _ => { });
        Assert.True(result.ExitCode == 0, string.Join('\n', result.Problems.Select(p => $"{p.Place} {p.Kind.Code} {p.Message.English}")));
        return result.Words! + string.Concat(result.Problems.Select(p => $"\n{p.Place} {p.Kind.Code}"));
    }

    /// <summary>Builds without books, whatever comes of it.</summary>
    /// <param name="output">Beside the content.</param>
    /// <param name="previous">The edition whose rounds are taken over; null for none.</param>
    /// <param name="step">Hears of every step.</param>
    public Task<SiteResult> TryToBuildAsync(string output, string? previous, Action<string> step) => SiteBuild.RunAsync(
        new SiteRequest(Content, Beside(output), null, Pdf: false, Jobs: 2, previous is null ? null : Beside(previous)), step, CancellationToken.None);

    /// <summary>The hash of every file of an output.</summary>
    public SortedDictionary<string, string> Files(string output) => new(
        Directory.EnumerateFiles(Beside(output), "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(Beside(output), file).Replace('\\', '/'), file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))), StringComparer.Ordinal),
        StringComparer.Ordinal);

    public void Dispose() => _folder.Dispose();
}
