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
    private const int Narrowest = 9;
    private const int Widest = 60;

    /// <summary>Writes it, heading and all.</summary>
    /// <param name="table">What.</param>
    /// <param name="title">Printed above each page.</param>
    /// <param name="isShown">True for the sheet that is open at first.</param>
    public void Write(DataTable table, string title, bool isShown)
    {
        xml.WriteStartElement("worksheet", main);
        Element("sheetPr", () => Element("pageSetUpPr", () => xml.WriteAttributeString("fitToPage", "1")));
        Element("sheetViews", () => Element("sheetView", () => WriteView(isShown)));
        Element("cols", () => WriteWidths(table));
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

    private void WriteWidths(DataTable table)
    {
        for (var column = 0; column < table.Columns.Count; column++)
        {
            var number = Text(column + 1);
            var longest = table.Rows.Select(r => LengthOf(r[column])).Append(Math.Min(LengthOf(table.Columns[column].Name), 2 * Narrowest)).Max();
            Element("col", () =>
            {
                xml.WriteAttributeString("min", number);
                xml.WriteAttributeString("max", number);
                xml.WriteAttributeString("width", Text(Math.Clamp(longest + 2, Narrowest, Widest)));
                xml.WriteAttributeString("customWidth", "1");
            });
        }
    }

    private void WriteRows(DataTable table)
    {
        WriteRow(1, table.Columns.Select(c => DataCell.Of(c.Name)), HeadingStyle);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            WriteRow(row + 2, table.Rows[row], style: null);
        }
    }

    private void WriteRow(int row, IEnumerable<DataCell> cells, string? style)
    {
        xml.WriteStartElement("row", main);
        xml.WriteAttributeString("r", Text(row));
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
