using System.Text;

namespace KpiHandbook.Content.Privacy;

/// <summary>A text made from another, which knows where each of its characters came from.</summary>
internal sealed class MappedText
{
    // Between what does not belong together: digits on both sides of it are not joined.
    private const string Separator = "\n¶¶\n";

    private readonly StringBuilder _text = new();
    private readonly List<int> _runs = [];
    private readonly List<int> _origins = [];

    public int Length => _text.Length;

    /// <summary>The place in the other text.</summary>
    public int OriginOf(int at)
    {
        var run = _runs.BinarySearch(at);
        run = run < 0 ? ~run - 1 : run;
        return run < 0 ? 0 : _origins[run] + at - _runs[run];
    }

    public void Append(char c, int origin)
    {
        StartRun(origin);
        _text.Append(c);
    }

    public void Append(ReadOnlySpan<char> text, int origin)
    {
        StartRun(origin);
        _text.Append(text);
    }

    public void Separate(int origin)
    {
        StartRun(origin);
        _text.Append(Separator);
    }

    // Where the text goes on as the other does, one run stands for all of it.
    private void StartRun(int origin)
    {
        if (_runs.Count > 0 && _runs[^1] == _text.Length)
        {
            _origins[^1] = origin;
        }
        else if (_runs.Count == 0 || _origins[^1] + _text.Length - _runs[^1] != origin)
        {
            _runs.Add(_text.Length);
            _origins.Add(origin);
        }
    }

    public string Slice(int start, int end) => _text.ToString(start, end - start);

    public override string ToString() => _text.ToString();
}
