using System.Text.Json.Nodes;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Indicators;

/// <summary>A value that an example gives to an input: one piece of text, or the rows of a table.</summary>
internal sealed class GivenType : FieldType<YamlNode>
{
    private static readonly CellsType Cells = new();

    public override JsonObject Schema() => new()
    {
        ["anyOf"] = new JsonArray(ScalarSchema(), new JsonObject { ["type"] = "array", ["items"] = Cells.Schema() }),
    };

    private static JsonObject ScalarSchema() => FieldTypes.Text.Schema();

    protected override YamlNode? ReadPresent(YamlNode node, ProblemList problems)
    {
        switch (node)
        {
            case YamlNode.Scalar:
                return node;
            case YamlNode.List list:
                var whole = true;
                foreach (var row in list.Items)
                {
                    whole &= Cells.Read(row, problems) is not null;
                }

                return whole ? node : null;
            default:
                return Wrong(node, Kinds.List, problems);
        }
    }

    private sealed class CellsType : FieldType<YamlNode.Map>
    {
        public override JsonObject Schema() => new() { ["type"] = "object", ["additionalProperties"] = ScalarSchema() };

        protected override YamlNode.Map? ReadPresent(YamlNode node, ProblemList problems)
        {
            if (node is not YamlNode.Map map)
            {
                return Wrong(node, Kinds.Map, problems);
            }

            var whole = true;
            foreach (var cell in map.Entries)
            {
                whole &= CellType.Instance.Read(cell.Value, problems) is not null;
            }

            return whole ? map : null;
        }
    }

    private sealed class CellType : FieldType<YamlNode.Scalar>
    {
        public static CellType Instance { get; } = new();

        public override JsonObject Schema() => ScalarSchema();

        protected override YamlNode.Scalar? ReadPresent(YamlNode node, ProblemList problems) =>
            node as YamlNode.Scalar ?? Wrong(node, Kinds.Text, problems);
    }
}
