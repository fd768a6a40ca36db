using System.Text.Json.Nodes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Shapes;

/// <summary>Words for readers.</summary>
internal sealed class TextType : ScalarType<string>
{
    public override JsonObject Schema() => new() { ["type"] = new JsonArray("string", "number", "boolean"), ["pattern"] = "\\S" };

    protected override Located<string> ReadScalar(YamlNode.Scalar scalar, ProblemList problems) =>
        new(scalar.Text.TrimEnd(), scalar.Place);
}

/// <summary>A text that a test accepts, with the pattern that says the same to editors.</summary>
internal sealed class PatternType(string pattern, Func<string, bool> accepts, Func<Place, string, Problem> refuse) : ScalarType<string>
{
    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = pattern };

    protected override Located<string>? ReadScalar(YamlNode.Scalar scalar, ProblemList problems)
    {
        // A bare true is no text to any YAML reader, though it could be an id by its letters.
        if (accepts(scalar.Text) && !(scalar.IsPlain && scalar.Text is "true" or "false"))
        {
            return new Located<string>(scalar.Text, scalar.Place);
        }

        problems.Add(refuse(scalar.Place, scalar.Text));
        return null;
    }
}

/// <summary>A formula or a condition; keeps the YAML scalar, so that problems inside it find their column.</summary>
internal sealed class ExpressionType : ScalarType<YamlNode.Scalar>
{
    public override JsonObject Schema() => FieldTypes.Text.Schema();

    protected override Located<YamlNode.Scalar> ReadScalar(YamlNode.Scalar scalar, ProblemList problems) => new(scalar, scalar.Place);
}

/// <summary>A day of the Buddhist era.</summary>
internal sealed class DateType : ScalarType<BuddhistDate>
{
    private const int FirstPlausibleYear = 2400;
    private const int Offset = 543;

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = "^2[4-9][0-9][0-9]-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" };

    protected override Located<BuddhistDate>? ReadScalar(YamlNode.Scalar scalar, ProblemList problems)
    {
        if (Parse(scalar.Text) is { } date)
        {
            return new Located<BuddhistDate>(date, scalar.Place);
        }

        problems.Add(Refuse(scalar));
        return null;
    }

    /// <summary>The day of a text; null for none, and for years that can only be of the Common Era.</summary>
    public static BuddhistDate? Parse(string text) =>
        BuddhistDate.Parse(text) is { Year: >= FirstPlausibleYear and < 3000 } date ? date : null;

    /// <summary>What is wrong with a text that is no day.</summary>
    public static Problem Refuse(YamlNode.Scalar scalar) =>
        BuddhistDate.Parse(scalar.Text) is { Year: >= 1900 and < 2200 } common
            && BuddhistDate.Of(common.Year + Offset, common.Day.Month, common.Day.Day) is { } right
                ? Problems.CommonEraDate(scalar.Place, scalar.Text, right.ToString())
                : Problems.NotADate(scalar.Place, scalar.Text);
}

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed class TruthType : ScalarType<bool>
{
    public override JsonObject Schema() => new() { ["type"] = "boolean" };

    protected override Located<bool>? ReadScalar(YamlNode.Scalar scalar, ProblemList problems)
    {
        if (scalar.IsPlain && scalar.Text is "true" or "false")
        {
            return new Located<bool>(scalar.Text is "true", scalar.Place);
        }

        problems.Add(Problems.NotTrueOrFalse(scalar.Place, scalar.Text));
        return null;
    }
}

/// <summary>One word of a fixed set.</summary>
internal sealed class ChoiceType<T>(params (string Word, T Value, Words About)[] choices) : ScalarType<T>
{
    public override JsonObject Schema() => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. choices.Select(c => (JsonNode)c.Word)]),
        ["enumDescriptions"] = new JsonArray([.. choices.Select(c => (JsonNode)c.About.Thai)]),
    };

    protected override Located<T>? ReadScalar(YamlNode.Scalar scalar, ProblemList problems)
    {
        foreach (var choice in choices)
        {
            if (string.Equals(choice.Word, scalar.Text, StringComparison.Ordinal))
            {
                return new Located<T>(choice.Value, scalar.Place);
            }
        }

        var words = choices.Select(c => c.Word);
        problems.Add(Problems.NotAChoice(scalar.Place, scalar.Text, NearestName.Of(scalar.Text, words), words));
        return null;
    }
}
