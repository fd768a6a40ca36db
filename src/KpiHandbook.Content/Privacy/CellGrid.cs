using System.Text;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Content.Privacy;

/// <summary>
/// A table's cells as they come, row by row, whatever file they are from: cells of a row are read as one text, so that a number split over
/// cells and a word beside a number are seen; columns are read for digits below each other, and below headings that ask for persons. Of a
/// table of any size a few rows are kept.
/// </summary>
/// <typeparam name="T">What a cell's place is told from.</typeparam>
internal sealed class CellGrid<T>(PrivateFinder finder, Func<T, int, Place> placeOf)
{
    // The widest sheet that Excel knows. Cells beyond are read in their row alone.
    private const int MostColumns = 16_384;
    private const int MostText = 64 * 1024;
    private const int LastCells = 40;

    // Rows apart: digits at the end of one and the start of the next do not join.
    private const string NextRow = "\n¶\n";

    private readonly ColumnDigits<T> _digits = new(finder, placeOf);
    private readonly PersonColumns<T> _persons = new(finder, placeOf);
    private readonly List<(int Column, string Text, T Source)> _row = [];
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, T Source)> _cells = [];
    private int _number;

    /// <summary>Takes a cell; blank ones are passed over.</summary>
    public void Add(int row, int column, string text, T source)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        if (row != _number)
        {
            EndRow();
            _number = row;
        }

        if (column < MostColumns)
        {
            _row.Add((column, text, source));
        }

        if (_text.Length + text.Length > MostText)
        {
            LookAtText(LastCells);
        }

        _cells.Add((_text.Length, source));
        _text.Append(text).Append('\t');
    }

    /// <summary>Behind the last cell.</summary>
    public void End()
    {
        EndRow();
        LookAtText(0);
        _digits.End();
        _persons.End();
    }

    private void EndRow()
    {
        if (_row.Count > 0)
        {
            _digits.Add(_number, _row);
            _persons.Add(_number, _row);
            _row.Clear();
            _text.Append(NextRow);
            if (_text.Length > MostText / 2)
            {
                LookAtText(0);
            }
        }
    }

    // What was looked at is dropped; of a row so long that it is cut, all but its last cells, in which a number may have begun.
    private void LookAtText(int kept)
    {
        finder.Look(_text.ToString(), _cells, (cells, at) =>
        {
            var (low, high) = (0, cells.Count - 1);
            while (low < high)
            {
                var middle = (low + high + 1) / 2;
                (low, high) = cells[middle].Start <= at ? (middle, high) : (low, middle - 1);
            }

            return placeOf(cells[low].Source, at - cells[low].Start);
        });
        var from = Math.Max(0, _cells.Count - kept);
        var dropped = from < _cells.Count ? _cells[from].Start : _text.Length;
        _text.Remove(0, dropped);
        _cells.RemoveRange(0, from);
        for (var i = 0; i < _cells.Count; i++)
        {
            _cells[i] = (_cells[i].Start - dropped, _cells[i].Source);
        }
    }
}
