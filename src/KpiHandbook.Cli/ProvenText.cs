using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Linting;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Proving;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Cli;

/// <summary>A text of a round with the proof of its criteria.</summary>
/// <param name="Text">The text.</param>
/// <param name="Proof">Its proof.</param>
/// <param name="Addresses">Where it is published: at the round's own address, at its permanent copy's, or, where it only scores a month, nowhere.</param>
/// <param name="IsInUse">True when readers are held to it.</param>
internal sealed record ProvenText(Handbook Text, ProvenCriteria Proof, IReadOnlyList<string> Addresses, bool IsInUse)
{
    /// <summary>What is wrong with the texts of a round.</summary>
    public static IEnumerable<Problem> ProblemsOf(IEnumerable<ProvenText> texts) => TextProblems.Settle([.. texts.Select(t => TextProblems.Of(
        t.Text, t.IsInUse, [.. RoundScorer.CheckExamples(t.Text), .. t.Proof.Problems, .. HandbookLinter.Check(t.Text)]))]);

    /// <summary>Every text of a round.</summary>
    /// <param name="inForce">The one in force.</param>
    public static IEnumerable<ProvenText> Of(Handbook inForce)
    {
        var copies = inForce.PermanentCopies.Zip(inForce.Earlier.Append(inForce), (copy, text) => (copy.Address, Text: text)).ToList();
        return inForce.AllTexts.Zip(HandbookProof.Prove(inForce.AllTexts), (text, proof) => new ProvenText(
            text,
            proof,
            [
                .. ReferenceEquals(text, inForce) ? new[] { inForce.Address } : [],
                .. copies.Where(c => ReferenceEquals(c.Text, text)).Select(c => c.Address),
            ],
            inForce.TextsInUse.Any(t => ReferenceEquals(t, text))));
    }
}
