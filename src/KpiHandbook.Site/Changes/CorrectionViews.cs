using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Changes;

/// <summary>
/// Shapes the corrections of sealed months. Of an indicator that withholds small counts no figure and no level is shown, old or new:
/// two of them side by side would tell more than each alone.
/// </summary>
internal sealed class CorrectionViews(RoundSite site)
{
    private const string Nothing = "–";

    /// <summary>The months that were corrected, in order.</summary>
    public IReadOnlyList<CorrectedMonth> All() =>
    [
        .. (site.Round.Publication.Seal?.Months ?? [])
            .Where(m => m.Corrections.Count > 0)
            .Select(m => new CorrectedMonth($"เดือน{m.Month.ToLongText()} ปิดผนึกเมื่อ {m.Date.ToLongText()}", [.. m.Corrections.Select(c => Of(c, site.Handbook.In(m.Month)))])),
    ];

    private static CorrectionView Of(LateCorrection correction, Handbook text)
    {
        var unit = text.AssessedUnits().Select(u => u.Unit).FirstOrDefault(u => string.Equals(u.Id, correction.Unit, StringComparison.Ordinal));
        var withheld = correction.Figures.Select(f => f.Indicator).Concat(correction.Levels.Select(l => l.Indicator))
            .Distinct()
            .Select(id => text.Find(id))
            .Where(i => i?.SuppressBelow is not null)
            .ToList();
        return new CorrectionView(
            $"{correction.Date.ToLongText()} · {(unit is null ? correction.Unit : UnitText.Of(unit, text.Office))}",
            correction.Reason,
            [
                .. correction.Figures.Where(f => IsShown(f.Indicator)).Select(f => new CorrectionRow(
                    TitleOf(f.Indicator), LabelOf(f), f.Cell, ValueOf(f, f.Before), ValueOf(f, f.After))),
                .. correction.Levels.Where(l => IsShown(l.Indicator)).Select(l => new CorrectionRow(
                    TitleOf(l.Indicator), "ระดับที่ได้", null, OutcomeOf(l.Before, l.Indicator), OutcomeOf(l.After, l.Indicator))),
            ],
            withheld.Count == 0 ? null : $"แก้ตัวเลขของ {string.Join(" ", withheld.Select(i => $"“{i!.ShortTitle}”"))} ด้วย ไม่แสดงเพราะอาจบอกจำนวนน้อยที่ไม่เผยแพร่");

        bool IsShown(Id<Indicator> id) => text.Find(id)?.SuppressBelow is null;

        string TitleOf(Id<Indicator> id) => text.Find(id)?.ShortTitle ?? $"{id}";

        string LabelOf(CorrectedFigure figure) => Input(figure.Input, text.Find(figure.Indicator)?.Inputs ?? []);

        string ValueOf(CorrectedFigure figure, string? value) => value is null ? Nothing : Value(value, Find(figure.Input, text.Find(figure.Indicator)?.Inputs ?? []));

        string OutcomeOf(string name, Id<Indicator> id) => Outcome(name, text.Find(id));
    }

    // spent, or projects[3].done.
    private static string Input(string path, IReadOnlyList<Input> inputs)
    {
        var parts = path.Split('[', ']', '.');
        return Find(path, inputs) is not { } found ? path
            : parts is [var table, var row, "", _] && inputs.First(i => string.Equals(i.Name, table, StringComparison.Ordinal)) is { } whole
                ? $"{whole.RowLabel ?? whole.Label} แถวที่ {row} {found.Label}"
            : found.Label;
    }

    // The input itself, or the column.
    private static Input? Find(string path, IReadOnlyList<Input> inputs)
    {
        var parts = path.Split('[', ']', '.');
        var input = inputs.FirstOrDefault(i => string.Equals(i.Name, parts[0], StringComparison.Ordinal));
        return parts is [_, _, "", var name] ? input?.Columns.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.Ordinal)) : input;
    }

    // As the seal writes it, and as readers know it.
    private static string Value(string value, Input? input) => input switch
    {
        null or { Type: InputType.Text } => value,
        { Type: InputType.YesNo } => value is "yes" ? "ใช่" : "ไม่ใช่",
        { Type: InputType.Date } => BuddhistDate.Parse(value)?.ToShortText() ?? value,
        _ => Rational.TryParse(value, out var number) ? NumberText.Of(new Core.Expressions.Value.Number(number), input) : value,
    };

    private static string Outcome(string name, Indicator? indicator) => name switch
    {
        "below" => "ต่ำกว่าเกณฑ์",
        "gap" => "ช่องว่างของเกณฑ์",
        "not-reported" => "ยังไม่รายงาน",
        "not-computable" => "คิดไม่ได้",
        [var digit] when char.IsAsciiDigit(digit) && indicator is not null => LevelText.Of(Level.Of(digit - '0'), indicator),
        "none" => "ไม่ได้ประเมิน",
        _ => Rational.TryParse(name, out var mean) ? $"เฉลี่ย {mean.ToDecimal(2)}" : name,
    };
}
