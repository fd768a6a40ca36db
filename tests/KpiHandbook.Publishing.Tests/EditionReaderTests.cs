using System.Text;
using System.Text.Json.Nodes;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Publishing.Editions;

namespace KpiHandbook.Publishing.Tests;

/// <summary>Edition files come from anywhere: they are read whole, or they are none.</summary>
public sealed class EditionReaderTests
{
    private const string Round = "yala/2568-2";
    private static readonly string Hash = new('a', 64);

    private static readonly SiteEdition Site = new(
        new ProgramVersion("0.1.0", Hash, "10.0.0"),
        "Chromium 130",
        new ContentCommit(new string('b', 40), Changed: false),
        [new RoundReference(Round, new OutputHash($"{Round}/edition.json", 10, Hash))],
        [new SourceHash("site.yaml", Hash), new SourceHash("yala/office.yaml", null)],
        [new OutputHash("index.html", 20, Hash)]);

    private static readonly RoundEdition OfRound = new(
        Round, Hash, "2568-08",
        [Problems.EditionFileMissing("x"), Problems.SourceDiffers(new Place.InText("a.md", 3, 1), new("ก", "a")), Problems.SourceDiffers(new Place.InSheet("a.xlsx", "แผ่น", "B2"), new("ก", "a"))],
        [new SourceHash($"{Round}/round.yaml", Hash)],
        [new OutputHash($"{Round}/index.html", 20, Hash)]);

    private static readonly string?[] Odd =
    [
        "null", "true", "-1", "0", "1e999", "99999999999999999999", "\"\"", "\"x\"", "\"\\u001b[2J\"", "\"\\ud800\"", "\"../x\"", "\"/etc/passwd\"", "\"2568-13\"",
        "[]", "{}", "[null]", "{\"a\":null}", "{\"\":{}}", "{\"../x\":{\"bytes\":1,\"sha256\":\"x\"}}", "[[[[[[[[[[1]]]]]]]]]]", $"\"{new string('a', 600)}\"", null,
    ];

    [Fact]
    public void What_was_written_is_read()
    {
        Assert.Equal(EditionWriter.Write(Site).Content.ToArray(), EditionWriter.Write(EditionReader.ReadSite(EditionWriter.Write(Site).Content)!).Content.ToArray());
        Assert.Equal(EditionWriter.Write(OfRound).Content.ToArray(), EditionWriter.Write(EditionReader.ReadRound(EditionWriter.Write(OfRound).Content, Round)!).Content.ToArray());
    }

    [Theory]
    [InlineData("build", "\"x\"")]
    [InlineData("build", "null")]
    [InlineData("version", "null")]
    [InlineData("runtime", "\"\\u001b[2J\"")]
    public void A_program_that_is_none_makes_it_no_edition(string field, string value)
    {
        var json = JsonNode.Parse(EditionWriter.Write(Site).Content.Span)!;
        json["program"]![field] = JsonNode.Parse(value);

        Assert.Null(EditionReader.ReadSite(Encoding.UTF8.GetBytes(json.ToJsonString())));
    }

    [Fact]
    public void A_thousand_damaged_editions_are_read_whole_or_not_at_all()
    {
        var random = new Random(7150);
        var (site, round) = (EditionWriter.Write(Site).Content.ToArray(), EditionWriter.Write(OfRound).Content.ToArray());
        for (var i = 0; i < 1000; i++)
        {
            Func<byte[], byte[]> damage = i % 2 == 0 ? bytes => WithOddValue(bytes, random) : bytes => WithOddBytes(bytes, random);
            if (EditionReader.ReadSite(damage(site)) is { } readSite)
            {
                Assert.Equal(64, readSite.Program.Build.Length);
                Assert.All([readSite.Program.Version, readSite.Program.Runtime, .. readSite.Sources.Select(s => s.Path)], AssertReadable);
                EditionWriter.Write(readSite);
            }

            if (EditionReader.ReadRound(damage(round), Round) is { } readRound)
            {
                Assert.All(readRound.Warnings, w => Assert.NotEmpty($"{w.Place}{w.Message.Thai}{w.Fix.English}"));
                EditionWriter.Write(readRound);
            }
        }
    }

    private static void AssertReadable(string text) => Assert.DoesNotContain(text, char.IsControl);

    // One value anywhere is replaced, or taken away.
    private static byte[] WithOddValue(byte[] bytes, Random random)
    {
        var root = JsonNode.Parse(bytes)!;
        var all = Below(root).ToList();
        var (parent, name, index) = all[random.Next(all.Count)];
        var odd = Odd[random.Next(Odd.Length)];
        const string Mark = "\"HERE\"";
        switch (parent)
        {
            case JsonObject o when odd is null:
                o.Remove(name!);
                break;
            case JsonObject o:
                o[name!] = "HERE";
                break;
            default:
                parent[index] = "HERE";
                break;
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString().Replace(Mark, odd ?? "null", StringComparison.Ordinal));
    }

    private static byte[] WithOddBytes(byte[] bytes, Random random)
    {
        var damaged = bytes.ToArray();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        }

        return random.Next(4) == 0 ? damaged[..random.Next(damaged.Length)] : damaged;
    }

    private static IEnumerable<(JsonNode Parent, string? Name, int Index)> Below(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Below(p.Value).Prepend((o, p.Key, 0))),
        JsonArray a => a.SelectMany((value, i) => Below(value).Prepend((a, null, i))),
        _ => [],
    };
}
