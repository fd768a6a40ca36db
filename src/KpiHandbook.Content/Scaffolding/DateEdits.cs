using System.Globalization;
using System.Text.RegularExpressions;
using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Content.Scaffolding;

/// <summary>
/// Moves the days and months that the machine uses to the new round, in the text itself: <c>2568-09-30</c>, <c>2568-09</c>, and
/// <c>date(2568, 9, 30)</c> in conditions. What people read is left alone, and so are the days of what has happened.
/// </summary>
/// <param name="shift">The way to the new round.</param>
/// <param name="text">The file.</param>
/// <param name="edits">Changes to it.</param>
internal sealed partial class DateEdits(RoundShift shift, string text, TextEdits edits)
{
    private const int FirstPlausibleYear = 2400;

    // Running text by its key, and what is decided, printed or approved already.
    private static readonly string[] Words = ["title", "text", "note", "question", "what", "label", "basis", "project", "cut-off-note", "unit", "letter"];

    /// <summary>Moves all of them below a file's data; the answer has a sentence for each outermost key.</summary>
    public IReadOnlyList<string> Move(SourceNode.Map root) => shift.Months == 0
        ? []
        : [.. root.Scalars()
            .Where(s => IsOfTheRound(s.Path))
            .SelectMany(s => Moves(s.Path, s.Value))
            .GroupBy(m => m.Path.First, StringComparer.Ordinal)
            .Select(g => $"{g.Key} เลื่อนตามปฏิทินจากรอบ {shift.From} ตรวจกับเอกสารของรอบนี้: {string.Join(", ", g.GroupBy(m => m.Said, m => m.Path, StringComparer.Ordinal).Select(Sentence))}")];

    /// <summary>True for a text that is nothing but a day or a month.</summary>
    public static bool IsDate(string text) => BuddhistDate.Parse(text) is not null || ReportMonth.Parse(text) is not null;

    // Items of one list by their numbers alone.
    private static string Sentence(IGrouping<string, FieldPath> move)
    {
        var paths = move.Select(p => p.Keys.Skip(1).ToArray()).ToList();
        var where = paths.TrueForAll(p => p.Length == 0) ? ""
            : paths.TrueForAll(p => p is [_, "date"]) ? $" (ข้อ {string.Join(", ", paths.Select(p => p[0]))})"
            : $" ({string.Join(", ", paths.Select(p => string.Join('.', p)).Distinct(StringComparer.Ordinal))})";
        return move.Key + where;
    }

    private static bool IsOfTheRound(FieldPath path) =>
        !Words.Contains(path.Last, StringComparer.Ordinal)
        && !path.Is("document", "date") && !path.Is("rulings", "*", "date") && path.First is not ("notes" or "inherits" or "redirects" or "period" or "own");

    private IEnumerable<(FieldPath Path, string Said)> Moves(FieldPath path, SourceNode.Scalar scalar)
    {
        foreach (Match match in Dates().Matches(text[scalar.Start..scalar.End]))
        {
            var at = scalar.Start + match.Index;
            if (Moved(match) is var (said, written))
            {
                edits.Replace(at, at + match.Length, written);
                yield return (path, said);
            }
        }
    }

    private (string Said, string Written)? Moved(Match match)
    {
        var (year, month) = (Number(match, "year"), Number(match, "month"));
        if (year < FirstPlausibleYear || month is < 1 or > 12)
        {
            return null;
        }

        if (!match.Groups["day"].Success)
        {
            var old = ReportMonth.Of(year, month);
            var moved = shift.Of(old);
            return ($"{old.ToLongText()} → {moved.ToLongText()}", $"{moved}");
        }

        if (BuddhistDate.Of(year, month, Number(match, "day")) is not { } day)
        {
            return null;
        }

        var to = shift.Of(day);
        var changed = shift.Clamps(day) ? $" (เดือนใหม่ไม่มีวันที่ {day.Day.Day})" : "";
        return (
            $"{day.ToLongText()} → {to.ToLongText()}{changed}",
            match.Groups["call"].Success ? $"date({to.Year}, {to.Day.Month}, {to.Day.Day})" : $"{to}");
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """
        (?<call>\bdate)\(\s*(?<year>[0-9]{4})\s*,\s*(?<month>[0-9]{1,2})\s*,\s*(?<day>[0-9]{1,2})\s*\)
        | ^["']?(?<year>[0-9]{4})-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?["']?$
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dates();
}
