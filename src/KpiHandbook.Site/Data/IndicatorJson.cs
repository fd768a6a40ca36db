using System.Text.Json;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Data;

/// <summary>An indicator's definition as data, with what every unit earned on it in the current month.</summary>
internal static class IndicatorJson
{
    public static ReadOnlyMemory<byte> Build(RoundSite site, Indicator indicator)
    {
        var handbook = site.Handbook;
        var links = new RelativeLinks(Routes.IndicatorData(handbook, indicator.Id));
        return DataWriter.Write(DataFormat.Indicator, links, json =>
        {
            IdentityJson.Write(json, site);
            json.WriteString("id", $"{indicator.Id}");
            json.WriteString("title", indicator.Title);
            json.WriteString("shortTitle", indicator.ShortTitle);
            json.WriteString("unit", indicator.Unit);
            json.WriteString("direction", Names.Of(indicator.Direction));
            json.WriteString("group", indicator.Group.Name);
            json.WriteString("page", links.To(Routes.Indicator(handbook, indicator.Id)));
            json.WriteStrings("sources", indicator.Sources);
            if (indicator.SuppressBelow is { } below)
            {
                json.WriteNumber("suppressBelow", below);
            }

            json.WriteObjects("inputs", indicator.Inputs, input => WriteInput(json, input));
            json.WriteString("inherits", indicator.Inherits?.ToString());
            CriteriaJson.Write(json, indicator);
            WriteKnown(json, indicator);
            WriteTargets(json, indicator);
            WriteNeeds(json, site.Round.Targets.GetValueOrDefault(indicator.Id));
            json.WriteObjects("weights", EntriesOf(handbook, indicator), place => WriteWeight(json, place.Agreement, place.Entry));
            json.WriteObjects("evidence", indicator.Evidence, evidence =>
            {
                json.WriteNumber("from", evidence.From.Number);
                json.WriteNumber("to", evidence.To.Number);
                json.WriteStrings("items", evidence.Items);
                json.WriteBoolean("optional", evidence.IsOptional);
            });
            WriteReport(json, indicator);
            WriteContacts(json, indicator, site.Settings.Contacts);
            json.WriteObjects("notes", indicator.Notes, note => WriteNote(json, note));
            json.WriteObjects("printed", indicator.Printed, fact => WritePrinted(json, fact));
            json.WriteObjects("text", indicator.Body, body =>
            {
                json.WriteString("heading", body.Heading);
                json.WriteString("html", body.Html);
            });
            json.WriteObjects("examples", indicator.Examples, example =>
            {
                var trace = ExampleRules.TraceOf(indicator, example);
                json.WriteString("title", example.Title);
                json.WriteString("month", example.Month?.ToString());
                TraceJson.WriteMembers(json, indicator, trace, trace.Outcome);
            });
            FindingJson.Write(json, site.Proof.Of(indicator.Id));
            WriteResults(json, site, indicator, links);
        });
    }

    /// <summary>A remark, in any file.</summary>
    public static void WriteNote(Utf8JsonWriter json, Note note)
    {
        json.WriteString("kind", Names.Of(note.Kind));
        json.WriteString("text", note.Text);
    }

    private static void WriteContacts(Utf8JsonWriter json, Indicator indicator, ContactVisibility visibility) =>
        json.WriteObjects("contacts", ContactText.Of(Words.Thai, indicator, visibility).SelectMany(g => g.People.Select(p => (g.Role, Person: p))), contact =>
        {
            json.WriteString("role", contact.Role);
            json.WriteString("name", contact.Person.Name);
            json.WriteString("position", contact.Person.Position);
            json.WriteString("group", contact.Person.Group);
            json.WriteString("phone", contact.Person.Phone?.Text);
            json.WriteString("email", contact.Person.Email?.Text);
        });

    private static IEnumerable<(Agreement Agreement, AgreementEntry Entry)> EntriesOf(Handbook handbook, Indicator indicator) =>
        handbook.Agreements.SelectMany(a => a.Entries.Where(e => e.Indicator == indicator.Id).Select(e => (a, e)));

    private static void WriteInput(Utf8JsonWriter json, Input input)
    {
        json.WriteString("name", input.Name);
        json.WriteString("label", input.Label);
        json.WriteString("unit", input.Unit);
        json.WriteString("type", Names.Of(input.Type));
        json.WriteString("what", input.What);
        json.WriteString("symbol", input.Symbol);
        json.WriteString("improve", Names.Of(input.Improve));
        json.WriteString("min", Text(input.Min));
        json.WriteString("max", Text(input.Max));
        json.WriteNumber("decimals", input.Decimals);
        if (input.Type == InputType.Table)
        {
            json.WriteString("rowLabel", input.RowLabel);
            json.WriteObjects("columns", input.Columns, column => WriteInput(json, column));
        }
    }

    private static string? Text(Bound? bound) => bound switch
    {
        Bound.Fixed number => number.Value.ToString(),
        Bound.OfInput input => input.Name,
        _ => null,
    };

