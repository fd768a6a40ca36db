using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KpiHandbook.Publishing.Editions;
using KpiHandbook.Site.Offline;

namespace KpiHandbook.Cli.Offline;

/// <summary>
/// What a browser keeps of a round, or of the frame around all: every file with its hash, so that it takes anew exactly what changed and
/// never mixes two editions. The edition is a hash over them all.
/// </summary>
internal static class KeepList
{
    private const int HashLength = 24;
    private const long LargestData = 128 * 1024;
    private const long Most = 24 * 1024 * 1024;

    private static readonly string[] OfPages = [".html", ".css", ".js", ".svg", ".png", ".woff2", ".ics"];
    private static readonly string[] Data = [".csv", ".xlsx"];
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The list of a round.</summary>
    /// <param name="copy">The round.</param>
    /// <param name="files">Its own files, and those that every page needs.</param>
    public static byte[] Of(RoundCopy copy, IEnumerable<OutputHash> files) => Write(copy.Round, copy.Labels, Chosen(files));

    /// <summary>The list of what is kept beside an office's rounds: the pages outside of them that their pages lead to, and what these need but for fonts.</summary>
    /// <param name="office">Its id.</param>
    /// <param name="files">Everything of no round.</param>
    public static byte[] OfOffice(string office, IEnumerable<OutputHash> files) =>
        Write(office, [], [.. files.Where(f => Is(OfPages, f) && Path.GetExtension(f.Path) is not ".woff2").OrderBy(f => f.Path, StringComparer.Ordinal)]);

    /// <summary>The list of what is shown where nothing is kept.</summary>
    public static byte[] OfFrame(IEnumerable<OutputHash> files) => Write("-", [], [.. files.Where(f => Is(OfPages, f))]);

    // Pages and what they need; tables while they are small; never what is for printing or for machines.
    private static IReadOnlyList<OutputHash> Chosen(IEnumerable<OutputHash> files)
    {
        var left = Most;
        return
        [
            .. files.Where(f => Is(OfPages, f) || (Is(Data, f) && f.Size <= LargestData))
                .OrderBy(f => Is(Data, f)).ThenBy(f => f.Path.Contains("/rev/", StringComparison.Ordinal))
                .TakeWhile(f => (left -= f.Size) >= 0)
                .OrderBy(f => f.Path, StringComparer.Ordinal),
        ];
    }

    private static bool Is(string[] kinds, OutputHash file) => kinds.Contains(Path.GetExtension(file.Path), StringComparer.Ordinal);

    private static byte[] Write(string round, IReadOnlyList<(string Code, string Label)> labels, IReadOnlyList<OutputHash> files)
    {
        var edition = Sha256.Of(Encoding.UTF8.GetBytes(string.Concat(files.Select(f => $"{f.Path} {f.Sha256}\n"))));
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("round", round);
            json.WriteString("edition", edition[..16]);
            json.WriteStartObject("labels");
            foreach (var (code, label) in labels)
            {
                json.WriteString(code, label);
            }

            json.WriteEndObject();
            json.WriteStartObject("files");
            foreach (var file in files)
            {
                json.WriteString(file.Path, file.Sha256[..HashLength]);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
