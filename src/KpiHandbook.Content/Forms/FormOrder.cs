using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Forms;

/// <summary>Which forms are wanted.</summary>
/// <param name="Handbook">The definitions.</param>
/// <param name="Month">The month to report.</param>
/// <param name="Contacts">How much of the contacts they may show.</param>
public sealed record FormOrder(Handbook Handbook, ReportMonth Month, ContactVisibility Contacts);
