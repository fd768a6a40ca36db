using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Yaml;

/// <summary>One value of a YAML text, with its place. No tags, anchors or aliases: those are refused while reading.</summary>
internal abstract record YamlNode
{
    private YamlNode(Place.InText place) => Place = place;

    /// <summary>The first character of the value; of an empty value, its key.</summary>
    public Place.InText Place { get; }

    /// <summary>A single text; <paramref name="IsPlain"/> when it stands without quotes and so may be a number.</summary>
    /// <param name="Text">The text without quotes, escapes resolved.</param>
    /// <param name="IsPlain">No quotes, no block.</param>
    /// <param name="Inset">Characters before the text on its line (1 inside quotes); null when text and source differ.</param>
    /// <param name="At">Its first character.</param>
    public sealed record Scalar(string Text, bool IsPlain, int? Inset, Place.InText At) : YamlNode(At)
    {
        /// <summary>True for nothing at all: <c>title:</c>, <c>""</c>, <c>~</c>.</summary>
        public bool IsEmpty => string.IsNullOrWhiteSpace(Text) || (IsPlain && Text is "~" or "null");

        /// <summary>The place of one character of the text, where that can be told; else the place of the whole.</summary>
        public Place.InText PlaceOf(int index) => Inset is { } inset ? Place.Right(inset + index) : Place;
    }

    /// <summary>Keys with values, in the order of the file; not whole when a key was refused, so that nothing can be said to be missing.</summary>
    public sealed record Map(IReadOnlyList<YamlEntry> Entries, bool IsWhole, Place.InText At) : YamlNode(At);

    /// <summary>Values in the order of the file.</summary>
    public sealed record List(IReadOnlyList<YamlNode> Items, Place.InText At) : YamlNode(At);

    /// <summary>A value that was refused and reported; readers pass over it in silence.</summary>
    public sealed record Broken(Place.InText At) : YamlNode(At);
}

/// <summary>A key of a mapping and what stands under it.</summary>
internal sealed record YamlEntry(string Key, Place.InText KeyPlace, YamlNode Value);
