using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Texts;

/// <summary>Names of assessed units.</summary>
public static class UnitText
{
    /// <summary>A district's name; for the office itself <c>สพจ.ยะลา</c>, which fits a column.</summary>
    public static string Of(Words words, AssessedUnit unit, Office office) => unit.District is null ? words.Say("unit.office", office.Province) : unit.Name;

    /// <summary><c>อำเภอยะหา</c>, <c>Yaha (ยะหา) District</c>, or the office's full name: for titles.</summary>
    public static string Full(Words words, AssessedUnit unit) =>
        unit.District is null ? unit.Name : words.Say("unit.district", words.IsThai || Romanised(unit.Id) is not { } roman ? unit.Name : $"{roman} ({unit.Name})");

    // A district's id is its romanised name, unless an office numbers them.
    private static string? Romanised(string id) =>
        id.Any(char.IsAsciiDigit) ? null : string.Join(' ', id.Split('-').Select(part => $"{char.ToUpperInvariant(part[0])}{part[1..]}"));
}
