using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Comparing;

/// <summary>What a seal records of figures and outcomes, as readers know it: labels, units, thousands marks, levels by their names.</summary>
public static class CorrectionWords
{
    private const string Percent = "ร้อยละ";

    private static readonly Dictionary<string, Words> Outcomes = new(StringComparer.Ordinal)
    {
        ["below"] = new("ไม่ถึงระดับต่ำสุด", "below the lowest level"),
        ["gap"] = new("อยู่ในช่องว่างของเกณฑ์", "in a gap of the criteria"),
        ["not-reported"] = new("ยังไม่รายงาน", "not reported"),
        ["not-computable"] = new("คิดระดับไม่ได้", "cannot be computed"),
        ["none"] = new("ไม่ได้ประเมิน", "not assessed"),
    };

    /// <summary>An input's label; of a table's cell, with the row: <c>projects[3].done</c> is <c>โครงการ แถวที่ 3 ทำแล้ว</c>.</summary>
    /// <param name="path">As the seal names it.</param>
    /// <param name="indicator">Whose; null where the text does not have it, and the name stands for itself.</param>
    public static string Label(string path, Indicator? indicator) => Find(path, indicator) switch
    {
        (null, _, _) => path,
        ({ } input, null, _) => input.Label,
        ({ } column, { } table, var row) => $"{table.RowLabel ?? table.Label} แถวที่ {row} {column.Label}",
    };

    /// <summary>A figure with its unit, from the seal's exact form; ว่าง where there is none.</summary>
    /// <param name="value">As the seal writes it; null where nothing was reported.</param>
    /// <param name="path">The input, as the seal names it.</param>
    /// <param name="indicator">Whose.</param>
    public static Words Value(string? value, string path, Indicator? indicator) => (value, Find(path, indicator).Input) switch
    {
        (null, _) => new("ว่าง", "blank"),
        (_, { Type: InputType.YesNo }) => ReaderText.YesNo(value is "yes"),
        (_, { Type: InputType.Date }) => BuddhistDate.Parse(value) is { } date ? new(date.ToShortText(), ReaderText.Day(date)!.English) : ReaderText.Same(value),
        (_, not (null or { Type: InputType.Text })) and var (_, input) when Rational.TryParse(value, out var number) => ReaderText.Same(WithUnit(number, input)),
        _ => ReaderText.Same(value),
    };

    /// <summary>An outcome in a few words: <c>ระดับ 4</c>, <c>ไม่ถึงระดับต่ำสุด</c>, <c>เฉลี่ย 4.5</c>.</summary>
    /// <param name="name">In the words of <see cref="CorrectedLevel"/>.</param>
    /// <param name="indicator">Whose.</param>
    public static Words Outcome(string name, Indicator? indicator) =>
        Outcomes.GetValueOrDefault(name)
        ?? (name is [>= '1' and <= '5'] && indicator is not null ? ReaderText.Level(Level.Of(name[0] - '0'), indicator)
            : Rational.TryParse(name, out var mean) ? new($"เฉลี่ย {mean.Grouped(2)}", $"a mean of {mean.Grouped(2)}")
            : ReaderText.Same(name));

    /// <summary>Two outcomes, as <c>ระดับ 3 → 1</c>; where one of them is no level, both in full.</summary>
    /// <param name="before">The former, in the words of <see cref="CorrectedLevel"/>.</param>
    /// <param name="after">The latter.</param>
    /// <param name="indicator">Whose.</param>
    public static Words Change(string before, string after, Indicator? indicator)
    {
        var (from, to) = (Outcome(before, indicator), Outcome(after, indicator));
        return new($"{from.Thai} → {Bare(to.Thai, from.Thai, "ระดับ ")}", $"{from.English} → {Bare(to.English, from.English, "level ")}");
    }

    // Once is enough for what both begin with.
    private static string Bare(string to, string from, string word) =>
        to.StartsWith(word, StringComparison.Ordinal) && from.StartsWith(word, StringComparison.Ordinal) ? to[word.Length..] : to;

    private static string WithUnit(Rational number, Input input)
    {
        var digits = input.Type == InputType.Money && number.IsExactAt(2) ? number.Grouped(2, padded: !number.IsInteger) : ReaderText.Number(number);
        return input.Type == InputType.Percent || input.Unit.StartsWith(Percent, StringComparison.Ordinal) ? $"{Percent} {digits}" : $"{digits} {input.Unit}".TrimEnd();
    }

    // The input itself; or the column, with its table and the row.
    private static (Input? Input, Input? Table, string Row) Find(string path, Indicator? indicator)
    {
        var parts = path.Split('[', ']', '.');
        var input = Find(parts[0], indicator?.Inputs ?? []);
        return parts is [_, var row, "", var column] ? (Find(column, input?.Columns ?? []), input, row) : (input, null, "");
    }

    private static Input? Find(string name, IReadOnlyList<Input> among) => among.FirstOrDefault(i => string.Equals(i.Name, name, StringComparison.Ordinal));
}
