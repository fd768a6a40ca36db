using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Core.Model;

/// <summary>Everything that one site publishes, read and valid.</summary>
/// <param name="Site">Settings of the site.</param>
/// <param name="Publications">Every round of every office, by office and round.</param>
public sealed record Library(SiteSettings Site, IReadOnlyList<Publication> Publications)
{
    /// <summary>The warnings that somebody answers for.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];
}

/// <summary>How much of the contacts a site shows.</summary>
public enum ContactVisibility
{
    /// <summary>Names, positions and telephone numbers.</summary>
    Full,

    /// <summary>Positions and work groups only.</summary>
    OfficeOnly,

    /// <summary>Nothing.</summary>
    None,
}

/// <summary>Settings of a site.</summary>
/// <param name="Title">Name of the site.</param>
/// <param name="Description">A sentence about it.</param>
/// <param name="BaseUrl">Where it is published, without a final slash, where that is known.</param>
/// <param name="Numerals">Which digits it shows.</param>
/// <param name="Contacts">How much of the contacts it shows.</param>
public sealed record SiteSettings(string Title, string Description, string? BaseUrl, Numerals Numerals, ContactVisibility Contacts)
{
    /// <summary>The languages of the interface: Thai, and those beside it.</summary>
    public IReadOnlyList<Language> Languages { get; init; } = [Language.Thai];

    /// <summary>True when the table of all districts ranks them by their scores.</summary>
    public bool Ranking { get; init; }
}

/// <summary>A handbook with the results reported under it.</summary>
/// <param name="Handbook">The handbook.</param>
/// <param name="Reports">Every report read, by month and unit.</param>
public sealed record Publication(Handbook Handbook, IReadOnlyList<UnitReport> Reports)
{
    /// <summary>The round's seal; null while it has none.</summary>
    public Seal? Seal { get; init; }

    /// <summary>Months with at least one report, in order.</summary>
    public IReadOnlyList<ReportMonth> Months => [.. Reports.Select(r => r.Month).Distinct().Order()];
}

/// <summary>What one unit reported for one month.</summary>
/// <param name="Unit">The district's id, or <see cref="AssessedUnit.OfficeId"/>.</param>
/// <param name="Month">The month.</param>
/// <param name="Place">The workbook.</param>
/// <param name="Indicators">By indicator and input name; what was left blank is absent.</param>
public sealed record UnitReport(
    string Unit,
    ReportMonth Month,
    Place Place,
    IReadOnlyDictionary<Id<Indicator>, IReadOnlyDictionary<string, ReportedInput>> Indicators);

/// <summary>One input as reported.</summary>
public abstract record ReportedInput
{
    private ReportedInput(Place place) => Place = place;

    /// <summary>Where it was reported.</summary>
    public Place Place { get; }

    /// <summary>One value.</summary>
    public sealed record Scalar(Value Value, Place At) : ReportedInput(At);

    /// <summary>Rows of a table, in order; a cell left blank is absent from its row.</summary>
    public sealed record Rows(IReadOnlyList<IReadOnlyDictionary<string, Scalar>> Cells, Place At) : ReportedInput(At);
}
