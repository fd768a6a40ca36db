using KpiHandbook.Core.Expressions;

namespace KpiHandbook.Content.Forms.Formulas;

/// <summary>A condition of the criteria.</summary>
/// <param name="Yes">Where it holds.</param>
/// <param name="No">Where it does not. Where neither is true, it cannot be computed.</param>
/// <param name="IsDecided">Where it can be computed.</param>
internal sealed record Claim(Test Yes, Test No, Test IsDecided)
{
    public static Claim Of(Test test) => new(test, test.Opposite, Test.Always);

    /// <summary>A test of numbers that exist only in some places.</summary>
    public static Claim Of(Test isDefined, Test test) => new(Test.All(isDefined, test), Test.All(isDefined, test.Opposite), isDefined);

    /// <summary>A part that decides alone does so, whatever cannot be computed beside it.</summary>
    public static Claim Join(Connective connective, IReadOnlyList<Claim> parts)
    {
        var yes = parts.Select(p => p.Yes);
        var no = parts.Select(p => p.No);
        var all = Test.All(parts.Select(p => p.IsDecided));
        return connective switch
        {
            Connective.And => new(Test.All(yes), Test.Any(no), Test.Any(no.Prepend(all))),
            Connective.Or => new(Test.Any(yes), Test.All(no), Test.Any(yes.Prepend(all))),
        };
    }

    public Claim Not() => new(No, Yes, IsDecided);
}
