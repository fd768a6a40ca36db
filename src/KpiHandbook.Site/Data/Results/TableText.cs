using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KpiHandbook.Core.Tables;

namespace KpiHandbook.Site.Data.Results;

/// <summary>A table as CSV and as JSON.</summary>
internal static class TableText
{
    private const string LineEnd = "\r\n";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    /// <summary>
    /// RFC 4180, UTF-8 with its mark so that spreadsheets show Thai. No text can be taken for a formula: as OWASP advises, one that
    /// begins with = + - @ or a control, also behind blanks and in full width, gets an apostrophe in front and stands in quotes.
    /// </summary>
    public static ReadOnlyMemory<byte> Csv(DataTable table)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', table.Columns.Select(c => Cell(c.Name))).Append(LineEnd);
        foreach (var row in table.Rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append(LineEnd);
        }

        return (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>An array with an object for each row, a row a line; a cell that is blank is null.</summary>
    public static ReadOnlyMemory<byte> Json(DataTable table)
    {
        using var buffer = new MemoryStream();
        using var json = new Utf8JsonWriter(buffer, Options);
        var separator = "[\n"u8;
        foreach (var row in table.Rows)
        {
            buffer.Write(separator);
            separator = ",\n"u8;
            json.WriteStartObject();
            foreach (var (column, cell) in table.Columns.Zip(row))
            {
                Write(json, column.Name, cell);
            }

            json.WriteEndObject();
            json.Flush();
            json.Reset();
        }

        buffer.Write(table.Rows.Count == 0 ? "[]\n"u8 : "\n]\n"u8);
        return buffer.ToArray();
    }

    /// <summary>A text as one cell: quoted where it must be, and never the start of a formula.</summary>
    internal static string Cell(string text) =>
        StartsFormula(text) ? $"\"'{Doubled(text)}\""
        : text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{Doubled(text)}\""
        : text;

    private static string Cell(DataCell cell) => cell switch
    {
        DataCell.Text text => Cell(text.Words),
        DataCell.Whole whole => $"{whole.Number}",
        DataCell.Amount amount => amount.Number.ToDecimal(DataTable.Decimals),
        DataCell.Truth truth => truth.Holds ? "true" : "false",
        _ => "",
    };

    private static void Write(Utf8JsonWriter json, string name, DataCell cell)
    {
        switch (cell)
        {
            case DataCell.Text text:
                json.WriteString(name, text.Words);
                break;
            case DataCell.Whole whole:
                json.WriteNumber(name, whole.Number);
                break;
            case DataCell.Amount amount:
                json.WritePropertyName(name);
                json.WriteRawValue(amount.Number.ToDecimal(DataTable.Decimals));
                break;
            case DataCell.Truth truth:
                json.WriteBoolean(name, truth.Holds);
                break;
            default:
                json.WriteNull(name);
                break;
        }
    }

    private static bool StartsFormula(string text)
    {
        foreach (var c in text)
        {
            if (c is '\t' or '\r' or '\n' or '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\u2212')
            {
                return true;
            }

            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF'))
            {
                return false;
            }
        }

        return false;
    }

    private static string Doubled(string text) => text.Replace("\"", "\"\"", StringComparison.Ordinal);
}
