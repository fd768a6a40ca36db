using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Core.Diagnostics;

// 2064–2066: rounds that go under another round's name.
public static partial class Problems
{
    private static readonly ProblemKind NamesAnotherRoundKind = Warning("KPI2064", "ชื่อกล่าวถึงรอบอื่น", "a title that names another round");
    private static readonly ProblemKind TitleOfAnotherRoundKind = Warning("KPI2065", "ชื่อซ้ำกับรอบอื่น", "a title that another round has");
    private static readonly ProblemKind LetterOfAnotherRoundKind = Warning("KPI2066", "หนังสือซ้ำกับรอบอื่น", "a letter that another round has");

    private static ProblemKind[] RoundNameKinds => [NamesAnotherRoundKind, TitleOfAnotherRoundKind, LetterOfAnotherRoundKind];

    /// <summary>A round's title, or its document's, names another round or year and not its own.</summary>
    public static Problem NamesAnotherRound(Place place, string named, RoundId own) => new(
        NamesAnotherRoundKind, place,
        new($"ชื่อกล่าวถึง “{named}” แต่โฟลเดอร์นี้คือ{own.ToText()}", $"The title names “{named}”, but this folder is round {own}."),
        new("แก้ชื่อให้ตรงกับรอบนี้ หรือย้ายไปโฟลเดอร์ของรอบที่ถูกต้อง", "Name this round, or move the files to the folder of the right one."));

    /// <summary>Two rounds of an office have one title.</summary>
    public static Problem TitleOfAnotherRound(Place place, string title, RoundId other) => new(
        TitleOfAnotherRoundKind, place,
        new($"ชื่อ “{title}” ซ้ำกับ{other.ToText()}", $"The title “{title}” is that of round {other}."),
        new("ตั้งชื่อให้ต่างกัน", "Give each round a title of its own."));

    /// <summary>Two rounds of an office come from one letter of one day.</summary>
    public static Problem LetterOfAnotherRound(Place place, string number, BuddhistDate date, RoundId other) => new(
        LetterOfAnotherRoundKind, place,
        new($"หนังสือ {number} ลงวันที่ {date.ToLongText()} ซ้ำกับ{other.ToText()}", $"The letter {number} of {date} is that of round {other}."),
        new(
            "แก้เลขที่และวันที่เป็นของหนังสือรอบนี้ ถ้าหนังสือฉบับเดียวใช้ทั้งสองรอบ ให้บอกไว้ใน waivers.yaml",
            "Give number and date of this round's letter; where one letter serves both, say so in waivers.yaml."));
}
