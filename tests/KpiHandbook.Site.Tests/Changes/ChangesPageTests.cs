using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Changes;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Print;
using Words = KpiHandbook.Site.Languages.Words;

namespace KpiHandbook.Site.Tests.Changes;

/// <summary>A round that letters changed, results that were corrected, and a round after another, as readers see it.</summary>
public sealed class ChangesPageTests
{
    private const string Changes = "changes/index.html";
    private static readonly Publication Sample = SampleRound.Scored.Publication;

    [Fact]
    public void A_letter_is_shown_with_its_dates_its_months_what_it_changes_and_whose_level_moves()
    {
        var page = SamplePages.Page<ChangesPage>(Changes, Amended(AmendmentClass.RuleChange));

        Assert.Equal(["ฉบับแก้ไขที่ 1", "ฉบับแรก"], page.Revisions.Select(r => r.Name));
        var revision = page.Revisions[0];
        Assert.True(revision.IsInForce);
        Assert.Equal(("เปลี่ยนเกณฑ์", "เพราะเกณฑ์เข้มไม่พอ"), (revision.Class, revision.Reason));
        Assert.Equal(["ที่ ตย 0019/ว 7", "2 สิงหาคม 2568", "1 สิงหาคม 2568", "สิงหาคม กันยายน 2568"], revision.Facts.Select(f => f.Value));
        Assert.Equal("เมษายน – กรกฎาคม 2568", page.Revisions[1].Facts[^1].Value);
        var aspect = Assert.Single(Assert.Single(revision.Changes!.Folds).Aspects);
        Assert.Equal("เกณฑ์", aspect.Name);
        var move = Assert.Single(Assert.Single(revision.Changes.Consequence!.Rows).Moves);
        Assert.Equal(("ใต้", "5", "4"), (move.Unit, move.Before.Mark, move.After.Mark));
        Assert.NotNull(revision.Copy);
        Assert.Empty(page.Errata);
    }

    [Theory]
    [InlineData("ฉบับสแกนไม่ปรากฏวันที่ของหนังสือ", "ฉบับสแกนไม่ปรากฏวันที่ของหนังสือ", "ที่ ตย 0019/ว 7 (ฉบับสแกนไม่ปรากฏวันที่ของหนังสือ)")]
    [InlineData(null, "ไม่ปรากฏ", "ที่ ตย 0019/ว 7")]
    public void A_letter_without_a_date_says_why_on_the_page_and_in_the_book(string? note, string dated, string letter)
    {
        var amended = Amended(AmendmentClass.RuleChange, change: by => by with { Date = null, DateNote = note });

        var page = SamplePages.Page<ChangesPage>(Changes, amended);
        var book = SamplePages.Page<PrintPage>("print/index.html", amended);

        Assert.Equal(dated, page.Revisions[0].Facts.Single(f => f.Label is "ลงวันที่").Value);
        Assert.Equal(letter, Assert.Single(book.Amendments).Letter);
    }

