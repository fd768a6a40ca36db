using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Content.Tests.Privacy;

/// <summary>An ID number made at run time, of province 99, which does not exist.</summary>
internal sealed record PlantedId(string Plain)
{
    public string Dashed { get; } = $"{Plain[..1]}-{Plain[1..5]}-{Plain[5..10]}-{Plain[10..12]}-{Plain[12..]}";

    public string Thai { get; } = string.Concat(Plain.Select(c => (char)(c - '0' + '๐')));

    public static PlantedId Of(int seed)
    {
        var random = new Random(seed);
        var digits = new byte[NationalId.Length];
        for (var i = 0; i < digits.Length; i++)
        {
            digits[i] = (byte)random.Next(10);
        }

        (digits[0], digits[1], digits[2]) = ((byte)random.Next(1, 9), 9, 9);
        digits[^1] = (byte)NationalId.CheckDigit(digits);
        return new PlantedId(string.Concat(digits));
    }

    /// <summary>True when a text holds six of its digits in a row, in any digits and with any signs between.</summary>
    public bool ShowsIn(string text)
    {
        var digits = string.Concat(text.Select(c => c is >= '๐' and <= '๙' ? (char)(c - '๐' + '0') : c).Where(char.IsAsciiDigit));
        return Enumerable.Range(0, Plain.Length - 5).Any(i => digits.Contains(Plain.Substring(i, 6), StringComparison.Ordinal));
    }
}
