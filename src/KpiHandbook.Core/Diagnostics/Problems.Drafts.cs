namespace KpiHandbook.Core.Diagnostics;

// 7250–7299: drafts, and the preview of what is being written.
public static partial class Problems
{
    private static readonly ProblemKind StillToReviewKind = Warning("KPI7250", "ยังต้องทบทวน", "still to be reviewed");

    private static ProblemKind[] DraftKinds => [StillToReviewKind];

    /// <summary>A note of a draft says what must be looked at again.</summary>
    public static Problem StillToReview(Place place, string text) => new(
        StillToReviewKind, place,
        new($"ต้องทบทวน: {text}", $"To be reviewed: {text}"),
        new("ตรวจแก้ให้ตรงกับรอบนี้แล้วลบบันทึกนี้ ระหว่างที่ยังมีบันทึก รอบนี้ปิดผนึกและประกาศใช้ไม่ได้", "Make it right for this round, then delete the note; until then the round can be neither sealed nor published."));
}
