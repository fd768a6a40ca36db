using System.Text.Json;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Site.Links;

namespace KpiHandbook.Site.Tests.Data;

public sealed class JsonTests
{
    [Fact]
    public void Every_file_says_whether_its_results_are_made_up()
    {
        foreach (var isSample in new[] { true, false })
        {
            var round = SampleRound.Score(isSample);
            foreach (var file in SamplePages.Plan(round).Files.Where(f => f.Path.StartsWith("sample/2568-2/", StringComparison.Ordinal) && f.Path.EndsWith(".json", StringComparison.Ordinal) && !f.Path.Contains("/rev/", StringComparison.Ordinal) && !f.Path.EndsWith(".rules.json", StringComparison.Ordinal)))
            {
                var root = JsonDocument.Parse(file.Build()).RootElement;
                root = root.ValueKind == JsonValueKind.Array ? root[0] : root;
                var holder = root.TryGetProperty("results", out var results) && results.ValueKind == JsonValueKind.Object ? results : root;
                Assert.Equal(isSample, holder.GetProperty("sample").GetBoolean());
            }
        }
    }

    [Fact]
    public void A_trace_read_from_the_file_recomputes_to_the_same_level()
    {
        var checkedLevels = 0;
        foreach (var unit in new[] { "north", "south", "east" })
        {
            var months = SamplePages.Json($"districts/{unit}.json").GetProperty("months").EnumerateArray();
            foreach (var indicator in months.SelectMany(m => m.GetProperty("indicators").EnumerateArray()))
            {
                var steps = indicator.GetProperty("trace").EnumerateArray().ToLookup(s => s.GetProperty("step").GetString());
                foreach (var formula in steps["formula"])
                {
                    Assert.Equal(indicator.GetProperty("value").GetString(), ((Value.Number)Evaluate(formula)).Amount.ToString());
                }

                var held = steps["condition"].Where(c => ((Value.Truth)Evaluate(c)).Holds).Select(c => c.GetProperty("level").GetInt32()).ToList();
                Assert.Equal(indicator.GetProperty("level").GetInt32(), held.DefaultIfEmpty(0).Max());
                checkedLevels += held.Count;
            }
        }

        Assert.True(checkedLevels > 0);
    }

    [Fact]
    public void Points_add_up_to_the_sections_in_exact_numbers()
    {
        var month = SamplePages.Json("districts/south.json").GetProperty("months").EnumerateArray().Last();
        foreach (var section in month.GetProperty("sections").EnumerateArray())
        {
            var name = section.GetProperty("section").GetString();
            var points = month.GetProperty("indicators").EnumerateArray()
                .Where(i => i.GetProperty("section").GetString() == name)
                .Select(i => i.GetProperty("points").GetString() is { } text ? Exact(text) : Rational.Zero);
            Assert.Equal(Exact(section.GetProperty("points").GetString()!), points.Aggregate(Rational.Zero, (a, b) => a + b));
        }
    }

    [Fact]
    public void What_to_do_next_is_of_the_units_last_report_and_empty_before_the_first()
    {
        var silent = SampleRound.Scored.Months[1] with { Month = ReportMonth.Of(2568, 9), Units = [.. SampleRound.Scored.Months[1].Units.Select(u => u with { Report = null })] };
        var fell = SamplePages.Json("districts/north.json", SampleRound.Scored with { Months = [.. SampleRound.Scored.Months, silent] });
        var never = SamplePages.Json("districts/east.json");

        Assert.Equal("2568-08", fell.GetProperty("nextFrom").GetString());
        Assert.Equal(SamplePages.Json("districts/north.json").GetProperty("next").GetArrayLength(), fell.GetProperty("next").GetArrayLength());
        Assert.NotEqual(0, fell.GetProperty("next").GetArrayLength());
        Assert.Equal((JsonValueKind.Null, 0), (never.GetProperty("nextFrom").ValueKind, never.GetProperty("next").GetArrayLength()));
    }

