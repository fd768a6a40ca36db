using System.Globalization;
using System.Xml;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Tables;

namespace KpiHandbook.Content.Downloads;

/// <summary>Writes one table as a sheet.</summary>
internal sealed class DataSheetWriter(XmlWriter xml, string main)
{
    private const string HeadingStyle = "1";
    private const string WrappedStyle = "2";
    private const int Narrowest = 12;
    private const int Widest = 60;
    private const double LineHeight = 18;

    private IReadOnlyList<int> _widths = [];

    /// <summary>Writes it, heading and all.</summary>
    /// <param name="table">What.</param>
    /// <param name="title">Printed above each page.</param>
    /// <param name="isShown">True for the sheet that is open at first.</param>
    public void Write(DataTable table, string title, bool isShown)
    {
        xml.WriteStartElement("worksheet", main);
        Element("sheetPr", () => Element("pageSetUpPr", () => xml.WriteAttributeString("fitToPage", "1")));
        Element("sheetViews", () => Element("sheetView", () => WriteView(isShown)));
        _widths = [.. table.Columns.Select((c, i) => WidthOf(c, table.Rows.Select(r => r[i])))];
        Element("cols", WriteWidths);
        Element("sheetData", () => WriteRows(table));
        Element("autoFilter", () => xml.WriteAttributeString("ref", $"A1:{new CellAddress(table.Rows.Count + 1, table.Columns.Count)}"));
        Element("pageSetup", () =>
        {
            xml.WriteAttributeString("paperSize", "9");
            xml.WriteAttributeString("orientation", "landscape");
            xml.WriteAttributeString("fitToHeight", "0");
        });
        Element("headerFooter", () =>
        {
            xml.WriteElementString("oddHeader", main, $"&C{title.Replace("&", "&&", StringComparison.Ordinal)}");
            xml.WriteElementString("oddFooter", main, "&Cหน้า &P จาก &N");
        });
        xml.WriteEndElement();
    }

    private void WriteView(bool isShown)
    {
        xml.WriteAttributeString("tabSelected", isShown ? "1" : "0");
        xml.WriteAttributeString("workbookViewId", "0");
        Element("pane", () =>
        {
            xml.WriteAttributeString("ySplit", "1");
            xml.WriteAttributeString("topLeftCell", "A2");
            xml.WriteAttributeString("activePane", "bottomLeft");
            xml.WriteAttributeString("state", "frozen");
        });
    }

    private void WriteWidths()
    {
        foreach (var (width, number) in _widths.Select((w, i) => (w, Text(i + 1))))
        {
            Element("col", () =>
            {
                xml.WriteAttributeString("min", number);
                xml.WriteAttributeString("max", number);
                xml.WriteAttributeString("width", Text(width));
                xml.WriteAttributeString("customWidth", "1");
            });
        }
    }

    // A heading in Thai goes on in the next line; a name for machines cannot.
    private static int WidthOf(DataColumn column, IEnumerable<DataCell> cells)
    {
        var heading = column.Name.All(char.IsAscii) ? column.Name.Length : 0;
        return Math.Clamp(cells.Select(LengthOf).Append(heading).Max() + 2, Narrowest, Widest);
    }

    private void WriteRows(DataTable table)
    {
        WriteRow(1, [.. table.Columns.Select(c => DataCell.Of(c.Name))], HeadingStyle);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            WriteRow(row + 2, table.Rows[row], style: null);
        }
    }

    private void WriteRow(int row, IReadOnlyList<DataCell> cells, string? style)
    {
        xml.WriteStartElement("row", main);
        xml.WriteAttributeString("r", Text(row));
        var lines = cells.Select((c, i) => 1 + (LengthOf(c) / _widths[i])).Max();
        if (lines > 1)
        {
            xml.WriteAttributeString("ht", (lines * LineHeight).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customHeight", "1");
        }

        var column = 0;
        foreach (var cell in cells)
        {
            column++;
            if (cell is not DataCell.Blank)
            {
                WriteCell(new CellAddress(row, column), cell, style);
            }
        }

        xml.WriteEndElement();
    }

    private void WriteCell(CellAddress at, DataCell cell, string? style)
    {
        xml.WriteStartElement("c", main);
        xml.WriteAttributeString("r", $"{at}");
        if ((style ?? (LengthOf(cell) > Widest ? WrappedStyle : null)) is { } shown)
        {
            xml.WriteAttributeString("s", shown);
        }

        switch (cell)
        {
            case DataCell.Text text:
                xml.WriteAttributeString("t", "inlineStr");
                Element("is", () => xml.WriteElementString("t", main, text.Words));
                break;
            case DataCell.Truth truth:
                xml.WriteAttributeString("t", "b");
                xml.WriteElementString("v", main, truth.Holds ? "1" : "0");
                break;
            case DataCell.Whole whole:
                xml.WriteElementString("v", main, Text(whole.Number));
                break;
            case DataCell.Amount amount:
                xml.WriteElementString("v", main, amount.Number.ToDecimal(DataTable.Decimals));
                break;
        }

        xml.WriteEndElement();
    }

    // Marks above and below a Thai letter take no room of their own.
    private static int LengthOf(DataCell cell) => cell switch
    {
        DataCell.Text text => LengthOf(text.Words),
        DataCell.Amount amount => amount.Number.ToDecimal(DataTable.Decimals).Length,
        _ => 0,
    };

    private static int LengthOf(string text) => text.Count(c => char.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark);

    private void Element(string name, Action content)
    {
        xml.WriteStartElement(name, main);
        content();
        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
