using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Diagnostics;

// 3001–3019: the levels of an indicator.
public static partial class Problems
{
    private static readonly ProblemKind CriteriaMissingKind = Error("KPI3001", "ไม่มีเกณฑ์การให้คะแนน", "criteria missing");
    private static readonly ProblemKind SeveralCriteriaKind = Error("KPI3002", "มีเกณฑ์มากกว่าหนึ่งแบบ", "several criteria");
    private static readonly ProblemKind ShortFormNotFiveKind = Error("KPI3003", "เกณฑ์แบบย่อไม่ครบห้าค่า", "short form without five numbers");
    private static readonly ProblemKind ShortFormOrderKind = Error("KPI3004", "เกณฑ์แบบย่อไม่เรียงลำดับ", "short form out of order");
    private static readonly ProblemKind ShortFormDirectionKind = Error("KPI3005", "เกณฑ์แบบย่อสวนทางกับ direction", "short form against the direction");
    private static readonly ProblemKind ShortFormWithoutFormulaKind = Error("KPI3006", "เกณฑ์แบบย่อไม่มีสูตร", "short form without formula");
    private static readonly ProblemKind NoSuchLevelKind = Error("KPI3007", "ไม่มีระดับนี้", "no such level");
    private static readonly ProblemKind LevelOrderKind = Error("KPI3008", "ระดับไม่เรียงลำดับ", "levels out of order");
    private static readonly ProblemKind LevelMissingKind = Error("KPI3009", "ขาดระดับ", "level missing");
    private static readonly ProblemKind StepsNotFiveKind = Error("KPI3010", "ขั้นไม่ครบห้าขั้น", "not five steps");
    private static readonly ProblemKind LadderNotForFormKind = Error("KPI3011", "ladder ใช้กับเกณฑ์แบบนี้ไม่ได้", "ladder not for this form");
    private static readonly ProblemKind RoundWithoutFormulaKind = Error("KPI3012", "ปัดเศษโดยไม่มีสูตร", "rounding without formula");
    private static readonly ProblemKind NotALetterKind = Error("KPI3013", "ไม่ใช่อักษรของระดับ", "no letter for a level");
    private static readonly ProblemKind LetterTwiceKind = Error("KPI3014", "ระดับมีสองอักษร", "two letters for one level");

    private static ProblemKind[] CriteriaKinds =>
    [
        CriteriaMissingKind, SeveralCriteriaKind, ShortFormNotFiveKind, ShortFormOrderKind, ShortFormDirectionKind,
        ShortFormWithoutFormulaKind, NoSuchLevelKind, LevelOrderKind, LevelMissingKind, StepsNotFiveKind, LadderNotForFormKind,
        RoundWithoutFormulaKind, NotALetterKind, LetterTwiceKind,
    ];

    /// <summary>An indicator without levels in any form.</summary>
    public static Problem CriteriaMissing(Place place) => new(
        CriteriaMissingKind, place,
        new("ตัวชี้วัดนี้ไม่มีเกณฑ์การให้คะแนน", "The indicator has no criteria."),
        new(
            "เพิ่มอย่างหนึ่งจาก levels, at-least, more-than, at-most, less-than, steps, milestones หรือ unstated ถ้าเอกสารไม่ได้ให้เกณฑ์ไว้",
            "Add one of levels, at-least, more-than, at-most, less-than, steps, milestones; or unstated when the document has none."));

    /// <summary>Levels in two forms at once.</summary>
    public static Problem SeveralCriteria(Place place, string first, string second) => new(
        SeveralCriteriaKind, place,
        new($"มีทั้ง {first} และ {second} ไม่รู้ว่าใช้เกณฑ์ใด", $"There are both {first} and {second}; which are the criteria?"),
        new("เก็บไว้แบบเดียว", "Keep one of them."));

    /// <summary>A short form with fewer or more than five numbers.</summary>
    public static Problem ShortFormNotFive(Place place, int count) => new(
        ShortFormNotFiveKind, place,
        new($"มี {count} ค่า ต้องมี 5 ค่า สำหรับระดับ 1 ถึง 5", $"There are {count} numbers; there must be 5, for levels 1 to 5."),
        new("ใส่ให้ครบห้าค่า ถ้าเอกสารมีไม่ครบทุกระดับ ให้ใช้ levels", "Give all five; use levels when the document has fewer."));

    /// <summary>A number of a short form that is not further than the one before it.</summary>
    public static Problem ShortFormOrder(Place place, Rational found, Rational before, bool ascending) => new(
        ShortFormOrderKind, place,
        ascending
            ? new($"ค่า {found.ToDecimal(6)} ต้องมากกว่า {before.ToDecimal(6)} ของระดับก่อนหน้า", $"{found.ToDecimal(6)} must be above {before.ToDecimal(6)} of the level before.")
            : new($"ค่า {found.ToDecimal(6)} ต้องน้อยกว่า {before.ToDecimal(6)} ของระดับก่อนหน้า", $"{found.ToDecimal(6)} must be below {before.ToDecimal(6)} of the level before."),
        new("เรียงค่าจากระดับ 1 ไประดับ 5", "Order the numbers from level 1 to level 5."));

