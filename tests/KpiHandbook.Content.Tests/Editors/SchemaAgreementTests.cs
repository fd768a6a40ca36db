using System.Text.Json.Nodes;
using KpiHandbook.Content.Amendments;
using KpiHandbook.Content.Indicators;
using KpiHandbook.Content.Offices;
using KpiHandbook.Content.Rounds;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Sites;
using KpiHandbook.Content.Waivers;
using KpiHandbook.Content.Yaml;

namespace KpiHandbook.Content.Tests.Editors;

/// <summary>
/// Whatever a document holds, the schema that editors use and the reader say the same of it: tried on the published content and on
/// every document that differs from it by one value, one key more or one key less.
/// </summary>
public class SchemaAgreementTests
{
    // Of every kind that YAML has; dates that do not exist are the one thing that schemas cannot say.
    private static readonly JsonNode?[] OtherValues =
    [
        null, "", " ", true, 0, 1, 5, 6, -1, 1.5, 100, 1000, "5", "5-1", "1-5", "คำ", "a-b", "a_b", "A", "true", "2568-04-01", "2025-04-01",
        "floor", "https://a.th", "http://a.th", "081-822-4258", new JsonArray(), new JsonArray(1), new JsonArray(1, 2, 3, 4, 5),
        new JsonArray(new JsonObject()), new JsonObject(), new JsonObject { ["a"] = 1 }, new JsonObject { ["A b"] = 1 },
    ];

    // Between them they use every field: a target table, levels, steps, short forms, a table of rows, set-by, rounding.
    private static readonly string[] Indicators =
    [
        "poor-households-remaining", "women-fund-overdue-debt", "click-chumchon", "otop-product-income", "proactive-project", "more-than", "less-than",
    ];

    // Tried besides, for what no published file says yet.
    private static readonly string[] Made = ["full/waivers", "full/office", "full/round", "full/alpha", "full/beta", "full/gamma", "full/delta", "full/epsilon", "made/amendment"];

    private const string Amendment = """
        letter: ที่ ตย 0019/ว 1
        date: 2568-05-20
        date-note: อ่านได้บางส่วน
        effective: 2568-07-01
        class: correction
        reason: พิมพ์ผิด
        remove: [indicators/a.md]
        replaces-amendments: [1]
        patch:
          round.yaml: { title: { was: ก, now: ข } }
          indicators/b.md: { at-least.1: { was: 60, now: 50 }, evidence: { now: [] } }
        """;

    private static string GoodIndicator => Repository.PathOf("tests", "cases", "content", "_good", "demo", "2568-2", "indicators", "alpha.md");

    public static TheoryData<string> Documents => ["site", "office", "round", .. Indicators, .. Made];

