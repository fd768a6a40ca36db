using System.Text.Json.Nodes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Shapes;

/// <summary>The numbers that a field takes.</summary>
/// <param name="Least">The smallest; null for any.</param>
/// <param name="Most">The largest; null for any.</param>
/// <param name="Words">The range in words that follow “must be”; in Thai a verb's object.</param>
/// <param name="AboveLeast">True when the smallest itself is excluded.</param>
internal sealed record NumberRange(int? Least, int? Most, Words Words, bool AboveLeast = false)
{
    public bool Contains(Rational number) =>
        (Least is not { } least || number > least || (!AboveLeast && number == least)) && (Most is not { } most || number <= most);

    public void AddTo(JsonObject schema)
    {
        if (Least is { } least)
        {
            schema[AboveLeast ? "exclusiveMinimum" : "minimum"] = least;
        }

        if (Most is { } most)
        {
            schema["maximum"] = most;
        }
    }
}

/// <summary>A decimal number, read exactly.</summary>
internal sealed class NumberType(NumberRange? range = null) : ScalarType<WrittenNumber>
{
    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "number" };
        range?.AddTo(schema);
        return schema;
    }

    /// <summary>The number of a scalar; null when it is none. Quoted digits are text, as they are to every YAML reader.</summary>
    public static WrittenNumber? Parse(YamlNode.Scalar scalar)
    {
        var text = scalar.Text;
        if (!scalar.IsPlain || text.Contains('/', StringComparison.Ordinal) || !Rational.TryParse(text, out var value))
        {
            return null;
        }

        var point = text.IndexOf('.', StringComparison.Ordinal);
        return new WrittenNumber(value, point < 0 ? 0 : text.Length - point - 1);
    }

    protected override Located<WrittenNumber>? ReadScalar(YamlNode.Scalar scalar, ProblemList problems)
    {
        if (Parse(scalar) is not { } number)
        {
            problems.Add(Problems.NotANumber(scalar.Place, scalar.Text));
            return null;
        }

        if (range?.Contains(number.Value) == false)
        {
            problems.Add(Problems.OutOfRange(scalar.Place, number.Value, range.Words));
            return null;
        }

        return new Located<WrittenNumber>(number, scalar.Place);
    }
}

/// <summary>A small whole number within a range.</summary>
internal sealed class WholeNumberType(NumberRange range) : ScalarType<int>
{
    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "integer" };
        range.AddTo(schema);
        return schema;
    }

    protected override Located<int>? ReadScalar(YamlNode.Scalar scalar, ProblemList problems)
    {
        if (NumberType.Parse(scalar) is not { Value: { IsInteger: true } number })
        {
            problems.Add(Problems.NotAWholeNumber(scalar.Place, scalar.Text));
            return null;
        }

        if (!range.Contains(number))
        {
            problems.Add(Problems.OutOfRange(scalar.Place, number, range.Words));
            return null;
        }

        return new Located<int>((int)number.Numerator, scalar.Place);
    }
}
