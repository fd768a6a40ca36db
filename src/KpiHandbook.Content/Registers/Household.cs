using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Registers;

/// <summary>What is kept of a household: nothing that tells who it is, but for the row.</summary>
/// <param name="Row">Its row.</param>
/// <param name="District">The district's place among the office's.</param>
/// <param name="Status">One of the four.</param>
/// <param name="IsDeveloped">True when an activity and its day are recorded.</param>
/// <param name="HasPassed">True when its income after development reaches the line.</param>
internal readonly record struct Household(int Row, int District, RegisterCount Status, bool IsDeveloped, bool HasPassed)
{
    /// <summary>True when an input of this kind counts the household.</summary>
    public bool CountsAs(RegisterCount count) => count switch
    {
        RegisterCount.Listed => true,
        RegisterCount.Developed => Status == RegisterCount.Developable && IsDeveloped,
        RegisterCount.Passed => Status == RegisterCount.Developable && HasPassed,
        RegisterCount.Developable or RegisterCount.Welfare or RegisterCount.SelfReliant or RegisterCount.Other => Status == count,
    };
}
