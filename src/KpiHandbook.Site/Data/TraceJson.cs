using System.Text.Json;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Site.Data;

/// <summary>
/// A trace as JSON: the same members wherever one is published or printed. Exact numbers are strings (<c>"50/3"</c>), beside the text
/// that readers see.
/// </summary>
public static class TraceJson
{
    // A level is whole; the mean of several may not end.
    private const int ScoreDecimals = 6;

    /// <summary>
    /// Writes <c>inputs</c>, <c>value</c>, <c>display</c>, <c>rounded</c>, <c>withheldBelow</c> where figures are withheld, <c>outcome</c>, <c>level</c>, <c>letter</c>, <c>score</c> and <c>trace</c>
    /// into the object being written. <c>score</c> is the factor of the weight, 0 to 5, and null while nothing can be counted.
    /// </summary>
    public static void WriteMembers(Utf8JsonWriter json, Indicator indicator, Trace trace, Outcome counted)
    {
        json.WriteStartObject("inputs");
        foreach (var input in trace.Given.GroupBy(g => g.Table ?? g.Input))
        {
            WriteInput(json, input.Key, [.. input]);
        }

        json.WriteEndObject();
        if (trace.Value is { } value)
        {
            json.WriteString("value", value.ToString());
            json.WriteString("display", value.ToDecimal(2));
            json.WriteBoolean("rounded", !value.IsExactAt(2));
        }
        else
        {
            json.WriteNull("value");
            json.WriteNull("display");
            json.WriteBoolean("rounded", false);
        }

        if (trace.WithheldBelow is { } below)
        {
            json.WriteNumber("withheldBelow", below);
        }

        WriteOutcome(json, indicator, counted);
        json.WriteStartArray("trace");
        foreach (var step in trace.Given)
        {
            Write(json, step);
        }

        if (trace.Computation is { } computation)
        {
            Write(json, computation);
        }

        foreach (var condition in trace.Conditions)
        {
            Write(json, condition);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes <c>outcome</c>, <c>level</c> (0 for none), <c>letter</c> where the indicator shows levels by letters, <c>score</c>, and what is missing or why nothing can be computed.</summary>
    public static void WriteOutcome(Utf8JsonWriter json, Indicator indicator, Outcome outcome)
    {
        json.WriteString("outcome", NameOf(outcome.Kind));
        json.WriteNumber("level", outcome.ReachedLevel?.Number ?? 0);
        if (indicator.Letters.Count > 0)
        {
            json.WriteString("letter", outcome.ReachedLevel is { } level ? indicator.NameOf(level) : null);
        }

        if (outcome.Factor is { } factor)
        {
            json.WritePropertyName("score");
            json.WriteRawValue(factor.ToDecimal(ScoreDecimals));
        }
        else
        {
            json.WriteNull("score");
        }

        switch (outcome)
        {
            case Outcome.NotReported { Missing: var missing }:
                json.WriteStartArray("missing");
                foreach (var part in missing)
                {
                    json.WriteStringValue(part.Row is { } row ? $"{part.Input.Name}.{row}" : part.Input.Name);
                }

                json.WriteEndArray();
                break;
            case Outcome.NotComputable { Reason: var reason }:
                json.WriteString("reason", reason switch
                {
                    UndefinedReason.DivisionByZero => "division-by-zero",
                    UndefinedReason.EmptyTable => "empty-table",
                });
                break;
            default:
                break;
        }
    }

    /// <summary>Writes <c>byMonths</c> where the months of a round make its result: the rule, the exact points, and each month's outcome.</summary>
    public static void WriteMonths(Utf8JsonWriter json, ScoredAssignment scored)
    {
        if (scored.ByMonths is not { } months)
        {
            return;
        }

        json.WriteStartObject("byMonths");
        json.WriteString("rule", Names.Of(months.Rule));
        json.WriteExact("points", months.Outcome.Factor);
        json.WriteObjects("months", months.Months, month =>
        {
            json.WriteString("month", $"{month.Month}");
            json.WriteBoolean("counted", month.Outcome.Factor is not null);
            WriteOutcome(json, scored.Indicator, month.Outcome);
        });
        json.WriteEndObject();
    }

    /// <summary>The name of an outcome in JSON, commands and example files.</summary>
    public static string NameOf(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Level => "level",
        OutcomeKind.Below => "below",
        OutcomeKind.Gap => "gap",
        OutcomeKind.Mean => "mean",
        OutcomeKind.NotReported => "not-reported",
        OutcomeKind.NotComputable => "not-computable",
        OutcomeKind.Withheld => "withheld",
    };

    /// <summary>The name of a rounding.</summary>
    public static string NameOf(Rounding rounding) => rounding switch
    {
        Rounding.ToDecimals(var digits) => $"{digits} decimals",
        Rounding.Floor => "floor",
        _ => "none",
    };

    private static void WriteInput(Utf8JsonWriter json, Input input, IReadOnlyList<GivenStep> steps)
    {
        if (steps[0].Table is null)
        {
            WriteValue(json, input.Name, steps[0].Value);
            return;
        }

        json.WriteStartArray(input.Name);
        foreach (var row in steps.GroupBy(s => s.Row))
        {
            json.WriteStartObject();
            foreach (var cell in row)
            {
                WriteValue(json, cell.Input.Name, cell.Value);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a value: numbers exactly, as strings.</summary>
    public static void WriteValue(Utf8JsonWriter json, string name, Value value)
    {
        switch (value)
        {
            case Value.Number number:
                json.WriteString(name, ExpressionStyle.Exact.Number(number.Amount).Trim('(', ')'));
                break;
            case Value.Truth truth:
                json.WriteBoolean(name, truth.Holds);
                break;
            case Value.Day day:
                json.WriteString(name, day.Date.ToString());
                break;
            case Value.Text text:
                json.WriteString(name, text.Words);
                break;
            default:
                json.WriteNull(name);
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, GivenStep step)
    {
        json.WriteStartObject();
        json.WriteString("step", "input");
        json.WriteString("name", step.Table is null ? step.Input.Name : Substitution.CellName(step.Table.Name, step.Input.Name, step.Row!.Value));
        json.WriteString("label", step.Input.Label);
        WriteValue(json, "value", step.Value);
        json.WriteString("unit", step.Input.Unit);
        json.WriteString("source", step.Place.ToString());
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ComputationStep step)
    {
        json.WriteStartObject();
        json.WriteString("step", "formula");
        json.WriteString("formula", ExpressionPrinter.Print(step.Formula, ExpressionStyle.Exact));
        json.WriteString("substituted", ExpressionPrinter.Print(step.Substituted, ExpressionStyle.Exact));
        json.WriteString("result", step.Result?.ToString());
        json.WriteString("rounding", NameOf(step.Rounding));
        json.WriteString("value", step.Rounded?.ToString());
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ConditionStep step)
    {
        json.WriteStartObject();
        json.WriteString("step", "condition");
        json.WriteNumber("level", step.Rule.Level.Number);
        json.WriteString("condition", ExpressionPrinter.Print(step.Rule.When, ExpressionStyle.Exact));
        json.WriteString("substituted", ExpressionPrinter.Print(step.Substituted, ExpressionStyle.Exact));
        if (step.Holds is { } holds)
        {
            json.WriteBoolean("holds", holds);
        }
        else
        {
            json.WriteNull("holds");
        }

        json.WriteEndObject();
    }
}
