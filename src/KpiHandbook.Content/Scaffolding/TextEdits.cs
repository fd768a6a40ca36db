using System.Text;

namespace KpiHandbook.Content.Scaffolding;

/// <summary>Changes to a text, by stretches of the text as it was; what is not named stays as it is.</summary>
/// <param name="text">The text.</param>
internal sealed class TextEdits(string text)
{
    private readonly List<(int Start, int End, string New)> _edits = [];

    /// <summary>Puts other words in place of a stretch.</summary>
    public void Replace(int start, int end, string by) => _edits.Add((start, end, by));

    /// <summary>Puts words in front of a character.</summary>
    public void Insert(int at, string words) => Replace(at, at, words);

    /// <summary>Takes a key and its value out of its mapping, together with its lines where it has lines of its own.</summary>
    public void Remove(SourceNode.Map map, string key)
    {
        var at = map.Entries.ToList().FindIndex(e => string.Equals(e.Key, key, StringComparison.Ordinal));
        if (at < 0)
        {
            return;
        }

        var entry = map.Entries[at];
        if (!map.IsFlow && text.AsSpan(StartOfLine(entry.Start), entry.Start - StartOfLine(entry.Start)).IsWhiteSpace())
        {
            Replace(StartOfLine(entry.Start), EndOfLine(entry.End), "");
        }
        else if (at + 1 < map.Entries.Count)
        {
            Replace(entry.Start, map.Entries[at + 1].Start, "");
        }
        else if (at > 0)
        {
            Replace(map.Entries[at - 1].End, entry.End, "");
        }
        else
        {
            Replace(entry.Start, entry.End, map.IsFlow ? "" : "{}");
        }
    }

    /// <summary>The start of a character's line.</summary>
    public int StartOfLine(int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    /// <summary>The text with every change.</summary>
    public string Apply()
    {
        var made = new StringBuilder(text.Length);
        var at = 0;
        foreach (var (start, end, by) in _edits.OrderBy(e => e.Start).ThenBy(e => e.End))
        {
            // What lies in a stretch that was taken out is gone with it.
            if (start >= at)
            {
                made.Append(text, at, start - at).Append(by);
                at = end;
            }
        }

        return made.Append(text, at, text.Length - at).ToString();
    }

    // Behind a block text the value ends at the start of the next line already.
    private int EndOfLine(int at)
    {
        if (at > 0 && text[at - 1] == '\n')
        {
            return at;
        }

        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end + 1;
    }
}
