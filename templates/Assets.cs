using System.Reflection;
using System.Text;

namespace KpiHandbook.Templates;

/// <summary>A file that pages refer to.</summary>
/// <param name="Name">Its path under <c>assets/</c>.</param>
/// <param name="Bytes">Its content.</param>
public sealed record Asset(string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>Style sheets and fonts, carried inside the program.</summary>
public static class Assets
{
    /// <summary>Every asset, by name.</summary>
    public static IReadOnlyList<Asset> All { get; } = WithLightColours(
        [.. typeof(Assets).Assembly.GetManifestResourceNames().Where(name => name is not RootFinder.Name).Order(StringComparer.Ordinal).Select(name => new Asset(name, Sent(name)))]);

    /// <summary>Style sheets as one text that needs no other file: its fonts are in it.</summary>
    /// <param name="names">The sheets.</param>
    public static string Inlined(params string[] names) => All
        .Where(a => a.Name.EndsWith(".woff2", StringComparison.Ordinal))
        .Aggregate(
            string.Concat(names.Select(name => Encoding.UTF8.GetString(All.First(a => string.Equals(a.Name, name, StringComparison.Ordinal)).Bytes.Span))),
            (css, font) => css.Replace($"url({font.Name})", $"url(data:font/woff2;base64,{Convert.ToBase64String(font.Bytes.Span)})", StringComparison.Ordinal));

    /// <summary>A script as it is sent.</summary>
    internal static string Script(string name) => Compact.Script(Encoding.UTF8.GetString(Read(name)));

    private static IReadOnlyList<Asset> WithLightColours(IReadOnlyList<Asset> assets)
    {
        var sheets = assets.Where(a => Path.GetExtension(a.Name) is ".css").Select(a => Encoding.UTF8.GetString(a.Bytes.Span));
        return [.. assets, new Asset(LightColours.Name, Encoding.UTF8.GetBytes(LightColours.Of(sheets)))];
    }

    private static byte[] Sent(string name) => Path.GetExtension(name) switch
    {
        ".css" => Encoding.UTF8.GetBytes(Compact.StyleSheet(Encoding.UTF8.GetString(Read(name)))),
        ".js" => Encoding.UTF8.GetBytes(Script(name)),
        _ => Read(name),
    };

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
