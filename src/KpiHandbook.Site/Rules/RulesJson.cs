using System.Text.Encodings.Web;
using System.Text.Json;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Data;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Rules;

/// <summary>
/// What scoring an indicator needs, as data: its inputs, and for each group of months its formula, rounding and conditions, readings and
/// rulings applied. The page's calculator reads it as a script, machines as JSON; both are the same object, but that the JSON names its schema.
/// </summary>
internal static class RulesJson
{
    /// <summary>Raised with every change that a reader of the earlier form would take wrongly.</summary>
    public const int Format = 1;

    // Signs such as < stand as they are: the object is never part of a page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the rules call an indicator: the address of its files, without their ending.</summary>
    public static string NameOf(Handbook handbook, Indicator indicator) => $"{handbook.Address}/indicators/{indicator.Id}";

    /// <summary>The script of a page.</summary>
    public static ReadOnlyMemory<byte> BuildScript(Handbook handbook, Indicator indicator) =>
        (byte[])[.. "kpi.rules("u8, .. Build(handbook, indicator, null).Span, .. ");\n"u8];

    /// <summary>The object alone, which names its schema.</summary>
    public static ReadOnlyMemory<byte> Build(Handbook handbook, Indicator indicator) =>
        Build(handbook, indicator, new RelativeLinks(Routes.RulesData(handbook, indicator.Id)).To(DataFormat.Rules.Schema));

    private static ReadOnlyMemory<byte> Build(Handbook handbook, Indicator indicator, string? schema)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            if (schema is not null)
            {
                json.WriteString("$schema", schema);
            }

            json.WriteNumber("format", Format);
            json.WriteString("indicator", NameOf(handbook, indicator));
            json.WriteString("unit", indicator.Unit);
            json.WriteString("shown", ShownAs(indicator.Unit));
            json.WriteString("direction", Names.Of(indicator.Direction));
            if (indicator.Letters.Count > 0)
            {
                json.WriteStartObject("letters");
                foreach (var (level, letter) in indicator.Letters.OrderBy(l => l.Key))
                {
                    json.WriteString($"{level}", letter);
                }

                json.WriteEndObject();
            }

            json.WriteObjects("inputs", indicator.Inputs.Where(i => i.Type != InputType.Text), input => Write(json, input));
            json.WriteObjects("criteria", SetsOf(indicator), set => Write(json, indicator, set.Months, set.Criteria));
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static IEnumerable<(Milestone? Months, Criteria Criteria)> SetsOf(Indicator indicator) => indicator.Milestones.Count == 0
        ? [(null, indicator.Criteria)]
        : indicator.Milestones.Select(m => ((Milestone?)m, m.Criteria));

    private static void Write(Utf8JsonWriter json, Input input)
    {
        json.WriteString("name", input.Name);
        json.WriteString("label", input.Label);
        json.WriteString("type", Names.Of(input.Type));
        if (input.Type == InputType.Table)
        {
            json.WriteString("row", input.RowLabel ?? input.Label);
            json.WriteObjects("columns", input.Columns.Where(c => c.Type != InputType.Text), column => Write(json, column));
            return;
        }

        json.WriteString("unit", input.Unit);
        json.WriteString("shown", input.Type == InputType.Percent ? "percent" : ShownAs(input.Unit));
        json.WriteNumber("decimals", input.Decimals);
        if (Names.Of(input.Improve) is { } improve)
        {
            json.WriteString("improve", improve);
        }

        WriteBound(json, "min", input.Min);
        WriteBound(json, "max", input.Max);
    }

    private static void WriteBound(Utf8JsonWriter json, string name, Bound? bound)
    {
        switch (bound)
        {
            case Bound.Fixed number:
                json.WriteString(name, ExpressionStyle.Exact.Number(number.Value));
                break;
            case Bound.OfInput input:
                json.WriteString(name, input.Name);
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, Indicator indicator, Milestone? milestone, Criteria criteria)
    {
        if (milestone is not null)
        {
            json.WriteString("title", milestone.Title);
            json.WriteStrings("months", milestone.Months.Select(m => m.ToString()));
        }

        var asked = milestone is null ? indicator : indicator.In(milestone.Months[0]);
        json.WriteStrings("inputs", asked.Inputs.Where(i => i.Type != InputType.Text).Select(i => i.Name));
        var says = new FigureTemplate(asked);
        if (criteria.Formula is { } formula)
        {
            json.WritePropertyName("formula");
            ExpressionJson.Write(json, formula);
            // One input's name says nothing that the figure itself has not said.
            json.WriteString("says", formula is Expression.Name ? null : says.Of(formula));
        }

        switch (criteria.Rounding)
        {
            case Rounding.ToDecimals(var digits):
                json.WriteNumber("round", digits);
                break;
            case Rounding.Floor:
                json.WriteString("round", "down");
                break;
        }

        json.WriteString("ladder", Names.Of(criteria.Ladder));
        json.WriteBoolean("undecided", criteria.IsShortfallOpen || criteria.Unstated is not null);
        json.WriteString("unstated", criteria.Unstated);
        json.WriteStrings("doubtful", Gaps.DoubtfulIn(asked).Select(f => f.Table is { } table ? $"{table.Name}.{f.Input.Name}" : f.Input.Name));
        json.WriteObjects("levels", criteria.Levels, rule =>
        {
            json.WriteNumber("level", rule.Level.Number);
            json.WriteString("text", rule.Text);
            json.WritePropertyName("when");
            ExpressionJson.Write(json, rule.When);
            json.WriteString("says", says.Of(rule.When));
            WriteTurns(json, asked, rule);
        });
    }

    // Where a level can turn as the value, or one figure that a unit moves, changes: what a search for the next level looks at.
    private static void WriteTurns(Utf8JsonWriter json, Indicator asked, LevelRule rule)
    {
        json.WriteStartObject("turns");
        if (asked.Criteria.Formula is not null)
        {
            WriteForms(json, ExpressionChecker.ValueName, TurningForms.OfValue(asked, rule));
        }

        foreach (var input in asked.Inputs)
        {
            foreach (var (figure, table) in input.Type == InputType.Table ? input.Columns.Select(c => (c, (Input?)input)) : [(input, null)])
            {
                if (figure is { Improve: not Improvement.None, Type: InputType.Number or InputType.Count or InputType.Money or InputType.Percent })
                {
                    WriteForms(json, table is null ? figure.Name : $"{table.Name}.{figure.Name}", TurningForms.Of(asked, rule, figure, table));
                }
            }
        }

        json.WriteEndObject();
    }

    private static void WriteForms(Utf8JsonWriter json, string figure, IReadOnlyList<TurningForm>? forms)
    {
        if (forms is null)
        {
            json.WriteNull(figure);
            return;
        }

        json.WriteStartArray(figure);
        foreach (var form in forms)
        {
            if (form.EachRowOf is { } table)
            {
                json.WriteStartArray();
                json.WriteStringValue("each");
                json.WriteStringValue(table);
                ExpressionJson.Write(json, form.At);
                json.WriteEndArray();
            }
            else
            {
                ExpressionJson.Write(json, form.At);
            }
        }

        json.WriteEndArray();
    }

    // How a figure of a unit is written; see NumberText.
    private static string ShownAs(string unit) =>
        NumberText.IsPercent(unit) ? "percent" : NumberText.IsScale(unit) ? "scale" : NumberText.IsMoney(unit) ? "money" : "unit";
}
