using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Indicators;

/// <summary>Checks that worked examples can be computed; whether what they state comes out is the scorer's to say.</summary>
internal sealed class ExampleRules(CheckedInputs inputs, RawCriteria raw, CheckedCriteria criteria, ProblemList problems)
{
    // Which inputs a month asks for is known only from conditions that could be read.
    private readonly bool _criteriaAreRead = !problems.HasErrors;

    /// <summary>The examples; not to be used when problems were found.</summary>
    public IReadOnlyList<Example> Check(LocatedList<RawExample>? written)
    {
        var examples = new List<Example>();
        foreach (var example in written?.Items ?? [])
        {
            CheckMonth(example);
            CheckStated(example);
            examples.Add(new Example(
                example.Title?.Value,
                inputs.AreWhole && example.Given is not null ? CheckGiven(example) : [],
                example.Value?.Value.Value,
                example.Value?.Value.Decimals ?? 0,
                example.Level is { } level
                    ? new ExpectedOutcome(OutcomeKind.Level, criteria.Names.Of(level.Value))
                    : new ExpectedOutcome(example.Outcome?.Value ?? OutcomeKind.NotReported, null),
                example.Place)
            {
                Month = example.Month?.Value,
            });
        }

        return examples;
    }

    private void CheckMonth(RawExample example)
    {
        MilestoneRules.CheckMonth(example.Month, raw, criteria.Parts, problems);
        if (example.MonthKey is null && raw.MilestonesKey is not null)
        {
            problems.Add(Problems.MissingKey(
                example.Place, "month", new("เดือนที่ตัวอย่างนี้ใช้เกณฑ์", "the month whose criteria the example shows")));
        }
    }

    private void CheckStated(RawExample example)
    {
        if (example.Value is { } value)
        {
            if (!raw.HasFormulaKey)
            {
                problems.Add(Problems.ExampleValueImpossible(value.Place, new("ตัวชี้วัดนี้ไม่มี formula", "the indicator has no formula")));
            }
            else if (example.Outcome is { Value: OutcomeKind.NotReported or OutcomeKind.NotComputable })
            {
                problems.Add(Problems.ExampleValueImpossible(value.Place, new("ผลที่บอกคือไม่มีค่า", "the outcome it states has none")));
            }
        }

        var stated = criteria.Parts.FirstOrDefault(p => p.Includes(example.Month?.Value))?.Levels.Stated;
        if (example.Level is { } level
            && criteria.Names.AreKnown
            && stated is not null
            && (criteria.Names.Of(level.Value) is not { } number || !stated.Contains(number)))
        {
            problems.Add(Problems.ExampleLevelMissing(level.Place, level.Value));
        }
    }

    private Dictionary<string, Value> CheckGiven(RawExample example)
    {
        var mayLack = example.Outcome?.Value == OutcomeKind.NotReported;
        var asked = inputs.All;
        var cells = example.Given!.Entries.Select(e => new GivenCell(e.Key, e.Value)).ToArray();
        if (example.Month is { } month && criteria.Milestones.FirstOrDefault(m => m.Months.Contains(month.Value)) is { } milestone)
        {
            if (!_criteriaAreRead)
            {
                return [];
            }

            asked = [.. asked.Where(i => i.Type == InputType.Text || milestone.Criteria.Mentions(i.Name))];
            cells = [.. cells.Where(c => !RefuseUnasked(c, asked, month.Value))];
        }

        var values = new GivenRules(mayLack, problems).Check(cells, asked, "", example.GivenKey!);
        if (mayLack && GivesAll(cells, asked))
        {
            problems.Add(Problems.ExampleNotMissing(example.Outcome!.Place));
        }

        return values;
    }

    private bool RefuseUnasked(GivenCell cell, IReadOnlyList<Input> asked, ReportMonth month)
    {
        var isUnasked = inputs.Find(cell.Key.Value) is { } input && !asked.Contains(input);
        if (isUnasked)
        {
            problems.Add(Problems.ExampleInputNotAsked(cell.Key.Place, cell.Key.Value, month));
        }

        return isUnasked;
    }

    private static bool GivesAll(GivenCell[] cells, IReadOnlyList<Input> asked) => asked.Where(i => i.Type != InputType.Text).All(input =>
        Array.Find(cells, c => string.Equals(c.Key.Value, input.Name, StringComparison.Ordinal)) is { } cell
        && (cell.Node is not YamlNode.List rows
            || rows.Items.All(r => r is YamlNode.Map map
                && input.Columns.Where(c => c.Type != InputType.Text).All(column => map.Entries.Any(e => string.Equals(e.Key, column.Name, StringComparison.Ordinal))))));
}

/// <summary>An input, or a cell of a row, as an example gives it; without node when that was refused.</summary>
internal sealed record GivenCell(Located<string> Key, YamlNode? Node);
