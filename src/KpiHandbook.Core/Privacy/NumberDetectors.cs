namespace KpiHandbook.Core.Privacy;

/// <summary>Finds telephone numbers of persons: mobile numbers, 06, 08 and 09 with ten digits. Offices' landlines are public.</summary>
internal static class MobileDetector
{
    private const int Length = 10;

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

        var abroad = first is [6, 6, ..] && start > 0 && text[start - 1] is '+' or '(';
        var count = first[0] == 0 ? Match(groups, at, Written) : abroad ? Match(groups, at, WrittenAbroad) : 0;
        if (count == 0 || NationalIdDetector.IsPartOfAnother(groups, at, text) || Joins(groups, at) || Joins(groups, at + count))
        {
            return 0;
        }

        var digits = groups.DigitsOf(at, count);
        var local = digits.Length == Length ? digits[1..] : digits[2..];
        return local[0] is 6 or 8 or 9 && !declared.IsPhone("0" + Text(local)) ? count : 0;
    }

    private static int Match(DigitGroups groups, int at, int[][] shapes)
    {
        foreach (var shape in shapes)
        {
            if (Fits(groups, at, shape))
            {
                return shape.Length;
            }
        }

        return 0;
    }

    private static bool Fits(DigitGroups groups, int at, int[] shape)
    {
        for (var i = 0; i < shape.Length; i++)
        {
            if (at + i >= groups.Count || groups[at + i].Count != shape[i]
                || (i > 0 && groups[at + i].Before is not (Joint.Dash or Joint.Space or Joint.Point)))
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
internal static class BankAccountDetector
{
    private const int Least = 10;
    private const int Most = 15;
    private const int WordsBefore = 60;
    private const int WordsBehind = 25;
    private const string Money = "บาท";

    private static readonly string[] Words =
    [
        "เลขที่บัญชี", "เลขบัญชี", "บัญชีเลขที่", "บัญชีธนาคาร", "บัญชีเงินฝาก", "หมายเลขบัญชี", "ธนาคาร", "ธ.ก.ส.", "ธกส", "ออมสิน", "พร้อมเพย์", "กรุงไทย",
        "account no", "account number", "bank account", "promptpay",
    ];

    /// <summary>How many groups from <paramref name="at"/> on are an account; 0 when none are.</summary>
    public static int GroupsAt(DigitGroups groups, int at, ReadOnlySpan<char> text)
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

    private static bool HasWords(ReadOnlySpan<char> text, int start, int end)
    {
        var from = Math.Max(0, start - WordsBefore);
        var before = text[from..start];
        var behind = text[end..Math.Min(text.Length, end + WordsBehind)];
        before = before[(before.LastIndexOf('\n') + 1)..];
        behind = behind.IndexOf('\n') is >= 0 and var line ? behind[..line] : behind;
        if (behind.Contains(Money, StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var word in Words)
        {
            if (before.Contains(word, StringComparison.OrdinalIgnoreCase) || behind.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
