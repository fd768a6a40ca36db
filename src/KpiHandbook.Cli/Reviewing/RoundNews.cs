using KpiHandbook.Cli.Versions;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Cli.Reviewing;

/// <summary>What is new in a round beside its text: letters, seals and corrections of sealed results.</summary>
internal static class RoundNews
{
    /// <summary>A sentence for each; none for a round that is gone.</summary>
    public static IReadOnlyList<string> Of(ComparedRound round) => round.After is not { } after ? [] :
    [
        .. after.Handbook.Amendments.Where(a => round.Before?.Handbook.Amendments.Any(b => b.Number == a.Number) != true).Select(Letter),
        .. Seals(round.Before?.Seal, after.Seal),
        .. (after.Seal?.Months ?? []).SelectMany(m => Corrections(m, round.Before?.Seal?.Find(m.Month), after.Handbook.In(m.Month))),
    ];

    private static string Letter(Amendment letter) =>
        $"หนังสือแก้ไขฉบับที่ {letter.Number} ({AmendmentText.Of(SiteWords.Thai, letter.Class)}) {AmendmentText.Letter(SiteWords.Thai, letter)} มีผลตั้งแต่ {letter.Effective.ToLongText()}: {letter.Reason}";

    private static IEnumerable<string> Seals(Seal? before, Seal? after)
    {
        if (after is null)
        {
            yield break;
        }

        foreach (var revision in after.Revisions.Where(r => before?.Revisions.Any(b => b.Number == r.Number) != true))
        {
            yield return $"ปิดผนึก{EditionText.Of(SiteWords.Thai, revision.Number)} เมื่อ {revision.Date.ToLongText()} รหัส {revision.Edition}";
        }

        ReportMonth[] months = [.. after.Months.Select(m => m.Month).Where(m => before?.Find(m) is null)];
        if (months.Length > 0)
        {
            yield return $"ปิดผนึกผลเดือน{MonthsText.Of(SiteWords.Thai, months)}";
        }
    }

    private static IEnumerable<string> Corrections(SealedMonth month, SealedMonth? before, Handbook text) =>
        month.Corrections.Skip(before?.Corrections.Count ?? 0).Select(c =>
        {
            var unit = text.AssessedUnits().Select(u => u.Unit).FirstOrDefault(u => string.Equals(u.Id, c.Unit, StringComparison.Ordinal));
            return $"แก้ผลเดือน{month.Month.ToLongText()} ที่ปิดผนึกแล้ว ของ{(unit is null ? c.Unit : UnitText.Full(SiteWords.Thai, unit))} เมื่อ {c.Date.ToLongText()}: {c.Reason}";
        });
}
