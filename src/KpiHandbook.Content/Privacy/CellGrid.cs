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

    // In one list, and not by row and column in dictionaries of tuples, whose methods are not compiled ahead of time.
    private List<Cell> _cells = [];
    private bool _isInOrder = true;

    /// <summary>Adds a cell; one that is there already gives way to it.</summary>
    public void Add(int row, int column, string text, T source)
    {
        var cell = new Cell(row, column, text, source);
        switch (_cells.Count == 0 ? -1 : _cells[^1].ComparedTo(row, column))
        {
            case 0:
                _cells[^1] = cell;
                return;
            case > 0:
                _isInOrder = false;
                break;
        }

        _cells.Add(cell);
    }

    /// <summary>Looks at every row and column.</summary>
    /// <param name="finder">Takes what is found.</param>
    public void LookAt(PrivateFinder finder)
    {
        if (!_isInOrder)
        {
            _cells = [.. _cells.GroupBy(c => (c.Row, c.Column)).Select(c => c.Last()).OrderBy(c => c.Row).ThenBy(c => c.Column)];
        }

        var digits = new List<Cell>();
        var end = 0;
        for (var first = 0; first < _cells.Count; first = end)
        {
            for (end = first; end < _cells.Count && _cells[end].Row == _cells[first].Row; end++)
            {
                LookBelow(_cells[end], finder);
                if (StandsAlone(_cells[end]))
                {
                    digits.Add(_cells[end]);
                }
            }

            finder.Look(string.Join('\t', _cells[first..end].Select(c => c.Text)), first, PlaceFrom);
        }

        foreach (var column in digits.Count < NationalId.Length ? [] : digits.GroupBy(c => c.Column))
        {
            LookDown([.. column], finder);
        }
    }

    // The place of a character in the texts of a row, of which this is the first cell.
    private Place PlaceFrom(int cell, int at)
    {
        for (; at > _cells[cell].Text.Length; cell++)
        {
            at -= _cells[cell].Text.Length + 1;
        }

        return placeOf(_cells[cell].Source, at);
    }

    private void LookBelow(Cell head, PrivateFinder finder)
    {
        var heading = head.Text;
        var isName = heading.Trim() is "ชื่อ" or "รายชื่อ";
        var kind = isName ? PersonalHeading.Name : PersonalColumns.KindOf(heading);
        if (kind is not { } asks)
        {
            return;
        }

        var (first, filled, blank) = ((Place?)null, 0, 0);
        for (var below = head.Row + 1; blank < MostBlankRows && below <= _cells[^1].Row; below++)
        {
            var cell = At(below, head.Column);
            blank = cell is null ? blank + 1 : 0;
            if (cell is { } found && IsPersonal(asks, isName, found.Text, finder.Declared))
            {
                first ??= placeOf(found.Source, 0);
                filled++;
            }
        }

        if (filled == 0 && At(head.Row, head.Column + 1) is { } beside && IsPersonal(asks, isName || asks is PersonalHeading.Name, beside.Text, finder.Declared))
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

    private void LookDown(List<Cell> digits, PrivateFinder finder)
    {
        var first = 0;
        for (var i = 1; i <= digits.Count; i++)
        {
            if (i < digits.Count && digits[i].Row == digits[i - 1].Row + 1)
            {
                continue;
            }

            if (i - first == NationalId.Length && NationalId.IsSpelt([.. digits[first..i].Select(c => (byte)c.Digit)]))
            {
                finder.Add(Problems.PrivateValue(placeOf(digits[first].Source, 0), PrivateKind.NationalId, Masked, Downwards));
            }

            first = i;
        }
    }

    // Digits below each other spell a number only where nothing else stands beside them: a column of small counts is a table.
    private bool StandsAlone(Cell cell) =>
        cell.Digit >= 0 && At(cell.Row, cell.Column - 1) is null or { Digit: >= 0 } && At(cell.Row, cell.Column + 1) is null or { Digit: >= 0 };

    private Cell? At(int row, int column)
    {
        var (from, to) = (0, _cells.Count - 1);
        while (from <= to)
        {
            var middle = from + ((to - from) / 2);
            switch (_cells[middle].ComparedTo(row, column))
            {
                case 0:
                    return string.IsNullOrWhiteSpace(_cells[middle].Text) ? null : _cells[middle];
                case < 0:
                    from = middle + 1;
                    break;
                default:
                    to = middle - 1;
                    break;
            }
        }

        return null;
    }

    private sealed record Cell(int Row, int Column, string Text, T Source)
    {
        public int Digit => PersonalColumns.DigitOf(Text);

        public int ComparedTo(int row, int column) => Row == row ? Column.CompareTo(column) : Row.CompareTo(row);
    }
}
