using System.Text.Json.Nodes;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Amendments;

/// <summary>A change of one field: what stands there, and what is to stand there.</summary>
/// <param name="Was">What must be in force; null for a field that is not there yet.</param>
/// <param name="Now">What takes its place; null to take it away.</param>
/// <param name="Place">Where the change is written.</param>
internal sealed record RawChange(YamlNode? Was, YamlNode? Now, Place.InText Place);

/// <summary>What a change of a field holds.</summary>
internal static class ChangeShape
{
    /// <summary>The field of a file that is changed as a whole and that another one is a part of; null where there is none.</summary>
    public static string? OuterOf(this LocatedMap<RawChange> changes, string field) =>
        changes.Keys.FirstOrDefault(k => field.StartsWith($"{k}.", StringComparison.Ordinal));

    private static readonly Field<YamlNode> Was = Field.Optional(
        "was", new AnyType(), "ค่าที่ใช้อยู่ ถ้ายังไม่มีช่องนี้ไม่ต้องใส่", "What is in force; left out for a field that is not there yet");

    private static readonly Field<YamlNode> Now = Field.Optional(
        "now", new AnyType(), "ค่าใหม่ ถ้ายกเลิกช่องนี้ไม่ต้องใส่", "What takes its place; left out to take the field away");

    public static Shape<RawChange> Shape { get; } = new([Was, Now], v => new RawChange(v.Of(Was), v.Of(Now), v.Place));

    // The file that is changed says what its fields may hold.
    private sealed class AnyType : FieldType<YamlNode>
    {
        public override JsonObject Schema() => new() { ["type"] = new JsonArray("string", "number", "boolean", "array", "object"), ["pattern"] = "\\S" };

        protected override YamlNode ReadPresent(YamlNode node, ProblemList problems) => node;
    }
}
