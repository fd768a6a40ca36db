using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Model;

/// <summary>Which households of a register one input counts.</summary>
public enum RegisterCount
{
    /// <summary>Every household of the register.</summary>
    Listed,

    /// <summary>ครัวเรือนที่พัฒนาได้.</summary>
    Developable,

    /// <summary>ครัวเรือนที่ขอรับการสงเคราะห์.</summary>
    Welfare,

    /// <summary>ครัวเรือนที่พึ่งตนเองได้ (ไม่ขอรับความช่วยเหลือ).</summary>
    SelfReliant,

    /// <summary>ครัวเรือนอื่น ๆ: died, moved.</summary>
    Other,

    /// <summary>Developable, with a development activity recorded.</summary>
    Developed,

    /// <summary>Developable, with an income after development that reaches the line.</summary>
    Passed,
}

/// <summary>How a household register (ทะเบียนครัวเรือนยากจนเป้าหมาย) becomes the inputs of an indicator.</summary>
/// <param name="IncomeLine">เกณฑ์รายได้: baht a person a year.</param>
/// <param name="Counts">What each input counts, by its name; inputs that are not here are reported by hand.</param>
/// <param name="Added">How many developable households that are not below the line a district may have, where a ruling lets it add some.</param>
public sealed record RegisterRule(
    Rational IncomeLine, IReadOnlyDictionary<string, RegisterCount> Counts, IReadOnlyDictionary<Id<District>, int> Added);
