using System.Globalization;
using System.Xml.Linq;
using KpiHandbook.Content.Workbooks;

namespace KpiHandbook.Content.Annotating;

/// <summary>Finds and makes cells in the XML of a sheet, to colour them.</summary>
internal sealed class SheetMarks
{
    private readonly XElement _data;
    private readonly XNamespace _ns;
    private readonly SortedDictionary<int, XElement> _rows = [];
    private readonly Dictionary<CellAddress, XElement> _cells = [];

    /// <exception cref="InvalidDataException">The sheet has no cells' part.</exception>
    public SheetMarks(XDocument sheet)
    {
        _ns = sheet.Root!.Name.Namespace;
        _data = sheet.Root.Element(_ns + "sheetData") ?? throw new InvalidDataException("no sheetData");
        var rowNumber = 0;
        foreach (var row in _data.Elements(_ns + "row"))
        {
            rowNumber = (int?)row.Attribute("r") ?? (rowNumber + 1);
            row.SetAttributeValue("r", rowNumber);
            _rows[rowNumber] = row;
            var column = 0;
            foreach (var cell in row.Elements(_ns + "c"))
            {
                var at = cell.Attribute("r") is { } address ? CellAddress.Parse(address.Value) : new CellAddress(rowNumber, column + 1);
                column = at.Column;
                cell.SetAttributeValue("r", $"{at}");
                _cells[at] = cell;
            }
        }
    }

    /// <summary>Gives a cell the marked form of its style.</summary>
    public void Mark(CellAddress at, string colour, MarkedStyles styles)
    {
        var cell = _cells.TryGetValue(at, out var found) ? found : _cells[at] = Insert(at);
        cell.SetAttributeValue("s", styles.Of((int?)cell.Attribute("s") ?? 0, colour).ToString(CultureInfo.InvariantCulture));
    }

    private XElement Insert(CellAddress at)
    {
        if (!_rows.TryGetValue(at.Row, out var row))
        {
            row = new XElement(_ns + "row", new XAttribute("r", at.Row));
            if (_rows.Where(r => r.Key < at.Row).Select(r => r.Value).LastOrDefault() is { } before)
            {
                before.AddAfterSelf(row);
            }
            else
            {
                _data.AddFirst(row);
            }

            _rows[at.Row] = row;
        }

        // How far the row reached is no longer true.
        row.SetAttributeValue("spans", null);
        var cell = new XElement(_ns + "c", new XAttribute("r", $"{at}"));
        if (row.Elements(_ns + "c").LastOrDefault(c => CellAddress.Parse(c.Attribute("r")!.Value).Column < at.Column) is { } left)
        {
            left.AddAfterSelf(cell);
        }
        else
        {
            row.AddFirst(cell);
        }

        return cell;
    }
}
