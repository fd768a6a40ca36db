using System.Text.Json;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Districts;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Data;

/// <summary>A round as data: what it consists of, where each part is, and every unit's level on every indicator.</summary>
internal static class RoundJson
{
    public static ReadOnlyMemory<byte> Build(RoundSite site)
    {
        var handbook = site.Handbook;
        var links = new RelativeLinks(Routes.RoundData(handbook));
        return DataWriter.Write(DataFormat.Round, links, json =>
        {
            WriteBeginning(json, handbook);
            IdentityJson.WriteEdition(json, site);
            json.WriteDate("from", handbook.Period.From);
            json.WriteDate("to", handbook.Period.To);
            WriteDocument(json, handbook.Document);
            json.WriteString("page", links.To(Routes.Round(handbook)));
            WriteText(json, handbook, links);
            json.WriteObjects("agreements", handbook.Agreements, agreement => WriteAgreement(json, agreement));
            json.WriteObjects("indicators", handbook.Indicators, indicator =>
            {
                json.WriteString("id", $"{indicator.Id}");
                json.WriteString("title", indicator.Title);
                json.WriteString("page", links.To(Routes.Indicator(handbook, indicator.Id)));
                json.WriteString("data", links.To(Routes.IndicatorData(handbook, indicator.Id)));
            });
            json.WriteObjects("units", handbook.IsPermanentCopy ? [] : CurrentUnits.Of(site), unit =>
            {
                json.WriteString("id", unit.Unit.Id);
                json.WriteString("name", UnitText.Full(Words.Thai, unit.Unit));
                json.WriteString("agreement", $"{unit.Agreement.Id}");
                json.WriteString("page", links.To(Routes.Unit(handbook, unit.Unit)));
                json.WriteString("data", links.To(Routes.UnitData(handbook, unit.Unit)));
            });
            json.WriteObjects("calendar", handbook.Calendar, e =>
            {
                json.WriteDate("date", e.Date);
                json.WriteString("text", e.Text);
                json.WriteStrings("indicators", e.Indicators.Select(id => id.ToString()));
            });
            json.WriteObjects("glossary", handbook.Office.Glossary, term =>
            {
                json.WriteString("term", term.Name);
                json.WriteString("meaning", term.Meaning);
                json.WriteStrings("also", term.Also);
                json.WriteString("source", term.Source);
            });
            json.WriteObjects("notes", handbook.Notes, note => IndicatorJson.WriteNote(json, note));
            json.WriteObjects("months", site.Round.Months, month =>
            {
                json.WriteString("month", $"{month.Month}");
                json.WriteObjects("units", month.Units, unit => WriteUnit(json, unit));
            });
        });
    }

    /// <summary>The file up to where its seal and results come in.</summary>
    public static ReadOnlyMemory<byte> Beginning(Handbook handbook) =>
        DataWriter.Write(DataFormat.Round, new RelativeLinks(Routes.RoundData(handbook)), json => WriteBeginning(json, handbook));

    private static void WriteBeginning(Utf8JsonWriter json, Handbook handbook)
    {
        json.WriteBoolean("sample", handbook.SampleResults);
        json.WriteString("office", $"{handbook.Office.Id}");
        json.WriteString("officeName", handbook.Office.Name);
        json.WriteString("province", handbook.Office.Province);
        json.WriteString("round", $"{handbook.Round}");
        json.WriteString("title", handbook.Title);
    }

    // Which text it is, and where the results are, or the round that has them.
    private static void WriteText(Utf8JsonWriter json, Handbook handbook, RelativeLinks links)
    {
        if (handbook.IsPermanentCopy)
        {
            json.WriteString("inForce", links.To(Routes.RoundData(handbook with { IsPermanentCopy = false })));
            return;
        }

        json.WriteString("results", links.To(Routes.ResultsTable(handbook)));
        json.WriteString("dataPackage", links.To(Routes.DataPackage(handbook)));
    }

    private static void WriteDocument(Utf8JsonWriter json, SourceDocument document)
    {
        json.WriteStartObject("document");
        json.WriteString("title", document.Title);
        json.WriteString("issuer", document.Issuer);
        json.WriteString("number", document.Number);
        json.WriteDate("date", document.Date);
        json.WriteString("note", document.Note);
        json.WriteEndObject();
    }

    private static void WriteAgreement(Utf8JsonWriter json, Agreement agreement)
    {
        json.WriteString("id", $"{agreement.Id}");
        json.WriteString("title", agreement.Title);
        json.WriteString("appliesTo", Names.Of(agreement.AppliesTo));
        json.WriteString("follows", agreement.Follows?.ToString());
        json.WriteString("partial", agreement.Partial);
        json.WriteObjects("entries", agreement.Entries, entry =>
        {
            json.WriteString("section", Names.Of(entry.Section));
            json.WriteNumber("number", entry.Number);
            json.WriteString("indicator", $"{entry.Indicator}");
            json.WriteExact("weight", entry.Weight?.Percent);
            json.WriteString("weightDerived", entry.WeightDerived);
        });
    }

    private static void WriteUnit(Utf8JsonWriter json, ScoredUnit unit)
    {
        json.WriteString("id", unit.Unit.Id);
        json.WriteBoolean("reported", unit.Report is not null);
        json.WriteObjects("sections", unit.Sections, section => UnitJson.WriteSection(json, unit, section));
        json.WriteStartObject("outcomes");
        foreach (var scored in unit.Assignments)
        {
            json.WriteStartObject($"{scored.Indicator.Id}");
            json.WriteString("outcome", TraceJson.NameOf(scored.Outcome.Kind));
            json.WriteNumber("level", scored.Outcome.ReachedLevel?.Number ?? 0);
            if (scored.Indicator.Letters.Count > 0)
            {
                json.WriteString("letter", scored.Outcome.ReachedLevel is { } level ? scored.Indicator.NameOf(level) : null);
            }

            json.WriteExact("points", scored.Outcome.Factor);
            json.WriteBoolean("contested", scored.IsContested);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
