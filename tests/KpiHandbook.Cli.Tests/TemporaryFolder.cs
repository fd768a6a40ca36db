namespace KpiHandbook.Cli.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kpi-test-");

    public string Path => _folder.FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>A folder "content" inside this one, with the settings of the real one and some of its offices: a run reads all that there is.</summary>
    public string ContentOf(params string[] offices)
    {
        foreach (var office in offices)
        {
            CopyOf(System.IO.Path.Combine(Kpi.Content, office), $"content/{office}");
        }

        File.Copy(System.IO.Path.Combine(Kpi.Content, "site.yaml"), this["content/site.yaml"]);
        return this["content"];
    }

    /// <summary>A copy of a folder inside this one.</summary>
    public string CopyOf(string source, string name)
    {
        var target = this[name];
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(target, System.IO.Path.GetRelativePath(source, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return target;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
