using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Site.Tests.Data;

/// <summary>The description of a round's data, held against the rules of the Data Package standard and against the files themselves.</summary>
public sealed partial class DataPackageTests
{
    private static readonly string[] FieldTypes = ["string", "integer", "number", "boolean"];
    private static readonly string[] FieldMembers = ["name", "type", "title", "description", "constraints"];

    private static JsonElement Package => SamplePages.Json("datapackage.json");

    private static IEnumerable<JsonElement> Resources => Package.GetProperty("resources").EnumerateArray();

    [Fact]
    public void It_has_what_the_standard_asks_of_a_package()
    {
        Assert.Equal("https://datapackage.org/profiles/2.0/datapackage.json", Package.GetProperty("$schema").GetString());
        Assert.Matches(NamePattern(), Package.GetProperty("name").GetString());
        Assert.NotEmpty(Package.GetProperty("title").GetString()!);
        Assert.Equal(["results", "results-json", "results-workbook"], Resources.Select(r => r.GetProperty("name").GetString()));
    }

    [Fact]
    public void Every_resource_is_a_file_beside_it_with_this_size_and_checksum()
    {
        foreach (var resource in Resources)
        {
            Assert.Matches(NamePattern(), resource.GetProperty("name").GetString());
            Assert.Matches("^[^/]+/[^/]+$", resource.GetProperty("mediatype").GetString());
            var path = resource.GetProperty("path").GetString()!;
            Assert.DoesNotContain("/", path, StringComparison.Ordinal);
            Assert.EndsWith(resource.GetProperty("format").GetString()!, path, StringComparison.Ordinal);
            var file = SamplePages.File(path);
            Assert.Equal(file.Length, resource.GetProperty("bytes").GetInt32());
            Assert.Equal($"sha256:{Convert.ToHexStringLower(SHA256.HashData(file.Span))}", resource.GetProperty("hash").GetString());
        }
    }

    [Fact]
    public void Every_field_has_a_name_of_its_own_a_known_type_and_a_Thai_title()
    {
        foreach (var resource in Resources)
        {
            var fields = FieldsOf(resource);
            Assert.Equal(fields.Count, fields.DistinctBy(f => f.GetProperty("name").GetString(), StringComparer.Ordinal).Count());
            Assert.All(fields, f => Assert.Contains(f.GetProperty("type").GetString(), FieldTypes));
            Assert.All(fields, f => Assert.Contains(f.GetProperty("title").GetString()!, c => c is >= 'ก' and <= '๛'));
            Assert.All(fields, f => Assert.All(f.EnumerateObject(), m => Assert.Contains(m.Name, FieldMembers)));
        }
    }

    [Fact]
    public void The_table_of_text_is_what_its_schema_says()
    {
        var fields = FieldsOf(Resources.First());
        string[][] lines = [.. SamplePages.Text("results.csv").TrimStart('\uFEFF').TrimEnd().Split("\r\n").Select(l => l.Split(','))];

        Assert.Equal(fields.Select(f => f.GetProperty("name").GetString()), lines[0]);
        foreach (var (field, cell) in lines.Skip(1).SelectMany(row => fields.Zip(row)))
        {
            Assert.True(cell.Length == 0 ? !IsRequired(field) : IsOfType(field, cell), $"{field.GetProperty("name")}: {cell}");
        }

        string[] key = [.. Resources.First().GetProperty("schema").GetProperty("primaryKey").EnumerateArray().Select(k => k.GetString()!)];
        var keys = lines.Skip(1).Select(row => string.Join(' ', key.Select(k => row[Array.IndexOf(lines[0], k)]))).ToList();
        Assert.Equal(keys.Count, keys.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_rows_of_JSON_are_those_of_CSV_with_their_types_and_fractions()
    {
        var rows = SamplePages.Json("results.json").EnumerateArray().ToList();
        var fields = FieldsOf(Resources.ElementAt(1));

        Assert.Equal(SampleRound.Scored.Months.Sum(m => m.Units.Sum(u => u.Assignments.Count)), rows.Count);
        foreach (var (field, value) in rows.SelectMany(row => fields.Zip(row.EnumerateObject())))
        {
            Assert.Equal(field.GetProperty("name").GetString(), value.Name);
            Assert.True(value.Value.ValueKind == JsonValueKind.Null ? !IsRequired(field) : KindOf(field) == KindOf(value.Value), value.Name);
        }

        var steps = rows.First(r => r.GetProperty("outcome").GetString() is "level");
        Assert.Equal(steps.GetProperty("level").GetRawText(), steps.GetProperty("level_exact").GetString());
    }

    [Fact]
    public void Made_up_results_are_said_to_be()
    {
        Assert.True(Package.GetProperty("sample").GetBoolean());
        Assert.Contains("ข้อมูลสมมุติ", Package.GetProperty("description").GetString(), StringComparison.Ordinal);
        var real = SamplePages.Json("datapackage.json", SampleRound.Score(isSample: false));
        Assert.DoesNotContain("สมมุติ", real.GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_outcome_has_its_word() => Assert.Equal(
        Enum.GetValues<OutcomeKind>().Length,
        FieldsOf(Resources.First()).Single(f => f.GetProperty("name").GetString() is "outcome").GetProperty("constraints").GetProperty("enum").GetArrayLength());

    private static List<JsonElement> FieldsOf(JsonElement resource) => [.. resource.GetProperty("schema").GetProperty("fields").EnumerateArray()];

    private static bool IsRequired(JsonElement field) => field.TryGetProperty("constraints", out var c) && c.GetProperty("required").GetBoolean();

    private static bool IsOfType(JsonElement field, string cell) => field.GetProperty("type").GetString() switch
    {
        "integer" => int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "number" => decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        "boolean" => cell is "true" or "false",
        _ => !field.TryGetProperty("constraints", out var c) || !c.TryGetProperty("enum", out var words) || words.EnumerateArray().Any(w => w.GetString() == cell),
    };

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.GetProperty("type").GetString() is "integer" ? "number" : value.GetProperty("type").GetString()!,
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => "number",
        _ => "string",
    };

    [GeneratedRegex("^[-a-z0-9._/]+$", RegexOptions.None, 1000)]
    private static partial Regex NamePattern();
}