    [Fact]
    public void The_tried_indicators_use_every_field()
    {
        var used = Indicators.Concat(Made[3..^1]).SelectMany(d => ((YamlNode.Map)Parse(d)).Entries.Select(e => e.Key));

        Assert.Empty(IndicatorShape.Shape.Fields.Select(f => f.Name).Except(used, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_schema_and_the_reader_agree_on_every_document_near(string document)
    {
        var kind = KindOf(document);
        var root = YamlAsJson.ToJson(Parse(document))!;
        var disagreements = new List<string>();
        Compare(kind, root, "as published", disagreements);
        foreach (var (changed, what) in Changes(root))
        {
            Compare(kind, changed, what, disagreements);
        }

        Assert.Empty(disagreements);
    }

    private static void Compare(IKind kind, JsonNode document, string what, List<string> disagreements)
    {
        var bySchema = JsonSchema.Accepts(kind.Schema, document);
        if (bySchema != kind.ReaderAccepts(YamlAsJson.ToYaml(document)))
        {
            disagreements.Add($"{what}: the schema {(bySchema ? "accepts" : "refuses")} it, the reader does not agree");
        }
    }

    private static IEnumerable<(JsonNode Document, string What)> Changes(JsonNode root)
    {
        foreach (var (parent, path) in Containers(root, ""))
        {
            if (parent is JsonObject map)
            {
                foreach (var key in map.Select(p => p.Key).ToArray())
                {
                    var kept = map[key];
                    foreach (var value in OtherValues)
                    {
                        map[key] = value?.DeepClone();
                        yield return (root, $"{path}/{key} = {value?.ToJsonString() ?? "null"}");
                    }

                    map.Remove(key);
                    yield return (root, $"{path} without {key}");
                    map.Add(key, kept);
                }

                map["zzz"] = 1;
                yield return (root, $"{path} with zzz");
                map.Remove("zzz");
            }
            else
            {
                var list = parent.AsArray();
                list.Add(OtherValues[^2]!.DeepClone());
                yield return (root, $"{path} with one more");
                list.RemoveAt(list.Count - 1);
                if (list.Count == 0)
                {
                    continue;
                }

                var first = list[0]?.DeepClone();
                list.RemoveAt(0);
                yield return (root, $"{path} with one less");
                list.Insert(0, first);
            }
        }
    }

    private static List<(JsonNode Container, string Path)> Containers(JsonNode? node, string path)
    {
        var found = new List<(JsonNode, string)>();
        var inside = node switch
        {
            JsonObject map => map.Select(p => (p.Value, p.Key)),
            // Items of a list are alike; two of them stand for all.
            JsonArray list => list.Take(2).Select((item, i) => (item, $"{i}")),
            _ => null,
        };
        if (inside is not null)
        {
            found.Add((node!, path));
            found.AddRange(inside.SelectMany(i => Containers(i.Item1, $"{path}/{i.Item2}")));
        }

        return found;
    }

    private static IKind KindOf(string document) => document switch
    {
        "site" => new Kind<RawSite>(SiteShape.Shape),
        "made/amendment" => new Kind<RawAmendment>(AmendmentShape.Shape),
        "full/waivers" => new Kind<LocatedList<RawWaiver>>(WaiverShape.Waivers),
        "office" or "full/office" => new Kind<RawOffice>(OfficeShape.Shape),
        "round" or "full/round" => new Kind<RawRound>(RoundShape.Shape),
        _ => new Kind<RawIndicator>(IndicatorShape.Shape),
    };

    private static string DataOf(string document) => document switch
    {
        "site" => File.ReadAllText(Repository.PathOf("content", "site.yaml")),
        "office" => File.ReadAllText(Repository.PathOf("content", "yala", "office.yaml")),
        "round" => File.ReadAllText(Repository.PathOf("content", "yala", "2568-2", "round.yaml")),
        "made/amendment" => Amendment,
        "full/waivers" => File.ReadAllText(Repository.PathOf("tests", "cases", "content", "_full", "waivers.yaml")),
        "full/office" => File.ReadAllText(PathInFull("office.yaml")),
        "full/round" => File.ReadAllText(PathInFull("2568-2", "round.yaml")),
        _ when document.StartsWith("full/", StringComparison.Ordinal) => FrontMatterOf(PathInFull("2568-2", "indicators", document[5..] + ".md")),
        "more-than" => FrontMatterOf(GoodIndicator).Replace("at-least", "round: 2\nmore-than", StringComparison.Ordinal),
        "less-than" => FrontMatterOf(GoodIndicator).Replace("at-least", "round: floor\nless-than", StringComparison.Ordinal),
        _ => FrontMatterOf(Repository.PathOf("content", "yala", "2568-2", "indicators", document + ".md")),
    };

    private static string PathInFull(params string[] path) => Repository.PathOf(["tests", "cases", "content", "_full", "demo", .. path]);

    private static string FrontMatterOf(string path) => FrontMatter.Split(File.ReadAllText(path), path, new ProblemList())!.Data;

    private static YamlNode Parse(string document)
    {
        var problems = new ProblemList();
        var root = YamlReader.Read(DataOf(document), document, 0, problems);
        Assert.Empty(problems.All);
        return root!;
    }

    private interface IKind
    {
        JsonObject Schema { get; }

        bool ReaderAccepts(YamlNode document);
    }

    private sealed class Kind<T>(FieldType<T> type) : IKind
        where T : class
    {
        public JsonObject Schema { get; } = type.Schema();

        public bool ReaderAccepts(YamlNode document)
        {
            var problems = new ProblemList();
            return type.Read(document, problems) is not null && !problems.HasErrors;
        }
    }
}
