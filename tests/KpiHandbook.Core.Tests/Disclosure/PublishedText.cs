using System.Globalization;
using System.Text;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Disclosure;

/// <summary>Everything that a scored round tells whoever prints it, as text: two rounds with the same text cannot be told apart.</summary>
internal static class PublishedText
{
    public static string Of(ScoredRound round)
    {
        var text = new StringBuilder();
        foreach (var (month, unit) in round.Months.SelectMany(m => m.Units.Select(u => (m, u))))
        {
            text.Append(CultureInfo.InvariantCulture, $"{month.Month} {unit.Unit.Id}\n");
            foreach (var reported in unit.Report?.Indicators ?? new Dictionary<Core.Model.Id<Core.Model.Indicator>, IReadOnlyDictionary<string, Core.Model.ReportedInput>>())
            {
                text.Append(CultureInfo.InvariantCulture, $" file {reported.Key} {string.Join(' ', reported.Value.Select(v => $"{v.Key}={Reported(v.Value)}"))}\n");
            }

            foreach (var section in unit.Sections)
            {
                text.Append(CultureInfo.InvariantCulture, $" {section.Section} {section.Points} {section.OfFive} {section.OpenWeight} {section.Unreported} {section.Undecided}\n");
            }

            unit.Assignments.ToList().ForEach(scored => Append(text, scored));
            foreach (var step in NextStep.AllOf(unit))
            {
                text.Append(CultureInfo.InvariantCulture, $" next {step.Scored.Indicator.Id} {step.Next.Target} {step.Gain} {string.Join(' ', step.Next.Changes.Select(c => $"{c.From} {c.To}"))}\n");
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ScoredAssignment scored)
    {
        var trace = scored.Trace;
        text.Append(CultureInfo.InvariantCulture, $" {scored.Indicator.Id} {Outcomes.Word(scored.Outcome)} {Outcomes.Word(scored.OfMonth)} {scored.Points} {scored.IsContested}\n");
        text.Append(CultureInfo.InvariantCulture, $"  {string.Join(' ', trace.Given.Select(g => $"{g.Table?.Name}.{g.Row}.{g.Input.Name}={g.Value}"))}\n");
        text.Append(CultureInfo.InvariantCulture, $"  {trace.Computation?.Substituted} {trace.Computation?.Result} {trace.Value} {Outcomes.Word(trace.Outcome)}\n");
        text.Append(CultureInfo.InvariantCulture, $"  {string.Join(' ', trace.Conditions.Select(c => $"{c.Substituted} {c.Holds}"))}\n");
        text.Append(CultureInfo.InvariantCulture, $"  {(scored.ByTable is { } table ? Outcomes.Word(table.Outcome) : "")}\n");
        text.Append(CultureInfo.InvariantCulture, $"  {string.Join(' ', scored.ByMonths?.Months.Select(m => $"{m.Month} {Outcomes.Word(m.Outcome)}") ?? [])}\n");
    }

    private static string Reported(Core.Model.ReportedInput input) =>
        input is Core.Model.ReportedInput.Scalar { Value: Value.Number number } ? $"{number.Amount}" : "…";
}
