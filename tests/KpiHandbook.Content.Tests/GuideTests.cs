using KpiHandbook.Content.Amendments;
using KpiHandbook.Content.Indicators;
using KpiHandbook.Content.Offices;
using KpiHandbook.Content.Rounds;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Waivers;
using KpiHandbook.Content.Yaml;

namespace KpiHandbook.Content.Tests;

/// <summary>What <c>content/README.md</c> shows can be copied: every field of it is one that the reader takes.</summary>
public class GuideTests
{
    private const string Fence = "```";

    private static readonly string Guide = File.ReadAllText(Repository.PathOf("content", "README.md"));

    public static TheoryData<string> Examples => [.. Guide.Split(Fence + "yaml\n").Skip(1).Select(part => part.Split(Fence)[0])];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_holds_only_what_the_reader_takes(string example)
    {
        var problems = new ProblemList();
        var root = YamlReader.Read(example, "README.md", 0, problems)!;
        var read = example.Split('\n')[0] switch
        {
            "# round.yaml" => Reads(RoundShape.Shape, root, problems),
            "# amendment.yaml" => Reads(AmendmentShape.Shape, root, problems),
            "# waivers.yaml" => Reads(WaiverShape.Waivers, root, problems),
            "# office.yaml" => Reads(OfficeShape.Shape, root, problems),
            _ => Reads(IndicatorShape.Shape, root, problems),
        };

        Assert.True(read);
        Assert.Empty(problems.All.Where(p => !IsOnlyIncomplete(p.Kind.Code, p.Place.Order)).Select(p => $"{p.Place} {p.Message.English}"));
    }

    [Fact]
    public void Every_way_to_write_criteria_is_in_the_guide() =>
        Assert.All(CriteriaShape.Fields.Select(f => f.Name).Except(["round", "ladder"], StringComparer.Ordinal), key => Assert.Contains(key, Guide, StringComparison.Ordinal));

    // An example shows a few fields; that others must be there as well is no fault of it.
    private static bool IsOnlyIncomplete(string code, (string Sheet, int Line, int Column) at) => code is "KPI1041" or "KPI3001" && at.Column == 1;

    private static bool Reads<T>(FieldType<T> type, YamlNode root, ProblemList problems)
        where T : class => type.Read(root, problems) is not null;
}
