using System.Buffers;
using System.Text.Json;

namespace KpiHandbook.Publishing.Editions;

/// <summary>Reads editions that may come from anywhere: whatever is not exactly of our format is no edition.</summary>
public static class EditionReader
{
    private const int HashLength = 64;
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    /// <summary>A site's edition; null when these bytes are none.</summary>
    public static SiteEdition? ReadSite(ReadOnlyMemory<byte> bytes) => Read(bytes, root =>
    {
        var program = root.GetProperty("program");
        var outputs = Outputs(root, path => true);
        return new SiteEdition(
            new ProgramVersion(Text(program, "version")!, Text(program, "build")!, Text(program, "runtime")!),
            Text(root, "browser"),
            new ContentCommit(Text(root, "commit"), root.GetProperty("changed").GetBoolean()),
            [.. root.GetProperty("rounds").EnumerateObject().Select(Round)],
            Sources(root),
            outputs)
        {
            Keys = root.GetProperty("keys").EnumerateObject().ToDictionary(k => k.Name, k => Hash(k.Value.GetString()), StringComparer.Ordinal),
        };
    });

    /// <summary>A round's edition; null when these bytes are none, or another round's.</summary>
    public static RoundEdition? ReadRound(ReadOnlyMemory<byte> bytes, string round) => Read(bytes, root => new RoundEdition(
        string.Equals(Text(root, "round"), round, StringComparison.Ordinal) ? round : throw new FormatException("another round"),
        Text(root, "key") is { } key ? Hash(key) : null,
        Text(root, "current"),
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
        var file = Output(round.Value.GetProperty("edition").GetString()!, round.Value);
        return string.Equals(file.Path, RoundReference.PathOf(round.Name), StringComparison.Ordinal)
            ? new RoundReference(round.Name, file)
            : throw new FormatException("another place than every round's");
    }

    private static IReadOnlyList<SourceHash> Sources(JsonElement root) =>
    [
        .. root.GetProperty("sources").EnumerateObject().Select(s => new SourceHash(
            s.Name, s.Value.TryGetProperty("sha256", out var hash) ? Hash(hash.GetString()) : null)),
    ];

    private static IReadOnlyList<OutputHash> Outputs(JsonElement root, Func<string, bool> belongs)
    {
        List<OutputHash> outputs = [.. root.GetProperty("outputs").EnumerateObject().Select(o => Output(o.Name, o.Value))];
        return outputs.TrueForAll(o => belongs(o.Path)) ? outputs : throw new FormatException("a file of something else");
    }

    private static OutputHash Output(string path, JsonElement file)
    {
        var size = file.GetProperty("bytes").GetInt64();
        return new OutputPathRules().Add(path) is null && size >= 0
            ? new OutputHash(path, size, Hash(file.GetProperty("sha256").GetString()))
            : throw new FormatException("a path or size that no site has");
    }

    private static string Hash(string? text) =>
        text is { Length: HashLength } && !text.AsSpan().ContainsAnyExcept(Hexadecimal) ? text : throw new FormatException("no SHA-256");

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();
}
