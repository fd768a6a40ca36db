using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Registers;

/// <summary>Cells that a formula can count by: those that hold a name of the lists to the letter, and a number.</summary>
[Flags]
internal enum SeenByFormulas
{
    None = 0,
    District = 1,
    Status = 2,
    AverageAfter = 4,
}

/// <summary>What is kept of a household: nothing that tells who it is, but for the row.</summary>
/// <param name="Row">Its row.</param>
/// <param name="District">The district's place among the office's.</param>
/// <param name="Status">One of the four.</param>
/// <param name="IsDeveloped">True when an activity and its day are recorded.</param>
/// <param name="HasPassed">True when its income after development reaches the line.</param>
/// <param name="Seen">What the formulas of the blank register's summary see of it.</param>
internal readonly record struct Household(int Row, int District, RegisterCount Status, bool IsDeveloped, bool HasPassed, SeenByFormulas Seen)
{
    /// <summary>The cell for which the summary's formula passes the household over, which counts as this; null when it does not.</summary>
    public RegisterColumn? UnseenAs(RegisterCount count) =>
        !Seen.HasFlag(SeenByFormulas.District) ? RegisterColumn.District
        : count != RegisterCount.Listed && !Seen.HasFlag(SeenByFormulas.Status) ? RegisterColumn.Status
        : count == RegisterCount.Passed && !Seen.HasFlag(SeenByFormulas.AverageAfter) ? RegisterColumn.AverageAfter
        : null;

    /// <summary>True when an input of this kind counts the household.</summary>
    public bool CountsAs(RegisterCount count) => count switch
    {
        RegisterCount.Listed => true,
        RegisterCount.Developed => Status == RegisterCount.Developable && IsDeveloped,
        RegisterCount.Passed => Status == RegisterCount.Developable && HasPassed,
        RegisterCount.Developable or RegisterCount.Welfare or RegisterCount.SelfReliant or RegisterCount.Other => Status == count,
    };
}
