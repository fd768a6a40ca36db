using FsCheck;
using FsCheck.Fluent;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Tests.Support;

/// <summary>Generators of expressions of any shape that can be written, whether or not it makes sense.</summary>
internal static class AnyExpression
{
    private static readonly Span Nowhere = new(0, 0);

    private static readonly Gen<string> Name = Gen.Elements("a", "b2", "_x", "income_total", "value", "True", "min", "date", "android");

    public static Gen<Expression> Generated { get; } = Gen.Sized(size => Of(Math.Min(size, 24)));

    private static Gen<Expression> Of(int size)
    {
        if (size == 0)
        {
            return Leaf;
        }

        var (whole, half, third) = (Part(size - 1), Part(size / 2), Part(size / 3));
        return Gen.Frequency(
            (2, Leaf),
            (2, whole.Select(e => (Expression)new Expression.Negation(e, Nowhere))),
            (2, whole.Select(e => (Expression)new Expression.Not(e, Nowhere))),
            (4, from operation in Gen.Elements(Enum.GetValues<Operation>())
                from left in half
                from right in half
                select (Expression)new Expression.Arithmetic(operation, left, right, Nowhere)),
            (3, from first in third
                from links in Link(third).NonEmptyListOf()
                select (Expression)new Expression.Comparison(first, [.. links.Take(3)], Nowhere)),
            (3, from connective in Gen.Elements(Enum.GetValues<Connective>())
                from count in Gen.Choose(2, 3)
                from operands in third.ListOf(count)
                select (Expression)new Expression.Logic(connective, [.. operands], Nowhere)),
            (2, Call(third)),
            (2, Aggregate(half)));
    }

    private static Gen<Expression> Part(int size) => Generate.Later(() => Of(size));

    private static Gen<Link> Link(Gen<Expression> operand) =>
        from comparator in Gen.Elements(Enum.GetValues<Comparator>())
        from right in operand
        select new Link(comparator, right);

    private static Gen<Expression> Call(Gen<Expression> argument) => Gen.OneOf(
        from function in Gen.Elements(Function.Min, Function.Max)
        from count in Gen.Choose(2, 3)
        from arguments in argument.ListOf(count)
        select (Expression)new Expression.Call(function, [.. arguments], Nowhere),
        from function in Gen.Elements(Function.Round, Function.Floor, Function.Ceil)
        from operand in argument
        select (Expression)new Expression.Call(function, [operand], Nowhere),
        from operand in argument
        from digits in Gen.Choose(0, 12)
        select (Expression)new Expression.Call(Function.Round, [operand, new Expression.Number(digits, Nowhere)], Nowhere));

    private static Gen<Expression> Aggregate(Gen<Expression> condition) => Gen.OneOf(
        from function in Gen.Elements(AggregateFunction.Sum, AggregateFunction.Mean, AggregateFunction.Min, AggregateFunction.Max)
        from column in Column
        select (Expression)new Expression.Aggregate(function, column.Table, column, Nowhere),
        Name.Select(table => (Expression)new Expression.Aggregate(AggregateFunction.Count, table, null, Nowhere)),
        from function in Gen.Elements(AggregateFunction.Count, AggregateFunction.Every, AggregateFunction.Any)
        from table in Name
        from argument in condition.Where(c => c is not Expression.Column)
        select (Expression)new Expression.Aggregate(function, table, argument, Nowhere));

    private static Gen<Expression.Column> Column =>
        from table in Name
        from text in Gen.OneOf(Name, Gen.Elements("and", "true"))
        select new Expression.Column(table, text, Nowhere);

    private static Gen<Expression> Leaf => Gen.OneOf(
        Gen.Choose(0, 1000).Select(n => (Expression)new Expression.Number(n, Nowhere)),
        from digits in Gen.Choose(0, 1_000_000)
        from decimals in Gen.Choose(1, 15)
        select (Expression)new Expression.Number(digits * Rational.PowerOfTen(-decimals), Nowhere),
        Gen.Elements(true, false).Select(truth => (Expression)new Expression.Truth(truth, Nowhere)),
        Gen.Choose(700_000, 760_000).Select(day => (Expression)new Expression.Day(new BuddhistDate(DateOnly.FromDayNumber(day)), Nowhere)),
        Name.Select(text => (Expression)new Expression.Name(text, Nowhere)),
        Column.Select(column => (Expression)column));
}
