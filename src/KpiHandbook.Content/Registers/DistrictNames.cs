using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Registers;

/// <summary>Finds an office's districts by their names, with or without the word อำเภอ before them.</summary>
internal sealed class DistrictNames
{
    private static readonly string[] Titles = ["อำเภอ", "อ."];

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fault> _unknown = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _names;
    private readonly RegisterFaults _faults;

    public DistrictNames(Office office, RegisterFaults faults)
    {
        _faults = faults;
        _names = [.. office.Districts.Select(d => d.Name)];
        for (var i = 0; i < _names.Count; i++)
        {
            _places[Bare(_names[i])] = i;
        }
    }

    /// <summary>A district's place among the office's; null, with a problem, where there is none.</summary>
    public int? Find(RegisterSheet sheet, RegisterRow row)
    {
        var text = row.Text(RegisterColumn.District);
        if (_places.TryGetValue(text, out var place) || _places.TryGetValue(Bare(text), out place))
        {
            return place;
        }

        _faults.Add(text.Length == 0 ? Problems.RegisterDistrictBlank : Unknown(text), sheet, row.At(RegisterColumn.District));
        return null;
    }

    private Fault Unknown(string text)
    {
        var nearest = NearestName.Of(Bare(text), _names);
        if (!_unknown.TryGetValue(nearest ?? "", out var fault))
        {
            _unknown[nearest ?? ""] = fault = (place, spots) => Problems.RegisterDistrictUnknown(place, spots, nearest);
        }

        return fault;
    }

    private static string Bare(string text)
    {
        var name = text.Replace(" ", "", StringComparison.Ordinal);
        return Array.Find(Titles, t => name.StartsWith(t, StringComparison.Ordinal)) is { } title ? name[title.Length..] : name;
    }
}
