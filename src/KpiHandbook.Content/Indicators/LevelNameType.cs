using System.Text.Json.Nodes;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Indicators;

/// <summary>A level as files write it: its number, or the letter that an indicator shows it by. Which letters there are is for the rules.</summary>
internal sealed class LevelNameType : ScalarType<string>
{
    private const string LetterPattern = "^[A-Zก-ฮ]$";

    /// <summary>A mapping from levels.</summary>
    public static MapType<T> MapByLevel<T>(FieldType<T> value)
        where T : class => new("^[1-5A-Zก-ฮ]$", IsName, (place, found) => Problems.NoSuchLevel(place, found, []), value);

    /// <summary>A mapping from letters.</summary>
    public static MapType<T> MapByLetter<T>(FieldType<T> value)
        where T : class => new(LetterPattern, key => key is [var only] && IsLetter(only), Problems.NotALetter, value);

    public override JsonObject Schema() => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = 5 },
            new JsonObject { ["type"] = "string", ["pattern"] = LetterPattern }),
    };

    protected override Located<string>? ReadScalar(YamlNode.Scalar scalar, ProblemList problems)
    {
        if (IsName(scalar.Text) && (scalar.IsPlain || IsLetter(scalar.Text[0])))
        {
            return new Located<string>(scalar.Text, scalar.Place);
        }

        problems.Add(Problems.NoSuchLevel(scalar.Place, scalar.Text, []));
        return null;
    }

    private static bool IsName(string text) => text is [var only] && (only is >= '1' and <= '5' || IsLetter(only));

    private static bool IsLetter(char c) => c is (>= 'A' and <= 'Z') or (>= 'ก' and <= 'ฮ');
}
