using System.Text.Json;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Data;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Cli.Printing;

/// <summary>An explanation as text and as JSON.</summary>
internal static class ExplanationPrinter
{
    public static string AsText(Explanation explanation)
    {
        var trace = TraceText.Of(explanation.Indicator, explanation.Trace, explanation.Assignment);
        return explanation.Assignment?.ByMonths is not { } months
            ? trace
            : $"{trace}\nผลของรอบ ({NameOf(months.Rule)}): {string.Join(" · ", months.Months.Select(m => $"{m.Month.ToShortText()} {TextOf(m.Outcome, explanation.Indicator)}"))} → {TextOf(months.Outcome, explanation.Indicator)}";
    }

    public static string AsJson(Explanation explanation) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("office", explanation.Handbook.Office.Id.ToString());
        json.WriteString("round", explanation.Handbook.Round.ToString());
        json.WriteNumber("revision", 0);
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
        }

        TraceJson.WriteMembers(json, explanation.Trace, explanation.Outcome);
        if (explanation.Assignment?.ByMonths is { } months)
        {
            Write(json, months);
        }

        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, MonthsResult months)
    {
        json.WriteString("rule", months.Rule switch
        {
            MonthRule.Latest => "latest",
            MonthRule.Mean => "mean",
            MonthRule.Lowest => "lowest",
        });
        json.WriteStartArray("months");
        foreach (var month in months.Months)
        {
            json.WriteStartObject();
            json.WriteString("month", month.Month.ToString());
            TraceJson.WriteOutcome(json, month.Outcome);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string NameOf(MonthRule rule) => rule switch
    {
        MonthRule.Latest => "เดือนล่าสุด",
        MonthRule.Mean => "เฉลี่ยของเดือนที่รายงาน",
        MonthRule.Lowest => "เดือนที่ต่ำสุด",
    };

    private static string TextOf(Outcome outcome, Indicator indicator) =>
        outcome.ReachedLevel is { } level ? $"ระดับ {indicator.NameOf(level)}" : OutcomeText.Of(outcome);
}
