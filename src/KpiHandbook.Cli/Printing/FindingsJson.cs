using System.Text.Json;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Proving;
using KpiHandbook.Publishing;

namespace KpiHandbook.Cli.Printing;

/// <summary>What the documents leave wrong or open, for programs. Exact numbers are strings (<c>"139/2"</c>).</summary>
internal static class FindingsJson
{
    /// <summary>What an item holds, for the command's help.</summary>
    public const string Help = """
        --format json มี findings[] คือสิ่งที่เอกสารทิ้งไว้ ทั้งที่ตอบแล้วและยังไม่ตอบ แต่ละข้อมี
          office, round, indicator      ของตัวชี้วัดใด
          kind                          gap rounding overlap unreachable direction denominator below target printed
          status                        unanswered rounded read ruled open, decided (target), noted (printed)
          months, levels, districts     เดือน ระดับ และอำเภอที่เกี่ยวข้อง ว่างหมายถึงทั้งหมด
          witness                       value, level, inputs ที่แสดงให้เห็น และ stretch คือทั้งช่วง
          text, answer                  ข้อความ (th, en) และคำตอบในคู่มือ
          decides                       ของ target: criteria หรือ table เป็นตัวตัดสินระดับ
          file, line, column            ที่อยู่ในเนื้อหา
        ตัวเลขเป็นข้อความของค่าที่แน่นอน เช่น "139/2"
        """;

    /// <summary>Writes the member <c>findings</c> into the object being written.</summary>
    public static void WriteList(Utf8JsonWriter json, IEnumerable<FoundIn> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            Write(json, finding);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, FoundIn finding)
    {
        json.WriteStartObject();
        json.WriteString("office", finding.Handbook.Office.Id.ToString());
        json.WriteString("round", finding.Handbook.Round.ToString());
        json.WriteString("indicator", finding.Indicator.ToString());
        json.WriteString("kind", finding.Kind);
        json.WriteString("status", finding.Status);
        Write(json, "months", finding.Months);
        json.WriteStartArray("levels");
        foreach (var level in finding.Levels)
        {
            json.WriteNumberValue(level.Number);
        }

        json.WriteEndArray();
        Write(json, "districts", finding.Districts);
        if (finding.Witness is { } witness)
        {
            json.WriteStartObject("witness");
            Write(json, witness);
            if (finding.Better is { } better)
            {
                json.WriteStartObject("better");
                Write(json, better);
                json.WriteEndObject();
            }

            if (finding.Stretch is { } stretch)
            {
                Write(json, stretch);
            }

            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("witness");
        }

        json.WriteStartObject("text");
        json.WriteString("th", finding.Text.Thai);
        json.WriteString("en", finding.Text.English);
        json.WriteEndObject();
        json.WriteString("answer", finding.Answer);
        json.WriteString("decides", finding.Decides is { } decides ? NameOf(decides) : null);
        PlaceJson.Write(json, finding.Place);
        json.WriteEndObject();
    }

    private static string NameOf(TargetAuthority authority) => authority switch
    {
        TargetAuthority.Criteria => "criteria",
        TargetAuthority.Table => "table",
    };

    private static void Write<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStringValue($"{item}");
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, WitnessPoint point)
    {
        json.WriteString("value", point.Value?.ToString());
        json.WriteNumber("level", point.Level?.Number ?? 0);
        json.WriteStartObject("inputs");
        foreach (var (name, value) in point.Inputs)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Stretch stretch)
    {
        json.WriteStartObject("stretch");
        json.WriteString("of", stretch.Of);
        json.WriteString("from", stretch.From?.ToString());
        json.WriteBoolean("includesFrom", stretch.IncludesFrom);
        json.WriteString("to", stretch.To?.ToString());
        json.WriteBoolean("includesTo", stretch.IncludesTo);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Value value)
    {
        switch (value)
        {
            case Value.Number number:
                json.WriteStringValue(Exactly(number.Amount));
                break;
            case Value.Truth truth:
                json.WriteBooleanValue(truth.Holds);
                break;
            case Value.Day day:
                json.WriteStringValue(day.Date.ToString());
                break;
            case Value.Text text:
                json.WriteStringValue(text.Words);
                break;
            case Value.Table table:
                json.WriteStartArray();
                foreach (var row in table.Rows)
                {
                    json.WriteStartObject();
                    foreach (var (column, cell) in row)
                    {
                        json.WritePropertyName(column);
                        Write(json, cell);
                    }

                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private static string Exactly(Rational number) => ExpressionStyle.Exact.Number(number).Trim('(', ')');
}
