using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Core.Model;

/// <summary>What a letter does to a published handbook.</summary>
public enum AmendmentClass
{
    /// <summary>แก้คำผิด: wording alone; no level, weight, date or figure may change by it.</summary>
    Typo,

    /// <summary>แก้ไขข้อผิดพลาด: sets right what the handbook meant from the beginning.</summary>
    Correction,

    /// <summary>เปลี่ยนเกณฑ์: another rule than before.</summary>
    RuleChange,
}

/// <summary>หนังสือแก้ไข: a numbered, dated letter that changes a published handbook.</summary>
/// <param name="Number">From 1, in the order of publication; the number of the revision that it makes.</param>
/// <param name="Letter">The letter's number: <c>ที่ อบ 0019/ว 599</c>.</param>
/// <param name="Date">The letter's date; null where it bears none that can be read.</param>
/// <param name="Effective">The first day that it holds for. A month is scored by the amendments in effect on its last day.</param>
/// <param name="Class">What it does.</param>
/// <param name="Reason">Why, in a sentence or two.</param>
/// <param name="Files">The files of the round that it replaces, adds, removes or patches: <c>indicators/budget-spending.md</c>.</param>
/// <param name="Place">Where it is defined.</param>
public sealed record Amendment(
    int Number,
    string Letter,
    BuddhistDate? Date,
    BuddhistDate Effective,
    AmendmentClass Class,
    string Reason,
    IReadOnlyList<string> Files,
    Place Place)
{
    /// <summary>What there is to say of the letter's date: why it bears none.</summary>
    public string? DateNote { get; init; }

    /// <summary>Where it says what it does to a file of the round, by the file's path; the files that it lays over the round's are none of these.</summary>
    public IReadOnlyDictionary<string, Place> Places { get; init; } = new Dictionary<string, Place>(StringComparer.Ordinal);

    /// <summary>Where it changes one of several files: the first that it names; where none is, where it is defined.</summary>
    public Place PlaceOf(params IReadOnlyList<string> files) =>
        files.Select(file => Places.GetValueOrDefault(file)).FirstOrDefault(place => place is not null) ?? Place;

    /// <summary>True when a month is scored by it.</summary>
    public bool IsInEffectIn(ReportMonth month) => Effective <= month.Last;
}
