using System.Numerics;

namespace KpiHandbook.Content.Forms.Formulas;

/// <summary>Something in a formula that is a whole number: a cell's figure in its smallest unit (satang), a count of rows, a floor.</summary>
/// <param name="Text">As a formula writes it.</param>
/// <param name="Most">Its largest distance from 0, given how large a form lets single figures be.</param>
/// <param name="IsNeverNegative">True when it is 0 or more.</param>
internal sealed record Figure(string Text, Func<BigInteger, BigInteger> Most, bool IsNeverNegative)
{
    /// <inheritdoc/>
    public bool Equals(Figure? other) => string.Equals(Text, other?.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}
