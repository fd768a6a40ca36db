using System.Text;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Core.Text;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Tests;

/// <summary>The sample round amended by a letter in effect from August, after a round in which one indicator had another id and another was still measured, and before a draft.</summary>
internal static class SampleVersions
{
    public const string Letter = "ที่ ตย 0019/ว 7";

    private static readonly Place Nowhere = new Place.InTree("content/sample");

    public static Handbook FirstText { get; } = SampleRound.Scored.Publication.Handbook with
    {
        Redirects = new Dictionary<Id<Indicator>, Redirect>
        {
            [Id("debt-first")] = new Redirect.Renamed(Id("debt"), "รวมหนี้ทุกกองทุน", Nowhere),
            [Id("closed")] = new Redirect.Gone("กรมฯ ยกเลิกงานนี้", Nowhere),
        },
    };

    public static Amendment Amendment { get; } = new(
        1, Letter, BuddhistDate.Of(2568, 7, 20), BuddhistDate.Of(2568, 8, 1)!.Value, AmendmentClass.RuleChange, "สูตรเดิมนับซ้ำ", ["indicators/debt.md"], Nowhere);

    public static Handbook InForce { get; } = FirstText with
    {
        By = Amendment,
        Amendments = [Amendment],
        Earlier = [FirstText],
        OtherTexts = FirstText.Period.Months.Where(m => !Amendment.IsInEffectIn(m)).ToDictionary(m => m, _ => FirstText),
        Indicators = [.. FirstText.Indicators.Select(i => i.Id == Id("debt") ? i with { Criteria = i.Criteria with { Formula = ExpressionParser.Parse("overdue / outstanding * 200").Expression } } : i)],
    };

    public static Handbook Before { get; } = FirstText with
    {
        Round = new RoundId(2568, 1),
        Period = new RoundId(2568, 1).Period,
        Redirects = new Dictionary<Id<Indicator>, Redirect>(),
        Calendar = [],
        Agreements = [FirstText.Agreements[0] with { Entries = [.. FirstText.Agreements[0].Entries.Select(Renamed)] }],
        Indicators = [.. FirstText.Indicators.Select(i => i.Id == Id("debt") ? i with { Id = Id("debt-first"), Title = "หนี้เกินกำหนดของกองทุนเดียว" } : i.Id == Id("products") ? i with { Id = Id("closed"), ShortTitle = "งานที่เลิกแล้ว" } : i)],
    };

    public static Handbook Draft { get; } = FirstText with
    {
        Round = new RoundId(2569, 1),
        Period = new RoundId(2569, 1).Period,
        Status = RoundStatus.Draft,
        Calendar = [],
        Redirects = new Dictionary<Id<Indicator>, Redirect>(),
    };

    public static SitePlan Plan(Numerals numerals = Numerals.Arabic, string? shortTitleOfOld = null) => SiteBuilder.Build(
        SampleRound.Settings with { Numerals = numerals },
        [Proven(shortTitleOfOld is null ? Before : Before with { Indicators = [.. Before.Indicators.Select(i => i.Id == Id("debt-first") ? i with { ShortTitle = shortTitleOfOld } : i)] }, []), Proven(InForce, SampleRound.Scored.Publication.Reports), Proven(Draft, [])],
        [],
        hasBooks: true,
        book => Encoding.UTF8.GetBytes(book.Title),
        []);

    private static ProvenRound Proven(Handbook handbook, IReadOnlyList<UnitReport> reports) =>
        SamplePages.Proven(RoundScorer.Score(new Publication(handbook, reports)));

    private static AgreementEntry Renamed(AgreementEntry entry) =>
        entry.Indicator == Id("debt") ? entry with { Indicator = Id("debt-first") }
        : entry.Indicator == Id("products") ? entry with { Indicator = Id("closed") }
        : entry;

    private static Id<Indicator> Id(string id) => Id<Indicator>.Of(id);
}