    [Theory]
    [InlineData(ContactVisibility.Full, true, true)]
    [InlineData(ContactVisibility.OfficeOnly, false, true)]
    [InlineData(ContactVisibility.None, false, false)]
    public void Contacts_are_shown_as_far_as_the_site_allows(ContactVisibility visibility, bool names, bool positions)
    {
        var plan = SamplePages.Plan(settings: SampleRound.Settings with { Contacts = visibility });
        var text = string.Concat(plan.Files.Select(f => System.Text.Encoding.UTF8.GetString(f.Build().Span)));
        Assert.Equal(names, text.Contains("สมชาย", StringComparison.Ordinal));
        Assert.Equal(names, text.Contains("081-000-1234", StringComparison.Ordinal));
        Assert.Equal(positions, text.Contains("ผู้อำนวยการกลุ่มงานสารสนเทศ", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_has_reported_nothing_has_no_score_which_is_not_0()
    {
        var (silent, zero) = (SectionOf("east"), SectionOf("south"));
        Assert.All(["points", "ofFive", "ofHundred"], name => Assert.Equal(JsonValueKind.Null, silent.GetProperty(name).ValueKind));
        Assert.All(["points", "ofFive", "ofHundred"], name => Assert.Equal(JsonValueKind.String, zero.GetProperty(name).ValueKind));
        Assert.False(silent.GetProperty("withheld").GetBoolean());

        static JsonElement SectionOf(string unit) => SamplePages.Json("round.json").GetProperty("months").EnumerateArray().Last().GetProperty("units").EnumerateArray()
            .Single(u => u.GetProperty("id").GetString() == unit).GetProperty("sections")[0];
    }

    [Fact]
    public void Links_lead_to_planned_files()
    {
        var plan = SamplePages.Plan();
        var known = plan.Pages.Select(p => p.Path).Concat(plan.Files.Select(f => f.Path)).ToHashSet(StringComparer.Ordinal);
        foreach (var file in plan.Files.Where(f => f.Path.EndsWith(".json", StringComparison.Ordinal)))
        {
            var root = JsonDocument.Parse(file.Build()).RootElement;
            Assert.All(Links(root), link => Assert.Contains(Resolve(file.Path, link), known));
        }
    }

    [Fact]
    public void Thai_stays_readable_and_two_builds_give_the_same_bytes()
    {
        Assert.Contains("\"label\": \"ครัวเรือนเป้าหมาย\"", SamplePages.Text("districts/north.json"), StringComparison.Ordinal);
        foreach (var (first, second) in SamplePages.Plan().Files.Zip(SamplePages.Plan(SampleRound.Score()).Files))
        {
            Assert.Equal(first.Build().ToArray(), second.Build().ToArray());
            Assert.DoesNotContain((byte)'\r', first.Path.EndsWith(".json", StringComparison.Ordinal) ? first.Build().ToArray() : []);
        }
    }

    [Fact]
    public void The_round_lists_every_unit_with_its_outcome_on_every_indicator()
    {
        var month = SamplePages.Json("round.json").GetProperty("months").EnumerateArray().Last();
        Assert.Equal("2568-08", month.GetProperty("month").GetString());
        var north = month.GetProperty("units").EnumerateArray().First(u => u.GetProperty("id").GetString() == "north").GetProperty("outcomes");
        Assert.Equal("gap", north.GetProperty("debt").GetProperty("outcome").GetString());
        Assert.Equal("below", north.GetProperty("remaining").GetProperty("outcome").GetString());
        Assert.True(north.GetProperty("remaining").GetProperty("contested").GetBoolean());
        Assert.Equal("not-reported", north.GetProperty("products").GetProperty("outcome").GetString());
    }

    [Fact]
    public void An_indicators_rules_read_back_as_they_were_written()
    {
        var json = SamplePages.Json("indicators/remaining.json");
        Assert.Equal("(target - passed) / target * 100", json.GetProperty("formula").GetString());
        Assert.Equal("value <= 10", json.GetProperty("levels").EnumerateArray().Last().GetProperty("when").GetString());
        Assert.Equal("60", json.GetProperty("weights").EnumerateArray().Single().GetProperty("weight").GetString());
        Assert.Equal(["east", "north", "south"], json.GetProperty("targets").GetProperty("published").EnumerateArray().Select(t => t.GetProperty("district").GetString()));
    }

    [Fact]
    public void What_every_level_needs_stands_beside_what_is_printed()
    {
        var south = SamplePages.Json("indicators/remaining.json").GetProperty("needs").EnumerateArray().Single(n => n.GetProperty("district").GetString() == "south");
        var fifth = south.GetProperty("levels").EnumerateArray().Last();
        Assert.Equal(("5", "6", false, 0), (
            fifth.GetProperty("printed").GetString(), fifth.GetProperty("needed").GetString(), fifth.GetProperty("agrees").GetBoolean(), fifth.GetProperty("levelByCriteria").GetInt32()));
    }

    private static IEnumerable<string> Links(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p =>
            p.Name is "page" or "data" or "index" or "schema" or "inForce" or "documentation" && p.Value.ValueKind == JsonValueKind.String ? [p.Value.GetString()!] : Links(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Links),
        _ => [],
    };

    private static string Resolve(string from, string link)
    {
        var parts = from.Split('/')[..^1].ToList();
        foreach (var part in link.Split('/'))
        {
            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    private static Value Evaluate(JsonElement step) => Evaluator.Evaluate(
        ExpressionParser.Parse(step.GetProperty("substituted").GetString()!).Expression!, new Dictionary<string, Value>(StringComparer.Ordinal));

    private static Rational Exact(string text) => Rational.TryParse(text, out var number) ? number : throw new FormatException(text);
}
