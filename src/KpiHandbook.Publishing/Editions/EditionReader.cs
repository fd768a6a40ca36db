using System.Buffers;
using System.Text.Json;
using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Publishing.Editions;

/// <summary>Reads editions that may come from anywhere: whatever is not exactly of our format is no edition.</summary>
public static class EditionReader
{
    private const int HashLength = 64;
    private const int CommitLength = 40;
    private const int MostLetters = 500;
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    /// <summary>A site's edition; null when these bytes are none.</summary>
    public static SiteEdition? ReadSite(ReadOnlyMemory<byte> bytes) => Read(bytes, root =>
    {
        var program = root.GetProperty("program");
        var outputs = Outputs(root, path => true);
        return new SiteEdition(
            new ProgramVersion(Words(program, "version"), Hash(Words(program, "build")), Words(program, "runtime")),
            MayBe(root, "browser", Words),
            new ContentCommit(MayBe(root, "commit", Commit), root.GetProperty("changed").GetBoolean()),
            [.. root.GetProperty("rounds").EnumerateObject().Select(Round)],
            Sources(root),
            outputs)
        {
            Keys = root.GetProperty("keys").EnumerateObject().ToDictionary(k => Readable(k.Name), k => Hash(k.Value.GetString() ?? ""), StringComparer.Ordinal),
        };
    });

    /// <summary>A round's edition; null when these bytes are none, or another round's.</summary>
    public static RoundEdition? ReadRound(ReadOnlyMemory<byte> bytes, string round) => Read(bytes, root => new RoundEdition(
        string.Equals(Words(root, "round"), round, StringComparison.Ordinal) ? round : throw new FormatException("another round"),
        MayBe(root, "key", (of, name) => Hash(Words(of, name))),
        MayBe(root, "current", Month),
        EditionWarnings.Read(root),
        Sources(root),
        Outputs(root, path => path.StartsWith(round + "/", StringComparison.Ordinal))));

    private static T? Read<T>(ReadOnlyMemory<byte> bytes, Func<JsonElement, T> read)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, Strict);
            return document.RootElement.GetProperty("format").GetInt32() == EditionWriter.Format ? read(document.RootElement) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or OverflowException)
        {
            return null;
        }
    }

    private static RoundReference Round(JsonProperty round)
    {
        var file = Output(Words(round.Value, "edition"), round.Value);
        return string.Equals(file.Path, RoundReference.PathOf(round.Name), StringComparison.Ordinal)
            ? new RoundReference(round.Name, file)
            : throw new FormatException("another place than every round's");
    }

    private static IReadOnlyList<SourceHash> Sources(JsonElement root) =>
    [
        .. root.GetProperty("sources").EnumerateObject().Select(s => new SourceHash(
            Readable(s.Name), s.Value.TryGetProperty("sha256", out _) ? Hash(Words(s.Value, "sha256")) : null)),
    ];

    private static IReadOnlyList<OutputHash> Outputs(JsonElement root, Func<string, bool> belongs)
    {
        List<OutputHash> outputs = [.. root.GetProperty("outputs").EnumerateObject().Select(o => Output(o.Name, o.Value))];
        return outputs.TrueForAll(o => belongs(o.Path)) ? outputs : throw new FormatException("a file of something else");
    }

    private static OutputHash Output(string path, JsonElement file)
    {
        var size = file.GetProperty("bytes").GetInt64();
        return OutputPathRules.IsUsable(path) && size >= 0
            ? new OutputHash(path, size, Hash(Words(file, "sha256")))
            : throw new FormatException("a path or size that no site has");
    }

    private static string Hash(string text) => IsHexadecimal(text, HashLength) ? text : throw new FormatException("no SHA-256");

    private static string Commit(JsonElement of, string name) =>
        Words(of, name) is var text && (IsHexadecimal(text, CommitLength) || IsHexadecimal(text, HashLength)) ? text : throw new FormatException("no commit");

    private static string Month(JsonElement of, string name) =>
        Words(of, name) is var text && ReportMonth.Parse(text) is not null ? text : throw new FormatException("no month");

    private static bool IsHexadecimal(string text, int length) => text.Length == length && !text.AsSpan().ContainsAnyExcept(Hexadecimal);

    private static string? MayBe(JsonElement of, string name, Func<JsonElement, string, string> read) =>
        of.GetProperty(name).ValueKind is JsonValueKind.Null ? null : read(of, name);

    // What is shown on a terminal moves no cursor there.
    private static string Words(JsonElement of, string name) =>
        Readable(of.GetProperty(name).GetString() ?? throw new FormatException("a text is missing"));

    private static string Readable(string text) =>
        text is { Length: > 0 and <= MostLetters } && !text.Any(char.IsControl) ? text : throw new FormatException("a text that no edition has");
}
