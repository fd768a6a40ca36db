using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Diagnostics;

/// <summary>How much a problem matters.</summary>
public enum Severity
{
    /// <summary>Nothing is published while it stands.</summary>
    Error,

    /// <summary>Worth a look; publication goes on.</summary>
    Warning,
}

/// <summary>The language of messages.</summary>
public enum Language
{
    /// <summary>ภาษาไทย.</summary>
    Thai,

    /// <summary>English.</summary>
    English,
}

/// <summary>The same sentence in the languages of the program.</summary>
/// <param name="Thai">In Thai.</param>
/// <param name="English">In English.</param>
public sealed record Words(string Thai, string English)
{
    /// <summary>The sentence in one language.</summary>
    public string In(Language language) => language switch
    {
        Language.Thai => Thai,
        Language.English => English,
    };
}

/// <summary>A kind of problem: declared once, never reused for another meaning.</summary>
/// <param name="Code"><c>KPI2003</c>: 1xxx reading, 2xxx definitions, 3xxx criteria, 4xxx workbooks, 5xxx pages and links, 6xxx privacy, 7xxx versions, 9xxx machine.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Title">What it is, without any instance's details.</param>
public sealed record ProblemKind(string Code, Severity Severity, Words Title);

/// <summary>One problem found at one place.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Place">Where.</param>
/// <param name="Message">What is wrong, with the value; one sentence.</param>
/// <param name="Fix">What to do about it; one sentence.</param>
public sealed record Problem(ProblemKind Kind, Place Place, Words Message, Words Fix)
{
    /// <summary>How many cells it speaks of; 1 but for <see cref="Spots"/>.</summary>
    public int Cells { get; init; } = 1;

    /// <summary>Among whose figures its cell stands; null where that is not known, and for what is in no workbook.</summary>
    public Id<Indicator>? Indicator { get; init; }

    /// <summary>Problems as a reader wants them: by file, then sheet, line and column, then code; each said once.</summary>
    public static IReadOnlyList<Problem> Sorted(IEnumerable<Problem> problems) =>
    [
        .. problems
            .Distinct()
            .OrderBy(p => p.Place.File, StringComparer.Ordinal)
            .ThenBy(p => p.Place.Order.Sheet, StringComparer.Ordinal)
            .ThenBy(p => p.Place.Order.Line)
            .ThenBy(p => p.Place.Order.Column)
            .ThenBy(p => p.Place.ToString(), StringComparer.Ordinal)
            .ThenBy(p => p.Kind.Code, StringComparer.Ordinal)
            .ThenBy(p => p.Message.English, StringComparer.Ordinal),
    ];
}
