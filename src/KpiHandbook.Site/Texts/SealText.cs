using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Texts;

/// <summary>Whether a round and its results are sealed, in words.</summary>
public static class SealText
{
    /// <summary><c>ปิดผนึกเมื่อ 15 ตุลาคม 2568</c>, or that an official round is not sealed; null for drafts and trials.</summary>
    public static string? Of(Words words, Handbook handbook, Seal? seal) =>
        seal is not null ? words.Say("seal.round", words.InFull(seal.Date))
        : handbook.Status == RoundStatus.Official ? words["seal.none"]
        : null;

    /// <summary>Whether a month's results are sealed, and how often they were corrected since; null while the round itself has no seal.</summary>
    public static string? Of(Words words, ReportMonth month, Seal? seal) =>
        seal is null ? null
        : seal.Find(month) is not { } found ? words["seal.month-none"]
        : found.Corrections.Count == 0 ? words.Say("seal.month", words.InFull(found.Date))
        : words.Say("seal.month-corrected", words.InFull(found.Date), found.Corrections.Count);
}
