using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Workbooks;

/// <summary>Collects what one workbook reports, and everything that is wrong with it.</summary>
internal sealed class ReportBuilder
{
    private readonly Dictionary<Id<Indicator>, Dictionary<string, ReportedInput>> _indicators = [];
    private readonly Dictionary<(Id<Indicator> Indicator, string Input), Place> _blanks = [];
    private readonly List<Problem> _blankCells = [];
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    public void Add(Problem problem) => _problems.Add(problem);

    public void Add(IEnumerable<Problem> problems) => _problems.AddRange(problems);

    /// <summary>Notes whose figures are read: what is found meanwhile stands among them.</summary>
    public void Among(Indicator indicator, Action read)
    {
        var before = _problems.Count;
        read();
        for (var i = before; i < _problems.Count; i++)
        {
            _problems[i] = _problems[i] with { Indicator = indicator.Id };
        }
    }

    public void Add(Indicator indicator, Input input, Place place, CellReading reading)
    {
        switch (reading)
        {
            case CellReading.Reported reported:
                Of(indicator)[input.Name] = new ReportedInput.Scalar(reported.Value, place);
                break;
            case CellReading.Refused refused:
                Add(refused.Problem with { Indicator = indicator.Id });
                break;
            case CellReading.NotReported:
                _blanks[(indicator.Id, input.Name)] = place;
                break;
        }
    }

    /// <summary>A cell that was left blank in a row with figures.</summary>
    public void AddBlank(Input column, Place place) => _blankCells.Add(Core.Diagnostics.Problems.FigureLeftBlank(place, column.Label));

    /// <summary>A table; one without rows is not reported.</summary>
    public void Add(Indicator indicator, Input input, ReportedInput.Rows rows)
    {
        if (rows.Cells.Count > 0)
        {
            Of(indicator)[input.Name] = rows;
        }
        else
        {
            _blanks[(indicator.Id, input.Name)] = rows.Place;
        }
    }

    /// <summary>Checks the bounds of every single figure against each other.</summary>
    public void CheckBounds(ReportForm form)
    {
        foreach (var indicator in form.Lines.Select(l => l.Indicator).Where(i => _indicators.ContainsKey(i.Id)))
        {
            var values = _indicators[indicator.Id];
            Among(indicator, () => Add(BoundRules.Check(indicator.Inputs, name => values.GetValueOrDefault(name))));
        }
    }

    /// <summary>Checks that reported figures have the words beside them that the form asks for.</summary>
    public void CheckWords(ReportForm form)
    {
        foreach (var indicator in form.Lines.Select(l => l.Indicator).Where(i => _indicators.ContainsKey(i.Id)))
        {
            foreach (var input in HasFigures(indicator) ? indicator.Inputs.Where(i => i.Type == InputType.Text) : [])
            {
                if (_blanks.TryGetValue((indicator.Id, input.Name), out var place))
                {
                    Add(Core.Diagnostics.Problems.WordsMissing(place, input.Label, indicator.ShortTitle, indicator.SetByDistrict));
                }
            }
        }
    }

    /// <summary>What keeps an indicator with some figures from having a level: the cells that were left blank beside them.</summary>
    public IEnumerable<Problem> HalfFilled(ReportForm form) =>
    [
        .. from indicator in form.Lines.Select(l => l.Indicator)
           where HasFigures(indicator)
           from input in indicator.Inputs
           where input.Type != InputType.Text && _blanks.ContainsKey((indicator.Id, input.Name))
           select Core.Diagnostics.Problems.FigureLeftBlank(_blanks[(indicator.Id, input.Name)], input.Label),
        .. _blankCells,
    ];

    public UnitReport Build(ReportForm form, ReportMonth month, string file) => new(
        form.Unit.Id,
        month,
        new Place.InTree(file),
        _indicators.ToDictionary(i => i.Key, i => (IReadOnlyDictionary<string, ReportedInput>)i.Value));

    private bool HasFigures(Indicator indicator) =>
        _indicators.TryGetValue(indicator.Id, out var values) && indicator.Inputs.Any(i => i.Type != InputType.Text && values.ContainsKey(i.Name));

    private Dictionary<string, ReportedInput> Of(Indicator indicator)
    {
        if (!_indicators.TryGetValue(indicator.Id, out var values))
        {
            _indicators[indicator.Id] = values = new Dictionary<string, ReportedInput>(StringComparer.Ordinal);
        }

        return values;
    }
}
