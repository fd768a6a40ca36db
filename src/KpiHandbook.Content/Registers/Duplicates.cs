using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Registers;

/// <summary>Finds households that stand in the register twice: by ID number, or by house. Values are compared in memory and never told.</summary>
internal sealed class Duplicates(RegisterFaults faults)
{
    private static readonly string[] Titles = ["ตำบล", "ต.", "หมู่ที่", "หมู่", "ม.", "บ้านเลขที่", "เลขที่"];

    private readonly Dictionary<long, (int Row, int? District)> _numbers = [];
    private readonly Dictionary<string, int> _houses = new(StringComparer.Ordinal);

    public void Check(RegisterRow row, long? number, int? district)
    {
        var repeated = false;
        if (number is { } id && !_numbers.TryAdd(id, (row.Number, district)))
        {
            repeated = true;
            var (first, of) = _numbers[id];
            faults.Add(
                of is null || district is null || of == district ? Problems.RegisterIdTwice : Problems.RegisterIdInTwoDistricts,
                RegisterSheet.Households,
                row.At(RegisterColumn.IdNumber),
                row.At(RegisterColumn.IdNumber) with { Row = first });
        }

        if (HouseOf(row, district) is { } house && !_houses.TryAdd(house, row.Number) && !repeated)
        {
            faults.Add(
                Problems.RegisterHouseTwice,
                RegisterSheet.Households,
                row.At(RegisterColumn.House),
                row.At(RegisterColumn.House) with { Row = _houses[house] });
        }
    }

    // A house is known only where subdistrict, village and number are all given.
    private static string? HouseOf(RegisterRow row, int? district)
    {
        var (subdistrict, village, house) = (Bare(row, RegisterColumn.Subdistrict), Bare(row, RegisterColumn.Village), Bare(row, RegisterColumn.House));
        return district is null || subdistrict.Length == 0 || village.Length == 0 || house.Length == 0
            ? null
            : $"{district}|{subdistrict}|{village}|{house}";
    }

    private static string Bare(RegisterRow row, RegisterColumn column)
    {
        var text = row.Text(column).Replace(" ", "", StringComparison.Ordinal);
        var title = Array.Find(Titles, t => text.StartsWith(t, StringComparison.Ordinal));
        return (title is null ? text : text[title.Length..]).TrimStart('0');
    }
}
