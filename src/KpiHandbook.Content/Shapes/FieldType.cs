using System.Text.Json.Nodes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Shapes;

/// <summary>
/// What a value of a content file may be. One description serves the reader and the JSON Schema that editors complete from, so that
/// the two cannot say different things.
/// </summary>
/// <typeparam name="T">What reading gives.</typeparam>
internal abstract class FieldType<T>
    where T : class
{
    /// <summary>The value of a node; null, with a problem, when the node is none.</summary>
    public T? Read(YamlNode node, ProblemList problems)
    {
        switch (node)
        {
            case YamlNode.Broken:
                return null;
            case YamlNode.Scalar { IsEmpty: true }:
                problems.Add(Problems.EmptyValue(node.Place));
                return null;
            default:
                return ReadPresent(node, problems);
        }
    }

    /// <summary>The same as a JSON Schema.</summary>
    public abstract JsonObject Schema();

    /// <summary>The value of a node that is neither refused nor empty.</summary>
    protected abstract T? ReadPresent(YamlNode node, ProblemList problems);

    protected static T? Wrong(YamlNode node, Words expected, ProblemList problems)
    {
        problems.Add(Problems.WrongKind(node.Place, KindOf(node), expected));
        return null;
    }

    private static Words KindOf(YamlNode node) => node switch
    {
        YamlNode.Map => Kinds.Map,
        YamlNode.List => Kinds.List,
        _ => Kinds.Text,
    };
}

/// <summary>The kinds of values, in words.</summary>
internal static class Kinds
{
    public static Words Map { get; } = new("กลุ่มของช่อง (ชื่อ: ค่า)", "keys with values");

    public static Words List { get; } = new("รายการ (ขึ้นต้นด้วย - หรืออยู่ใน [ ])", "a list");

    public static Words Text { get; } = new("ค่าเดียว", "a single value");
}

/// <summary>A value written as one piece of text.</summary>
internal abstract class ScalarType<T> : FieldType<Located<T>>
{
    protected sealed override Located<T>? ReadPresent(YamlNode node, ProblemList problems) =>
        node is YamlNode.Scalar scalar ? ReadScalar(scalar, problems) : Wrong(node, Kinds.Text, problems);

    protected abstract Located<T>? ReadScalar(YamlNode.Scalar scalar, ProblemList problems);
}
