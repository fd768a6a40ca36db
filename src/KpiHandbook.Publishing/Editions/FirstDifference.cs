using System.Text;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Publishing.Editions;

/// <summary>Finds where two versions of a file begin to differ.</summary>
public static class FirstDifference
{
    private const int Shown = 80;
    private const int Before = 20;
    private static readonly string[] Texts = [".html", ".json", ".csv", ".css", ".js", ".svg", ".txt", ".ics", ".xml"];

    /// <summary>The place and both wordings: a line for text, a byte for anything else; one that is null is not there.</summary>
    public static Problem Of(string path, byte[]? published, byte[]? rebuilt) => (published, rebuilt) switch
    {
        (null, _) => Problems.OutputDiffers(new Place.InTree(path), new("ฉบับเผยแพร่ไม่มีไฟล์นี้", "The edition does not have this file.")),
        (_, null) => Problems.OutputDiffers(new Place.InTree(path), new("สร้างใหม่แล้วไม่มีไฟล์นี้", "The rebuilt site does not have this file.")),
        _ => Of(path, published.AsSpan(), rebuilt.AsSpan()),
    };

    private static Problem Of(string path, ReadOnlySpan<byte> published, ReadOnlySpan<byte> rebuilt)
    {
        var at = published.CommonPrefixLength(rebuilt);
        if (!Array.Exists(Texts, e => path.EndsWith(e, StringComparison.Ordinal)))
        {
            return Problems.OutputDiffers(new Place.InTree(path), new($"ต่างกันตั้งแต่ไบต์ที่ {at + 1}", $"It differs from byte {at + 1} on."));
        }

        var line = 1 + published[..at].Count((byte)'\n');
        var (before, after) = (Line(published, at), Line(rebuilt, at));
        var column = Common(before, after);
        return Problems.OutputDiffers(
            new Place.InText(path, line, column + 1),
            new(
                $"ฉบับเผยแพร่ “{Around(before, column)}” สร้างใหม่ได้ “{Around(after, column)}”",
                $"Published “{Around(before, column)}”, rebuilt “{Around(after, column)}”."));
    }

    private static string Line(ReadOnlySpan<byte> bytes, int at)
    {
        var start = bytes[..at].LastIndexOf((byte)'\n') + 1;
        var length = bytes[start..].IndexOf((byte)'\n');
        return Encoding.UTF8.GetString(length < 0 ? bytes[start..] : bytes.Slice(start, length));
    }

    private static int Common(string before, string after) => before.AsSpan().CommonPrefixLength(after);

    private static string Around(string line, int column)
    {
        var start = Math.Max(0, column - Before);
        var rest = line[start..];
        return $"{(start > 0 ? "…" : "")}{(rest.Length > Shown ? rest[..Shown] + "…" : rest)}".Trim();
    }
}
