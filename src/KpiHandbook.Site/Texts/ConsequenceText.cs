using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Site.Texts;

/// <summary>What another text does to results, in words.</summary>
public static class ConsequenceText
{
    /// <summary><c>2 หน่วยงานได้ระดับต่างจากเดิม 3 รายการ · ยังตัดสินไม่ได้ 12 รายการ</c>.</summary>
    public static string Of(Consequence consequence)
    {
        if (consequence.Compared == 0)
        {
            return "ไม่มีผลที่เทียบได้";
        }

        var moves = consequence.Moves.Count == 0 ? "ไม่มีผลใดเปลี่ยนระดับ" : $"{consequence.Units.Count} หน่วยงานได้ระดับต่างจากเดิม {consequence.Moves.Count} รายการ";
        return consequence.Undecided.Count == 0 ? moves : $"{moves} · ยังตัดสินไม่ได้ {consequence.Undecided.Count} รายการ";
    }

    /// <summary>Why the later text cannot decide a result that the earlier one could: <c>เอกสารพิมพ์เฉพาะระดับ 5</c>.</summary>
    public static string WhyUndecided(LevelMove move) =>
        (move.Becomes is Outcome.Gap ? PrintedText.OnlyLevels(move.After) : null) ?? OutcomeText.Why(move.Becomes, move.After) ?? "";
}
