using System.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Diagnostics;

// 3110–3119: what the proof of criteria finds and nobody has answered.
public static partial class Problems
{
    private static readonly ProblemKind UnansweredGapKind = Error("KPI3110", "เกณฑ์มีช่องว่าง", "gap in the criteria");
    private static readonly ProblemKind UnansweredRoundingKind = Error("KPI3111", "ระดับขึ้นกับการปัดเศษ", "level that turns on rounding");
    private static readonly ProblemKind UnansweredOverlapKind = Error("KPI3112", "ระดับซ้อนกัน", "overlapping levels");
    private static readonly ProblemKind UnansweredUnreachableKind = Error("KPI3113", "ระดับที่ไม่มีค่าใดไปถึง", "unreachable level");
    private static readonly ProblemKind UnansweredDirectionKind = Error("KPI3114", "ค่าดีขึ้นแต่ระดับลดลง", "better value with a lower level");
    private static readonly ProblemKind UnansweredDenominatorKind = Error("KPI3115", "ฐานของอำเภอไม่พอสำหรับบางระดับ", "district's base too small for some levels");
    private static readonly ProblemKind UnansweredBelowKind = Error("KPI3116", "ไม่บอกคะแนนเมื่อต่ำกว่าระดับล่างสุด", "nothing said below the lowest level");
    private static readonly ProblemKind IdleReadingKind = Error("KPI3117", "readings ที่ไม่ตอบอะไร", "reading that answers nothing");
    private static readonly ProblemKind IdleRulingKind = Error("KPI3118", "rulings ที่ไม่ตอบอะไร", "ruling that answers nothing");
    private static readonly ProblemKind IdleOpenKind = Error("KPI3119", "open ที่ไม่ตรงกับสิ่งที่พบ", "open question about nothing found");

    private static ProblemKind[] ProofKinds =>
    [
        UnansweredGapKind, UnansweredRoundingKind, UnansweredOverlapKind, UnansweredUnreachableKind, UnansweredDirectionKind,
        UnansweredDenominatorKind, UnansweredBelowKind, IdleReadingKind, IdleRulingKind, IdleOpenKind,
    ];

    /// <summary>A finding of the proof that nothing closes or accepts.</summary>
    public static Problem UnansweredFinding(Place place, FindingKind kind, Words finding) => kind switch
    {
        FindingKind.Gap => new(
            UnansweredGapKind, place, finding,
            new("เพิ่ม readings ถ้าความหมายชัด rulings ถ้ามีผู้วินิจฉัย หรือ open: { kind: gap } ถ้าเอกสารไม่บอกจริง", "Add a reading where the meaning is evident, a ruling where someone decided, or open: { kind: gap } where the document really leaves it.")),
        FindingKind.Rounding => new(
            UnansweredRoundingKind, place, finding,
            new("ระบุ round ถ้าเอกสารบอกการปัดเศษ เพิ่ม readings ที่ต่อช่วงให้ชนกัน หรือ open: { kind: rounding }", "Say round where the document rounds, add a reading that joins the ranges, or open: { kind: rounding }.")),
        FindingKind.Overlap => new(
            UnansweredOverlapKind, place, finding,
            new("แยกเงื่อนไขของสองระดับด้วย readings หรือ rulings หรือรับไว้ด้วย open: { kind: overlap }", "Tell the two levels apart by a reading or a ruling, or accept it by open: { kind: overlap }.")),
        FindingKind.Unreachable => new(
            UnansweredUnreachableKind, place, finding,
            new("ตรวจเงื่อนไขและขอบเขต min max ของข้อมูล หรือรับไว้ด้วย open: { kind: unreachable }", "Check the condition and the inputs' min and max, or accept it by open: { kind: unreachable }.")),
        FindingKind.Direction => new(
            UnansweredDirectionKind, place, finding,
            new("ตรวจ direction, improve และเงื่อนไข หรือรับไว้ด้วย open: { kind: direction }", "Check direction, improve and the conditions, or accept it by open: { kind: direction }.")),
        FindingKind.Denominator => new(
            UnansweredDenominatorKind, place, finding,
            new("เพิ่ม rulings ของอำเภอนี้ถ้ามีผู้วินิจฉัย หรือ open: { kind: denominator, districts: […] }", "Add a ruling for the district where someone decided, or open: { kind: denominator, districts: […] }.")),
        FindingKind.Below => new(
            UnansweredBelowKind, place, finding,
            new("เพิ่ม zero ถ้าเอกสารบอกว่าได้ 0 คะแนน readings ที่มี zero: true ถ้าความหมายชัด หรือ open: { kind: below }", "Add zero where the document says it scores 0, a reading with zero: true where that is evident, or open: { kind: below }.")),
    };

    /// <summary>An answer to nothing that the proof finds.</summary>
    public static Problem IdleAnswer(Answer answer) => answer switch
    {
        Answer.Reading => new(
            IdleReadingKind, answer.Place,
            new("readings นี้ไม่ปิดสิ่งใดที่พบในเกณฑ์ตามตัวอักษร", "This reading closes nothing that is found in the criteria as printed."),
            new("ลบออก หรือเขียน levels ให้ตรงกับเอกสารแล้วให้ readings เป็นตัวแก้", "Delete it, or write levels as the document prints them and let the reading change them.")),
        Answer.Ruling => new(
            IdleRulingKind, answer.Place,
            new("rulings นี้ไม่ปิดสิ่งใดที่พบในเกณฑ์", "This ruling closes nothing that is found in the criteria."),
            new("ลบออก หรือระบุ levels หรือ districts ที่วินิจฉัย", "Delete it, or give the levels or districts that were decided.")),
        Answer.Open => new(
            IdleOpenKind, answer.Place,
            new("open นี้ไม่ตรงกับสิ่งใดที่ยังเหลืออยู่ในเกณฑ์", "This open question fits nothing that is left in the criteria."),
            new("ลบออก หรือแก้ kind, at, levels, districts, month ให้ตรงกับสิ่งที่พบ", "Delete it, or correct its kind, at, levels, districts or month.")),
        _ => throw new UnreachableException(),
    };
}
