using System.IO.Compression;
using System.Text;
using KpiHandbook.Cli.Tests.Editions;

namespace KpiHandbook.Cli.Tests.Publishing;

/// <summary>A site of the real handbooks that keeps its contacts back, looked through file by file, inside packages too.</summary>
public sealed class ContactVisibilityTests : IDisposable
{
    private readonly SmallSite _site = new("yala", "ubon-ratchathani");

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("office-only")]
    [InlineData("none")]
    public async Task Nobody_s_name_number_or_address_is_in_any_file(string visibility)
    {
        var marks = Source.Read(_site.Content).Library!.Publications.Select(p => p.Handbook.Office)
            .SelectMany(o => o.People.SelectMany(p => p.Name.Split(' ').Append(p.Phone).Append(p.Phone?.Replace("-", "", StringComparison.Ordinal)).Append(p.Email))
                .Concat(o.Groups.SelectMany(g => new[] { g.Phone, g.Email })))
            .OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        Assert.True(marks.Count > 40);
        _site.Replace("site.yaml", "contacts: full", $"contacts: {visibility}");
        await _site.BuildAsync("site", null);

        var found = Directory.EnumerateFiles(_site.Beside("site"), "*", SearchOption.AllDirectories)
            .SelectMany(file => TextsOf(file).SelectMany(text => marks.Where(m => text.Contains(m, StringComparison.Ordinal)).Select(m => $"{Path.GetRelativePath(_site.Beside("site"), file)}: {m}")));
        Assert.Empty(found);
    }

    private static IEnumerable<string> TextsOf(string file)
    {
        if (Path.GetExtension(file) is not (".xlsx" or ".zip"))
        {
            return [File.ReadAllText(file)];
        }

        using var package = ZipFile.OpenRead(file);
        return [.. package.Entries.Select(Read)];
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
