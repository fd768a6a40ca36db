using System.Security.Cryptography;
using System.Text;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Workbooks;

/// <summary>
/// A short hash of everything in the definitions that changes what a form asks or how its answers score: a workbook that carries another
/// one was made from another edition of the handbook. Titles, explanations of levels, evidence, contacts and notes are not part of it;
/// neither are weights, which no form shows.
/// </summary>
internal static class DefinitionsHash
{
    private const int Characters = 16;
    private const char Separator = '\u001f';
    private const char End = '\u001e';

    /// <summary>The hash of a unit's form, in lower-case hexadecimal.</summary>
    public static string Of(ReportForm form)
    {
        var text = new StringBuilder();
        foreach (var line in form.Lines)
        {
            Add(text, line.Indicator, form.Unit);
        }

        return Hash($"{text}");
    }

    /// <summary>The hash of the workbook for all units: of their hashes, in the order of their ids.</summary>
    public static string OfAll(Handbook handbook, ReportMonth month) => Hash(string.Join(
        End,
        handbook.In(month).AssessedUnits()
            .Select(a => a.Unit.Id)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(id => $"{id}{Separator}{Of(ReportForm.Of(handbook, id, month)!)}")));

    private static void Add(StringBuilder text, Indicator indicator, AssessedUnit unit)
    {
        var criteria = indicator.Criteria;
        Line(text, "indicator", indicator.Id, indicator.Direction, indicator.Months, indicator.SetByDistrict);
        foreach (var input in indicator.Inputs)
        {
            Add(text, "input", input);
            foreach (var column in input.Columns)
            {
                Add(text, "column", column);
            }
        }

        Line(text, "criteria", Printed(criteria.Formula), Said(criteria.Rounding), criteria.Ladder, criteria.IsShortfallOpen, criteria.Unstated is null, criteria.Zero is null);
        foreach (var level in criteria.Levels)
        {
            Line(text, "level", level.Level, indicator.NameOf(level.Level), Printed(level.When));
        }

        AddDistrict(text, indicator, unit);
    }

    // What the handbook sets for the unit itself.
    private static void AddDistrict(StringBuilder text, Indicator indicator, AssessedUnit unit)
    {
        if (unit.District?.Id is not { } district)
        {
            return;
        }

        if (indicator.Targets is { } targets && targets.Published.TryGetValue(district, out var row))
        {
            Line(text, "targets", targets.Of, targets.Base, targets.Decides, Said(row.Base), string.Join(Separator, row.Levels.Select(l => Said(l))));
        }

        foreach (var (input, known) in indicator.Known.OrderBy(k => k.Key, StringComparer.Ordinal).Where(k => k.Value.ContainsKey(district)))
        {
            Line(text, "known", input, Said(known[district]));
        }

        foreach (var ruling in indicator.Answers.OfType<Answer.Ruling>().Where(r => r.Districts.Count == 0 || r.Districts.Contains(district)))
        {
            foreach (var (input, figure) in ruling.Inputs.OrderBy(i => i.Key, StringComparer.Ordinal))
            {
                Line(text, "ruling", input, Said(figure));
            }
        }

        if (indicator.SetByDistrict && indicator.OwnProjects.TryGetValue(district, out var own))
        {
            Line(text, "project", own.Project, string.Join(Separator, own.Levels.OrderBy(l => l.Key).Select(l => $"{l.Key}{Separator}{l.Value}")));
        }
    }

    private static void Add(StringBuilder text, string kind, Input input) => Line(
        text, kind, input.Name, input.Type, input.Label, input.Unit, input.What, input.Decimals, Said(input.Min), Said(input.Max), input.RowLabel);

    private static string Said(Bound? bound) => bound switch
    {
        Bound.Fixed limit => Said(limit.Value),
        Bound.OfInput other => $"={other.Name}",
        _ => "",
    };

    private static string Said(Rounding rounding) => rounding switch
    {
        Rounding.ToDecimals(var digits) => $"{digits}",
        Rounding.Floor => "floor",
        _ => "",
    };

    private static string Said(Rational number) => $"{number.Numerator}/{number.Denominator}";

    private static string Printed(Expression? expression) => expression is null ? "" : ExpressionPrinter.Print(expression, ExpressionStyle.Exact);

    private static void Line(StringBuilder text, params object?[] fields) => text.AppendJoin(Separator, fields).Append(End);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Characters];
}