    [Theory]
    [InlineData(AmendmentClass.Correction)]
    [InlineData(AmendmentClass.Typo)]
    public void What_a_letter_sets_right_stands_in_the_errata(AmendmentClass of)
    {
        var page = SamplePages.Page<ChangesPage>(Changes, Amended(of));

        Assert.Equal(("ฉบับแก้ไขที่ 1", "หนี้เกินกำหนดชำระ"), (Assert.Single(page.Errata).Revision, page.Errata[0].Where));
        var html = SamplePages.Html(page);
        Assert.Contains("id=\"errata\"", html, StringComparison.Ordinal);
        Assert.Contains("<del", html, StringComparison.Ordinal);
        Assert.Contains("<ins", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_round_that_nothing_changed_says_so()
    {
        var page = SamplePages.Page<ChangesPage>(Changes);

        Assert.Contains("ยังไม่มีหนังสือแก้ไข", page.Lead, StringComparison.Ordinal);
        Assert.True(page is { Revisions: [], Errata: [], Corrections: [], Previous: null });
        Assert.Contains(page.Frame.Status!.Links, l => l.Text == Site.Languages.Words.Thai["changes.title"]);
    }

    [Fact]
    public void A_correction_of_a_sealed_month_shows_cell_old_and_new_and_never_what_is_withheld()
    {
        var publication = Sealed();
        var shown = SamplePages.Page<ChangesPage>(Changes, RoundScorer.Score(publication));
        var withheld = SamplePages.Page<ChangesPage>(Changes, RoundScorer.Score(publication with { Handbook = With("debt", i => i with { SuppressBelow = 5 }) }));

        var correction = Assert.Single(Assert.Single(shown.Corrections).Corrections);
        Assert.Equal(["หนี้เกินกำหนด", "ระดับที่ได้"], correction.Rows.Select(r => r.What));
        Assert.Equal(("ผลการดำเนินงาน!C7", "4,711 บาท", "1.48 บาท"), (correction.Rows[0].Cell, correction.Rows[0].Before, correction.Rows[0].After));
        Assert.Equal(("ระดับ 1", "ระดับ 5"), (correction.Rows[1].Before, correction.Rows[1].After));
        Assert.Contains("ใต้", correction.Title, StringComparison.Ordinal);
        Assert.Contains("4,711 บาท", SamplePages.Html(shown), StringComparison.Ordinal);
        Assert.DoesNotContain("4,711", SamplePages.Html(withheld), StringComparison.Ordinal);
        Assert.DoesNotContain("1.48", SamplePages.Html(withheld), StringComparison.Ordinal);
        Assert.Empty(withheld.Corrections[0].Corrections[0].Rows);
        Assert.NotNull(withheld.Corrections[0].Corrections[0].Withheld);
    }

    [Fact]
    public void A_round_is_set_beside_the_one_before_with_what_weighs_most_first()
    {
        var next = Sample.Handbook with
        {
            Round = new RoundId(2569, 1),
            Period = new RoundId(2569, 1).Period,
            Indicators = [.. Stricter("debt", "value < 4").Indicators.Where(i => i.Id.ToString() is not "steps")],
            Agreements = [.. Sample.Handbook.Agreements.Select(a => a with { Entries = [.. a.Entries.Where(e => e.Indicator.ToString() is not "steps")], Choices = new Dictionary<Id<District>, IReadOnlyList<Id<Indicator>>>() })],
        };

        var changes = Beside(next).Previous!.Changes;

        var removed = Assert.Single(changes.Apart);
        Assert.Equal(("ยกเลิก", "ศูนย์เรียนรู้"), (removed.Title, Assert.Single(removed.Items).Name.Text));
        Assert.Contains("../../2568-2/indicators/steps.html", removed.Items[0].Name.Href, StringComparison.Ordinal);
        Assert.Contains(changes.Folds, f => f is { Title: "หนี้เกินกำหนดชำระ", Warning: null });
        Assert.Contains("สิงหาคม 2568", changes.Consequence!.Sentence, StringComparison.Ordinal);
        Assert.Contains(changes.Consequence.Rows, r => r.Indicator.Text == "หนี้เกินกำหนดชำระ");
    }

    [Fact]
    public void Of_an_indicator_with_withheld_counts_no_consequence_is_told()
    {
        var hidden = With("debt", i => i with { SuppressBelow = 5 });
        var amended = Amended(AmendmentClass.RuleChange, hidden);

        var consequence = SamplePages.Page<ChangesPage>(Changes, amended).Revisions[0].Changes!.Consequence;

        Assert.Empty(consequence!.Rows);
        Assert.Equal("หนี้เกินกำหนดชำระ", Assert.Single(consequence.NotCarried).Label);
    }

    [Fact]
    public void A_book_lists_the_letters_that_it_takes_in()
    {
        var amended = SamplePages.Page<PrintPage>("print/index.html", Amended(AmendmentClass.RuleChange));

        Assert.Equal("ที่ ตย 0019/ว 7 ลงวันที่ 2 สิงหาคม 2568", Assert.Single(amended.Amendments).Letter);
        Assert.Contains(amended.Contents, l => l.Title == "หนังสือแก้ไข");
        Assert.Contains("id=\"amendments\"", SamplePages.Html(amended), StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"amendments\"", SamplePages.Html(SamplePages.Page<PrintPage>("print/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_differences_needs_no_other_file()
    {
        var before = Sample.Handbook;
        var after = Stricter("debt", "value < 4");
        var page = DifferencePage.Of(Words.Thai, SampleRound.Settings, [], [(before.Path, false, HandbookComparer.Compare(before, after), Consequences.Of(Sample, after)), ("sample/2569-1", true, null, null)]);

        var html = SamplePages.Html(page);

        Assert.DoesNotMatch("(src|href)=\"(?!#)", html);
        Assert.DoesNotContain("url(fonts", html, StringComparison.Ordinal);
        Assert.Contains("รอบใหม่", html, StringComparison.Ordinal);
        Assert.Contains(Site.Languages.Words.Thai["sample.flag"], html, StringComparison.Ordinal);
        Assert.Contains("ต่างกัน 2 รอบ", html, StringComparison.Ordinal);
    }

    private static ChangesPage Beside(Handbook next) => (ChangesPage)SiteBuilder.Build(
        SampleRound.Settings,
        [SamplePages.Proven(SampleRound.Scored), SamplePages.Proven(RoundScorer.Score(new Publication(next, [])))],
        [],
        hasBooks: true,
        _ => ReadOnlyMemory<byte>.Empty,
        []).Pages.Single(p => p.Path == $"{next.Path}/{Changes}").Build();

    private static ScoredRound Amended(AmendmentClass of, Handbook? text = null, Func<Amendment, Amendment>? change = null)
    {
        var before = text ?? Sample.Handbook;
        var letter = new Amendment(
            1, "ที่ ตย 0019/ว 7", BuddhistDate.Of(2568, 8, 2), BuddhistDate.Of(2568, 8, 1)!.Value, of, "เพราะเกณฑ์เข้มไม่พอ", ["indicators/debt.md"], new Place.InTree("content/sample"));
        letter = change?.Invoke(letter) ?? letter;
        var after = Stricter("debt", "value < 4", before) with { By = letter, Amendments = [letter], Earlier = [before] };
        return RoundScorer.Score(Sample with
        {
            Handbook = after with { OtherTexts = after.Period.Months.Where(m => !letter.IsInEffectIn(m)).ToDictionary(m => m, _ => before) },
        });
    }

    private static Publication Sealed() => Sample with
    {
        Seal = new Seal(
            "0123456789ab",
            BuddhistDate.Of(2568, 9, 1)!.Value,
            1,
            [
                new SealedMonth(ReportMonth.Of(2568, 8), BuddhistDate.Of(2568, 9, 1)!.Value,
                [
                    new LateCorrection(
                        BuddhistDate.Of(2568, 9, 9)!.Value,
                        "พิมพ์ผิด",
                        "south",
                        [new CorrectedFigure(Id<Indicator>.Of("debt"), "overdue", "ผลการดำเนินงาน!C7", "4711", "1.48")],
                        [new CorrectedLevel(Id<Indicator>.Of("debt"), "1", "5")]),
                ]),
            ]),
    };

    private static Handbook Stricter(string indicator, string highest, Handbook? of = null) => With(
        indicator,
        i => i with { Criteria = i.Criteria with { Levels = [.. i.Criteria.Levels.SkipLast(1), i.Criteria.Levels[^1] with { When = ExpressionParser.Parse(highest).Expression! }] } },
        of);

    private static Handbook With(string indicator, Func<Indicator, Indicator> change, Handbook? of = null)
    {
        var handbook = of ?? Sample.Handbook;
        return handbook with { Indicators = [.. handbook.Indicators.Select(i => i.Id.ToString() == indicator ? change(i) : i)] };
    }
}
