using System.Text;
using System.Text.Json.Nodes;
using KpiHandbook.Site.Data;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Tests.Data;

public sealed class DataSchemasTests
{
    private static readonly Dictionary<string, string> Schemas = DataSchemas.Files.ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Build().Span), StringComparer.Ordinal);

    public static TheoryData<string> Plans => ["sample", "forms", "versions", "no results"];

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task Every_file_of_data_holds_to_its_schema(string plan)
    {
        var folder = new DataSchemaFolder(Schemas.GetValueOrDefault);
        var faults = new List<string>();
        foreach (var (path, text) in FilesOf(PlanOf(plan)))
        {
            faults.AddRange(await folder.FaultsOfAsync(path, text));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(20)));
    }

    [Fact]
    public async Task A_member_too_many_or_too_few_anywhere_is_refused()
    {
        var folder = new DataSchemaFolder(Schemas.GetValueOrDefault);
        var refused = 0;
        foreach (var (path, text) in FilesOf(PlanOf("sample")).DistinctBy(f => DataSchemaFolder.SchemaOf(f.Path, f.Text), StringComparer.Ordinal))
        {
            foreach (var spoilt in SpoiltOf(text))
            {
                Assert.True((await folder.FaultsOfAsync(path, spoilt)).Count > 0, $"{path}\n{spoilt}");
                refused++;
            }
        }

        Assert.True(refused > 40, $"{refused}");
    }

    [Fact]
    public void Objects_of_known_members_take_no_other_and_every_schema_is_of_the_same_draft()
    {
        Assert.Equal(DataFormat.All.Select(f => f.Schema), Schemas.Keys);
        foreach (var (path, text) in Schemas)
        {
            var schema = JsonNode.Parse(text)!;
            Assert.Equal("http://json-schema.org/draft-07/schema#", schema["$schema"]!.GetValue<string>());
            foreach (var map in Maps(schema).Where(m => m["properties"] is JsonObject && m["type"] is not null))
            {
                Assert.True(map["additionalProperties"] is JsonValue value && !value.GetValue<bool>(), $"{path} {map["properties"]!.ToJsonString()}");
                Assert.True(map["required"] is JsonArray, $"{path} {map["properties"]!.ToJsonString()}");
            }
        }
    }

    [Fact]
    public void The_index_of_a_round_names_every_file_of_data_that_the_round_has()
    {
        var plan = PlanOf("versions");
        var known = plan.Files.Select(f => f.Path).Where(p => p.EndsWith(".json", StringComparison.Ordinal) || p.EndsWith(".csv", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, text) in FilesOf(plan).Where(f => f.Path.EndsWith("/index.json", StringComparison.Ordinal) && f.Path.Count(c => c == '/') > 1))
        {
            var folder = path[..^"index.json".Length];
            var named = JsonNode.Parse(text)!["files"]!.AsArray().Select(f => folder + f!["path"]!.GetValue<string>()).ToList();
            Assert.DoesNotContain(named, n => !known.Contains(n) && !n.EndsWith("edition.json", StringComparison.Ordinal) && !n.EndsWith(".xlsx", StringComparison.Ordinal) && !n.EndsWith(".pdf", StringComparison.Ordinal));
            Assert.Empty(known.Where(k => k.StartsWith(folder, StringComparison.Ordinal) && !k.Contains("/rev/", StringComparison.Ordinal) && !path.Contains("/rev/", StringComparison.Ordinal) && k != path).Except(named, StringComparer.Ordinal));
        }
    }

    [Fact]
    public void From_the_sites_index_every_offices_and_rounds_is_found()
    {
        var files = FilesOf(PlanOf("versions")).ToDictionary(f => f.Path, f => JsonNode.Parse(f.Text)!, StringComparer.Ordinal);
        var office = files["index.json"]["offices"]![0]!;
        Assert.Equal("sample/index.json", office["index"]!.GetValue<string>());
        Assert.Equal(["2568-1", "2568-2", "2569-1"], office["rounds"]!.AsArray().Select(r => r!["round"]!.GetValue<string>()));
        Assert.All(office["rounds"]!.AsArray(), r => Assert.True(files.ContainsKey(r!["index"]!.GetValue<string>())));
        Assert.Equal("2568-2/index.json", files["sample/index.json"]["latest"]!.GetValue<string>());
        Assert.Equal(2, files["sample/2568-2/index.json"]["texts"]!.AsArray().Count);
    }

    private static SitePlan PlanOf(string plan) => plan switch
    {
        "forms" => SamplePages.Plan(SampleForms.Scored),
        "versions" => SampleVersions.Plan(),
        "no results" => SamplePages.Plan(SampleRound.Score(hasResults: false)),
        _ => SamplePages.Plan(),
    };

    private static IEnumerable<(string Path, string Text)> FilesOf(SitePlan plan) =>
        plan.Files.Where(f => DataSchemaFolder.IsOurs(f.Path)).Select(f => (f.Path, Encoding.UTF8.GetString(f.Build().Span)));

    // The same with one member more, and with one of its own gone, for the file and for the first object of each list in it.
    private static IEnumerable<string> SpoiltOf(string text)
    {
        var count = Known(JsonNode.Parse(text)!).Count();
        for (var i = 0; i < count; i++)
        {
            var more = JsonNode.Parse(text)!;
            Known(more).ElementAt(i)["surplus"] = 1;
            yield return more.ToJsonString();
            var less = JsonNode.Parse(text)!;
            var from = Known(less).ElementAt(i);
            from.Remove(from.First().Key);
            yield return less.ToJsonString();
        }
    }

    private static IEnumerable<JsonObject> Known(JsonNode node) => node switch
    {
        JsonObject map => map.Where(m => m.Value is JsonArray).SelectMany(m => Known(m.Value!)).Prepend(map),
        JsonArray list => list.OfType<JsonObject>().Take(1).SelectMany(Known),
        _ => [],
    };

    private static IEnumerable<JsonObject> Maps(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(m => Maps(m.Value)).Prepend(map),
        JsonArray list => list.SelectMany(Maps),
        _ => [],
    };
}
