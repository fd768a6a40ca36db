using System.Security.Cryptography;
using System.Text.Json;
using KpiHandbook.Core.Tables;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Data.Results;

/// <summary>
/// Describes the files of results after the Data Package standard 2.0 (datapackage.org), in a way that readers of 1.0 take as well:
/// what they are, their size and checksum, and what each column means.
/// </summary>
internal static class DataPackageJson
{
    private const string Profile = "https://datapackage.org/profiles/2.0/";

    public static ReadOnlyMemory<byte> Build(
        RoundSite site, ReadOnlyMemory<byte> csv, ReadOnlyMemory<byte> json, ReadOnlyMemory<byte> workbook)
    {
        var handbook = site.Handbook;
        var plain = ResultsTable.Columns(withFractions: false);
        var whole = ResultsTable.Columns(withFractions: true);
        Resource[] resources =
        [
            new("results", "results.csv", "csv", "text/csv", csv, plain, "ผลทุกเดือน ทุกหน่วยงาน ทุกตัวชี้วัด (CSV มี BOM ข้อความที่โปรแกรมตารางอาจอ่านเป็นสูตรมีเครื่องหมาย ' นำหน้า)"),
            new("results-json", "results.json", "json", "application/json", json, whole, "แถวเดียวกัน ค่าเต็มเป็นเศษส่วนอยู่ในคอลัมน์ที่ลงท้าย _exact (JSON)"),
            new("results-workbook", "results.xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook, whole, "แถวเดียวกันในแผ่นงานแรก ตารางระดับรายหน่วยงานและคำอธิบายในแผ่นงานถัดไป (Excel)"),
        ];
        return DataWriter.WritePlain(writer =>
        {
            writer.WriteString("$schema", $"{Profile}datapackage.json");
            writer.WriteString("name", $"{handbook.Office.Id}-{handbook.Round}-results");
            writer.WriteBoolean("sample", handbook.SampleResults);
            IdentityJson.WriteEdition(writer, site);
            writer.WriteString("title", $"ผลการดำเนินงาน {site.Label}");
            writer.WriteString("description", string.Join("\n", AboutTable.Facts(site).Select(f => $"{f.Label}: {f.Text}")));
            writer.WriteObjects("contributors", [handbook.Office.Name], name =>
            {
                writer.WriteString("title", name);
                writer.WriteString("role", "publisher");
                writer.WriteStrings("roles", ["publisher"]);
            });
            writer.WriteObjects("resources", resources, resource => Write(writer, resource));
        });
    }

    private static void Write(Utf8JsonWriter json, Resource resource)
    {
        var isCsv = resource.Format is "csv";
        json.WriteString("$schema", $"{Profile}dataresource.json");
        json.WriteString("name", resource.Name);
        json.WriteString("title", resource.About);
        json.WriteString("path", resource.Path);
        json.WriteString("type", "table");
        json.WriteString("profile", isCsv ? "tabular-data-resource" : "data-resource");
        json.WriteString("format", resource.Format);
        json.WriteString("mediatype", resource.MediaType);
        if (resource.Format is not "xlsx")
        {
            json.WriteString("encoding", "utf-8");
        }

        json.WriteNumber("bytes", resource.Content.Length);
        json.WriteString("hash", $"sha256:{Convert.ToHexStringLower(SHA256.HashData(resource.Content.Span))}");
        if (isCsv)
        {
            json.WriteStartObject("dialect");
            json.WriteString("delimiter", ",");
            json.WriteString("lineTerminator", "\r\n");
            json.WriteString("quoteChar", "\"");
            json.WriteBoolean("doubleQuote", true);
            json.WriteBoolean("header", true);
            json.WriteEndObject();
        }

        json.WriteStartObject("schema");
        json.WriteObjects("fields", resource.Columns, column => Write(json, column));
        json.WriteStrings("primaryKey", ResultsTable.Key);
        json.WriteStrings("missingValues", [""]);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DataColumn column)
    {
        json.WriteString("name", column.Name);
        json.WriteString("type", column.Type switch
        {
            DataType.Text => "string",
            DataType.Whole => "integer",
            DataType.Amount => "number",
            DataType.Truth => "boolean",
        });
        json.WriteString("title", column.Title);
        if (column.About is { } about)
        {
            json.WriteString("description", about);
        }

        if (column.IsRequired || column.OneOf is not null)
        {
            json.WriteStartObject("constraints");
            json.WriteBoolean("required", column.IsRequired);
            if (column.OneOf is { } words)
            {
                json.WriteStrings("enum", words);
            }

            json.WriteEndObject();
        }
    }

    private sealed record Resource(
        string Name, string Path, string Format, string MediaType, ReadOnlyMemory<byte> Content, IReadOnlyList<DataColumn> Columns, string About);
}
