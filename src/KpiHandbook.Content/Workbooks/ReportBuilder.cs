using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Workbooks;

/// <summary>Collects what one workbook reports, and everything that is wrong with it.</summary>
internal sealed class ReportBuilder
{
    private readonly Dictionary<Id<Indicator>, Dictionary<string, ReportedInput>> _indicators = [];
    private readonly Dictionary<(Id<Indicator> Indicator, string Input), Place> _blankWords = [];
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    public void Add(Problem problem) => _problems.Add(problem);

    public void Add(IEnumerable<Problem> problems) => _problems.AddRange(problems);

    public void Add(Indicator indicator, Input input, Place place, CellReading reading)
    {
        switch (reading)
        {
            case CellReading.Reported reported:
                Of(indicator)[input.Name] = new ReportedInput.Scalar(reported.Value, place);
                break;
            case CellReading.Refused refused:
                Add(refused.Problem);
                break;
            case CellReading.NotReported when input.Type == InputType.Text:
                _blankWords[(indicator.Id, input.Name)] = place;
                break;
        }
    }

    /// <summary>A table; one without rows is not reported.</summary>
    public void Add(Indicator indicator, Input input, ReportedInput.Rows rows)
    {
        if (rows.Cells.Count > 0)
        {
            Of(indicator)[input.Name] = rows;
        }
    }

    /// <summary>Checks the bounds of every single figure against each other.</summary>
    public void CheckBounds(ReportForm form)
    {
        foreach (var indicator in form.Lines.Select(l => l.Indicator).Where(i => _indicators.ContainsKey(i.Id)))
        {
            var values = _indicators[indicator.Id];
            Add(BoundRules.Check(indicator.Inputs, name => values.GetValueOrDefault(name)));
        }
    }

    /// <summary>Checks that reported figures have the words beside them that the form asks for.</summary>
    public void CheckWords(ReportForm form)
    {
        foreach (var indicator in form.Lines.Select(l => l.Indicator).Where(i => _indicators.ContainsKey(i.Id)))
        {
            var hasFigures = indicator.Inputs.Any(i => i.Type != InputType.Text && _indicators[indicator.Id].ContainsKey(i.Name));
            foreach (var input in hasFigures ? indicator.Inputs : [])
            {
                if (_blankWords.TryGetValue((indicator.Id, input.Name), out var place))
                {
                    Add(Core.Diagnostics.Problems.WordsMissing(place, input.Label, indicator.ShortTitle, indicator.SetByDistrict));
                }
            }
        }
    }

    public UnitReport Build(ReportForm form, ReportMonth month, string file) => new(
        form.Unit.Id,
        month,
        new Place.InTree(file),
        _indicators.ToDictionary(i => i.Key, i => (IReadOnlyDictionary<string, ReportedInput>)i.Value));

    private Dictionary<string, ReportedInput> Of(Indicator indicator)
    {
        if (!_indicators.TryGetValue(indicator.Id, out var values))
        {
            _indicators[indicator.Id] = values = new Dictionary<string, ReportedInput>(StringComparer.Ordinal);
        }

        return values;
    }
}
