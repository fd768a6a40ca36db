using System.Text;

namespace KpiHandbook.Site.Calendar;

/// <summary>Lines of an iCalendar file (RFC 5545): ended by CR LF, folded at 75 octets without cutting a character, text escaped.</summary>
internal sealed class IcsText
{
    private const int MaxOctets = 75;

    private readonly StringBuilder _lines = new();

    /// <summary>Adds a line whose value is no text: a date, a name of the format, an address.</summary>
    public IcsText Add(string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                _lines.Append("\r\n ");
                octets = 1;
            }

            _lines.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        _lines.Append("\r\n");
        return this;
    }

    /// <summary>Adds a text, of one line or more.</summary>
    public IcsText AddText(string name, string text) => Add(name, Escape(text));

    /// <summary>The file.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_lines.ToString());

    // What is no character of a text (control characters) is left out, but for line ends.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ';' or ',' => escaped.Append('\\').Append(letter),
                _ when char.IsControl(letter) => escaped,
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }
}
