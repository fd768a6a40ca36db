using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Core.Model;

/// <summary>Where an indicator's id of an earlier text went.</summary>
public abstract record Redirect
{
    private Redirect(Place place) => Place = place;

    /// <summary>Where that is declared.</summary>
    public Place Place { get; }

    /// <summary>Another id carries it on.</summary>
    /// <param name="To">The id, which the same text has.</param>
    /// <param name="Why">Why the id changed, in a sentence; null where nothing needs saying.</param>
    /// <param name="At">Where that is declared.</param>
    public sealed record Renamed(Id<Indicator> To, string? Why, Place At) : Redirect(At);

    /// <summary>เลิกวัด: nothing carries it on.</summary>
    /// <param name="Why">Why, in a sentence.</param>
    /// <param name="At">Where that is declared.</param>
    public sealed record Gone(string Why, Place At) : Redirect(At);
}
