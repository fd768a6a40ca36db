using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Linting;

/// <summary>What one page prints otherwise than the handbook has it, or than another page prints it.</summary>
public enum PrintedPart
{
    /// <summary>Another weight than any agreement gives the indicator.</summary>
    Weight,

    /// <summary>A place for the weight, left blank.</summary>
    BlankWeight,

    /// <summary>Another title.</summary>
    Title,

    /// <summary>Another number than any agreement gives it.</summary>
    Number,

    /// <summary>Another unit.</summary>
    Unit,

    /// <summary>Another last day of the round.</summary>
    PeriodEnd,

    /// <summary>Another figure for an input than a page before it.</summary>
    Input,
}

/// <summary>A contradiction between pages of the document.</summary>
/// <param name="Indicator">The indicator it is about.</param>
/// <param name="Part">What is printed differently.</param>
/// <param name="Fact">The page that prints it.</param>
/// <param name="Printed">What it prints; empty for a blank.</param>
/// <param name="Used">What the handbook uses, or what the other page prints.</param>
/// <param name="Input">The input, where a figure for one is printed; null otherwise.</param>
/// <param name="Note">What is used and why; null where nobody has said.</param>
public sealed record PrintedContradiction(
    Indicator Indicator, PrintedPart Part, PrintedFact Fact, string Printed, string Used, string? Input, string? Note)
{
    /// <summary>Every contradiction of a round's pages, answered or not, in the handbook's order.</summary>
    public static IReadOnlyList<PrintedContradiction> Of(Handbook handbook) =>
        [.. handbook.Indicators.SelectMany(i => i.Printed.SelectMany(fact => Of(handbook, i, fact)).Concat(OfInputs(i)))];

    /// <summary>The contradiction in a sentence.</summary>
    public Words Text => Part switch
    {
        PrintedPart.Weight => new($"{Fact.Where} พิมพ์น้ำหนัก {Printed} ข้อตกลงให้ {Used}", $"{Fact.Where} prints weight {Printed}; the agreement gives {Used}."),
        PrintedPart.BlankWeight => new($"{Fact.Where} เว้นน้ำหนักว่างไว้ ข้อตกลงให้ {Used}", $"{Fact.Where} leaves the weight blank; the agreement gives {Used}."),
        PrintedPart.Title => new($"{Fact.Where} พิมพ์ชื่อ “{Printed}” ที่นี่ใช้ “{Used}”", $"{Fact.Where} prints the title “{Printed}”; “{Used}” is used."),
        PrintedPart.Number => new($"{Fact.Where} พิมพ์ลำดับที่ {Printed} ข้อตกลงให้ {Used}", $"{Fact.Where} prints number {Printed}; the agreement gives {Used}."),
        PrintedPart.Unit => new($"{Fact.Where} พิมพ์หน่วย “{Printed}” ที่นี่ใช้ “{Used}”", $"{Fact.Where} prints the unit “{Printed}”; “{Used}” is used."),
        PrintedPart.PeriodEnd => new($"{Fact.Where} พิมพ์วันสิ้นรอบ {Printed} รอบสิ้นสุด {Used}", $"{Fact.Where} prints {Printed} as the round's end; it ends on {Used}."),
        PrintedPart.Input => new($"{Fact.Where} พิมพ์ {Input} = {Printed} แต่ที่อื่นพิมพ์ {Used}", $"{Fact.Where} prints {Input} = {Printed}; elsewhere it is {Used}."),
    };

    private static IEnumerable<PrintedContradiction> Of(Handbook handbook, Indicator indicator, PrintedFact fact)
    {
        var entries = handbook.Agreements.SelectMany(a => a.Entries).Where(e => e.Indicator == indicator.Id).ToList();
        var weights = Listed(entries.Select(e => e.Weight).OfType<Weight>().Select(w => $"{w}"));
        if (fact.Weight is { } weight && !entries.Exists(e => e.Weight == weight))
        {
            yield return new(indicator, PrintedPart.Weight, fact, $"{weight}", weights, null, fact.Note);
        }

        if (fact.IsWeightBlank)
        {
            yield return new(indicator, PrintedPart.BlankWeight, fact, "", weights, null, fact.Note);
        }

        if (fact.Title is { } title && !string.Equals(Plain(title), Plain(indicator.Title), StringComparison.Ordinal))
        {
            yield return new(indicator, PrintedPart.Title, fact, title, indicator.Title, null, fact.Note);
        }

        if (fact.Number is { } number && !entries.Exists(e => e.Number == number))
        {
            yield return new(indicator, PrintedPart.Number, fact, $"{number}", Listed(entries.Select(e => $"{e.Number}")), null, fact.Note);
        }

        if (fact.Unit is { } unit && !string.Equals(Plain(unit), Plain(indicator.Unit), StringComparison.Ordinal))
        {
            yield return new(indicator, PrintedPart.Unit, fact, unit, indicator.Unit, null, fact.Note);
        }

        if (fact.PeriodEnd is { } end && end != handbook.Period.To)
        {
            yield return new(indicator, PrintedPart.PeriodEnd, fact, end.ToLongText(), handbook.Period.To.ToLongText(), null, fact.Note);
        }
    }

    // Figures are compared with the first page that prints them; a note on either answers.
    private static IEnumerable<PrintedContradiction> OfInputs(Indicator indicator)
    {
        var printed = indicator.Printed.SelectMany(fact => fact.Inputs.Select(i => (Fact: fact, Input: i.Key, Figure: i.Value)));
        foreach (var input in printed.GroupBy(p => p.Input, StringComparer.Ordinal))
        {
            var (first, _, figure) = input.First();
            foreach (var (fact, name, other) in input.Where(p => p.Figure != figure))
            {
                yield return new(indicator, PrintedPart.Input, fact, Number(other), Number(figure), name, fact.Note ?? first.Note);
            }
        }
    }

    private static string Number(Rational number) => number.ToDecimal(6);

    private static string Listed(IEnumerable<string> values) => string.Join(", ", values.Distinct(StringComparer.Ordinal));

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
