using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Content.Scaffolding;

/// <summary>How definitions of one round become those of another.</summary>
/// <param name="Shift">How days move.</param>
/// <param name="Source">The round they come from, <c>yala/2568-2</c>.</param>
/// <param name="Newcomer">What the office that takes them over has, where it is another one; null for the same office.</param>
internal sealed record CarryOver(RoundShift Shift, string Source, OfficeNames? Newcomer);

/// <summary>A file that was carried over, and what of it people must look at again.</summary>
internal sealed record CarriedText(string Text, IReadOnlyList<string> Review);
