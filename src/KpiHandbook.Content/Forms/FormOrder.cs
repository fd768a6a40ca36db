using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Forms;

/// <summary>Which forms are wanted.</summary>
/// <param name="Handbook">The round.</param>
/// <param name="Month">The month to report.</param>
/// <param name="Contacts">How much of the contacts they may show.</param>
public sealed record FormOrder(Handbook Handbook, ReportMonth Month, ContactVisibility Contacts)
{
    /// <summary>The definitions: the text of the round that scores the month.</summary>
    public Handbook Handbook { get; } = Handbook.In(Month);
}