    /// <summary>“At least” where less is better, or the reverse.</summary>
    public static Problem ShortFormAgainstDirection(Place place, string form, string direction) => new(
        ShortFormDirectionKind, place,
        new($"{form} ใช้กับ direction: {direction} ไม่ได้", $"{form} does not go with direction: {direction}."),
        new("ยิ่งมากยิ่งดีใช้ at-least หรือ more-than ยิ่งน้อยยิ่งดีใช้ at-most หรือ less-than", "Use at-least or more-than where higher is better, at-most or less-than where lower is."));

    /// <summary>A short form without a value to compare.</summary>
    public static Problem ShortFormWithoutFormula(Place place, string form) => new(
        ShortFormWithoutFormulaKind, place,
        new($"{form} เทียบค่าของสูตร แต่ไม่มี formula", $"{form} compares the formula's value, and there is no formula."),
        new("เพิ่ม formula หรือใช้ levels ที่มีเงื่อนไขของข้อมูล", "Add a formula, or use levels with conditions on inputs."));

    /// <summary>A level that there is not here; <paramref name="known"/> are those there are, where that can be told.</summary>
    public static Problem NoSuchLevel(Place place, string found, IEnumerable<string> known) => new(
        NoSuchLevelKind, place,
        new($"ไม่มีระดับ “{found}”", $"There is no level “{found}”."),
        known.Any()
            ? new($"ใช้ระดับ {Listed(known)}", $"Use one of {Listed(known)}.")
            : new("ใช้ระดับ 1, 2, 3, 4, 5 หรืออักษรที่กำหนดใน letters", "Use levels 1, 2, 3, 4, 5, or the letters given under letters."));

    /// <summary>Levels that neither rise nor fall from line to line.</summary>
    public static Problem LevelOrder(Place place, string found) => new(
        LevelOrderKind, place,
        new($"ระดับ {found} อยู่ผิดลำดับ", $"Level {found} is out of order."),
        new("เรียงจาก 1 ถึง 5 หรือจาก 5 ถึง 1", "Order them from 1 to 5, or from 5 to 1."));

    /// <summary>Level 5, or a level between two others, without criteria.</summary>
    public static Problem LevelMissing(Place place, string level) => new(
        LevelMissingKind, place,
        new($"ไม่มีเกณฑ์ของระดับ {level}", $"Level {level} has no criteria."),
        new("เพิ่มระดับนี้ ถ้าเอกสารไม่ได้ให้ไว้ ละได้เฉพาะระดับล่างสุด", "Add it; only the lowest levels can be left out."));

    /// <summary>A level of the criteria that a district's own project does not word.</summary>
    public static Problem OwnLevelMissing(Place place, string level) => new(
        LevelMissingKind, place,
        new($"โครงการนี้ไม่ได้บอกเกณฑ์ของระดับ {level}", $"The project does not say what level {level} asks."),
        new("เพิ่มข้อความของระดับนี้ตามโครงการของอำเภอ", "Add what the district's project says of it."));

    /// <summary>Steps that are not five.</summary>
    public static Problem StepsNotFive(Place place, int count) => new(
        StepsNotFiveKind, place,
        new($"มี {count} ขั้น ต้องมี 5 ขั้น", $"There are {count} steps; there must be 5."),
        new("ใส่ให้ครบห้าขั้น หรือใช้ levels กับ ladder: cumulative", "Give all five, or use levels with ladder: cumulative."));

    /// <summary>A ladder given with steps, or a cumulative one with a short form, where it can say nothing new.</summary>
    public static Problem LadderNotForForm(Place place, string form) => new(
        LadderNotForFormKind, place,
        new($"{form} กำหนด ladder อยู่แล้ว", $"{form} says how levels build on each other by itself."),
        new("ลบ ladder ออก", "Delete ladder."));

    /// <summary>A rounding with nothing to round.</summary>
    public static Problem RoundWithoutFormula(Place place) => new(
        RoundWithoutFormulaKind, place,
        new("มี round แต่ไม่มี formula ให้ปัด", "There is round, and no formula to round."),
        new("เพิ่ม formula หรือลบ round ออก", "Add a formula, or delete round."));

    /// <summary>A key of <c>letters</c> that is no single letter.</summary>
    public static Problem NotALetter(Place place, string found) => new(
        NotALetterKind, place,
        new($"“{found}” ใช้เป็นอักษรของระดับไม่ได้", $"“{found}” cannot be the letter of a level."),
        new("ใช้อักษรตัวเดียว A ถึง Z ตัวใหญ่ หรือพยัญชนะไทย เช่น { A: 5, B: 4 }", "Use a single capital A to Z or Thai consonant, like { A: 5, B: 4 }."));

    /// <summary>Two letters that stand for the same level.</summary>
    public static Problem LetterTwice(Place place, int level, string taken) => new(
        LetterTwiceKind, place,
        new($"ระดับ {level} ใช้อักษร {taken} แล้ว", $"Level {level} is {taken} already."),
        new("ให้แต่ละอักษรแทนคนละระดับ", "Let every letter stand for a level of its own."));
}
