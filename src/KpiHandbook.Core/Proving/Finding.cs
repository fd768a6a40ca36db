using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Proving;

/// <summary>What became of a finding.</summary>
public enum FindingStatus
{
    /// <summary>Nobody has answered it: an error.</summary>
    Unanswered,

    /// <summary>Closed by the rounding that the document itself declares.</summary>
    Rounded,

    /// <summary>Closed by the evident meaning of the wording.</summary>
    Read,

    /// <summary>Closed by a decision.</summary>
    Ruled,

    /// <summary>The document leaves it open, and so does the handbook.</summary>
    Open,
}

/// <summary>Something wrong with an indicator's criteria, with figures that show it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Indicator">Whose criteria.</param>
/// <param name="Months">The months whose criteria they are; empty for all.</param>
/// <param name="Levels">The levels concerned, in order.</param>
/// <param name="Witness">Figures that show it; null where no figures can (a level that none reach).</param>
/// <param name="Districts">The districts concerned; empty for all.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Answer">What answered it; null while nothing has, and where rounding did.</param>
/// <param name="Text">What exactly is wrong, with the figures.</param>
/// <param name="Place">Where the criteria are defined.</param>
public sealed record Finding(
    FindingKind Kind,
    Id<Indicator> Indicator,
    IReadOnlyList<ReportMonth> Months,
    IReadOnlyList<Level> Levels,
    Witness? Witness,
    IReadOnlyList<District> Districts,
    FindingStatus Status,
    Answer? Answer,
    Words Text,
    Place Place);

/// <summary>Figures that show a finding. They can be reported: whole where counts are, within the bounds of their inputs.</summary>
/// <param name="Point">The figures.</param>
/// <param name="Better">A better point that fares worse, for a finding about direction; null otherwise.</param>
/// <param name="Stretch">All that the point stands for; null where no one figure runs through it.</param>
public sealed record Witness(WitnessPoint Point, WitnessPoint? Better, Stretch? Stretch);

/// <summary>Figures, and what comes of them.</summary>
/// <param name="Inputs">By input name.</param>
/// <param name="Value">What the formula makes of them, rounded as declared; null without a formula.</param>
/// <param name="Level">The level that they get; null for none.</param>
public sealed record WitnessPoint(IReadOnlyDictionary<string, Value> Inputs, Rational? Value, Level? Level);

/// <summary>Everything between two ends.</summary>
/// <param name="Of">What runs through it: <c>value</c>, an input, a column (<c>products.growth</c>) or an expression of inputs.</param>
/// <param name="From">The lower end; null where there is none.</param>
/// <param name="IncludesFrom">True when the lower end belongs to it.</param>
/// <param name="To">The upper end; null where there is none.</param>
/// <param name="IncludesTo">True when the upper end belongs to it.</param>
public sealed record Stretch(string Of, Rational? From, bool IncludesFrom, Rational? To, bool IncludesTo)
{
    /// <summary>True for a single number.</summary>
    public bool IsPoint => From is { } from && To is { } to && from == to;

    /// <summary>True when a number is in it.</summary>
    public bool Contains(Rational number) =>
        (From is not { } from || (IncludesFrom ? number >= from : number > from))
        && (To is not { } to || (IncludesTo ? number <= to : number < to));

    internal bool Meets(Stretch other) =>
        string.Equals(Of, other.Of, StringComparison.Ordinal) && !IsWhollyBelow(other) && !other.IsWhollyBelow(this);

    /// <summary>This one and the next as one.</summary>
    internal Stretch UpTo(Stretch next) => this with { To = next.To, IncludesTo = next.IncludesTo };

    private bool IsWhollyBelow(Stretch other) =>
        To is { } to && other.From is { } from && (to < from || (to == from && !(IncludesTo && other.IncludesFrom)));
}

/// <summary>What the proof of one set of criteria looked through.</summary>
/// <param name="Months">The months of the criteria; empty for all.</param>
/// <param name="Parts">Each figure that the conditions look at, cut where their truth changes; every piece that figures can reach.</param>
/// <param name="Combinations">How many combinations of the parts' pieces were scored.</param>
/// <param name="IsEvery">True when these are all; false for a selection that covers every pair around the best and the worst case.</param>
public sealed record Searched(
    IReadOnlyList<ReportMonth> Months, IReadOnlyList<SearchedPart> Parts, int Combinations, bool IsEvery);

/// <summary>One independent part of the criteria.</summary>
/// <param name="Of">The figures, as in <see cref="Stretch.Of"/>; several where conditions compare them with each other.</param>
/// <param name="Stretches">The pieces, in order, where one figure runs through them; empty otherwise.</param>
/// <param name="Cases">The number of different cases among them.</param>
public sealed record SearchedPart(string Of, IReadOnlyList<Stretch> Stretches, int Cases);

/// <summary>All that the proof says of an indicator's criteria.</summary>
/// <param name="Findings">In order of month, kind and level.</param>
/// <param name="Searched">What was looked through, one for each set of criteria.</param>
/// <param name="Unused">Answers that answer nothing.</param>
public sealed record ProofResult(IReadOnlyList<Finding> Findings, IReadOnlyList<Searched> Searched, IReadOnlyList<Answer> Unused);
