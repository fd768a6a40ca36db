using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Scaffolding;

/// <summary>Where a round is: <c>yala/2568-2</c>.</summary>
public readonly record struct RoundAddress(Id<Office> Office, RoundId Round)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Office}/{Round}";
}

/// <summary>Where an indicator is: <c>yala/2568-2/budget-spending</c>.</summary>
public readonly record struct IndicatorAddress(RoundAddress Round, Id<Indicator> Indicator)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Round}/{Indicator}";
}

/// <summary>A file to write.</summary>
/// <param name="Path">Where, from the content folder, with forward slashes.</param>
/// <param name="Content">What.</param>
/// <param name="Review">What of it people must look at; each is a note of the file as well.</param>
public sealed record ScaffoldedFile(string Path, ReadOnlyMemory<byte> Content, IReadOnlyList<string> Review);

/// <summary>New files of a content folder.</summary>
/// <param name="Target">What is new: a folder, or one file.</param>
/// <param name="Files">The files, in the order in which people read them.</param>
public sealed record Scaffold(string Target, IReadOnlyList<ScaffoldedFile> Files);

/// <summary>What came of making new files.</summary>
/// <param name="Made">The files; null when what they come from has errors.</param>
/// <param name="Problems">Those errors.</param>
/// <param name="Refusal">Why the new round cannot take over the old one's days; null when it can.</param>
public sealed record ScaffoldAnswer(Scaffold? Made, IReadOnlyList<Problem> Problems, Words? Refusal = null);
