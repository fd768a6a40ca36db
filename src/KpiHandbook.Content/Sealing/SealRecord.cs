using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Sealing;

/// <summary>What <c>seal.json</c> records of a round.</summary>
/// <param name="Round">The round's path, so that a copied folder is not taken for sealed.</param>
/// <param name="Salt">Drawn anew whenever the round is sealed, so that no withheld count can be guessed from the published code.</param>
/// <param name="Revisions">The text, from revision 0 on.</param>
/// <param name="Months">The results, in order.</param>
internal sealed record SealRecord(string Round, string Salt, IReadOnlyList<RevisionSeal> Revisions, IReadOnlyList<MonthSeal> Months)
{
    /// <summary>The code of all of it.</summary>
    public string Edition => SealJson.EditionOf(this);

    /// <summary>What it says to readers.</summary>
    public Seal ToSeal() => new(
        SealJson.CodeOf(Edition),
        Months.Select(m => m.Last).Concat(Revisions.Select(r => r.Date)).Max(),
        Months.Select(m => m.Rules).Concat(Revisions.Select(r => r.Rules)).Max(),
        [.. Months.Select(m => new SealedMonth(m.Month, m.Date, m.Corrections))])
    {
        Revisions = [.. Revisions.Select(r => new SealedRevision(r.Number, SealJson.CodeOf(r.Edition), r.Date))],
    };
}

/// <summary>The sealed text of a revision.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Date">The day it was sealed.</param>
/// <param name="Rules">The version of the scoring rules then.</param>
/// <param name="Salt">For its own code.</param>
/// <param name="Files">The round's files that came with it, from the round's folder, with the SHA-256 of their canonical form.</param>
/// <param name="Inherited">Files of other rounds that it takes over, from the content folder.</param>
/// <param name="Office">What it uses of the office's file, item by item.</param>
internal sealed record RevisionSeal(
    int Number,
    BuddhistDate Date,
    int Rules,
    string Salt,
    IReadOnlyDictionary<string, string> Files,
    IReadOnlyDictionary<string, string> Inherited,
    IReadOnlyDictionary<string, string> Office)
{
    /// <summary>The code of its text.</summary>
    public string Edition => SealJson.EditionOf(this);
}

/// <summary>A sealed month of results.</summary>
/// <param name="Month">The month.</param>
/// <param name="Date">The day it was first sealed.</param>
/// <param name="Rules">The version of the scoring rules that its levels stand by.</param>
/// <param name="Units">By unit.</param>
/// <param name="Corrections">What was corrected since, in order.</param>
internal sealed record MonthSeal(
    ReportMonth Month, BuddhistDate Date, int Rules, IReadOnlyDictionary<string, UnitSeal> Units, IReadOnlyList<LateCorrection> Corrections)
{
    /// <summary>The day of the last change.</summary>
    public BuddhistDate Last => Corrections.Select(c => c.Date).Append(Date).Max();
}

/// <summary>What a unit reported, and what came of it.</summary>
/// <param name="IsReported">True when there is a workbook.</param>
/// <param name="Figures">By indicator and input.</param>
/// <param name="Levels">By indicator.</param>
internal sealed record UnitSeal(
    bool IsReported, IReadOnlyDictionary<(string Indicator, string Input), SealedFigure> Figures, IReadOnlyDictionary<string, SealedLevel> Levels)
{
    /// <summary>A unit that has no agreement in the round.</summary>
    public static UnitSeal Nothing { get; } = new(false, new Dictionary<(string, string), SealedFigure>(), new Dictionary<string, SealedLevel>(StringComparer.Ordinal));
}

/// <summary>A figure as reported, and where it stood.</summary>
internal sealed record SealedFigure(string Value, string? Cell);

/// <summary>An outcome, in the words of <see cref="CorrectedLevel"/>, and the exact value behind it, where there is one.</summary>
internal sealed record SealedLevel(string Outcome, string? Value)
{
    /// <summary>The outcome of what a unit is not scored on.</summary>
    public static SealedLevel None { get; } = new("none", null);

    /// <summary>True when readers see no difference in either outcome or value.</summary>
    public static bool CountTheSame(SealedLevel one, SealedLevel other) =>
        CountTheSame(one.Outcome, other.Outcome) && string.Equals(one.Value, other.Value, StringComparison.Ordinal);

    /// <summary>True when two outcomes count the same, as <see cref="Core.Scoring.Outcome.CountsAs"/> has it: below the lowest level is a mean of 0.</summary>
    public static bool CountTheSame(string? one, string? other) => string.Equals(FactorOf(one), FactorOf(other), StringComparison.Ordinal);

    /// <summary>The outcome in words, with the value behind it: <c>ระดับ 3 (11.9)</c>.</summary>
    public Words WordsFor(Indicator? indicator)
    {
        var outcome = CorrectionWords.Outcome(Outcome, indicator);
        var value = Rational.TryParse(Value ?? "", out var number) ? $" ({number.Grouped(2)})" : "";
        return new($"{outcome.Thai}{value}", $"{outcome.English}{value}");
    }

    private static string? FactorOf(string? outcome) => outcome is "below" ? "0" : outcome;
}
