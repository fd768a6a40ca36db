using KpiHandbook.Content.Yaml;

namespace KpiHandbook.Content.Amendments;

/// <summary>YAML values held against each other, and shown in messages.</summary>
internal static class YamlText
{
    private const int Longest = 80;

    /// <summary>True for values that say the same, wherever they stand and however they are quoted. What was refused while reading equals anything.</summary>
    public static bool Same(YamlNode? one, YamlNode? other) => (one, other) switch
    {
        (YamlNode.Broken, _) or (_, YamlNode.Broken) => true,
        (null, null) => true,
        (YamlNode.Scalar a, YamlNode.Scalar b) => string.Equals(a.Text.Trim(), b.Text.Trim(), StringComparison.Ordinal),
        (YamlNode.List a, YamlNode.List b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items, Same).All(same => same),
        (YamlNode.Map a, YamlNode.Map b) => a.Entries.Count == b.Entries.Count && a.Entries.All(e => Find(b, e.Key) is { } found && Same(e.Value, found)),
        _ => false,
    };

    /// <summary>The value of a key; null where there is none.</summary>
    public static YamlNode? Find(YamlNode? node, string key) =>
        (node as YamlNode.Map)?.Entries.FirstOrDefault(e => string.Equals(e.Key, key, StringComparison.Ordinal))?.Value;

    /// <summary>A value on one line, cut where it is long.</summary>
    public static string Of(YamlNode node) => Cut(Whole(node));

    /// <summary>A text, cut where it is long.</summary>
    public static string Cut(string text) => text.Length <= Longest ? text : $"{text[..Longest]}…";

    /// <summary>A value on one line.</summary>
    public static string Whole(YamlNode node) => node switch
    {
        YamlNode.Scalar scalar => scalar.Text.Trim().ReplaceLineEndings(" "),
        YamlNode.List list => $"[{string.Join(", ", list.Items.Select(Whole))}]",
        YamlNode.Map map => $"{{ {string.Join(", ", map.Entries.Select(e => $"{e.Key}: {Whole(e.Value)}"))} }}",
        _ => "",
    };
}