    private static void WritePrinted(Utf8JsonWriter json, PrintedFact fact)
    {
        json.WriteString("where", fact.Where);
        json.WriteExact("weight", fact.Weight?.Percent);
        json.WriteBoolean("weightBlank", fact.IsWeightBlank);
        json.WriteString("title", fact.Title);
        if (fact.Number is { } number)
        {
            json.WriteNumber("number", number);
        }

        json.WriteString("unit", fact.Unit);
        json.WriteDate("periodEnd", fact.PeriodEnd);
        json.WriteStartObject("inputs");
        foreach (var (name, value) in fact.Inputs.OrderBy(i => i.Key, StringComparer.Ordinal))
        {
            json.WriteExact(name, value);
        }

        json.WriteEndObject();
        json.WriteString("note", fact.Note);
    }

    private static void WriteKnown(Utf8JsonWriter json, Indicator indicator)
    {
        json.WriteStartObject("known");
        foreach (var (input, districts) in indicator.Known.OrderBy(k => k.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(input);
            foreach (var (district, value) in districts.OrderBy(d => $"{d.Key}", StringComparer.Ordinal))
            {
                json.WriteExact($"{district}", value);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteTargets(Utf8JsonWriter json, Indicator indicator)
    {
        if (indicator.Targets is not { } targets)
        {
            return;
        }

        json.WriteStartObject("targets");
        json.WriteString("of", targets.Of);
        json.WriteString("base", targets.Base);
        json.WriteString("decides", Names.Of(targets.Decides));
        json.WriteObjects("published", targets.Published.OrderBy(t => $"{t.Key}", StringComparer.Ordinal), row =>
        {
            json.WriteString("district", $"{row.Key}");
            WriteRow(json, row.Value);
        });
        if (targets.Total is { } total)
        {
            json.WriteStartObject("total");
            WriteRow(json, total);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    // What every level needs by the criteria, beside the printed figure where there is one.
    private static void WriteNeeds(Utf8JsonWriter json, ScoredTargets? targets) => json.WriteObjects("needs", targets?.Rows ?? [], row =>
    {
        json.WriteString("district", $"{row.District.Id}");
        json.WriteString("of", targets!.Of.Name);
        json.WriteExact("base", row.Base);
        json.WriteObjects("levels", row.Cells, cell =>
        {
            json.WriteNumber("level", cell.Level.Number);
            json.WriteExact("printed", cell.Printed);
            json.WriteExact("needed", cell.Needed);
            json.WriteBoolean("agrees", cell.Agrees);
            if (cell.ByCriteria is { } outcome)
            {
                json.WriteNumber("levelByCriteria", outcome.ReachedLevel?.Number ?? 0);
            }
        });
    });

    private static void WriteRow(Utf8JsonWriter json, TargetRow row)
    {
        json.WriteExact("base", row.Base);
        json.WriteStrings("levels", row.Levels.Select(l => l.ToString()));
    }

    private static void WriteWeight(Utf8JsonWriter json, Agreement agreement, AgreementEntry entry)
    {
        json.WriteString("agreement", $"{agreement.Id}");
        json.WriteString("section", Names.Of(entry.Section));
        json.WriteNumber("number", entry.Number);
        json.WriteExact("weight", entry.Weight?.Percent);
        json.WriteString("weightDerived", entry.WeightDerived);
        if (entry.Only is { } only)
        {
            json.WriteStrings("only", only.Select(id => id.ToString()));
        }

        json.WriteString("note", entry.Note);
    }

    private static void WriteReport(Utf8JsonWriter json, Indicator indicator)
    {
        if (indicator.Report is { } report)
        {
            json.WriteStartObject("report");
            json.WriteString("every", Names.Of(report.Every));
            if (report.Day is { } day)
            {
                json.WriteNumber("day", day);
            }

            if (report.First is { } first)
            {
                json.WriteDate("first", first);
            }

            json.WriteString("note", report.Note);
            json.WriteEndObject();
        }

        if (indicator.CutOff is { } cutOff)
        {
            json.WriteStartObject("cutOff");
            json.WriteDate("date", cutOff.Date);
            json.WriteString("note", cutOff.Note);
            json.WriteEndObject();
        }
    }

    private static void WriteResults(Utf8JsonWriter json, RoundSite site, Indicator indicator, RelativeLinks links)
    {
        if (site.Round.Current is not { } month)
        {
            return;
        }

        json.WriteStartObject("results");
        json.WriteBoolean("sample", site.Handbook.SampleResults);
        json.WriteString("month", $"{month.Month}");
        json.WriteObjects("units", month.Units.Where(u => u.Find(indicator.Id) is not null), unit =>
        {
            var scored = unit.Find(indicator.Id)!;
            json.WriteString("id", unit.Unit.Id);
            json.WriteString("name", UnitText.Full(Words.Thai, unit.Unit));
            json.WriteString("data", links.To(Routes.UnitData(site.Handbook, unit.Unit)));
            json.WriteExact("value", scored.Trace.Value);
            TraceJson.WriteOutcome(json, indicator, scored.Outcome);
        });
        json.WriteEndObject();
    }
}
