namespace KpiHandbook.Core.Diagnostics;

// 7080–7099: where ids of indicators went.
public static partial class Problems
{
    private static readonly ProblemKind LostIndicatorKind = Error("KPI7080", "ตัวชี้วัดของรอบก่อนหายไป", "indicator of an earlier round that is lost");
    private static readonly ProblemKind RedirectOfOwnKind = Error("KPI7081", "redirects ของตัวชี้วัดที่ยังมีอยู่", "redirect of an indicator that is still there");
    private static readonly ProblemKind RedirectToUnknownKind = Error("KPI7082", "redirects ไปยังตัวชี้วัดที่ไม่มี", "redirect to an unknown indicator");
    private static readonly ProblemKind RedirectOfUnknownKind = Error("KPI7083", "redirects ของรหัสที่ไม่เคยมี", "redirect of an id that never was");

    private static ProblemKind[] RedirectKinds => [LostIndicatorKind, RedirectOfOwnKind, RedirectToUnknownKind, RedirectOfUnknownKind];

    /// <summary>An indicator that an earlier text has, this one has not, and nobody says where it went.</summary>
    /// <param name="place">The round that lacks it.</param>
    /// <param name="id">Its id.</param>
    /// <param name="last">The text that had it last, in Thai and in English.</param>
    public static Problem LostIndicator(Place place, string id, Words last) => new(
        LostIndicatorKind, place,
        new($"{last.Thai} มีตัวชี้วัด “{id}” แต่รอบนี้ไม่มี และไม่ได้บอกว่าไปไหน", $"{last.English} has the indicator “{id}”. This round has not, and does not say where it went."),
        new(
            $"เพิ่มใน redirects ของ round.yaml ว่า {id}: ตามด้วยรหัสตัวชี้วัดที่ใช้แทน หรือ {id}: {{ gone: เหตุผลที่เลิกวัด }}",
            $"Say in redirects of round.yaml: {id}: and the id that carries it on, or {id}: {{ gone: why }}."));

    /// <summary>An id that the round itself has is said to have gone elsewhere.</summary>
    public static Problem RedirectOfOwn(Place place, string id) => new(
        RedirectOfOwnKind, place,
        new($"รอบนี้มีตัวชี้วัด “{id}” อยู่ แต่ redirects บอกว่าไปที่อื่นแล้ว", $"This round has the indicator “{id}”, yet redirects says that it went elsewhere."),
        new("ลบรายการนี้ออกจาก redirects หรือลบตัวชี้วัดนี้ออกจากข้อตกลง", "Delete it from redirects, or the indicator from the agreements."));

    /// <summary>An id is said to be carried on by one that the round does not have.</summary>
    public static Problem RedirectToUnknown(Place place, string id, string target, string? nearest) => new(
        RedirectToUnknownKind, place,
        new($"redirects บอกว่า “{id}” ใช้ “{target}” แทน แต่รอบนี้ไม่มีตัวชี้วัดนั้น{Meaning(nearest)}", $"redirects says that “{target}” carries “{id}” on, but this round has no such indicator.{MeaningInEnglish(nearest)}"),
        new("ใช้รหัสของตัวชี้วัดในรอบนี้ หรือ { gone: เหตุผลที่เลิกวัด }", "Name an indicator of this round, or { gone: why }."));

    /// <summary>An id that no earlier text has is said to have gone elsewhere.</summary>
    public static Problem RedirectOfUnknown(Place place, string id, string? nearest) => new(
        RedirectOfUnknownKind, place,
        new($"redirects มีรหัส “{id}” แต่ไม่มีรอบก่อนหน้าใดใช้รหัสนี้{Meaning(nearest)}", $"redirects has the id “{id}”, which no earlier round uses.{MeaningInEnglish(nearest)}"),
        new("แก้รหัสให้ตรงกับชื่อไฟล์ตัวชี้วัดของรอบก่อน หรือลบรายการนี้ออก", "Write the id as the earlier round's file is named, or delete the line."));
}
