using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Disclosure;

/// <summary>Which counts are parts of which others: by their bounds, and by formulas that take one from the other or divide it by it.</summary>
internal static class CountParts
{
    /// <summary>The names of the counts that a count is a part of; empty for most bases.</summary>
    public static IReadOnlyList<string> BasesOf(Input part, IReadOnlyList<Input> among, Criteria criteria) =>
    [
        .. Pairs(criteria).Where(p => Is(p.Part, part)).Select(p => p.Base)
            .Concat(part.Max is Bound.OfInput bound ? [bound.Name] : [])
            .Where(name => !Is(name, part) && among.Any(i => i.Type == InputType.Count && Is(name, i)))
            .Distinct(StringComparer.Ordinal),
    ];

    private static bool Is(string name, Input input) => string.Equals(name, input.Name, StringComparison.Ordinal);

    private static IEnumerable<(string Part, string Base)> Pairs(Criteria criteria) =>
        criteria.Levels.Select(l => l.When).Append(criteria.Formula).OfType<Expression>().SelectMany(PairsIn);

    private static IEnumerable<(string Part, string Base)> PairsIn(Expression expression)
    {
        var here = expression switch
        {
            Expression.Arithmetic { Operation: Operation.Subtract, Left: var whole, Right: var part } => (NameOf(part), NameOf(whole)),
            Expression.Arithmetic { Operation: Operation.Divide, Left: var part, Right: var whole } => (NameOf(part), NameOf(whole)),
            _ => (null, null),
        };
        var inside = OpenNames.Children(expression).SelectMany(PairsIn);
        return here is ({ } p, { } b) ? inside.Prepend((p, b)) : inside;
    }

    private static string? NameOf(Expression expression) => expression switch
    {
        Expression.Name name => name.Text,
        Expression.Column column => column.Text,
        _ => null,
    };
}
