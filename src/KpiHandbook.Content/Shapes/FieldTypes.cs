using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Shapes;

/// <summary>The types that more than one kind of file uses.</summary>
internal static class FieldTypes
{
    private const string IdPattern = "^(?=.{1,80}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$";
    private const string InputNamePattern = "^[a-z][a-z0-9_]*$";

    public static TextType Text { get; } = new();

    public static ListType<Located<string>> Texts { get; } = new(Text);

    public static ListType<Located<string>> TextsOrNone { get; } = new(Text, mayBeEmpty: true);

    public static DateType Date { get; } = new();

    public static MonthType Month { get; } = new();

    public static TruthType Truth { get; } = new();

    public static NumberType Number { get; } = new();

    public static ExpressionType Expression { get; } = new();

    public static PatternType Id { get; } = new(IdPattern, IsId, Problems.BadId);

    public static ListType<Located<string>> Ids { get; } = new(Id);

    public static PatternType InputName { get; } = new(InputNamePattern, IsInputName, Problems.BadInputName);

    /// <summary>A mapping from ids.</summary>
    public static MapType<T> MapById<T>(FieldType<T> value, bool mayBeEmpty = false)
        where T : class => new(IdPattern, IsId, Problems.BadId, value, mayBeEmpty);

    /// <summary>A mapping from names that formulas can use.</summary>
    public static MapType<T> MapByInput<T>(FieldType<T> value, bool mayBeEmpty = false)
        where T : class => new(InputNamePattern, IsInputName, Problems.BadInputName, value, mayBeEmpty);

    // Which thing the id is of does not matter for its form.
    private static bool IsId(string text) => Id<District>.Parse(text) is not null;

    private static bool IsInputName(string text)
    {
        if (text.Length == 0 || !char.IsAsciiLetterLower(text[0]))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '_')
            {
                return false;
            }
        }

        return true;
    }
}
