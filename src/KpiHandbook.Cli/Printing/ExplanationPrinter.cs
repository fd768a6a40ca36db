using KpiHandbook.Core.Disclosure;
using KpiHandbook.Site.Data;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Cli.Printing;

/// <summary>An explanation as text and as JSON.</summary>
internal static class ExplanationPrinter
{
    // The office's own machine shows what the site does not, and says so.
    public static string AsText(Explanation explanation) =>
        TraceText.Of(explanation.Indicator, explanation.Trace, explanation.Assignment)
        + RevisionOf(explanation)
        + (Withheld(explanation) is { } below ? $"\n{WithheldText.LocalOnly(SiteWords.Thai, below)}" : "")
        + (explanation.Seal is { } seal ? $"\n{StatusText.Of(SiteWords.Thai, explanation.Handbook.Status)} · {SealText.Of(SiteWords.Thai, explanation.Handbook, seal)} รหัสฉบับ {seal.Edition}" : "");

    // Said where the round has more than one text.
    private static string RevisionOf(Explanation explanation) => explanation switch
    {
        { IsAmended: false } => "",
        { Handbook.By: { } by } => $"\nใช้ข้อความหลังหนังสือแก้ไขฉบับที่ {by.Number} ({by.Letter})",
        _ => "\nใช้ข้อความที่เผยแพร่ครั้งแรก ก่อนหนังสือแก้ไข",
    };

    public static string AsJson(Explanation explanation) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("office", explanation.Handbook.Office.Id.ToString());
        json.WriteString("round", explanation.Handbook.Round.ToString());
        json.WriteNumber("revision", explanation.Handbook.Revision);
        json.WriteString("status", $"{explanation.Handbook.Status}".ToLowerInvariant());
        json.WriteString("edition", explanation.Seal?.Edition);
        json.WriteString("indicator", explanation.Indicator.Id.ToString());
        if (explanation.Month is { } month)
        {
            json.WriteString("month", month.ToString());
        }

        if (explanation is { Unit: { } unit, Assignment: { } assignment })
        {
            json.WriteString("unit", unit.Id);
            json.WriteString("weight", assignment.Assignment.Entry.Weight?.ToString());
            json.WriteString("points", assignment.Points?.ToString());
            json.WriteBoolean("withheldOnSite", Withheld(explanation) is not null);
        }

        TraceJson.WriteMembers(json, explanation.Indicator, explanation.Trace, explanation.Outcome);
        if (explanation.Assignment is { } scored)
        {
            TraceJson.WriteMonths(json, scored);
        }

        json.WriteEndObject();
    });

    private static int? Withheld(Explanation explanation) =>
        explanation is { Unit: { } unit, Assignment: { } scored } ? PublishedRound.ThresholdFor(scored, unit) : null;
}
