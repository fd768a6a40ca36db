using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Rules;

/// <summary>
/// A formula or condition for readers with places for figures, so that whoever has figures needs no printer: <c>{name}</c> is an input's
/// figure, <c>{#table}</c> the number of a table's rows, and <c>[table|between|each]</c> its rows, each with its own figures.
/// Words that join conditions are the reader's: <c>{&amp;and}</c>, <c>{&amp;or}</c>, <c>{&amp;not}</c>.
/// </summary>
internal sealed class FigureTemplate
{
    private readonly Indicator _indicator;
    private readonly ExpressionStyle _style;

    public FigureTemplate(Indicator indicator)
    {
        _indicator = indicator;
        var readers = ExpressionStyle.ForReaders(name => $"{{{name}}}");
        _style = readers with
        {
            Number = NumberText.Exact,
            Phrase = Phrase,
            Sign = sign => sign is "and" or "or" or "not" ? $"{{&{sign}}}" : readers.Sign(sign),
        };
    }

    public string Of(Expression expression) => ExpressionPrinter.Print(expression, _style);

    private string? Phrase(Expression expression) => expression switch
    {
        Expression.Day day => day.Value.ToShortText(),
        // Yes or no says nothing alone.
        Expression.Name name when Find(name.Text) is { Type: InputType.YesNo } asked => $"“{asked.Label}” ({{{asked.Name}}})",
        Expression.Aggregate { Function: AggregateFunction.Count, Argument: null } count => $"{{#{count.Table}}}",
        Expression.Aggregate { Function: AggregateFunction.Count } count => new InputNames(Words.Thai, _indicator).Print(count),
        Expression.Aggregate aggregate => Rows(aggregate),
        _ => null,
    };

    private string Rows(Expression.Aggregate aggregate)
    {
        var each = aggregate.Argument is Expression.Column column ? $"{{{column.Text}}}" : Of(aggregate.Argument!);
        return aggregate.Function switch
        {
            AggregateFunction.Every => Joined(aggregate.Argument is Expression.Logic { Connective: Connective.Or } ? $"({each})" : each, _style.Sign("and")),
            AggregateFunction.Any => $"({Joined(each, _style.Sign("or"))})",
            AggregateFunction.Sum => $"({Joined(each, "+")})",
            AggregateFunction.Mean => $"({Joined(each, "+")}) ÷ {{#{aggregate.Table}}}",
            AggregateFunction.Min => $"{_style.Sign("min")}([{aggregate.Table}|, |{each}])",
            AggregateFunction.Max => $"{_style.Sign("max")}([{aggregate.Table}|, |{each}])",
            AggregateFunction.Count => throw new System.Diagnostics.UnreachableException(),
        };

        string Joined(string row, string sign) => $"[{aggregate.Table}| {sign} |{row}]";
    }

    private Input? Find(string name) =>
        _indicator.Inputs.Concat(_indicator.Inputs.SelectMany(i => i.Columns)).FirstOrDefault(i => string.Equals(i.Name, name, StringComparison.Ordinal));
}
