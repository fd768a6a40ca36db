using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Registers;

/// <summary>Reads a sheet of the register row by row: finds its headings, then hands out the rows below them.</summary>
internal sealed class RegisterSheetReader(RegisterSheet sheet, RegisterFaults faults)
{
    private const int MostCellsOfRow = 16_384;

    /// <summary>True once all headings were found.</summary>
    public bool HasHeadings { get; private set; }

    /// <summary>True when a sheet has the headings of one of the register's, or half of them.</summary>
    public static bool HoldsHeadings(SheetPart part, RegisterSheet sheet) =>
        ByRow(part, new SheetShape()).TakeWhile(r => r[0].At.Row <= RegisterLayout.MostRowsAboveHeadings).Any(r => AreHeadings(r, sheet));

    /// <summary>
    /// The rows below the headings that hold anything; always the same object, filled anew. Nothing when the headings are not all
    /// there, which is then a problem.
    /// </summary>
    public IEnumerable<RegisterRow> Rows(SheetPart part)
    {
        var columns = new Dictionary<int, RegisterColumn>();
        var shape = new SheetShape { KeepsMerges = false };
        var hidden = 0;
        RegisterRow? row = null;
        foreach (var cells in ByRow(part, shape))
        {
            if (row is not null)
            {
                row.Fill(cells);
                if (!row.IsBlank)
                {
                    hidden += shape.HidesRow(row.Number) ? 1 : 0;
                    yield return row;
                }
            }
            else if (cells[0].At.Row > RegisterLayout.MostRowsAboveHeadings)
            {
                break;
            }
            else if (AreHeadings(cells, sheet))
            {
                if (!Take(cells, columns))
                {
                    yield break;
                }

                HasHeadings = true;
                row = new RegisterRow(columns);
            }
        }

        if (row is null)
        {
            faults.Add(Problems.RegisterHeadingsMissing(faults.PlaceOf(sheet), RegisterLayout.MostRowsAboveHeadings));
        }

        if (hidden > 0)
        {
            faults.Add(Problems.RegisterRowsHidden(faults.PlaceOf(sheet), RegisterLayout.NameOf(sheet), hidden));
        }
    }

    // Always the same list.
    private static IEnumerable<IReadOnlyList<RawCell>> ByRow(SheetPart part, SheetShape shape)
    {
        var cells = new List<RawCell>();
        foreach (var cell in SheetXml.Stream(part, shape))
        {
            if (cells.Count > 0 && cells[0].At.Row != cell.At.Row)
            {
                yield return cells;
                cells.Clear();
            }

            cells.Add(cell);
            if (cells.Count > MostCellsOfRow)
            {
                throw new InvalidDataException("more cells in a row than there are columns");
            }
        }

        if (cells.Count > 0)
        {
            yield return cells;
        }
    }

    // The row of headings is the first that holds half of them; which are then missing is told one by one.
    private static bool AreHeadings(IEnumerable<RawCell> cells, RegisterSheet sheet)
    {
        var wanted = RegisterLayout.ColumnsOf(sheet).Select(c => RegisterLayout.Compared(RegisterLayout.HeadingOf(c))).ToHashSet(StringComparer.Ordinal);
        return cells.Count(c => wanted.Contains(RegisterLayout.Compared(c.Text))) * 2 >= wanted.Count;
    }

    private bool Take(IReadOnlyList<RawCell> headings, Dictionary<int, RegisterColumn> columns)
    {
        var whole = true;
        var rest = headings.Where(c => c.Text.Length > 0).ToList();
        var missing = new List<RegisterColumn>();
        foreach (var column in RegisterLayout.ColumnsOf(sheet))
        {
            var heading = RegisterLayout.HeadingOf(column);
            var cells = rest.Where(c => string.Equals(RegisterLayout.Compared(c.Text), RegisterLayout.Compared(heading), StringComparison.Ordinal)).ToList();
            rest.RemoveAll(cells.Contains);
            foreach (var again in cells.Skip(1))
            {
                whole = false;
                faults.Add(Problems.RegisterColumnTwice(faults.PlaceOf(sheet, again.At), heading, $"{cells[0].At}"));
            }

            if (cells.Count == 0)
            {
                missing.Add(column);
            }
            else
            {
                columns[cells[0].At.Column] = column;
            }
        }

        foreach (var heading in missing.Select(RegisterLayout.HeadingOf))
        {
            var near = NearestName.Of(heading, rest.Select(c => c.Text)) is { } text ? rest.First(c => string.Equals(c.Text, text, StringComparison.Ordinal)) : null;
            faults.Add(Problems.RegisterColumnMissing(faults.PlaceOf(sheet, near?.At), heading, near is not null));
        }

        return whole && missing.Count == 0;
    }
}
