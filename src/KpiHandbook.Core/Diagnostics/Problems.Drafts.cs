namespace KpiHandbook.Core.Diagnostics;

// 7250–7299: drafts, and the preview of what is being written.
public static partial class Problems
{
    private static readonly ProblemKind StillToReviewKind = Warning("KPI7250", "ยังต้องทบทวน", "still to be reviewed");

    private static readonly ProblemKind PortIsTakenKind = Error("KPI7251", "พอร์ตมีผู้ใช้อยู่", "port in use");
    private static readonly ProblemKind PortWasRefusedKind = Error("KPI7252", "ใช้พอร์ตไม่ได้", "port refused");

    private static ProblemKind[] DraftKinds => [StillToReviewKind, PortIsTakenKind, PortWasRefusedKind];

    /// <summary>True for a note of what must be looked at again.</summary>
    public static bool IsToReview(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return string.Equals(problem.Kind.Code, StillToReviewKind.Code, StringComparison.Ordinal);
    }

    /// <summary>Another program listens on a port.</summary>
    public static Problem PortIsTaken(int port) => new(
        PortIsTakenKind, new Place.OnMachine($"127.0.0.1:{port}"),
        new($"มีโปรแกรมอื่นใช้พอร์ต {port} อยู่", $"Another program uses port {port}."),
        new("ใช้พอร์ตอื่นด้วย --port เช่น --port 9000 หรือปิดโปรแกรมนั้น", "Use another with --port, like --port 9000, or close that program."));

    /// <summary>The system does not let us listen on a port.</summary>
    public static Problem PortWasRefused(int port, string said) => new(
        PortWasRefusedKind, new Place.OnMachine($"127.0.0.1:{port}"),
        new($"ระบบไม่ให้ใช้พอร์ต {port}: {said}", $"The system does not let port {port} be used: {said}"),
        new("ใช้พอร์ตตั้งแต่ 1024 ด้วย --port เช่น --port 9000", "Use a port from 1024 on with --port, like --port 9000."));

    /// <summary>A note of a draft says what must be looked at again.</summary>
    public static Problem StillToReview(Place place, string text) => new(
        StillToReviewKind, place,
        new($"ต้องทบทวน: {text}", $"To be reviewed: “{text}”."),
        new("ตรวจแก้ให้ตรงกับรอบนี้แล้วลบบันทึกนี้ ระหว่างที่ยังมีบันทึก รอบนี้ปิดผนึกและประกาศใช้ไม่ได้", "Make it right for this round, then delete the note; until then the round can be neither sealed nor published."));
}
