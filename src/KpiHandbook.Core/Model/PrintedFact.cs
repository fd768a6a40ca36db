using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Model;

/// <summary>What one page of the document prints about an indicator, where its pages differ.</summary>
/// <param name="Where">Which page.</param>
/// <param name="Weight">The weight that it prints.</param>
/// <param name="IsWeightBlank">True when it has a place for the weight and leaves it blank.</param>
/// <param name="Title">The title that it prints.</param>
/// <param name="Number">The number that it prints.</param>
/// <param name="Unit">The unit that it prints.</param>
/// <param name="PeriodEnd">The last day of the round that it prints.</param>
/// <param name="Inputs">Figures that it prints for inputs, by input name.</param>
/// <param name="Note">What is used here and why; null where nobody has said.</param>
/// <param name="Place">Where this is written.</param>
public sealed record PrintedFact(
    string Where,
    Weight? Weight,
    bool IsWeightBlank,
    string? Title,
    int? Number,
    string? Unit,
    BuddhistDate? PeriodEnd,
    IReadOnlyDictionary<string, Rational> Inputs,
    string? Note,
    Place Place);
