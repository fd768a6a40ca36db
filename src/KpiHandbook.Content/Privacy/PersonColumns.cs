using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Content.Privacy;

/// <summary>Headings that ask for a person's name, number or address, and whether the cells below them, or the one beside, are filled in.</summary>
/// <typeparam name="T">What a cell's place is told from.</typeparam>
internal sealed class PersonColumns<T>(PrivateFinder finder, Func<T, int, Place> placeOf)
{
    private const int MostBlankRows = 3;

    private readonly Dictionary<int, Heading> _headings = [];

    private sealed record Heading(PersonalHeading Asks, bool IsName, string Text, int Row, Place? Beside)
    {
        public int LastRow { get; set; } = Row;

        public Place? First { get; set; }

        public int Filled { get; set; }
    }

    /// <summary>Takes a row.</summary>
    public void Add(int row, List<(int Column, string Text, T Source)> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            var (column, text, source) = cells[i];
            if (_headings.TryGetValue(column, out var above))
            {
                if (row - above.LastRow > MostBlankRows)
                {
                    Close(column, above);
                }
                else
                {
                    above.LastRow = row;
                    if (IsPersonal(above.Asks, above.IsName, text))
                    {
                        above.First ??= placeOf(source, 0);
                        above.Filled++;
                    }
                }
            }

            var isName = text.AsSpan().Trim() is "ชื่อ" or "รายชื่อ";
            if ((isName ? PersonalHeading.Name : PersonalColumns.KindOf(text)) is { } asks)
            {
                if (_headings.TryGetValue(column, out var before))
                {
                    Close(column, before);
                }

                _headings[column] = new Heading(asks, isName, text.Trim(), row, Beside(asks, isName, column, i + 1 < cells.Count ? cells[i + 1] : null));
            }
        }
    }

    /// <summary>Behind the last row.</summary>
    public void End()
    {
        foreach (var (column, heading) in _headings.ToList())
        {
            Close(column, heading);
        }
    }

    private Place? Beside(PersonalHeading asks, bool isName, int column, (int Column, string Text, T Source)? next) =>
        next is { } beside && beside.Column == column + 1 && IsPersonal(asks, isName || asks is PersonalHeading.Name, beside.Text) ? placeOf(beside.Source, 0) : null;

    private void Close(int column, Heading heading)
    {
        _headings.Remove(column);
        if ((heading.First ?? heading.Beside) is { } place)
        {
            finder.Add(Problems.PersonalColumn(place, heading.Text, Math.Max(1, heading.Filled)));
        }
    }

    private bool IsPersonal(PersonalHeading asks, bool titled, string cell) =>
        PersonalColumns.IsFilled(asks, cell, finder.Declared) && (!titled || PersonalColumns.IsPersonName(cell));
}
