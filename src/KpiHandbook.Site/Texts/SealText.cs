using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Site.Texts;

/// <summary>Whether a round and its results are sealed, in words.</summary>
public static class SealText
{
    /// <summary><c>ปิดผนึกเมื่อ 15 ตุลาคม 2568</c>, or that an official round is not sealed; null for drafts and trials.</summary>
    public static string? Of(Handbook handbook, Seal? seal) =>
        seal is not null ? $"ปิดผนึกเมื่อ {seal.Date.ToLongText()}"
        : handbook.Status == RoundStatus.Official ? "ยังไม่ปิดผนึก"
        : null;

    /// <summary>Whether a month's results are sealed, and how often they were corrected since; null while the round itself has no seal.</summary>
    public static string? Of(ReportMonth month, Seal? seal) =>
        seal is null ? null
        : seal.Find(month) is not { } found ? "ผลเดือนนี้ยังไม่ปิดผนึก อาจเปลี่ยนได้"
        : found.Corrections.Count == 0 ? $"ผลเดือนนี้ปิดผนึกเมื่อ {found.Date.ToLongText()}"
        : $"ผลเดือนนี้ปิดผนึกเมื่อ {found.Date.ToLongText()} แก้ไขย้อนหลัง {found.Corrections.Count} ครั้ง";
}
