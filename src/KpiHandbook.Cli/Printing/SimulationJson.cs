using System.Text.Json;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Simulation;
using KpiHandbook.Site.Data;

namespace KpiHandbook.Cli.Printing;

/// <summary>A simulation for programs: one JSON object. Exact numbers are strings.</summary>
internal static class SimulationJson
{
    /// <summary>What the object holds, for the command's help.</summary>
    public const string Help = """
        --format json ให้อ็อบเจ็กต์ที่มี
          office, round, month          รอบและเดือนที่ลอง
          moved, unmoved, onlyValue     จำนวนรายการที่เปลี่ยน เท่าเดิม และเท่าเดิมแต่ค่าเปลี่ยน
          moves[]                       indicator, unit, section, before, after
          before, after                 value, display, outcome, level, score, weight, points; null เมื่อไม่ถูกประเมิน
          sections[]                    unit, section, before, after (points, weight, ofFive; null เมื่อไม่มีคะแนนรวม)
          problems[]                    สิ่งที่พบเมื่อใช้นิยามใหม่ เช่น ข้อมูลที่ยังไม่มีใครรายงาน
        ตัวเลขเป็นข้อความของค่าที่แน่นอน เช่น "50/3"
        """;

    public static void Write(
        Utf8JsonWriter json, Handbook handbook, SimulatedRound? simulated, IReadOnlyList<Problem> problems, Language language)
    {
        json.WriteStartObject();
        json.WriteString("office", handbook.Office.Id.ToString());
        json.WriteString("round", handbook.Round.ToString());
        json.WriteString("month", simulated?.Month.ToString());
        json.WriteNumber("moved", simulated?.Moves.Count ?? 0);
        json.WriteNumber("unmoved", simulated?.Unmoved ?? 0);
        json.WriteNumber("onlyValue", simulated?.OnlyValueChanged ?? 0);
        json.WriteStartArray("moves");
        foreach (var move in simulated?.Moves ?? [])
        {
            Write(json, move);
        }

        json.WriteEndArray();
        json.WriteStartArray("sections");
        foreach (var section in simulated?.Sections ?? [])
        {
            Write(json, section);
        }

        json.WriteEndArray();
        JsonProblems.WriteList(json, problems, language);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Move move)
    {
        json.WriteStartObject();
        json.WriteString("indicator", move.Indicator.Id.ToString());
        json.WriteString("unit", move.Unit.Id);
        json.WriteString("section", NameOf((move.After ?? move.Before)!.Assignment.Section));
        Write(json, "before", move.Before);
        Write(json, "after", move.After);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ScoredAssignment? scored)
    {
        if (scored is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("value", scored.Trace.Value?.ToString());
        json.WriteString("display", scored.Trace.Value?.ToDecimal(2));
        TraceJson.WriteOutcome(json, scored.Indicator, scored.Outcome);
        json.WriteString("weight", scored.Assignment.Entry.Weight?.ToString());
        json.WriteString("points", scored.Points?.ToString());
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SectionMove move)
    {
        json.WriteStartObject();
        json.WriteString("unit", move.Unit.Id);
        json.WriteString("section", NameOf(move.Section));
        Write(json, "before", move.Before);
        Write(json, "after", move.After);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, SectionScore? score)
    {
        if (score is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("points", score.Points?.ToString());
        json.WriteString("weight", score.Weight.ToString());
        json.WriteString("ofFive", score.OfFive?.ToString());
        json.WriteEndObject();
    }

    private static string NameOf(Section section) => section switch
    {
        Section.Team => "team",
        Section.Individual => "individual",
        Section.Optional => "optional",
        Section.Competency => "competency",
    };
}
