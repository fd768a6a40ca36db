using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Texts;

/// <summary>What another text does to results, in words.</summary>
public static class ConsequenceText
{
    /// <summary><c>2 หน่วยงานได้ระดับต่างจากเดิม 3 รายการ · ยังตัดสินไม่ได้ 12 รายการ</c>.</summary>
    public static string Of(Words words, Consequence consequence)
    {
        if (consequence.Compared == 0)
        {
            return words["consequence.none"];
        }

        var moves = consequence.Moves.Count == 0 ? words["consequence.no-moves"] : words.Say("consequence.moves", consequence.Units.Count, consequence.Moves.Count);
        return consequence.Undecided.Count == 0 ? moves : $"{moves} · {words.Say("consequence.undecided", consequence.Undecided.Count)}";
    }

    /// <summary>Why the later text cannot decide a result that the earlier one could: <c>เอกสารพิมพ์เฉพาะระดับ 5</c>.</summary>
    public static string WhyUndecided(Words words, LevelMove move) =>
        (move.Becomes is Outcome.Gap ? PrintedText.OnlyLevels(words, move.After) : null) ?? OutcomeText.Why(words, move.Becomes, move.After) ?? "";
}
