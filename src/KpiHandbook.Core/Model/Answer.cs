using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Model;

/// <summary>What the proof can find in criteria.</summary>
public enum FindingKind
{
    /// <summary>A value without a level, though a worse one has a level.</summary>
    Gap,

    /// <summary>A gap that is there only because ranges end on whole numbers (69 and 70): the level turns on how a value is rounded.</summary>
    Rounding,

    /// <summary>Two levels hold at once, and neither holds wherever the other does.</summary>
    Overlap,

    /// <summary>A level that no value gets.</summary>
    Unreachable,

    /// <summary>A better value gets a lower level.</summary>
    Direction,

    /// <summary>A district's own base cannot reach some levels, or is 0 so that nothing can be computed.</summary>
    Denominator,

    /// <summary>The document says nothing about values short of its lowest level.</summary>
    Below,
}

/// <summary>What settles something that the proof finds, or leaves it open aloud.</summary>
/// <param name="Text">For readers: the meaning, the decision or the question.</param>
/// <param name="Month">The month whose criteria it is about; null for all.</param>
/// <param name="Place">Where it is written.</param>
public abstract record Answer(string Text, ReportMonth? Month, Place Place)
{
    /// <summary>The evident meaning of a wording, said aloud.</summary>
    /// <param name="Levels">The levels whose conditions it replaces.</param>
    /// <param name="IsZero">True when it says that whoever reaches no level is below level 1.</param>
    /// <param name="Text">Why this is meant.</param>
    /// <param name="Month">The month whose criteria it is about; null for all.</param>
    /// <param name="Place">Where it is written.</param>
    public sealed record Reading(IReadOnlyList<LevelRule> Levels, bool IsZero, string Text, ReportMonth? Month, Place Place) : Answer(Text, Month, Place);

    /// <summary>A decision by someone who may decide.</summary>
    /// <param name="Levels">The levels whose conditions it replaces.</param>
    /// <param name="IsZero">True when it says that whoever reaches no level is below level 1.</param>
    /// <param name="By">Who decided.</param>
    /// <param name="Letter">Number of the letter, where there is one.</param>
    /// <param name="Date">Its date, where there is one.</param>
    /// <param name="Districts">Whom it concerns; empty for all.</param>
    /// <param name="Text">What was decided.</param>
    /// <param name="Month">The month whose criteria it is about; null for all.</param>
    /// <param name="Place">Where it is written.</param>
    public sealed record Ruling(
        IReadOnlyList<LevelRule> Levels,
        bool IsZero,
        string By,
        string? Letter,
        BuddhistDate? Date,
        IReadOnlyList<Id<District>> Districts,
        string Text,
        ReportMonth? Month,
        Place Place) : Answer(Text, Month, Place)
    {
        /// <summary>The figures that it sets, by input; empty for none.</summary>
        public IReadOnlyDictionary<string, Rational> Inputs { get; init; } = new Dictionary<string, Rational>(StringComparer.Ordinal);
    }

    /// <summary>A hole that the document really leaves: it stays, and the page prints the question.</summary>
    /// <param name="Kind">What kind of finding it accepts.</param>
    /// <param name="At">A value within the finding's stretch; null for any.</param>
    /// <param name="Levels">The levels concerned; empty for any.</param>
    /// <param name="Districts">The districts concerned; empty for any.</param>
    /// <param name="Text">The question.</param>
    /// <param name="Month">The month whose criteria it is about; null for all.</param>
    /// <param name="Place">Where it is written.</param>
    public sealed record Open(
        FindingKind Kind,
        Rational? At,
        IReadOnlyList<Level> Levels,
        IReadOnlyList<Id<District>> Districts,
        string Text,
        ReportMonth? Month,
        Place Place) : Answer(Text, Month, Place);
}
