using System.Collections.Frozen;

namespace KpiHandbook.Core.Privacy;

/// <summary>What a column's heading asks of each person or household.</summary>
public enum PersonalHeading
{
    /// <summary>A name.</summary>
    Name,

    /// <summary>A number with which a person or an account is found, or a way to reach the person.</summary>
    Number,

    /// <summary>An address.</summary>
    Address,
}

/// <summary>Columns that hold persons: known by their heading, private once a cell below it is filled in.</summary>
public static class PersonalColumns
{
    private const int LongestHeading = 60;
    private const int FewestDigits = 5;

    private static readonly FrozenDictionary<string, PersonalHeading> Headings = Of(
        (PersonalHeading.Name, """
            ชื่อสกุล ชื่อนามสกุล ชื่อและนามสกุล ชื่อและสกุล ชื่อชื่อสกุล ชื่อตัว นามสกุล สกุล ชื่อตัวชื่อสกุล ชื่อบุคคล ชื่อสมาชิก ชื่อผู้ประสบปัญหา
            ชื่อหัวหน้าครัวเรือน หัวหน้าครัวเรือน ชื่อสกุลหัวหน้าครัวเรือน ชื่อนามสกุลหัวหน้าครัวเรือน หัวหน้าครัวเรือนชื่อสกุล ชื่อเจ้าบ้าน ชื่อครัวเรือน
            ชื่อสกุลสมาชิก ชื่อผู้กู้ ชื่อสกุลผู้กู้ ชื่อลูกหนี้ ชื่อสกุลลูกหนี้ ชื่อสมาชิกครัวเรือน ชื่อสกุลสมาชิกครัวเรือน รายชื่อครัวเรือน
            fullname surname lastname firstname householdhead
            """),
        (PersonalHeading.Number, """
            เลขประจำตัวประชาชน เลขบัตรประชาชน เลขที่บัตรประชาชน เลขบัตรประจำตัวประชาชน เลขที่บัตรประจำตัวประชาชน หมายเลขบัตรประชาชน
            หมายเลขประจำตัวประชาชน หมายเลขบัตรประจำตัวประชาชน บัตรประชาชน เลขประชาชน เลข13หลัก เลขประจำตัว13หลัก เลขประจำตัวประชาชน13หลัก
            เลขบัตรประชาชน13หลัก เลขที่บัญชี เลขบัญชี เลขบัญชีธนาคาร เลขที่บัญชีธนาคาร
            nationalid citizenid idcard idcardnumber
            """),
        (PersonalHeading.Address, "บ้านเลขที่ ที่อยู่ ที่อยู่ปัจจุบัน เลขที่บ้าน ที่อยู่ตามทะเบียนบ้าน homeaddress"));

    private static readonly string[] Titles =
        ["นาย", "นางสาว", "นาง", "น.ส.", "น.ส", "นส.", "ด.ช.", "ด.ญ.", "เด็กชาย", "เด็กหญิง", "ส.อ.", "จ.ส.อ.", "ว่าที่ร้อยตรี", "Mr.", "Mrs.", "Miss "];

    /// <summary>What a heading asks for; null when it asks for nothing personal. Blanks and signs make no difference.</summary>
    public static PersonalHeading? KindOf(ReadOnlySpan<char> heading)
    {
        Span<char> letters = stackalloc char[LongestHeading];
        var count = 0;
        foreach (var c in heading)
        {
            if (!(char.IsLetterOrDigit(c) || c is >= 'ะ' and <= '๎'))
            {
                continue;
            }

            if (count == LongestHeading)
            {
                return null;
            }

            var digit = DigitGroups.ValueOf(c);
            letters[count++] = digit >= 0 ? (char)(digit + '0') : char.ToLowerInvariant(c);
        }

        return Headings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters[..count], out var kind) ? kind : null;
    }

    /// <summary>True when a cell below such a heading says something about somebody.</summary>
    public static bool IsFilled(PersonalHeading heading, ReadOnlySpan<char> cell, DeclaredContacts declared)
    {
        var (digits, letters) = (0, 0);
        foreach (var c in cell)
        {
            digits += DigitGroups.ValueOf(c) >= 0 ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return heading switch
        {
            PersonalHeading.Name => letters > 1 && cell.TrimStart() is not ['(', ..] && KindOf(cell) is null && !declared.IsName(cell.ToString()),
            PersonalHeading.Number => digits >= FewestDigits,
            PersonalHeading.Address => digits > 0,
        };
    }

    /// <summary>True for a person's name with its title, such as stands below a heading that only says ชื่อ.</summary>
    public static bool IsPersonName(ReadOnlySpan<char> cell)
    {
        var name = cell.Trim();
        foreach (var title in Titles)
        {
            if (name.StartsWith(title, StringComparison.Ordinal) && name.Length > title.Length + 3 && name[title.Length..].TrimStart().Contains(' '))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The value of a cell that holds a single digit; below 0 for any other.</summary>
    public static int DigitOf(ReadOnlySpan<char> cell)
    {
        var value = -1;
        foreach (var c in cell)
        {
            if (char.IsWhiteSpace(c) || DigitGroups.IsInvisible(c))
            {
                continue;
            }

            var digit = DigitGroups.ValueOf(c);
            if (digit < 0 || value >= 0)
            {
                return -1;
            }

            value = digit;
        }

        return value;
    }

    private static FrozenDictionary<string, PersonalHeading> Of(params (PersonalHeading Kind, string Words)[] headings) => headings
        .SelectMany(h => h.Words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(word => (Word: word, h.Kind)))
        .DistinctBy(h => h.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(h => h.Word, h => h.Kind, StringComparer.Ordinal);
}
