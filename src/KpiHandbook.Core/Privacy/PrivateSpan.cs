namespace KpiHandbook.Core.Privacy;

/// <summary>What kind of private thing a text holds.</summary>
public enum PrivateKind
{
    /// <summary>เลขประจำตัวประชาชน: 13 digits, the last of which follows from the others (mod 11).</summary>
    NationalId,

    /// <summary>เลขที่บัญชีธนาคาร.</summary>
    BankAccount,

    /// <summary>บ้านเลขที่ with its village (หมู่ที่): one household's address.</summary>
    HouseNumber,

    /// <summary>An e-mail address that no office declares.</summary>
    Email,

    /// <summary>A point on the map, near enough to be a house.</summary>
    Coordinates,

    /// <summary>A mobile telephone number that no office declares.</summary>
    Mobile,

    /// <summary>A filled cell below a heading that asks for a person's name, number or address.</summary>
    PersonalColumn,
}

/// <summary>Where a text holds something private.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The first character, from 0.</param>
/// <param name="Length">In characters.</param>
public readonly record struct PrivateSpan(PrivateKind Kind, int Start, int Length)
{
    /// <summary>The character behind the last.</summary>
    public int End => Start + Length;
}
