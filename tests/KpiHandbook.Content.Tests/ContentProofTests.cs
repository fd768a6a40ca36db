using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Proving;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Content.Tests;

/// <summary>
/// What the proof finds in the published criteria, all of it and nothing else: <c>tests/cases/proof/content-findings.txt</c> holds the
/// list, a line a finding. A changed handbook changes the list; look at every line that comes or goes before it is kept.
/// </summary>
public class ContentProofTests
{
    private static readonly Library Library = ContentLoader.Load(Repository.PathOf("content")).Library!;

    [Fact]
    public void The_findings_are_exactly_those_that_are_kept()
    {
        var found = Library.Publications.Select(p => p.Handbook).SelectMany(LinesOf);
        Assert.Equal(
            File.ReadAllText(Repository.PathOf("tests", "cases", "proof", "content-findings.txt")).TrimEnd('\n'), string.Join('\n', found));
    }

    [Fact]
    public void Every_finding_is_answered_and_every_answer_is_of_use() =>
        Assert.Empty(Library.Publications.SelectMany(p => HandbookProof.Prove(p.Handbook).Problems).Select(p => $"{p.Place} {p.Message.English}"));

    [Fact]
    public void Every_witness_scores_as_it_says() => Assert.All(
        Library.Publications.SelectMany(p => HandbookProof.Prove(p.Handbook).Results),
        proof => Assert.All(
            proof.Result.Findings.Where(f => f.Status == FindingStatus.Open && f.Kind is FindingKind.Gap or FindingKind.Below),
            finding =>
            {
                var asked = finding.Months.Count == 0 ? proof.Indicator : proof.Indicator.In(finding.Months[0]);
                var trace = ExampleRules.TraceOf(asked, new Example(null, finding.Witness!.Point.Inputs, null, 0, new ExpectedOutcome(OutcomeKind.Gap, null), finding.Place));
                Assert.Contains(trace.Outcome.Kind, new[] { OutcomeKind.Gap, OutcomeKind.NotReported });
            }));

    private static IEnumerable<string> LinesOf(Handbook handbook) => HandbookProof.Prove(handbook).Results.SelectMany(proof => proof.Result.Findings
        .Select(f => Line($"{handbook.Path} {f.Indicator}", $"{f.Kind}".ToLowerInvariant(), f))
        .Concat(TargetScorer.Score(proof.Indicator, handbook.Office)?.Contradictions
            .Select(c => $"{handbook.Path} {proof.Indicator.Id} | target | {c.Text.English}") ?? []));

    private static string Line(string indicator, string kind, Finding finding) => string.Join(" | ", new[]
    {
        indicator,
        kind,
        $"levels {string.Join(' ', finding.Levels)}",
        string.Join(' ', finding.Months),
        string.Join(' ', finding.Districts.Select(d => d.Id)),
        finding.Witness?.Stretch is { } stretch ? Text(stretch) : "",
        finding.Witness is { } witness ? Text(witness.Point) : "",
        $"{finding.Status}".ToLowerInvariant(),
    }.Where(part => part.Length > 0));

    private static string Text(Stretch stretch) => stretch.IsPoint
        ? $"{stretch.Of} {Text(stretch.From)}"
        : $"{stretch.Of} {(stretch.IncludesFrom ? '[' : '(')}{Text(stretch.From)}, {Text(stretch.To)}{(stretch.IncludesTo ? ']' : ')')}";

    private static string Text(Rational? number) => number?.ToDecimal(4) ?? "";

    private static string Text(WitnessPoint point) => string.Join(' ', point.Inputs.Select(i => $"{i.Key}={Text(i.Value)}"));

    private static string Text(Value value) => value switch
    {
        Value.Number number => Text(number.Amount),
        Value.Truth truth => truth.Holds ? "yes" : "no",
        Value.Day day => $"{day.Date}",
        Value.Table table => $"[{string.Join("; ", table.Rows.Select(row => string.Join(' ', row.Select(c => $"{c.Key}:{Text(c.Value)}"))))}]",
        _ => "",
    };
}
