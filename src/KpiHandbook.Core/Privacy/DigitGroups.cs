using System.Globalization;

namespace KpiHandbook.Core.Privacy;

/// <summary>What stands between two groups of digits.</summary>
internal enum Joint
{
    /// <summary>Words, or nothing at all before the first group.</summary>
    Apart,

    /// <summary>One blank.</summary>
    Space,

    /// <summary>Several blanks, a tab or the end of a line: another cell, perhaps.</summary>
    Gap,

    /// <summary>A hyphen or dash, with or without blanks.</summary>
    Dash,

    /// <summary>A point.</summary>
    Point,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A slash, underscore or bar.</summary>
    Mark,

    /// <summary>Brackets, quotes, colons and the like, or a comma with a blank.</summary>
    Other,
}

/// <summary>Digits that follow each other, whatever invisible characters stand between them.</summary>
/// <param name="Start">The first digit in the text.</param>
/// <param name="End">Behind the last digit in the text.</param>
/// <param name="First">The first digit among all digits.</param>
/// <param name="Count">How many digits.</param>
/// <param name="Before">What joins it to the group before it.</param>
internal readonly record struct DigitGroup(int Start, int End, int First, int Count, Joint Before);

/// <summary>
/// The digits of a text, by groups: Arabic, Thai, full-width and every other decimal digit of Unicode. One pass, no backtracking. Kept and
/// filled again for the next text, so that many short texts cost no memory. In arrays: the methods of a list of our own structs are not
/// compiled ahead of time, and these are called for every number of a site.
/// </summary>
internal sealed class DigitGroups
{
    private const int WidestJoint = 6;

    // Stands for more than one sign between two groups.
    private const char Several = ':';

    private DigitGroup[] _groups = new DigitGroup[64];
    private byte[] _digits = new byte[256];
    private int _count;

    public int Count { get; private set; }

    public int Digits => _count;

    public ref readonly DigitGroup this[int index] => ref _groups.AsSpan(0, Count)[index];

    /// <summary>The digits of a run of groups, as numbers 0–9.</summary>
    public ReadOnlySpan<byte> DigitsOf(int from, int groups)
    {
        ref readonly var last = ref this[from + groups - 1];
        return _digits.AsSpan(this[from].First..(last.First + last.Count));
    }

    /// <summary>Reads a text.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        (Count, _count) = (0, 0);
        if (_digits.Length < text.Length)
        {
            _digits = new byte[text.Length];
        }

        var end = 0;
        for (var i = 0; i < text.Length;)
        {
            if (IsPlain(text[i]))
            {
                i++;
                continue;
            }

            var (value, width) = DigitAt(text, i);
            if (value < 0)
            {
                i += width;
                continue;
            }

            var (start, first) = (i, _count);
            for (var at = i; at < text.Length; at += width)
            {
                (value, width) = DigitAt(text, at);
                if (value >= 0)
                {
                    _digits[_count++] = (byte)value;
                    i = at + width;
                }
                else if (!IsInvisible(text[at]))
                {
                    break;
                }
            }

            if (Count == _groups.Length)
            {
                Array.Resize(ref _groups, Count * 2);
            }

            _groups[Count] = new DigitGroup(start, i, first, _count - first, Count == 0 ? Joint.Apart : JointOf(text[end..start]));
            Count++;
            end = i;
        }
    }

    /// <summary>The value of a digit; below 0 for anything else.</summary>
    public static int ValueOf(char c) => c switch
    {
        <= '9' => c - '0' is >= 0 and var value ? value : -1,
        >= '๐' and <= '๙' => c - '๐',
        < '\u0660' or (>= 'ก' and < '๐') => -1,
        _ => CharUnicodeInfo.GetDigitValue(c),
    };

    /// <summary>Characters that nobody sees: zero-width spaces and joiners, marks of direction, soft hyphens, variation selectors.</summary>
    public static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u034F' or '\u180E' or '\uFEFF' or '\u3164' or (>= '\u115F' and <= '\u1160') or (>= '\u200B' and <= '\u200F')
            or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F') or (< ' ' and not ('\t' or '\n' or '\r'));

    // Almost every character that is no digit. Comparisons alone: even a call of the framework's, for each character of a site, is felt.
    private static bool IsPlain(char c) => c is < '0' or (> '9' and < '\u0660') or (>= 'ก' and < '๐');

    // Digits in bold, double-struck and so on lie beyond the first plane.
    private static (int Value, int Width) DigitAt(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        return c is >= '\uD800' and <= '\uDBFF' && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
            ? (CharUnicodeInfo.GetDecimalDigitValue(new string(text.Slice(at, 2)), 0), 2)
            : (ValueOf(c), 1);
    }

    private static Joint JointOf(ReadOnlySpan<char> between)
    {
        var (blanks, gap, visible, sign) = (0, false, 0, ' ');
        foreach (var c in between)
        {
            if (IsInvisible(c))
            {
                continue;
            }

            if (++visible > WidestJoint)
            {
                return Joint.Apart;
            }

            if (char.IsWhiteSpace(c))
            {
                blanks++;
                gap |= c is '\t' or '\n' or '\r';
            }
            else if (sign == ' ' || (IsOther(c) && IsOther(sign)))
            {
                sign = sign == ' ' ? c : Several;
            }
            else
            {
                return Joint.Apart;
            }
        }

        return sign switch
        {
            ' ' => blanks == 1 && !gap ? Joint.Space : Joint.Gap,
            '.' when blanks > 0 => Joint.Apart,
            ',' when blanks > 0 => Joint.Other,
            '.' or '\u00B7' => Joint.Point,
            ',' => Joint.Comma,
            '/' or '_' or '|' or '\\' => Joint.Mark,
            _ => IsDash(sign) ? Joint.Dash : IsOther(sign) ? Joint.Other : Joint.Apart,
        };
    }

    private static bool IsOther(char c) =>
        c is ':' or ';' or ',' or '+' or '=' or '*' or '#' or '(' or ')' or '[' or ']' or '{' or '}' or '<' or '>' or '"' or '\'';

    private static bool IsDash(char c) =>
        c is '-' or '\u2043' or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D' or '~' or (>= '\u2010' and <= '\u2015');
}
