using System.Text.Json;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Proving;

namespace KpiHandbook.Site.Data;

/// <summary>What the proof of an indicator's criteria found, and what it looked through, as data.</summary>
internal static class FindingJson
{
    public static void Write(Utf8JsonWriter json, ProofResult proof)
    {
        json.WriteObjects("findings", proof.Findings, finding => Write(json, finding));
        json.WriteObjects("searched", proof.Searched, searched =>
        {
            json.WriteStrings("months", searched.Months.Select(m => m.ToString()));
            json.WriteObjects("parts", searched.Parts, part =>
            {
                json.WriteString("of", part.Of);
                json.WriteNumber("cases", part.Cases);
            });
            json.WriteNumber("combinations", searched.Combinations);
            json.WriteBoolean("every", searched.IsEvery);
        });
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("kind", FindingNames.Of(finding.Kind));
        json.WriteStrings("months", finding.Months.Select(m => m.ToString()));
        json.WriteStartArray("levels");
        foreach (var level in finding.Levels)
        {
            json.WriteNumberValue(level.Number);
        }

        json.WriteEndArray();
        if (finding.Witness is { } witness)
        {
            Write(json, "witness", witness.Point);
            if (witness.Better is { } better)
            {
                Write(json, "better", better);
            }
        }

        json.WriteStrings("districts", finding.Districts.Select(d => d.Id.ToString()));
        json.WriteString("status", FindingNames.Of(finding.Status));
        json.WriteString("text", finding.Text.Thai);
    }

    private static void Write(Utf8JsonWriter json, string name, WitnessPoint point)
    {
        json.WriteStartObject(name);
        json.WriteExact("value", point.Value);
        json.WriteNumber("level", point.Level?.Number ?? 0);
        json.WriteStartObject("inputs");
        foreach (var (input, value) in point.Inputs)
        {
            Write(json, input, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Value value)
    {
        if (value is not Value.Table table)
        {
            TraceJson.WriteValue(json, name, value);
            return;
        }

        json.WriteObjects(name, table.Rows, row =>
        {
            foreach (var (column, cell) in row)
            {
                TraceJson.WriteValue(json, column, cell);
            }
        });
    }
}
