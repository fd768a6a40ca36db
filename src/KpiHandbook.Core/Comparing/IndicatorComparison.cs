using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>What differs in one indicator, in the order of its page.</summary>
internal static class IndicatorComparison
{
    public static void Compare(Changes changes, Sides sides)
    {
        var (old, now) = (sides.Old, sides.New);
        changes.Text(Aspect.Title, new("ชื่อตัวชี้วัด", "title"), old.Title, now.Title);
        changes.Text(Aspect.Title, new("ชื่อย่อ", "short title"), old.ShortTitle, now.ShortTitle);
        changes.Fact(Aspect.Title, new("หน่วยวัด", "unit"), old.Unit, now.Unit);
        AgreementComparison.Compare(changes, sides);
        CriteriaComparison.Compare(changes, sides);
        InputComparison.Compare(changes, sides);
        Sources(changes, old, now);
        TargetComparison.Compare(changes, sides);
        EvidenceComparison.Compare(changes, old, now);
        ContactComparison.Compare(changes, old, now);
        Deadlines(changes, old, now);
        ExampleComparison.Compare(changes, sides);
        BodyComparison.Compare(changes, old.Body, now.Body);
        NoteComparison.Compare(changes, old.Notes, now.Notes);
        AnswerComparison.Compare(changes, sides);
        changes.Fact(
            Aspect.Disclosure, new("ไม่เผยแพร่จำนวนที่น้อยกว่า", "counts not published below"), old.SuppressBelow?.ToString(Invariant), now.SuppressBelow?.ToString(Invariant));
    }

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    // A document that prints no source says nothing of what is measured; that it prints none is said once, beside what the other prints.
    private static void Sources(Changes changes, Indicator old, Indicator now)
    {
        var (was, became) = (old.PrintsSources, now.PrintsSources);
        var what = (was, became) switch
        {
            (false, true) => new Words("แหล่งข้อมูล (เอกสารเดิมไม่ได้พิมพ์)", "source (not printed before)"),
            (true, false) => new Words("แหล่งข้อมูล (เอกสารใหม่ไม่ได้พิมพ์)", "source (no longer printed)"),
            _ => new Words("แหล่งข้อมูล", "source"),
        };
        Items.Compare(changes, Aspect.Sources, what, Told(old, was || !became), Told(now, became || !was));

        IEnumerable<Item> Told(Indicator of, bool isTold) => isTold ? of.Sources.Select(s => new Item(s) { BreaksTrend = was && became }) : [];
    }

    private static void Deadlines(Changes changes, Indicator old, Indicator now)
    {
        changes.Fact(Aspect.Calendar, new("กำหนดรายงาน", "report"), ReportOf(old.Report), ReportOf(now.Report));
        changes.Text(Aspect.Calendar, new("คำอธิบายการรายงาน", "note on reports"), old.Report?.Note, now.Report?.Note);
        changes.Fact(Aspect.Calendar, new("วันตัดยอด", "cut-off"), ReaderText.Day(old.CutOff?.Date), ReaderText.Day(now.CutOff?.Date));
        changes.Text(Aspect.Calendar, new("คำอธิบายวันตัดยอด", "note on the cut-off"), old.CutOff?.Note, now.CutOff?.Note);
    }

    private static Words? ReportOf(ReportRule? rule)
    {
        if (rule is null)
        {
            return null;
        }

        var (every, first) = (ReaderText.Frequency(rule.Every), ReaderText.Day(rule.First));
        return new(
            every.Thai + (rule.Day is { } day ? $" วันที่ {day}" : "") + (first is null ? "" : $" ครั้งแรก {first.Thai}"),
            every.English + (rule.Day is { } on ? $" on day {on}" : "") + (first is null ? "" : $", first on {first.English}"));
    }
}
