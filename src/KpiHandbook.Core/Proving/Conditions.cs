using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Proving;

/// <summary>A comparison or a yes-no figure: the least part of a condition that is true or false by itself.</summary>
/// <param name="Test">The whole test, over figures and <c>value</c>.</param>
/// <param name="Term">What is compared with a number; null where both sides hold figures.</param>
/// <param name="TermText">The same as text.</param>
/// <param name="Comparator">How the term compares with the number.</param>
/// <param name="Edge">The number.</param>
internal sealed record Atom(Expression Test, Expression? Term, string TermText, Comparator Comparator, Rational Edge);

/// <summary>A condition over the truth of atoms.</summary>
internal abstract record Condition
{
    public abstract bool Holds(bool[] atoms);

    public sealed record Always(bool Truth) : Condition
    {
        public override bool Holds(bool[] atoms) => Truth;
    }

    public sealed record Single(int Atom) : Condition
    {
        public override bool Holds(bool[] atoms) => atoms[Atom];
    }

    public sealed record Negated(Condition Inner) : Condition
    {
        public override bool Holds(bool[] atoms) => !Inner.Holds(atoms);
    }

    public sealed record Every(Condition[] Parts) : Condition
    {
        public override bool Holds(bool[] atoms) => Array.TrueForAll(Parts, p => p.Holds(atoms));
    }

    public sealed record Some(Condition[] Parts) : Condition
    {
        public override bool Holds(bool[] atoms) => Array.Exists(Parts, p => p.Holds(atoms));
    }

    /// <summary>So many of the parts hold.</summary>
    public sealed record Tally(Condition[] Parts, Comparator Comparator, Rational Number) : Condition
    {
        public override bool Holds(bool[] atoms) =>
            Evaluator.Holds(Comparator, ((Rational)Parts.Count(p => p.Holds(atoms))).CompareTo(Number));
    }
}

/// <summary>Takes conditions apart into atoms, each kept once.</summary>
internal sealed class Atoms
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<Atom> _all = [];

    public IReadOnlyList<Atom> All => _all;

    public Condition Of(Expression expression) => expression switch
    {
        Expression.Truth truth => new Condition.Always(truth.Value),
        Expression.Not not => new Condition.Negated(Of(not.Operand)),
        Expression.Logic { Connective: Connective.And } logic => new Condition.Every([.. logic.Operands.Select(Of)]),
        Expression.Logic logic => new Condition.Some([.. logic.Operands.Select(Of)]),
        Expression.Comparison { Links: [var link] } comparison => Of(comparison.First, link, comparison.Span),
        Expression.Comparison comparison => new Condition.Every(
            [.. comparison.Links.Select((link, i) => Of(i == 0 ? comparison.First : comparison.Links[i - 1].Operand, link, comparison.Span))]),
        _ => Add(new Atom(expression, null, "", Comparator.Equal, Rational.Zero)),
    };

    private Condition Of(Expression left, Link link, Span at)
    {
        var test = new Expression.Comparison(left, [link], at);
        return (ConstantOf(left), ConstantOf(link.Operand)) switch
        {
            ({ } a, { } b) => new Condition.Always(Evaluator.Holds(link.Comparator, a.CompareTo(b))),
            (null, { } edge) => Compared(test, left, link.Comparator, edge),
            ({ } edge, null) => Compared(test, link.Operand, Mirrored(link.Comparator), edge),
            _ => Add(new Atom(test, null, "", link.Comparator, Rational.Zero)),
        };
    }

    private Condition Compared(Expression test, Expression term, Comparator comparator, Rational edge) =>
        term is Expression.Call { Function: Function.Tally } tally
            ? new Condition.Tally([.. tally.Arguments.Select(Of)], comparator, edge)
            : Add(new Atom(test, term, ExpressionPrinter.Print(term, ExpressionStyle.Exact), comparator, edge));

    private Condition.Single Add(Atom atom)
    {
        var key = atom.Term is null ? ExpressionPrinter.Print(atom.Test, ExpressionStyle.Exact) : $"{atom.TermText} {atom.Comparator} {atom.Edge}";
        if (!_numbers.TryGetValue(key, out var number))
        {
            number = _all.Count;
            _numbers[key] = number;
            _all.Add(atom);
        }

        return new Condition.Single(number);
    }

    private static Rational? ConstantOf(Expression expression) => expression switch
    {
        Expression.Number number => number.Value,
        Expression.Name => null,
        _ => OpenNames.Of(expression).Any() ? null : (Evaluator.Evaluate(expression, Grid.NoFigures) as Value.Number)?.Amount,
    };

    private static Comparator Mirrored(Comparator comparator) => comparator switch
    {
        Comparator.Less => Comparator.More,
        Comparator.AtMost => Comparator.AtLeast,
        Comparator.More => Comparator.Less,
        Comparator.AtLeast => Comparator.AtMost,
        Comparator.Equal or Comparator.Unequal => comparator,
    };
}
