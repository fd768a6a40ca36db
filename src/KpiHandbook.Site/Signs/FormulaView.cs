using System.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Signs;

/// <summary>A formula as a picture of itself.</summary>
/// <param name="Root">Its tree.</param>
/// <param name="Spoken">The same in one line, for who does not see it, and for plain text.</param>
/// <param name="IsLong">True when it is wider than a phone: set as text with a fraction bar, which wraps, instead of MathML, which does not.</param>
public sealed record FormulaView(FormulaNode Root, string Spoken, bool IsLong)
{
    // Characters of Sarabun that fit a phone's column in display mathematics.
    private const int PhoneWidth = 26;

    /// <summary>The formula of an indicator with its inputs' labels for names; null without a formula.</summary>
    public static FormulaView? Of(Words words, Indicator indicator) => indicator.Criteria.Formula is { } formula ? Of(formula, new InputNames(words, indicator)) : null;

    /// <summary>Any expression.</summary>
    public static FormulaView Of(Expression expression, InputNames names)
    {
        var root = Node(expression, names.Style);
        return new FormulaView(root, ExpressionPrinter.Print(expression, names.Style), Width(root) > PhoneWidth);
    }

    private static FormulaNode Node(Expression expression, ExpressionStyle style) => expression switch
    {
        Expression.Arithmetic { Operation: Operation.Divide } division =>
            new FormulaNode.Fraction(Node(division.Left, style), Node(division.Right, style)),
        Expression.Arithmetic { Operation: Operation.Multiply } product when HasFraction(product) =>
            new FormulaNode.Row([Node(product.Left, style), new FormulaNode.Sign("×"), Node(product.Right, style)]),
        Expression.Aggregate { Argument: null or Expression.Column } aggregate => new FormulaNode.Text(Bare(aggregate, style)),
        _ => new FormulaNode.Text(ExpressionPrinter.Print(expression, style)),
    };

    // จำนวนโครงการ, without the parentheses of a function.
    private static string Bare(Expression.Aggregate aggregate, ExpressionStyle style) =>
        ExpressionPrinter.Print(aggregate, style).Replace("(", "", StringComparison.Ordinal).TrimEnd(')');

    private static bool HasFraction(Expression expression) => expression is Expression.Arithmetic arithmetic
        && (arithmetic.Operation == Operation.Divide
            || (arithmetic.Operation == Operation.Multiply && (HasFraction(arithmetic.Left) || HasFraction(arithmetic.Right))));

    private static int Width(FormulaNode node) => node switch
    {
        FormulaNode.Text text => text.Content.Length,
        FormulaNode.Sign => 3,
        FormulaNode.Row row => row.Items.Sum(Width),
        FormulaNode.Fraction fraction => Math.Max(Width(fraction.Over), Width(fraction.Under)),
        _ => throw new UnreachableException(),
    };
}

/// <summary>A part of a formula.</summary>
public abstract record FormulaNode
{
    private FormulaNode()
    {
    }

    /// <summary>Names, figures and signs on one line.</summary>
    public sealed record Text(string Content) : FormulaNode;

    /// <summary>A sign between two parts.</summary>
    public sealed record Sign(string Content) : FormulaNode;

    /// <summary>Parts side by side.</summary>
    public sealed record Row(IReadOnlyList<FormulaNode> Items) : FormulaNode;

    /// <summary>One part over another.</summary>
    public sealed record Fraction(FormulaNode Over, FormulaNode Under) : FormulaNode;
}
