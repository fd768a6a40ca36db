using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Indicators;

/// <summary>The address of an indicator among all rounds: <c>office/round/indicator</c>.</summary>
internal static class InheritsType
{
    private const string Id = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    public static PatternType Type { get; } = new($"^{Id}/2[4-9][0-9][0-9](-[12])?/{Id}$", text => Parse(text) is not null, Problems.BadInherits);

    /// <summary>The indicator of an address; null when it is none.</summary>
    public static InheritedFrom? Parse(string text) =>
        text.Split('/') is [var office, var round, var indicator]
        && Id<Office>.Parse(office) is { } officeId
        && RoundId.Parse(round) is { } roundId
        && Id<Indicator>.Parse(indicator) is { } indicatorId
            ? new InheritedFrom(officeId, roundId, indicatorId)
            : null;
}
