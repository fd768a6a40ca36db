using System.Text.Json.Nodes;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Indicators;

/// <summary>A bound of an input: a number, or the name of another input.</summary>
internal sealed class BoundType : ScalarType<Bound>
{
    public override JsonObject Schema() => new()
    {
        ["anyOf"] = new JsonArray(FieldTypes.Number.Schema(), FieldTypes.InputName.Schema()),
    };

    protected override Located<Bound>? ReadScalar(YamlNode.Scalar scalar, ProblemList problems)
    {
        if (NumberType.Parse(scalar) is { } number)
        {
            return new Located<Bound>(new Bound.Fixed(number.Value), scalar.Place);
        }

        // What starts with a letter is meant as a name; all else as a number.
        if (!char.IsLetter(scalar.Text[0]))
        {
            problems.Add(Problems.NotANumber(scalar.Place, scalar.Text));
            return null;
        }

        return FieldTypes.InputName.Read(scalar, problems) is { } name
            ? new Located<Bound>(new Bound.OfInput(name.Value), scalar.Place)
            : null;
    }
}

/// <summary>What happens to the value before it is compared: a number of decimals, or <c>floor</c>.</summary>
internal sealed class RoundingType : ScalarType<Rounding>
{
    private const string Floor = "floor";

    private static readonly WholeNumberType Digits = new(new NumberRange(0, 6, new("อยู่ระหว่าง 0 ถึง 6", "from 0 to 6")));

    public override JsonObject Schema() => new() { ["anyOf"] = new JsonArray(Digits.Schema(), new JsonObject { ["const"] = Floor }) };

    protected override Located<Rounding>? ReadScalar(YamlNode.Scalar scalar, ProblemList problems)
    {
        if (string.Equals(scalar.Text, Floor, StringComparison.Ordinal))
        {
            return new Located<Rounding>(new Rounding.Floor(), scalar.Place);
        }

        return Digits.Read(scalar, problems) is { } digits
            ? new Located<Rounding>(new Rounding.ToDecimals(digits.Value), scalar.Place)
            : null;
    }
}
