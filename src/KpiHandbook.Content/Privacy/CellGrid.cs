using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Content.Privacy;

/// <summary>
/// A table's cells by row and column, whatever file they come from: cells of a row are read as one text, so that a number split over
/// cells and a word beside a number are seen; columns are read for digits below each other, and below headings that ask for persons.
/// </summary>
/// <typeparam name="T">What a cell's place is told from.</typeparam>
internal sealed class CellGrid<T>(Func<T, int, Place> placeOf)
{
    private const int MostBlankRows = 3;
    private const string Masked = "•-••••-•••••-••-•";

    private static readonly Words Downwards = new("ช่องละหลักลงมา 13 แถว", "thirteen cells below each other");

    private readonly SortedDictionary<int, SortedDictionary<int, (string Text, T Source)>> _rows = [];

    public void Add(int row, int column, string text, T source)
    {
        if (!_rows.TryGetValue(row, out var cells))
        {
            _rows[row] = cells = [];
        }

        cells[column] = (text, source);
    }

    /// <summary>Looks at every row and column.</summary>
    /// <param name="finder">Takes what is found.</param>
    public void LookAt(PrivateFinder finder)
    {
        var last = _rows.Count == 0 ? 0 : _rows.Keys.Last();
        var digits = new SortedDictionary<int, List<int>>();
        foreach (var (row, cells) in _rows)
        {
            LookAtRow(cells, finder);
            foreach (var (column, cell) in cells)
            {
                LookBelow(row, column, cell.Text, last, finder);
                if (StandsAlone(row, column, cell.Text))
                {
                    (digits.TryGetValue(column, out var rows) ? rows : digits[column] = []).Add(row);
                }
            }
        }

        foreach (var (column, rows) in digits)
        {
            LookDown(column, rows, finder);
        }
    }

    private void LookAtRow(SortedDictionary<int, (string Text, T Source)> cells, PrivateFinder finder)
    {
        var text = string.Join('\t', cells.Values.Select(c => c.Text));
        finder.Look(text, cells, (all, at) =>
        {
            foreach (var (cell, source) in all.Values)
            {
                if (at <= cell.Length)
                {
                    return placeOf(source, at);
                }

                at -= cell.Length + 1;
            }

            throw new ArgumentOutOfRangeException(nameof(at));
        });
    }

    private void LookBelow(int row, int column, string heading, int last, PrivateFinder finder)
    {
        var isName = heading.Trim() is "ชื่อ" or "รายชื่อ";
        var kind = isName ? PersonalHeading.Name : PersonalColumns.KindOf(heading);
        if (kind is not { } asks)
        {
            return;
        }

        var (first, filled, blank) = ((Place?)null, 0, 0);
        for (var below = row + 1; blank < MostBlankRows && below <= last; below++)
        {
            var cell = At(below, column);
            blank = cell is null ? blank + 1 : 0;
            if (cell is { } found && IsPersonal(asks, isName, found.Text, finder.Declared))
            {
                first ??= placeOf(found.Source, 0);
                filled++;
            }
        }

        if (filled == 0 && At(row, column + 1) is { } beside && IsPersonal(asks, isName || asks is PersonalHeading.Name, beside.Text, finder.Declared))
        {
            (first, filled) = (placeOf(beside.Source, 0), 1);
        }

        if (first is not null)
        {
            finder.Add(Problems.PersonalColumn(first, heading.Trim(), filled));
        }
    }

    private static bool IsPersonal(PersonalHeading asks, bool titled, string cell, DeclaredContacts declared) =>
        PersonalColumns.IsFilled(asks, cell, declared) && (!titled || PersonalColumns.IsPersonName(cell));

    private void LookDown(int column, List<int> rows, PrivateFinder finder)
    {
        var first = 0;
        for (var i = 1; i <= rows.Count; i++)
        {
            if (i < rows.Count && rows[i] == rows[i - 1] + 1)
            {
                continue;
            }

            if (i - first == NationalId.Length && NationalId.IsSpelt([.. rows[first..i].Select(row => (byte)DigitAt(row, column))]))
            {
                finder.Add(Problems.PrivateValue(placeOf(_rows[rows[first]][column].Source, 0), PrivateKind.NationalId, Masked, Downwards));
            }

            first = i;
        }
    }

    // Digits below each other spell a number only where nothing else stands beside them: a column of small counts is a table.
    private bool StandsAlone(int row, int column, string text) =>
        PersonalColumns.DigitOf(text) >= 0 && IsBlankOrDigit(row, column - 1) && IsBlankOrDigit(row, column + 1);

    private bool IsBlankOrDigit(int row, int column) => At(row, column) is null || DigitAt(row, column) >= 0;

    private int DigitAt(int row, int column) => PersonalColumns.DigitOf(_rows[row][column].Text);

    private (string Text, T Source)? At(int row, int column) =>
        _rows.TryGetValue(row, out var cells) && cells.TryGetValue(column, out var cell) && !string.IsNullOrWhiteSpace(cell.Text) ? cell : null;
}
