using System.Text.Json;
using KpiHandbook.Cli.Versions;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Data;

namespace KpiHandbook.Cli.Printing;

/// <summary>Differences for programs: one JSON object.</summary>
internal sealed class DifferenceJson(Utf8JsonWriter json, Language language)
{
    /// <summary>What the object holds, for the command's help.</summary>
    public const string Help = """
        --format json ให้อ็อบเจ็กต์ที่มี
          site[]                        การตั้งค่าเว็บที่ต่าง เหมือน differences[]; ว่างเมื่อเทียบรอบเดียว
          rounds[]                      round, isEmpty, before, after, differences[], indicators[], consequence (null เมื่อไม่มีผล)
          before, after                 office, round, revision, reference; null เมื่อฉบับนั้นไม่มีรอบนี้
          differences[]                 aspect, what, before, after (null เมื่อไม่มี), words[] (kind: same, removed, added และ text)
          indicators[]                  indicator, title, change, went (ตัวชี้วัดที่ไม่มีแล้วไปที่ใด หรือ null), isComparable, differences[]
          change                        changed, added, removed, unspoken และ unspokenBefore (เอกสารฝั่งที่มีเพียงบางส่วนไม่ได้กล่าวถึง),
                                        afterAlone และ beforeAlone (สองสำนักงาน มีเฉพาะฝั่งเดียว)
          consequence                   compared, moves[] และ undecided[] (month, unit, indicator, was, becomes), notCarried[] (indicator, why)
          was, becomes                  outcome, level, score
          aspect                        title, number, weight, agreement, criteria, formula, inputs, sources, targets, evidence,
                                        contacts, calendar, examples, prose, notes, disclosure, round, site
        """;

    /// <summary>Writes the object.</summary>
    /// <param name="site">What differs in the settings of the site.</param>
    /// <param name="rounds">The rounds.</param>
    public void Write(IReadOnlyList<Difference> site, IReadOnlyList<ComparedRound> rounds)
    {
        json.WriteStartObject();
        Write("site", site);
        json.WriteStartArray("rounds");
        foreach (var round in rounds)
        {
            Write(round);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(ComparedRound round)
    {
        json.WriteStartObject();
        json.WriteString("round", round.Path);
        json.WriteBoolean("isEmpty", round.Difference is { IsEmpty: true });
        Write("before", round.Before?.Handbook, round.BeforeIn);
        Write("after", round.After?.Handbook, round.AfterIn);
        Write("differences", round.Difference?.Round ?? []);
        json.WriteStartArray("indicators");
        foreach (var indicator in round.Difference?.Indicators ?? [])
        {
            Write(indicator);
        }

        json.WriteEndArray();
        Write(round.Consequence);
        json.WriteEndObject();
    }

    private void Write(Consequence? consequence)
    {
        if (consequence is null)
        {
            json.WriteNull("consequence");
            return;
        }

        json.WriteStartObject("consequence");
        json.WriteNumber("compared", consequence.Compared);
        Write("moves", consequence.Moves);
        Write("undecided", consequence.Undecided);
        json.WriteStartArray("notCarried");
        foreach (var indicator in consequence.NotCarried)
        {
            json.WriteStartObject();
            json.WriteString("indicator", indicator.After.Id.ToString());
            json.WriteString("why", indicator.Why.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(string name, IReadOnlyList<LevelMove> moves)
    {
        json.WriteStartArray(name);
        foreach (var move in moves)
        {
            json.WriteStartObject();
            json.WriteString("month", $"{move.Month}");
            json.WriteString("unit", move.Unit.Id);
            json.WriteString("indicator", move.After.Id.ToString());
            Write("was", move.Before, move.Was);
            Write("becomes", move.After, move.Becomes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Write(string name, Indicator indicator, Outcome outcome)
    {
        json.WriteStartObject(name);
        TraceJson.WriteOutcome(json, indicator, outcome);
        json.WriteEndObject();
    }

    private void Write(string name, Handbook? handbook, string? reference)
    {
        if (handbook is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("office", handbook.Office.Id.ToString());
        json.WriteString("round", handbook.Round.ToString());
        json.WriteNumber("revision", handbook.Revision);
        json.WriteString("reference", reference);
        json.WriteEndObject();
    }

    private void Write(IndicatorDifference indicator)
    {
        json.WriteStartObject();
        json.WriteString("indicator", indicator.Id.ToString());
        json.WriteString("title", (indicator.After ?? indicator.Before)!.Title);
        json.WriteString("change", JsonNamingPolicy.CamelCase.ConvertName($"{indicator.Fate}"));
        json.WriteString("went", indicator.Whither?.In(language));
        json.WriteBoolean("isComparable", indicator.IsComparable);
        Write("differences", indicator.Differences);
        json.WriteEndObject();
    }

    private void Write(string name, IReadOnlyList<Difference> differences)
    {
        json.WriteStartArray(name);
        foreach (var difference in differences)
        {
            json.WriteStartObject();
            json.WriteString("aspect", $"{difference.Aspect}".ToLowerInvariant());
            json.WriteString("what", difference.What.In(language));
            json.WriteString("before", difference.Was?.In(language));
            json.WriteString("after", difference.Is?.In(language));
            Write(difference.Words);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Write(IReadOnlyList<WordRun>? words)
    {
        if (words is null)
        {
            return;
        }

        json.WriteStartArray("words");
        foreach (var run in words)
        {
            json.WriteStartObject();
            json.WriteString("kind", $"{run.Kind}".ToLowerInvariant());
            json.WriteString("text", run.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
