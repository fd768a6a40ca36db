using KpiHandbook.Content.Receiving;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Content.Tests.Receiving;

/// <summary>A content folder to file into, and a folder of files that came back.</summary>
internal sealed class ReceivingFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("receiving-");

    public ReceivingFolder() => Directory.CreateDirectory(Inbox);

    public string Content => Path.Combine(_folder.FullName, "content");

    public string Inbox => Path.Combine(_folder.FullName, "inbox");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Puts a file into the inbox and returns its path.</summary>
    public string Put(string name, byte[] bytes)
    {
        var path = Path.Combine(Inbox, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Where a unit's workbook is filed.</summary>
    public string Filed(Handbook handbook, string month, string unit) =>
        Path.Combine(Content, $"{handbook.Office.Id}", $"{handbook.Round}", "results", month, unit + ".xlsx");

    /// <summary>What is filed for a round.</summary>
    public IReadOnlyList<UnitReport> Load(Handbook handbook) => new ResultsStore(Content, ResultsStore.WriteClean, DeclaredContacts.None).Load(handbook).Reports;
}
