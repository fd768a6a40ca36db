using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Indicators;

/// <summary>Checks that worked examples can be computed; whether what they state comes out is the scorer's to say.</summary>
internal sealed class ExampleRules(CheckedInputs inputs, bool hasFormula, IReadOnlyList<int> levels, ProblemList problems)
{
    /// <summary>The examples; not to be used when problems were found.</summary>
    public IReadOnlyList<Example> Check(LocatedList<RawExample>? raw)
    {
        var examples = new List<Example>();
        foreach (var example in raw?.Items ?? [])
        {
            CheckStated(example);
            var given = inputs.AreWhole && example.Given is not null ? CheckGiven(example) : [];
            var expected = example.Level is { } level ? new ExpectedOutcome(OutcomeKind.Level, Level.Parse(level.Value))
                : new ExpectedOutcome(example.Outcome?.Value ?? OutcomeKind.NotReported, null);
            examples.Add(new Example(
                example.Title?.Value, given, example.Value?.Value.Value, example.Value?.Value.Decimals ?? 0, expected, example.Place));
        }

        return examples;
    }

    private void CheckStated(RawExample example)
    {
        if (example.Value is { } value)
        {
            if (!hasFormula)
            {
                problems.Add(Problems.ExampleValueImpossible(value.Place, new("ตัวชี้วัดนี้ไม่มี formula", "the indicator has no formula")));
            }
            else if (example.Outcome is { Value: OutcomeKind.NotReported or OutcomeKind.NotComputable })
            {
                problems.Add(Problems.ExampleValueImpossible(value.Place, new("ผลที่บอกคือไม่มีค่า", "the outcome it states has none")));
            }
        }

        if (example.Level is { } level && levels.Count > 0 && !levels.Contains(level.Value))
        {
            problems.Add(Problems.ExampleLevelMissing(level.Place, level.Value));
        }
    }

    private Dictionary<string, Value> CheckGiven(RawExample example)
    {
        var mayLack = example.Outcome?.Value == OutcomeKind.NotReported;
        var cells = example.Given!.Entries.Select(e => new GivenCell(e.Key, e.Value)).ToArray();
        var values = new GivenRules(mayLack, problems).Check(cells, inputs.All, "", example.GivenKey!);
        if (mayLack && GivesAll(cells))
        {
            problems.Add(Problems.ExampleNotMissing(example.Outcome!.Place));
        }

        return values;
    }

    private bool GivesAll(GivenCell[] cells) => inputs.All.Where(i => i.Type != InputType.Text).All(input =>
        Array.Find(cells, c => string.Equals(c.Key.Value, input.Name, StringComparison.Ordinal)) is { } cell
        && (cell.Node is not YamlNode.List rows
            || rows.Items.All(r => r is YamlNode.Map map
                && input.Columns.Where(c => c.Type != InputType.Text).All(column => map.Entries.Any(e => string.Equals(e.Key, column.Name, StringComparison.Ordinal))))));
}

/// <summary>An input, or a cell of a row, as an example gives it; without node when that was refused.</summary>
internal sealed record GivenCell(Located<string> Key, YamlNode? Node);
