using System.Globalization;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Content.Privacy;

/// <summary>
/// Digits below each other, in every row or every second one, that spell an ID number. They do so only where nothing else stands beside them but
/// other digits and the row's own number: a column of small counts is a table. Of several columns beside each other at least half must be IDs.
/// </summary>
/// <typeparam name="T">What a cell's place is told from.</typeparam>
internal sealed class ColumnDigits<T>(PrivateFinder finder, Func<T, int, Place> placeOf)
{
    private const int WidestStep = 2;
    private const string Masked = "•-••••-•••••-••-•";

    private static readonly Words Downwards = new("ช่องละหลักลงมา 13 แถว", "thirteen cells below each other");

    private readonly Dictionary<int, Run> _runs = [];
    private readonly List<Run> _whole = [];

    // One more digit than an ID has, so that a longer run is known for one.
    private sealed record Run(T First, int FirstRow)
    {
        public T Last { get; set; } = First;

        public List<byte> Digits { get; } = new(NationalId.Length + 1);

        public int LastRow { get; set; } = FirstRow;

        // Below 0 where the file has its rows from below.
        public int Step { get; set; }

        public T Source => Step < 0 ? Last : First;

        public byte[] FromAbove() => Step < 0 ? [.. Enumerable.Reverse(Digits)] : [.. Digits];
    }

    /// <summary>Takes a row.</summary>
    public void Add(int row, List<(int Column, string Text, T Source)> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            var (column, text, source) = cells[i];
            if (PersonalColumns.DigitOf(text) is >= 0 and var digit && IsNoText(cells, i - 1, column - 1) && IsNoText(cells, i + 1, column + 1))
            {
                Add(row, column, (byte)digit, source);
            }
        }
    }

    /// <summary>Behind the last row.</summary>
    public void End()
    {
        _whole.AddRange(_runs.Values.Where(r => r.Digits.Count == NationalId.Length));
        foreach (var beside in _whole.GroupBy(r => r.FirstRow))
        {
            var ids = beside.Where(r => NationalId.IsSpelt(r.FromAbove())).ToList();
            foreach (var run in ids.Count * 2 >= beside.Count() ? ids : [])
            {
                finder.Add(Problems.PrivateValue(placeOf(run.Source, 0), PrivateKind.NationalId, Masked, Downwards));
            }
        }
    }

    private void Add(int row, int column, byte digit, T source)
    {
        var step = _runs.TryGetValue(column, out var run) ? row - run.LastRow : 0;
        if (run is null || step is 0 or < -WidestStep or > WidestStep || (run.Step != 0 && run.Step != step))
        {
            if (run is { Digits.Count: NationalId.Length })
            {
                _whole.Add(run);
            }

            _runs[column] = run = new Run(source, row);
        }
        else
        {
            run.Step = step;
            run.LastRow = row;
            run.Last = source;
        }

        if (run.Digits.Count <= NationalId.Length)
        {
            run.Digits.Add(digit);
        }
    }

    private static bool IsNoText(List<(int Column, string Text, T Source)> cells, int index, int column) =>
        index < 0 || index >= cells.Count || cells[index].Column != column || IsDigitOrNumber(cells[index].Text);

    private static bool IsDigitOrNumber(string text) =>
        PersonalColumns.DigitOf(text) >= 0 || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 10 and <= 13);
}
