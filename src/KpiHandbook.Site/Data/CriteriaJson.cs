using System.Text.Json;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Site.Data;

/// <summary>How an indicator is scored, as data: its criteria for all months or for each group of them, its letters, and what answers them.</summary>
internal static class CriteriaJson
{
    public static void Write(Utf8JsonWriter json, Indicator indicator)
    {
        WriteSet(json, indicator.Criteria);
        json.WriteBoolean("setByDistrict", indicator.SetByDistrict);
        json.WriteString("months", Names.Of(indicator.Months));
        if (indicator.Letters.Count > 0)
        {
            json.WriteStartObject("letters");
            foreach (var (level, letter) in indicator.Letters.OrderByDescending(l => l.Key))
            {
                json.WriteNumber(letter, level.Number);
            }

            json.WriteEndObject();
        }

        if (indicator.Milestones.Count > 0)
        {
            json.WriteObjects("milestones", indicator.Milestones, milestone =>
            {
                json.WriteString("title", milestone.Title);
                json.WriteStrings("months", milestone.Months.Select(m => m.ToString()));
                WriteSet(json, milestone.Criteria);
            });
        }

        WriteProjects(json, indicator);
        json.WriteObjects("answers", indicator.Answers, answer => WriteAnswer(json, answer));
    }

    private static void WriteSet(Utf8JsonWriter json, Criteria criteria)
    {
        json.WriteString("formula", criteria.Formula is { } formula ? ExpressionPrinter.Print(formula, ExpressionStyle.Exact) : null);
        json.WriteString("rounding", TraceJson.NameOf(criteria.Rounding));
        json.WriteString("ladder", Names.Of(criteria.Ladder));
        json.WriteString("unstated", criteria.Unstated);
        json.WriteString("zero", criteria.Zero);
        json.WriteBoolean("shortfallOpen", criteria.IsShortfallOpen);
        json.WriteObjects("levels", criteria.Levels, rule => WriteRule(json, rule));
        // What the document prints, where a reading or a ruling has replaced it.
        var replaced = criteria.AsPrinted.Where(printed => !criteria.Levels.Contains(printed)).ToList();
        if (replaced.Count > 0)
        {
            json.WriteObjects("printedLevels", replaced, rule => WriteRule(json, rule));
        }
    }

    private static void WriteRule(Utf8JsonWriter json, LevelRule rule)
    {
        json.WriteNumber("level", rule.Level.Number);
        json.WriteString("when", ExpressionPrinter.Print(rule.When, ExpressionStyle.Exact));
        json.WriteString("text", rule.Text);
    }

    private static void WriteProjects(Utf8JsonWriter json, Indicator indicator)
    {
        if (indicator.OwnProjects.Count == 0)
        {
            return;
        }

        json.WriteObjects("ownProjects", indicator.OwnProjects.OrderBy(p => $"{p.Key}", StringComparer.Ordinal), own =>
        {
            json.WriteString("district", $"{own.Key}");
            json.WriteString("project", own.Value.Project);
            json.WriteString("basis", own.Value.Basis);
            json.WriteObjects("levels", own.Value.Levels.OrderBy(l => l.Key), level =>
            {
                json.WriteNumber("level", level.Key.Number);
                json.WriteString("text", level.Value);
            });
        });
    }

    private static void WriteAnswer(Utf8JsonWriter json, Answer answer)
    {
        json.WriteString("kind", Names.Of(answer));
        json.WriteString("text", answer.Text);
        json.WriteString("month", answer.Month?.ToString());
        switch (answer)
        {
            case Answer.Reading reading:
                WriteChanges(json, reading.Levels, reading.IsZero);
                break;
            case Answer.Ruling ruling:
                WriteChanges(json, ruling.Levels, ruling.IsZero);
                json.WriteString("by", ruling.By);
                json.WriteString("letter", ruling.Letter);
                json.WriteDate("date", ruling.Date);
                json.WriteStrings("districts", ruling.Districts.Select(d => d.ToString()));
                break;
            case Answer.Open open:
                json.WriteString("finding", FindingNames.Of(open.Kind));
                json.WriteExact("at", open.At);
                json.WriteStartArray("levels");
                foreach (var level in open.Levels)
                {
                    json.WriteNumberValue(level.Number);
                }

                json.WriteEndArray();
                json.WriteStrings("districts", open.Districts.Select(d => d.ToString()));
                break;
        }
    }

    private static void WriteChanges(Utf8JsonWriter json, IReadOnlyList<LevelRule> levels, bool isZero)
    {
        json.WriteObjects("levels", levels, rule => WriteRule(json, rule));
        json.WriteBoolean("zero", isZero);
    }
}
