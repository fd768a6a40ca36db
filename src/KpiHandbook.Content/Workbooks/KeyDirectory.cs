using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Workbooks;

/// <summary>What a key found in a workbook stands for.</summary>
internal abstract record KeyMeaning
{
    private KeyMeaning()
    {
    }

    /// <summary>An input that the unit is asked for.</summary>
    internal sealed record Asked(Indicator Indicator, Input Input) : KeyMeaning;

    /// <summary>An input of an indicator that the unit is not scored on.</summary>
    internal sealed record NotAssigned : KeyMeaning;

    /// <summary>An input of an indicator that the unit is scored on, which this month's criteria do not look at.</summary>
    internal sealed record NotThisMonth : KeyMeaning;

    /// <summary>Nothing.</summary>
    internal sealed record Unknown : KeyMeaning;
}

/// <summary>Every key of a round, as one unit's workbook may use them.</summary>
internal sealed class KeyDirectory
{
    private readonly Dictionary<string, KeyMeaning> _keys = new(StringComparer.Ordinal);
    private readonly ReportForm _form;
    private readonly ReportMonth _month;

    public KeyDirectory(Handbook handbook, ReportForm form, ReportMonth month)
    {
        _form = form;
        _month = month;
        var text = handbook.In(month);
        var assigned = text.AssessedUnits()
            .Where(a => a.Unit == form.Unit)
            .SelectMany(a => a.Agreement.AssignmentsOf(a.Unit))
            .Select(a => a.Entry.Indicator)
            .ToHashSet();
        foreach (var indicator in text.Indicators)
        {
            foreach (var input in indicator.Inputs)
            {
                _keys[WorkbookLayout.Key(indicator, input)] =
                    assigned.Contains(indicator.Id) ? new KeyMeaning.NotThisMonth() : new KeyMeaning.NotAssigned();
            }
        }

        foreach (var (indicator, input) in form.Figures.Concat(form.Tables))
        {
            _keys[WorkbookLayout.Key(indicator, input)] = new KeyMeaning.Asked(indicator, input);
        }
    }

    public KeyMeaning Find(string key) => _keys.TryGetValue(key, out var meaning) ? meaning : new KeyMeaning.Unknown();

    /// <summary>The problem of a key that is not asked for.</summary>
    public Problem Refuse(string key, KeyMeaning meaning, Place place) => meaning switch
    {
        KeyMeaning.NotAssigned => Problems.ReportKeyNotAssigned(place, key, _form.Unit.Name),
        KeyMeaning.NotThisMonth => Problems.ReportKeyNotThisMonth(place, key, _month),
        _ => Problems.ReportKeyUnknown(place, key, NearestName.Of(key, _keys.Keys)),
    };
}
