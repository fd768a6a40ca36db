using System.Text.Json;
using KpiHandbook.Content.Receiving;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Data;

namespace KpiHandbook.Cli.Printing;

/// <summary>Received files for programs: one JSON object. Exact numbers are strings.</summary>
internal static class ReceiptJson
{
    /// <summary>What the object holds, for the command's help.</summary>
    public const string Help = """
        --format json ให้อ็อบเจ็กต์ที่มี
          dryRun                        true เมื่อไม่ได้เก็บไฟล์ใด
          files[]                       file, office, round, month, refused, reports[], blankUnits[]
          reports[]                     unit, filedAt, state (filed, unchanged, pending), new, unchanged, changes[], levels[]
          changes[]                     indicator, input, column, row, label, unit, place, before, after (null คือว่าง)
          levels[]                      indicator, before, after (outcome, level, score)
          annotated[]                   สำเนาที่ทำเครื่องหมายไว้
          problems[]                    code, severity, file, sheet, cell, message, fix; cells เมื่อพูดถึงหลายช่อง
        """;

    public static void Write(Utf8JsonWriter json, Reception reception, IReadOnlyList<string> copies, bool isDryRun, Language language)
    {
        json.WriteStartObject();
        json.WriteBoolean("dryRun", isDryRun);
        json.WriteStartArray("files");
        foreach (var receipt in reception.Receipts)
        {
            Write(json, receipt);
        }

        json.WriteEndArray();
        json.WriteStartArray("annotated");
        foreach (var copy in copies)
        {
            json.WriteStringValue(SafeText.Of(copy));
        }

        json.WriteEndArray();
        JsonProblems.WriteList(json, reception.AllProblems, language);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Receipt receipt)
    {
        json.WriteStartObject();
        json.WriteString("file", SafeText.Of(receipt.Name));
        json.WriteString("office", receipt.Handbook?.Office.Id.ToString());
        json.WriteString("round", receipt.Handbook?.Round.ToString());
        json.WriteString("month", receipt.Month?.ToString());
        json.WriteBoolean("refused", receipt.IsRefused);
        json.WriteStartArray("reports");
        foreach (var report in receipt.IsRefused ? [] : receipt.Reports)
        {
            Write(json, report);
        }

        json.WriteEndArray();
        json.WriteStartArray("blankUnits");
        foreach (var unit in receipt.BlankUnits)
        {
            json.WriteStringValue(unit.Id);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReceivedReport report)
    {
        json.WriteStartObject();
        json.WriteString("unit", report.Unit.Id);
        json.WriteString("filedAt", report.FiledAt);
        json.WriteString("state", NameOf(report.State));
        json.WriteBoolean("new", report.IsNew);
        json.WriteNumber("unchanged", report.Changes.Unchanged);
        json.WriteStartArray("changes");
        foreach (var change in report.Changes.Changed)
        {
            Write(json, change);
        }

        json.WriteEndArray();
        json.WriteStartArray("levels");
        foreach (var level in report.Levels)
        {
            json.WriteStartObject();
            json.WriteString("indicator", level.Indicator.Id.ToString());
            Write(json, "before", level.Before);
            Write(json, "after", level.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReportChange change)
    {
        json.WriteStartObject();
        json.WriteString("indicator", change.Indicator.Id.ToString());
        json.WriteString("input", (change.Table ?? change.Input).Name);
        json.WriteString("column", change.Table is null ? null : change.Input.Name);
        if (change.Row is { } row)
        {
            json.WriteNumber("row", row);
        }
        else
        {
            json.WriteNull("row");
        }

        json.WriteString("label", change.Input.Label);
        json.WriteString("unit", change.Input.Unit);
        json.WriteString("place", change.After is { } after ? SafeText.Of($"{after.Place}") : null);
        Write(json, "before", change.Before);
        Write(json, "after", change.After);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ReportedInput.Scalar? figure)
    {
        if (figure is null)
        {
            json.WriteNull(name);
            return;
        }

        TraceJson.WriteValue(json, name, figure.Value);
    }

    private static void Write(Utf8JsonWriter json, string name, ScoredAssignment scored)
    {
        json.WriteStartObject(name);
        TraceJson.WriteOutcome(json, scored.Indicator, scored.Outcome);
        json.WriteEndObject();
    }

    private static string NameOf(FilingState state) => state switch
    {
        FilingState.Filed => "filed",
        FilingState.Unchanged => "unchanged",
        FilingState.Pending => "pending",
    };
}
