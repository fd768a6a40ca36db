namespace KpiHandbook.Cli.Tests.Publishing;

/// <summary>A content folder with one office and one official round, to change as a test wants.</summary>
internal sealed class YalaContent : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public YalaContent() => Folder = _folder.ContentOf("yala");

    /// <summary>The content folder.</summary>
    public string Folder { get; }

    /// <summary>A path beside the content folder.</summary>
    public string Beside(string name) => _folder[name];

    /// <summary>A path in the content folder.</summary>
    public string this[string path] => Path.Combine(Folder, path);

    /// <summary>Gives an indicator of the official round a warning.</summary>
    public void Warn() => Replace("yala/2568-2/indicators/kkj-villages.md", "sources:\n  - รายงานผลการดำเนินงานตามแบบของกรมการพัฒนาชุมชน", "sources: []");

    /// <summary>Writes the waivers.</summary>
    public void Waive(string where, string until) => File.WriteAllText(this["waivers.yaml"], $"""
        - code: KPI3509
          where: {where}
          who: พัฒนาการจังหวัดยะลา
          reason: รอกรมฯ ยืนยันชื่อรายงาน
          until: {until}

        """.ReplaceLineEndings("\n"));

    /// <summary>Replaces a text that a file has.</summary>
    public void Replace(string path, string old, string now)
    {
        var text = File.ReadAllText(this[path]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(this[path], text.Replace(old, now, StringComparison.Ordinal));
    }

    public KpiRun Check(params string[] more) => Kpi.Run(["check", "--publish", "--content", Folder, "--today", "2568-11-21", .. more]);

    public void Dispose() => _folder.Dispose();
}
