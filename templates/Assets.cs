using System.Reflection;

namespace KpiHandbook.Templates;

/// <summary>A file that pages refer to.</summary>
/// <param name="Name">Its path under <c>assets/</c>.</param>
/// <param name="Bytes">Its content.</param>
public sealed record Asset(string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>Style sheets and fonts, carried inside the program.</summary>
public static class Assets
{
    /// <summary>Every asset, by name.</summary>
    public static IReadOnlyList<Asset> All { get; } =
        [.. typeof(Assets).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal).Select(name => new Asset(name, Read(name)))];

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
