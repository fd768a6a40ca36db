using FsCheck;
using FsCheck.Fluent;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Tests.Support;

/// <summary>Generators, as text, of expressions whose types fit <see cref="Inputs"/>, and of figures to compute them with.</summary>
internal static class SoundExpression
{
    public static IReadOnlyList<Input> Inputs { get; } =
    [
        An.Input("x", InputType.Number),
        An.Input("y", InputType.Number),
        An.Input("z", InputType.Number),
        An.Input("f", InputType.YesNo),
        An.Input("d", InputType.Date),
        An.Input("t", InputType.Table, columns: [An.Input("p", InputType.Number), An.Input("q", InputType.Number), An.Input("g", InputType.YesNo)]),
        An.Input("u", InputType.Table, columns: [An.Input("p", InputType.Number)]),
    ];

    public static Gen<Dictionary<string, Value>> Figures { get; } =
        from x in Figure
        from y in Figure
        from z in Figure
        from f in Truth
        from d in Day
        from t in Rows(from p in Figure from q in Figure from g in Truth select $"p:{p},q:{q},g:{g}")
        from u in Rows(Figure.Select(p => $"p:{p}"))
        select Given.Values($"x={x} y={y} z={z} f={f} d={d} t=[{t}] u=[{u}]");

    public static Gen<string> Formula { get; } = Gen.Sized(size => Number(Math.Min(size, 20), inRow: false));

    public static Gen<string> Condition { get; } = Gen.Sized(size => Holds(Math.Min(size, 20), inRow: false));

    private static Gen<string> Figure => Gen.Elements("-7", "-2.5", "-1", "0", "0", "0.5", "1", "2", "3", "10", "1/3");

    private static Gen<string> Truth => Gen.Elements("yes", "no");

    private static Gen<string> Day => Gen.Choose(1, 9).Select(day => $"2568-08-0{day}");

    private static Gen<string> Rows(Gen<string> row) =>
        from count in Gen.Frequency((1, Gen.Constant(0)), (2, Gen.Constant(1)), (4, Gen.Choose(2, 4)))
        from rows in row.ListOf(count)
        select string.Join(';', rows);

    private static Gen<string> Number(int size, bool inRow) => Generate.Later(() => NumberNow(size, inRow));

    private static Gen<string> Holds(int size, bool inRow) => Generate.Later(() => HoldsNow(size, inRow));

    private static Gen<string> NumberNow(int size, bool inRow)
    {
        var leaf = Gen.Elements(inRow ? ["x", "y", "p", "p", "q", "2", "0.5"] : new[] { "x", "y", "z", "0", "1", "2.5", "7" });
        if (size == 0)
        {
            return leaf;
        }

        var half = Number(size / 2, inRow);
        return Gen.Frequency(
            (2, leaf),
            (1, Number(size - 1, inRow).Select(a => $"-({a})")),
            (5, from a in half from sign in Gen.Elements("+", "-", "*", "/") from b in half select $"({a}) {sign} ({b})"),
            (1, from f in Gen.Elements("min", "max") from a in half from b in half select $"{f}({a}, {b})"),
            (1, from f in Gen.Elements("floor", "ceil", "round") from a in half select $"{f}({a})"),
            (1, from a in Holds(size / 2, inRow) from b in Holds(size / 2, inRow) select $"tally({a}, {b})"),
            (1, from a in half from digits in Gen.Choose(0, 3) select $"round({a}, {digits})"),
            (2, Gen.Elements("sum(t.p)", "mean(t.q)", "min(t.p)", "max(u.p)", "count(t)", "mean(u.p)")),
            (1, Holds(size / 4, inRow: true).Select(row => $"count(t, {row})")));
    }

    private static Gen<string> HoldsNow(int size, bool inRow)
    {
        var leaf = Gen.Elements(inRow ? ["f", "g", "true", "p > 1"] : new[] { "f", "true", "false", "d < date(2568, 8, 5)", "x >= y" });
        if (size == 0)
        {
            return leaf;
        }

        var (half, number) = (Holds(size / 2, inRow), Number(size / 3, inRow));
        return Gen.Frequency(
            (1, leaf),
            (1, Holds(size - 1, inRow).Select(a => $"not ({a})")),
            (3, from a in half from word in Gen.Elements("and", "or") from b in half select $"({a}) {word} ({b})"),
            (4, from a in number from sign in Sign from b in number select $"{a} {sign} {b}"),
            (1, from a in number from sign in Sign from b in number from next in Sign from c in number select $"{a} {sign} {b} {next} {c}"),
            (1, from d in Gen.Choose(1, 9) from sign in Sign select $"d {sign} date(2568, 8, {d})"),
            (2, from function in Gen.Elements("every", "any") from row in Holds(size / 4, inRow: true) select $"{function}(t, {row})"));
    }

    private static Gen<string> Sign => Gen.Elements("<", "<=", ">", ">=", "=", "!=");
}
