using System.Text.Json;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Changes;
using KpiHandbook.Site.Districts;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Data;

/// <summary>A unit's results as data: every month, every indicator, every step of its trace.</summary>
internal static class UnitJson
{
    public static ReadOnlyMemory<byte> Build(RoundSite site, ScoredUnit current)
    {
        var handbook = site.Handbook;
        var links = new RelativeLinks(Routes.UnitData(handbook, current.Unit));
        return DataWriter.Write(DataFormat.Unit, links, json =>
        {
            json.WriteBoolean("sample", handbook.SampleResults);
            IdentityJson.Write(json, site);
            json.WriteString("id", current.Unit.Id);
            json.WriteString("name", UnitText.Full(Words.Thai, current.Unit));
            json.WriteString("agreement", $"{current.Agreement.Id}");
            json.WriteString("page", links.To(Routes.Unit(handbook, current.Unit)));
            json.WriteStrings("exempt", current.Agreement.ExemptionsOf(current.Unit).Select(e => $"{e.Indicator}"));
            json.WriteStrings("chosen", current.Assignments.Where(a => a.Assignment.Entry.Section == Section.Optional).Select(a => $"{a.Indicator.Id}"));
            json.WriteObjects("months", site.Round.Months, month =>
            {
                var unit = month.Find(current.Unit.Id)!;
                json.WriteString("month", $"{month.Month}");
                json.WriteBoolean("sealed", site.Seal?.Find(month.Month) is not null);
                json.WriteBoolean("reported", unit.Report is not null);
                json.WriteString("file", unit.Report?.Place.File);
                json.WriteObjects("sections", unit.Sections, section => WriteSection(json, unit, section));
                json.WriteObjects("indicators", unit.Assignments, scored => WriteScored(json, scored, [.. site.Corrections.Of(month.Month, current.Unit.Id, scored.Indicator.Id)]));
            });
            // Of the last report, as on the unit's page: there is nothing to go on from before the first one.
            var last = current.Report is null ? CurrentUnits.LastReported(site, current) : current;
            json.WriteString("nextFrom", last is null ? null : $"{last.Report!.Month}");
            json.WriteObjects("next", last is null ? [] : site.NextStepsOf(last), step =>
            {
                json.WriteString("indicator", $"{step.Scored.Indicator.Id}");
                json.WriteNumber("level", step.Next.Target.Number);
                json.WriteExact("gain", step.Gain);
                json.WriteString("text", NextStepText.Of(Words.Thai, step));
            });
        });
    }

    /// <summary>A section's score, in any file; null where the unit has reported nothing.</summary>
    public static void WriteSection(Utf8JsonWriter json, ScoredUnit unit, SectionScore section)
    {
        json.WriteString("section", Names.Of(section.Section));
        json.WriteExact("weight", section.Weight);
        json.WriteBoolean("withheld", section.Points is null);
        json.WriteExact("points", unit.Report is null ? null : section.Points);
        json.WriteExact("ofFive", unit.Report is null ? null : section.OfFive);
        json.WriteExact("ofHundred", unit.Report is null ? null : section.OfHundred);
        json.WriteNumber("unreported", section.Unreported);
        json.WriteNumber("undecided", section.Undecided);
        json.WriteExact("openWeight", section.OpenWeight);
    }

    private static void WriteScored(Utf8JsonWriter json, ScoredAssignment scored, IReadOnlyList<CorrectedResult> corrections)
    {
        var entry = scored.Assignment.Entry;
        json.WriteString("indicator", $"{scored.Indicator.Id}");
        json.WriteString("section", Names.Of(scored.Assignment.Section));
        json.WriteBoolean("optional", entry.Section == Section.Optional);
        json.WriteNumber("number", entry.Number);
        json.WriteExact("weight", entry.Weight?.Percent);
        json.WriteString("weightDerived", entry.WeightDerived);
        json.WriteExact("points", scored.Points);
        json.WriteBoolean("contested", scored.IsContested);
        if (scored.ByTable is { } table)
        {
            json.WriteStartObject("byTable");
            TraceJson.WriteOutcome(json, scored.Indicator, table.Outcome);
            json.WriteBoolean("decides", table.Decides);
            json.WriteEndObject();
        }

        json.WriteObjects("corrections", corrections, correction => WriteCorrection(json, correction));
        TraceJson.WriteMonths(json, scored);
        TraceJson.WriteMembers(json, scored.Indicator, scored.Trace, scored.Outcome);
    }

    private static void WriteCorrection(Utf8JsonWriter json, CorrectedResult correction)
    {
        json.WriteDate("date", correction.Whole.Date);
        json.WriteString("reason", correction.Whole.Reason);
        json.WriteBoolean("withheld", correction.IsWithheld);
        json.WriteObjects("figures", correction.Figures, figure =>
        {
            json.WriteString("input", figure.Input);
            json.WriteString("cell", figure.Cell);
            json.WriteString("before", figure.Before);
            json.WriteString("after", figure.After);
        });
        json.WriteString("outcomeBefore", correction.Level?.Before);
        json.WriteString("outcomeAfter", correction.Level?.After);
    }
}
