namespace KpiHandbook.Core.Privacy;

/// <summary>Whom the offices themselves declare as contacts; only these may appear with telephone, e-mail or in a column of names.</summary>
/// <param name="phones">Telephone numbers, in any writing.</param>
/// <param name="emails">E-mail addresses.</param>
/// <param name="names">Names of people, with or without title.</param>
public sealed class DeclaredContacts(IEnumerable<string> phones, IEnumerable<string> emails, IEnumerable<string> names)
{
    private readonly HashSet<string> _phones = [.. phones.Select(Digits).Where(p => p.Length > 0)];
    private readonly HashSet<string> _emails = new(emails, StringComparer.OrdinalIgnoreCase);
    private readonly string[] _names = [.. names.Select(Letters).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>Nobody.</summary>
    public static DeclaredContacts None { get; } = new([], [], []);

    /// <summary>All of it as one text, so that what was found for these contacts need not be looked for again.</summary>
    public string Key => string.Join('\n', [.. _phones.Order(StringComparer.Ordinal), "", .. _emails.Order(StringComparer.Ordinal), "", .. _names]);

    /// <summary>True for the digits of a declared telephone, or of one with an extension behind it.</summary>
    public bool IsPhone(string digits) => _phones.Contains(digits);

    /// <summary>True for a declared address.</summary>
    public bool IsEmail(string address) => _emails.Contains(address);

    /// <summary>True when a cell holds a declared person's name, perhaps with more about the person behind it.</summary>
    public bool IsName(string cell)
    {
        var letters = Letters(cell);
        return Array.Exists(_names, name => letters.StartsWith(name, StringComparison.Ordinal));
    }

    private static string Digits(string phone)
    {
        var number = phone.Split('ต')[0];
        var digits = new string([.. number.Select(c => DigitGroups.ValueOf(c)).Where(d => d >= 0).Select(d => (char)(d + '0'))]);
        return digits is ['6', '6', ..] && digits.Length == 11 ? $"0{digits[2..]}" : digits;
    }

    private static string Letters(string name) => new([.. name.Where(c => !char.IsWhiteSpace(c))]);
}
