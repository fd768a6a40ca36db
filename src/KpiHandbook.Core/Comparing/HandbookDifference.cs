using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>What a difference is about.</summary>
public enum Aspect
{
    /// <summary>ชื่อ: title, short title, unit.</summary>
    Title,

    /// <summary>ลำดับที่: its number in an agreement.</summary>
    Number,

    /// <summary>น้ำหนัก.</summary>
    Weight,

    /// <summary>ข้อตกลง: whom an agreement is between, whom an entry applies to, what districts chose.</summary>
    Agreement,

    /// <summary>เกณฑ์: a level's condition or wording, the ladder, rounding, milestones, how months combine.</summary>
    Criteria,

    /// <summary>สูตร.</summary>
    Formula,

    /// <summary>ข้อมูลที่รายงาน: an input's type, unit, bounds or meaning.</summary>
    Inputs,

    /// <summary>แหล่งข้อมูล.</summary>
    Sources,

    /// <summary>ค่าเป้าหมาย: printed targets and figures given for districts.</summary>
    Targets,

    /// <summary>หลักฐาน.</summary>
    Evidence,

    /// <summary>ผู้ติดต่อ.</summary>
    Contacts,

    /// <summary>กำหนดวัน: calendar, report days, cut-off, period.</summary>
    Calendar,

    /// <summary>ตัวอย่างการคำนวณ.</summary>
    Examples,

    /// <summary>เนื้อหา: the guide's text, the glossary.</summary>
    Prose,

    /// <summary>ข้อสังเกต: notes, readings, rulings, open questions, printed contradictions.</summary>
    Notes,

    /// <summary>การไม่เผยแพร่จำนวนน้อย.</summary>
    Disclosure,

    /// <summary>รอบและเอกสาร: title, status, source document, where former ids went.</summary>
    Round,

    /// <summary>การตั้งค่าเว็บ: what <c>site.yaml</c> says, which is no round's.</summary>
    Site,
}

/// <summary>What differs between two handbooks, by field of the model. Order in files and moves within them make no difference.</summary>
/// <param name="Before">The earlier one.</param>
/// <param name="After">The later one.</param>
/// <param name="Round">What differs in the round as a whole.</param>
/// <param name="Indicators">The indicators that differ, by the later handbook's order, then those it no longer has.</param>
public sealed record HandbookDifference(
    Handbook Before, Handbook After, IReadOnlyList<Difference> Round, IReadOnlyList<IndicatorDifference> Indicators)
{
    /// <summary>True when nothing differs.</summary>
    public bool IsEmpty => Round.Count == 0 && Indicators.Count == 0;
}

/// <summary>What differs in one indicator.</summary>
/// <param name="Id">Its id, the same on both sides.</param>
/// <param name="Before">As it was; null for one that the earlier text lacks.</param>
/// <param name="After">As it is; null for one that the later text lacks.</param>
/// <param name="Differences">Field by field; empty for one that one text alone has.</param>
public sealed record IndicatorDifference(Id<Indicator> Id, Indicator? Before, Indicator? After, IReadOnlyList<Difference> Differences)
{
    /// <summary>What became of it; that one text alone has it does not say that it was added or done away with.</summary>
    public IndicatorFate Fate { get; init; }

    /// <summary>Where the later handbook says that a removed one went; null where it says nothing, and for all others.</summary>
    public Redirect? Went { get; init; }

    /// <summary>The same in words: <c>ต่อด้วย “…”: …</c>.</summary>
    public Words? Whither { get; init; }

    /// <summary>True when values before and after measure the same: neither definition, formula, inputs nor sources differ. A trend line breaks where it is false.</summary>
    public bool IsComparable => Before is not null && After is not null && !Differences.Any(d => d.BreaksTrend);
}

/// <summary>One field that differs.</summary>
/// <param name="Aspect">What it is about.</param>
/// <param name="What">The field in words: <c>ระดับ 5</c>.</param>
/// <param name="Was">As it was, for readers; null where it was not there.</param>
/// <param name="Is">As it is, for readers; null where it is no more.</param>
public sealed record Difference(Aspect Aspect, Words What, Words? Was, Words? Is)
{
    /// <summary>As it was, in the language of the handbooks.</summary>
    public string? Before => Was?.Thai;

    /// <summary>As it is, in the language of the handbooks.</summary>
    public string? After => Is?.Thai;

    /// <summary>The difference word by word; null where the two are better shown whole.</summary>
    public IReadOnlyList<WordRun>? Words { get; init; }

    /// <summary>True for wording alone: no level, weight, date or other figure differs by it.</summary>
    public bool IsWording { get; init; }

    /// <summary>True when values before and after do not measure the same: it is in the formula, what counts, the source or the definition.</summary>
    public bool BreaksTrend { get; init; }
}

/// <summary>What happened to a run of words.</summary>
public enum RunKind
{
    /// <summary>In both texts.</summary>
    Same,

    /// <summary>In the earlier text alone.</summary>
    Removed,

    /// <summary>In the later text alone.</summary>
    Added,
}

/// <summary>A run of words with one fate. The same and the removed runs joined are the earlier text, the same and the added ones the later.</summary>
public sealed record WordRun(RunKind Kind, string Text);
