using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Tests.Comparing;

/// <summary>What a letter may change by its class.</summary>
public class AmendmentClassTests
{
    private static readonly Handbook Book = WholeHandbook.Build();

    [Fact]
    public void A_typo_may_set_words_right() => Assert.Empty(Check(
        AmendmentClass.Typo, i => i with { Title = "ร้อยละของครัวเรือนยากจน", Body = [i.Body[0], i.Body[1] with { Text = "เพราะจำเป็นมาก" }] }));

    [Fact]
    public void A_typo_that_moves_a_threshold_is_named_with_both_values()
    {
        var problem = Assert.Single(Check(
            AmendmentClass.Typo,
            i => i with { CutOff = new CutOff(BuddhistDate.Parse("2568-09-20")!.Value, i.CutOff!.Note) }));

        Assert.Equal("KPI7050", problem.Kind.Code);
        Assert.Contains("วันตัดยอดของ “ครัวเรือน” จาก “15 กันยายน 2568” เป็น “20 กันยายน 2568”", problem.Message.Thai, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ครัวเรือนยากจน ร้อยละ 20\n• ข้อหนึ่ง\n• ข้อสอง")]
    [InlineData("ครัวเรือนยากจน ถึงเดือนสิงหาคม\n• ข้อหนึ่ง\n• ข้อสอง")]
    public void A_figure_in_a_text_is_no_wording(string text) =>
        Assert.Single(Check(AmendmentClass.Typo, i => i with { Body = [i.Body[0] with { Text = text }, i.Body[1]] }));

    [Fact]
    public void A_typo_adds_and_removes_no_indicator()
    {
        var fewer = HandbookComparer.Compare(Book, Book with { Indicators = [Book.Indicators[0]] });
        var more = HandbookComparer.Compare(Book with { Indicators = [Book.Indicators[0]] }, Book);

        Assert.Contains(AmendmentClassRules.Check(Amendment(AmendmentClass.Typo), fewer), p => p.Message.Thai.Contains("ตัดตัวชี้วัด", StringComparison.Ordinal));
        Assert.Contains(AmendmentClassRules.Check(Amendment(AmendmentClass.Typo), more), p => p.Message.Thai.Contains("เพิ่มตัวชี้วัด", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(AmendmentClass.Correction)]
    [InlineData(AmendmentClass.RuleChange)]
    public void Other_classes_may_change_anything(AmendmentClass other) => Assert.Empty(Check(other, i => i with { SuppressBelow = 9 }));

    [Theory]
    [InlineData(AmendmentClass.Typo, true)]
    [InlineData(AmendmentClass.Correction, false)]
    public void A_definition_that_is_worded_anew_breaks_a_trend_unless_a_typo_was_set_right(AmendmentClass of, bool isComparable)
    {
        var worded = Book.Indicators[0] with { Body = [Book.Indicators[0].Body[0] with { Text = "ครัวเรือนยากจนทั้งหมด" }, Book.Indicators[0].Body[1]] };
        var after = Book with { Indicators = [worded, Book.Indicators[1]], By = Amendment(of), Amendments = [Amendment(of)] };

        Assert.Equal(isComparable, Assert.Single(HandbookComparer.Compare(Book, after).Indicators).IsComparable);
    }

    private static IReadOnlyList<Problem> Check(AmendmentClass of, Func<Indicator, Indicator> change) => AmendmentClassRules.Check(
        Amendment(of), HandbookComparer.Compare(Book, Book with { Indicators = [change(Book.Indicators[0]), Book.Indicators[1]] }));

    private static Amendment Amendment(AmendmentClass of) =>
        new(1, "ที่ 1", null, BuddhistDate.Parse("2568-04-01")!.Value, of, "แก้คำ", [], new Place.InTree("amendment.yaml"));
}
