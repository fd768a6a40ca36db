using KpiHandbook.Core.Model;

namespace KpiHandbook.Site.Data;

/// <summary>The names that data files use for our enumerations: those of the content files.</summary>
internal static class Names
{
    public static string Of(Section section) => section switch
    {
        Section.Team => "team",
        Section.Individual => "individual",
        Section.Optional => "optional",
        Section.Competency => "competency",
    };

    public static string Of(AppliesTo appliesTo) => appliesTo switch
    {
        AppliesTo.Office => "office",
        AppliesTo.WorkGroups => "work-groups",
        AppliesTo.Districts => "districts",
    };

    public static string Of(RoundStatus status) => status switch
    {
        RoundStatus.Draft => "draft",
        RoundStatus.Trial => "trial",
        RoundStatus.Official => "official",
    };

    public static string Of(Direction direction) => direction switch
    {
        Direction.HigherIsBetter => "higher-is-better",
        Direction.LowerIsBetter => "lower-is-better",
    };

    public static string Of(InputType type) => type switch
    {
        InputType.Number => "number",
        InputType.Count => "count",
        InputType.Percent => "percent",
        InputType.Money => "money",
        InputType.Date => "date",
        InputType.YesNo => "yes-no",
        InputType.Table => "table",
        InputType.Text => "text",
    };

    public static string? Of(Improvement improve) => improve switch
    {
        Improvement.None => null,
        Improvement.Increase => "increase",
        Improvement.Decrease => "decrease",
    };

    public static string Of(Ladder ladder) => ladder switch
    {
        Ladder.Highest => "highest",
        Ladder.Cumulative => "cumulative",
    };

    public static string Of(TargetAuthority authority) => authority switch
    {
        TargetAuthority.Criteria => "criteria",
        TargetAuthority.Table => "table",
    };

    public static string Of(ReportFrequency frequency) => frequency switch
    {
        ReportFrequency.Month => "month",
        ReportFrequency.Round => "round",
    };

    public static string Of(MonthRule rule) => rule switch
    {
        MonthRule.Latest => "latest",
        MonthRule.Mean => "mean",
        MonthRule.Lowest => "lowest",
    };

    public static string Of(Answer answer) => answer switch
    {
        Answer.Reading => "reading",
        Answer.Ruling => "ruling",
        _ => "open",
    };

    public static string Of(NoteKind kind) => kind switch
    {
        NoteKind.SourceConflict => "source-conflict",
        NoteKind.Reading => "reading",
        NoteKind.Gap => "gap",
        NoteKind.Misprint => "misprint",
        NoteKind.Scope => "scope",
        NoteKind.Editor => "editor",
        NoteKind.Review => "review",
    };
}
