using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Model;

/// <summary>A part of an agreement whose weights make a whole.</summary>
public enum Section
{
    /// <summary>รายทีม; weights sum to 100.</summary>
    Team,

    /// <summary>รายบุคคล; weights sum to 100 for every unit, its chosen optional indicators included.</summary>
    Individual,

    /// <summary>ทางเลือก: a pool to choose from; what a district chose counts in its individual section.</summary>
    Optional,

    /// <summary>สมรรถนะ; weights of its own.</summary>
    Competency,
}

/// <summary>Who is assessed under an agreement.</summary>
public enum AppliesTo
{
    /// <summary>The provincial office itself.</summary>
    Office,

    /// <summary>The heads of its work groups.</summary>
    WorkGroups,

    /// <summary>The districts.</summary>
    Districts,
}

/// <summary>ข้อตกลง between an assessor and the assessed; it alone holds the numbering and the weights of a round's indicators.</summary>
/// <param name="Id">Name in files.</param>
/// <param name="Title">ระหว่าง … กับ ….</param>
/// <param name="Assessor">Who assesses.</param>
/// <param name="Assessed">Who is assessed.</param>
/// <param name="AppliesTo">Which units.</param>
/// <param name="Follows">The agreement whose numbering this one takes over; it then has no entries of its own and scores nobody.</param>
/// <param name="Note">What the document leaves unsaid about it.</param>
/// <param name="Entries">Indicators with number and weight, section by section in printed order.</param>
/// <param name="Choices">Which optional indicators each district chose.</param>
public sealed record Agreement(
    Id<Agreement> Id,
    string Title,
    string Assessor,
    string Assessed,
    AppliesTo AppliesTo,
    Id<Agreement>? Follows,
    string? Note,
    IReadOnlyList<AgreementEntry> Entries,
    IReadOnlyDictionary<Id<District>, IReadOnlyList<Id<Indicator>>> Choices)
{
    /// <summary>Why only a part of the agreement is here: its sections then need not make 100 and have no score of their own. Null for a whole one.</summary>
    public string? Partial { get; init; }

    /// <summary>
    /// What one unit is scored on: the entries of team, individual and competency that apply to it, and the optional ones that it chose,
    /// which count as individual.
    /// </summary>
    public IReadOnlyList<Assignment> AssignmentsOf(AssessedUnit unit)
    {
        var chosen = unit.District is { } district && Choices.TryGetValue(district.Id, out var ids) ? ids : [];
        return
        [
            .. Entries
                .Where(e => e.Section == Section.Optional ? chosen.Contains(e.Indicator) : e.IncludesUnit(unit))
                .Select(e => new Assignment(e.Section == Section.Optional ? Section.Individual : e.Section, e))
                .OrderBy(a => a.Section)
                .ThenBy(a => a.Entry.Number),
        ];
    }

    /// <summary>Entries that spare this unit, with the reason being the entry's own restriction.</summary>
    public IReadOnlyList<AgreementEntry> ExemptionsOf(AssessedUnit unit) =>
        [.. Entries.Where(e => e.Section != Section.Optional && !e.IncludesUnit(unit))];
}

/// <summary>One indicator's place in an agreement.</summary>
/// <param name="Section">The section it is printed in.</param>
/// <param name="Number">Its number there, from 1.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Weight">Its share of the section; null where the document gives none (competencies, parts of an agreement).</param>
/// <param name="Only">The districts it applies to; null for all.</param>
/// <param name="Note">What the document says or leaves unsaid about this place.</param>
public sealed record AgreementEntry(
    Section Section,
    int Number,
    Id<Indicator> Indicator,
    Weight? Weight,
    IReadOnlyList<Id<District>>? Only,
    string? Note)
{
    /// <summary>How the weight was derived where the document leaves it blank; null where it is printed.</summary>
    public string? WeightDerived { get; init; }

    /// <summary>True when the entry applies to the unit.</summary>
    public bool IncludesUnit(AssessedUnit unit) => Only is null || unit.District is not { } district || Only.Contains(district.Id);
}

/// <summary>An entry as one unit is scored on it.</summary>
/// <param name="Section">The section it counts in: individual for a chosen optional indicator.</param>
/// <param name="Entry">Number, indicator and weight.</param>
public sealed record Assignment(Section Section, AgreementEntry Entry);
