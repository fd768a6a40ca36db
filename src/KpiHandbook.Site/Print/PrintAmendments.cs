using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Changes;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;
using KpiHandbook.Site.Versions;

namespace KpiHandbook.Site.Print;

/// <summary>Shapes what letters changed, so that a printed book can be set right by hand and tells by which criteria each month is scored.</summary>
internal sealed class PrintAmendments(RoundSite site)
{
    private const int MostPoints = 60;
    private const int Kept = 40;

    private readonly Handbook _inForce = site.Versions.InForce(site.Handbook);

    /// <summary>The letters that the book takes in.</summary>
    public IReadOnlyList<PrintAmendment> All() => [.. site.Handbook.Amendments.Select(Of)];

    /// <summary>What decides months that the text in force does not, where it says something else of an indicator; nothing in a permanent copy.</summary>
    public IReadOnlyList<PrintEarlierCriteria> Of(Indicator indicator) =>
    [
        .. from month in site.Handbook.OtherTexts
           group month.Key by month.Value into text
           let was = text.Key.Find(indicator.Id)
           where was is not null && HandbookComparer.Compare(text.Key, was, site.Handbook, indicator).Differences.Any(d => d.Aspect is Aspect.Criteria or Aspect.Formula)
           select new PrintEarlierCriteria(
               $"เดือน{MonthsText.Of(Words.Thai, [.. text.Order()])} คิดคะแนนตาม{MonthTexts.NameOf(Words.Thai, text.Key)}",
               [.. CriteriaView.AllOf(Words.Thai, was).Select(c => c.InFull)],
               FormulaView.Of(Words.Thai, was)?.Spoken is { } spoken && !string.Equals(spoken, FormulaView.Of(Words.Thai, indicator)?.Spoken, StringComparison.Ordinal) ? spoken : null),
    ];

    private PrintAmendment Of(Amendment letter)
    {
        var texts = _inForce.Earlier.Append(_inForce).ToList();
        var after = texts.FindIndex(t => t.Revision == letter.Number);
        List<PrintPoint> points = after < 1 ? [] : [.. Points(HandbookComparer.Compare(texts[after - 1], texts[after]))];
        return new PrintAmendment(
            EditionText.Of(Words.Thai, letter.Number),
            AmendmentText.Letter(Words.Thai, letter),
            AmendmentText.Of(Words.Thai, letter.Class),
            letter.Effective.ToLongText(),
            letter.Reason,
            Months(letter),
            [.. points.Take(MostPoints)],
            points.Count > MostPoints ? $"และอีก {points.Count - MostPoints} จุด ดูหน้าการเปลี่ยนแปลงของรอบบนเว็บ" : null);
    }

    private string Months(Amendment letter)
    {
        ReportMonth[] all = [.. _inForce.Period.Months], scored = [.. all.Where(letter.IsInEffectIn)];
        return scored.Length == 0 ? "ไม่ได้ใช้คิดคะแนนเดือนใด"
            : scored.Length == all.Length ? "ใช้คิดคะแนนทุกเดือนของรอบ"
            : $"ใช้คิดคะแนนเดือน{MonthsText.Of(Words.Thai, scored)}";
    }

    // Worked examples follow the criteria, and the book prints them as they are now.
    private static IEnumerable<PrintPoint> Points(HandbookDifference difference) =>
    [
        .. difference.Round.Select(d => Point("ทั้งรอบ", d)),
        .. difference.Indicators.SelectMany(i => i is { Before: not null, After: not null }
            ? i.Differences.Where(d => d.Aspect != Aspect.Examples).Select(d => Point(i.After.ShortTitle, d))
            : [new PrintPoint((i.After ?? i.Before)!.ShortTitle, i.Before is null ? "เพิ่มตัวชี้วัด" : "ยกเลิกตัวชี้วัด", i.Before?.Title, i.After?.Title)]),
    ];

    private static PrintPoint Point(string where, Difference difference) => difference.Words is { } words
        ? new PrintPoint(where, difference.What.Thai, Side(words, RunKind.Removed), Side(words, RunKind.Added))
        : new PrintPoint(where, difference.What.Thai, difference.Before, difference.After);

    private static string Side(IReadOnlyList<WordRun> words, RunKind kind) =>
        string.Concat(RunText.Shortened(words, Kept).Where(run => run.Kind == RunKind.Same || run.Kind == kind).Select(run => run.Text));
}
