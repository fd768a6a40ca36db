using KpiHandbook.Site.Signs;

namespace KpiHandbook.Site.Pages;

/// <summary>How a place of the criteria is read, who decided it, or that it is still a question.</summary>
/// <param name="Kind">อ่านต่างจากตัวอักษร, คำชี้ขาด or ยังไม่มีคำตอบ.</param>
/// <param name="IsOpen">True for a question that nobody has answered.</param>
/// <param name="Text">The meaning, the decision or the question.</param>
/// <param name="Authority">Who decided, by which letter; null for what nobody decided.</param>
/// <param name="Scope">The month or the districts concerned; null for all.</param>
/// <param name="Levels">The levels that it changes.</param>
/// <param name="Effect">What happens meanwhile, or to those short of every level.</param>
public sealed record AnswerView(
    string Kind, bool IsOpen, string Text, string? Authority, string? Scope, IReadOnlyList<ChangedLevel> Levels, string? Effect);

/// <summary>A level whose condition is not the printed one.</summary>
/// <param name="Level">The level.</param>
/// <param name="Printed">The condition as the document prints it; – when it prints none.</param>
/// <param name="Counts">The condition that counts.</param>
public sealed record ChangedLevel(LevelSwatch Level, string Printed, string Counts);
