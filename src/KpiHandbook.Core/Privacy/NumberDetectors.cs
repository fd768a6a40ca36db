using System.Buffers;

namespace KpiHandbook.Core.Privacy;

/// <summary>Finds telephone numbers of persons: mobile numbers, 06, 08 and 09 with ten digits. Offices' landlines are public.</summary>
internal static class MobileDetector
{
    private const int Length = 10;
    private const int AbroadLength = 11;

    // The groupings that people write.
    private static readonly int[][] Written = [[10], [3, 3, 4], [3, 7], [2, 4, 4], [3, 4, 3], [2, 8], [1, 4, 5], [1, 9], [6, 4]];
    private static readonly int[][] WrittenAbroad = [[11], [2, 9], [2, 1, 8], [2, 1, 4, 4], [2, 2, 3, 4], [2, 3, 3, 3], [4, 3, 4]];

    /// <summary>How many groups from <paramref name="at"/> on are a number that nobody declares; 0 when none are.</summary>
    public static int GroupsAt(DigitGroups groups, int at, ReadOnlySpan<char> text, DeclaredContacts declared)
    {
        var first = groups.DigitsOf(at, 1);
        var start = groups[at].Start;
        if (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || groups[at].Before is Joint.Comma))
        {
            return 0;
        }

        var abroad = first is [6, 6, ..] && (first.Length == AbroadLength || (start > 0 && text[start - 1] is '+' or '('));
        var count = first[0] == 0 ? Match(groups, at, Written, InBrackets(groups, at, text)) : abroad ? Match(groups, at, WrittenAbroad, inBrackets: false) : 0;
        if (count == 0 || NationalIdDetector.IsPartOfAnother(groups, at, text) || Joins(groups, at) || Joins(groups, at + count))
        {
            return 0;
        }

        var digits = groups.DigitsOf(at, count);
        var local = digits.Length == Length ? digits[1..] : digits[2..];
        return local[0] is 6 or 8 or 9 && !declared.IsPhone("0" + Text(local)) ? count : 0;
    }

    private static int Match(DigitGroups groups, int at, int[][] shapes, bool inBrackets)
    {
        foreach (var shape in shapes)
        {
            if (Fits(groups, at, shape, inBrackets))
            {
                return shape.Length;
            }
        }

        return 0;
    }

    // (081) 234-5678.
    private static bool InBrackets(DigitGroups groups, int at, ReadOnlySpan<char> text) =>
        groups[at].Start > 0 && text[groups[at].Start - 1] == '(' && groups[at].End < text.Length && text[groups[at].End] == ')';

    private static bool Fits(DigitGroups groups, int at, int[] shape, bool inBrackets)
    {
        for (var i = 0; i < shape.Length; i++)
        {
            if (at + i >= groups.Count || groups[at + i].Count != shape[i]
                || (i > 0 && groups[at + i].Before is not (Joint.Dash or Joint.Space or Joint.Point) && !(i == 1 && inBrackets)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Joins(DigitGroups groups, int at) => at < groups.Count && groups[at].Before is Joint.Dash or Joint.Point;

    private static string Text(ReadOnlySpan<byte> digits) => string.Create(digits.Length, digits, static (text, from) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = (char)(from[i] + '0');
        }
    });
}

/// <summary>Finds numbers of bank accounts: by their printed grouping, or by a bank's words beside ten to fifteen digits.</summary>
internal sealed class BankAccountDetector
{
    private const int Least = 10;
    private const int Most = 15;
    private const int WordsBefore = 60;
    private const int WordsBehind = 25;
    private const string Money = "บาท";

    private static readonly SearchValues<string> Words = SearchValues.Create(
    [
        "เลขที่บัญชี", "เลขบัญชี", "บัญชีเลขที่", "บัญชีธนาคาร", "บัญชีเงินฝาก", "หมายเลขบัญชี", "ธนาคาร", "ธ.ก.ส.", "ธกส", "ออมสิน", "พร้อมเพย์", "กรุงไทย",
        "account no", "account number", "bank account", "promptpay",
    ], StringComparison.OrdinalIgnoreCase);

    // Where the words begin in the text; looked for once a text, and only when a number might be an account.
    private readonly List<int> _words = [];
    private bool _isRead;

    /// <summary>Another text.</summary>
    public void Start() => _isRead = false;

    /// <summary>How many groups from <paramref name="at"/> on are an account; 0 when none are.</summary>
    public int GroupsAt(DigitGroups groups, int at, ReadOnlySpan<char> text)
    {
        if (IsPrinted(groups, at))
        {
            return 4;
        }

        var digits = groups[at].Count;
        var count = 1;
        while (at + count < groups.Count && groups[at + count].Before is Joint.Dash or Joint.Space && digits < Least)
        {
            digits += groups[at + count++].Count;
        }

        var last = groups[at + count - 1];
        return digits is >= Least and <= Most && !NationalIdDetector.IsPartOfAnother(groups, at, text) && HasWords(text, groups[at].Start, last.End)
            ? count
            : 0;
    }

    private static bool IsPrinted(DigitGroups groups, int at)
    {
        ReadOnlySpan<int> shape = [3, 1, 5, 1];
        for (var i = 0; i < shape.Length; i++)
        {
            if (at + i >= groups.Count || groups[at + i].Count != shape[i] || (i > 0 && groups[at + i].Before is not Joint.Dash))
            {
                return false;
            }
        }

        return groups[at].Before is not Joint.Dash && (at + 4 >= groups.Count || groups[at + 4].Before is not Joint.Dash);
    }

    private bool HasWords(ReadOnlySpan<char> text, int start, int end)
    {
        if (!_isRead)
        {
            ReadWords(text);
        }

        if (_words.Count == 0)
        {
            return false;
        }

        var from = Math.Max(0, start - WordsBefore);
        from += text[from..start].LastIndexOf('\n') + 1;
        var behind = text[end..Math.Min(text.Length, end + WordsBehind)];
        behind = behind.IndexOf('\n') is >= 0 and var line ? behind[..line] : behind;
        if (behind.Contains(Money, StringComparison.Ordinal))
        {
            return false;
        }

        var next = _words.BinarySearch(from);
        next = next < 0 ? ~next : next;
        return next < _words.Count && _words[next] < end + behind.Length;
    }

    private void ReadWords(ReadOnlySpan<char> text)
    {
        _isRead = true;
        _words.Clear();
        for (var at = 0; text[at..].IndexOfAny(Words) is >= 0 and var ahead; at += ahead + 1)
        {
            _words.Add(at + ahead);
        }
    }
}
