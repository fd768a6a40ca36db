using System.Text.Json.Nodes;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Indicators;

/// <summary>Levels from one to another.</summary>
internal sealed record LevelRange(Level From, Level To);

/// <summary>A level, <c>3</c>, or a range of levels, <c>1-5</c>.</summary>
internal sealed class LevelRangeType : ScalarType<LevelRange>
{
    public override JsonObject Schema() => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = 5 },
            new JsonObject { ["type"] = "string", ["pattern"] = "^(1-[2-5]|2-[3-5]|3-[45]|4-5)$" }),
    };

    protected override Located<LevelRange>? ReadScalar(YamlNode.Scalar scalar, ProblemList problems)
    {
        var range = scalar.Text switch
        {
            [var only] when scalar.IsPlain => Of(only, only),
            [var from, '-', var to] when from < to => Of(from, to),
            _ => null,
        };
        if (range is not null)
        {
            return new Located<LevelRange>(range, scalar.Place);
        }

        problems.Add(Problems.BadLevelRange(scalar.Place, scalar.Text));
        return null;
    }

    private static LevelRange? Of(char from, char to) =>
        Level.Parse(from - '0') is { } lowest && Level.Parse(to - '0') is { } highest ? new LevelRange(lowest, highest) : null;
}
