using System.Globalization;
using KpiHandbook.Content.Forms.Formulas;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Content.Tests.Forms.Formulas;

/// <summary>What the cells of one indicator hold on a form, and what its reader and Core make of them.</summary>
/// <param name="Indicator">As its month scores it.</param>
/// <param name="Period">The round's days.</param>
/// <param name="Cells">Of single figures, by name; those absent are blank.</param>
/// <param name="Rows">Of tables, by name: row by row, by column; a row may be blank.</param>
internal sealed record FilledForm(
    Indicator Indicator,
    Period Period,
    IReadOnlyDictionary<string, RawContent> Cells,
    IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, RawContent>>> Rows)
{
    private static readonly Place Here = new Place.OnCommandLine("form");
    private static readonly string[] Refusals = [LevelWords.Unreadable, LevelWords.Share, LevelWords.TooLarge, LevelWords.Incomplete];
    private static readonly string[] Unreported = [LevelWords.NotReported, LevelWords.Incomplete];

    public static RawContent Number(Rational number) => new RawContent.Number(double.Parse(number.ToDecimal(15), CultureInfo.InvariantCulture));

    public static RawContent Text(string text) => new RawContent.Text(text);

    /// <summary>What the form may show: what Core gives; in words where the form comes back refused, or holds what only the reader reads.</summary>
    public IReadOnlyList<string> Allowed()
    {
        var reader = new CellReader(Period);
        var isRefused = false;
        var reported = new Dictionary<string, ReportedInput>(StringComparer.Ordinal);
        foreach (var input in Indicator.Inputs)
        {
            if (input.Type != InputType.Table && Read(input, Cells.GetValueOrDefault(input.Name)) is { } scalar)
            {
                reported[input.Name] = scalar;
            }
            else if (Rows.GetValueOrDefault(input.Name) is { } rows)
            {
                var cells = rows
                    .Select(row => input.Columns.Select(c => (c.Name, Cell: Read(c, row.GetValueOrDefault(c.Name)))).Where(c => c.Cell is not null)
                        .ToDictionary(c => c.Name, c => c.Cell!, StringComparer.Ordinal))
                    .Where(row => row.Count > 0)
                    .ToList();
                isRefused |= cells.Exists(row => BoundRules.Check(input.Columns, row.GetValueOrDefault).Any());
                if (cells.Count > 0)
                {
                    reported[input.Name] = new ReportedInput.Rows(cells, Here);
                }
            }
        }

        isRefused |= BoundRules.Check(Indicator.Inputs, reported.GetValueOrDefault).Any();
        if (isRefused)
        {
            return Refusals;
        }

        var shown = IndicatorScorer.Score(Indicator, reported).Outcome.Match(
            level => [Indicator.NameOf(level)],
            () => [LevelWords.Below(Indicator), LevelWords.Levelless],
            () => Indicator.Criteria.Unstated is null ? [LevelWords.Gap, LevelWords.Levelless] : [LevelWords.Unstated],
            _ => [],
            _ => Unreported,
            _ => [LevelWords.NotComputable],
            _ => (IReadOnlyList<string>)[]);
        return [.. shown, .. IsForReaderAlone ? [LevelWords.Unreadable] : IsHuge ? [LevelWords.TooLarge] : Array.Empty<string>()];

        ReportedInput.Scalar? Read(Input input, RawContent? content)
        {
            var reading = reader.Read(new RawCell(new CellAddress(1, 1), content ?? new RawContent.Nothing()), input, Here);
            isRefused |= reading is CellReading.Refused;
            return reading is CellReading.Reported { Value: var value } ? new ReportedInput.Scalar(value, Here) : null;
        }
    }

    /// <summary>The same with fewer rows: a table of months has no more on a form than months have passed.</summary>
    public FilledForm WithTablesOf(int most) => this with
    {
        Rows = Rows.ToDictionary(t => t.Key, t => (IReadOnlyList<IReadOnlyDictionary<string, RawContent>>)[.. t.Value.Take(most)], StringComparer.Ordinal),
    };

    /// <summary>For a failed comparison.</summary>
    public override string ToString() =>
        $"{Indicator.Id}({string.Join(", ", Cells.Select(c => $"{c.Key}={c.Value.Display}").Concat(Rows.Select(t => $"{t.Key}=[{string.Join("; ", t.Value.Select(r => string.Join(",", r.Select(c => c.Value.Display))))}]")))})";

    private IEnumerable<(Input Input, RawContent Content)> All =>
        Indicator.Inputs.SelectMany(i => i.Columns
            .SelectMany(c => Rows.GetValueOrDefault(i.Name, []).Select(r => (c, r.GetValueOrDefault(c.Name))))
            .Append((i, Cells.GetValueOrDefault(i.Name)))
            .Where(f => f.Item2 is not null)
            .Select(f => (f.Item1, f.Item2!)));

    // Numbers typed as text, true and false: the reader takes them, a formula says that it does not.
    private bool IsForReaderAlone => All.Any(f => f switch
    {
        { Input.Type: InputType.Text } => false,
        { Input.Type: InputType.YesNo, Content: RawContent.Text { Value: YesNoText.Yes or YesNoText.No } } => false,
        { Input.Type: InputType.Date, Content: RawContent.Text { Value: var text } } => text.Count(c => c == '/') != 2 || text.Any(c => c is >= '๐' and <= '๙'),
        { Content: RawContent.Text or RawContent.Truth } => true,
        _ => false,
    });

    // A thousand million baht and more; a million where made criteria multiply figures with each other.
    private bool IsHuge => All.Any(f => f.Content is RawContent.Number { Value: var number } && Math.Abs(number) >= (Indicator.Id == MadeCriteria.Id ? 1e6 : 1e9));
}
