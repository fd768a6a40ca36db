using System.Text;

namespace KpiHandbook.Content.Privacy;

/// <summary>A text made from another, which knows where each of its characters came from.</summary>
internal sealed class MappedText
{
    // Between what does not belong together: digits on both sides of it are not joined.
    private const string Separator = "\n¶¶\n";

    private readonly StringBuilder _text = new();
    private readonly List<int> _origins = [];

    public int Length => _text.Length;

    /// <summary>The place in the other text.</summary>
    public int OriginOf(int at) => _origins.Count == 0 ? 0 : _origins[Math.Clamp(at, 0, _origins.Count - 1)];

    public void Append(char c, int origin)
    {
        _text.Append(c);
        _origins.Add(origin);
    }

    public void Append(ReadOnlySpan<char> text, int origin)
    {
        _text.Append(text);
        for (var i = 0; i < text.Length; i++)
        {
            _origins.Add(origin + i);
        }
    }

    public void Separate(int origin)
    {
        _text.Append(Separator);
        for (var i = 0; i < Separator.Length; i++)
        {
            _origins.Add(origin);
        }
    }

    public string Slice(int start, int end) => _text.ToString(start, end - start);

    public override string ToString() => _text.ToString();
}
