using KpiHandbook.Core.Comparing;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Texts;

/// <summary>Differences between versions in words.</summary>
public static class DifferenceText
{
    /// <summary>What a difference says when there is none.</summary>
    public static string Nothing(Words words) => words["difference.nothing"];

    /// <summary>Says that an indicator's values before and after do not measure the same, and because of what.</summary>
    public static string NotComparable(Words words, IndicatorDifference difference) => words.Say("difference.not-comparable", Breaks(words, difference));

    /// <summary>What about an indicator makes its values before and after no longer comparable: <c>สูตร ข้อมูลที่รายงาน และนิยาม</c>.</summary>
    public static string Breaks(Words words, IndicatorDifference difference) =>
        ListText.And(words, [.. difference.Differences.Where(d => d.BreaksTrend).Select(d => d.Aspect).Distinct().Order().Select(a => BreakOf(words, a))]);

    /// <summary>The head of what differs in the settings of the site.</summary>
    public static string Site(Words words) => words["difference.site"];

    /// <summary>What can become of an indicator, in the order in which it is told.</summary>
    public static readonly IReadOnlyList<IndicatorFate> Fates =
    [
        IndicatorFate.Added, IndicatorFate.AfterAlone, IndicatorFate.UnspokenBefore, IndicatorFate.Removed, IndicatorFate.BeforeAlone, IndicatorFate.Unspoken,
        IndicatorFate.Changed,
    ];

    /// <summary>What became of an indicator: <c>เพิ่ม</c>.</summary>
    public static string Of(Words words, IndicatorFate fate) => words[fate switch
    {
        IndicatorFate.Changed => "fate.changed",
        IndicatorFate.Added => "fate.added",
        IndicatorFate.Removed => "fate.removed",
        IndicatorFate.UnspokenBefore => "fate.unspoken-before",
        IndicatorFate.Unspoken => "fate.unspoken",
        IndicatorFate.AfterAlone => "fate.after-alone",
        IndicatorFate.BeforeAlone => "fate.before-alone",
    }];

    /// <summary>The same as the head of a list, with the reason where there is one.</summary>
    public static string HeadOf(Words words, IndicatorFate fate) => fate switch
    {
        IndicatorFate.UnspokenBefore => words["fate.head-unspoken-before"],
        IndicatorFate.Unspoken => words["fate.head-unspoken"],
        _ => Of(words, fate),
    };

    /// <summary>What a difference is about.</summary>
    public static string Of(Words words, Aspect aspect) => words[aspect switch
    {
        Aspect.Title => "aspect.title",
        Aspect.Number => "aspect.number",
        Aspect.Weight => "aspect.weight",
        Aspect.Agreement => "aspect.agreement",
        Aspect.Criteria => "aspect.criteria",
        Aspect.Formula => "aspect.formula",
        Aspect.Inputs => "aspect.inputs",
        Aspect.Sources => "aspect.sources",
        Aspect.Targets => "aspect.targets",
        Aspect.Evidence => "aspect.evidence",
        Aspect.Contacts => "aspect.contacts",
        Aspect.Calendar => "aspect.calendar",
        Aspect.Examples => "aspect.examples",
        Aspect.Prose => "aspect.prose",
        Aspect.Notes => "aspect.notes",
        Aspect.Disclosure => "aspect.disclosure",
        Aspect.Round => "aspect.round",
        Aspect.Site => "aspect.site",
    }];

    // Of a title, the unit alone breaks a trend; of the guide's text, the definition.
    private static string BreakOf(Words words, Aspect aspect) => aspect switch
    {
        Aspect.Title => words["compare.unit"],
        Aspect.Prose => words["compare.definition"],
        _ => Of(words, aspect),
    };

    /// <summary><c>เพิ่ม 3 ตัวชี้วัด · ยกเลิก 2 · เปลี่ยน 9 · เหมือนเดิม 1</c>, what is none left out.</summary>
    public static string Summary(Words words, HandbookDifference difference)
    {
        if (difference.IsEmpty)
        {
            return Nothing(words);
        }

        var counts = Fates
            .Select(fate => (Verb: Of(words, fate), Count: difference.Indicators.Count(i => i.Fate == fate)))
            .Append((Verb: words["fate.same"], Count: difference.After.Indicators.Count - difference.Indicators.Count(i => i.After is not null)));
        var said = counts.Where(c => c.Count > 0).Select((c, at) => words.Say(at == 0 ? "difference.first" : "difference.next", c.Verb, c.Count));
        return string.Join(" · ", difference.Round.Count > 0 ? said.Append(words.Say("difference.places", words["difference.round"], difference.Round.Count)) : said);
    }

    /// <summary>What differs in an indicator, by what it is about: <c>น้ำหนัก · เกณฑ์ 5 จุด</c>.</summary>
    public static string Outline(Words words, IReadOnlyList<Difference> differences) => string.Join(
        " · ",
        differences.GroupBy(d => d.Aspect).OrderBy(g => g.Key).Select(g => g.Count() == 1 ? Of(words, g.Key) : words.Say("difference.places", Of(words, g.Key), g.Count())));
}
