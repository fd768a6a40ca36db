using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests;

/// <summary>Content that uses every key: what the criteria, their answers and the document's facts become.</summary>
public class FullContentTests
{
    private static readonly Handbook Round = Read();

    private static Indicator Alpha => Round.Find(Id<Indicator>.Of("alpha"))!;

    private static Indicator Beta => Round.Find(Id<Indicator>.Of("beta"))!;

    [Theory]
    [InlineData("2568-04", "A B", "done >= target * 0.5", "done >= target / 2")]
    [InlineData("2568-05", "A B", "done >= target * 0.5", "done >= target / 2")]
    [InlineData("2568-06", "A B C", "shared and not sent", "shared")]
    public void A_milestone_has_its_own_levels_and_an_answer_about_one_of_its_months_is_about_all(string month, string letters, string lowest, string asPrinted)
    {
        var one = Alpha.In(ReportMonth.Parse(month)!.Value);

        Assert.Equal(letters, string.Join(' ', one.Criteria.Levels.Reverse().Select(l => one.NameOf(l.Level))));
        Assert.Equal(lowest, ExpressionPrinter.Print(one.Criteria.Levels[0].When, ExpressionStyle.Exact));
        Assert.Equal(asPrinted, ExpressionPrinter.Print(one.Criteria.AsPrinted[0].When, ExpressionStyle.Exact));
        Assert.Equal(one.Criteria.AsPrinted[0].Text, one.Criteria.Levels[0].Text);
    }

    [Fact]
    public void A_month_asks_for_its_own_inputs_and_for_words() =>
        Assert.Equal(["sent", "shared", "who"], Alpha.In(ReportMonth.Of(2568, 6)).Inputs.Select(i => i.Name));

    [Fact]
    public void Months_make_the_result_as_the_file_says() => Assert.Equal(MonthRule.Mean, Alpha.Months);

    [Fact]
    public void Answers_keep_their_order_and_what_they_say()
    {
        Assert.Equal(["Reading", "Reading", "Ruling", "Ruling", "Open", "Open"], Alpha.Answers.Select(a => a.GetType().Name));
        var ruling = Assert.IsType<Answer.Ruling>(Alpha.Answers[3]);
        Assert.Equal(1, ruling.Inputs["target"]);
        Assert.Equal("north", Assert.Single(ruling.Districts).ToString());
        var open = Assert.IsType<Answer.Open>(Alpha.Answers[4]);
        Assert.Equal(FindingKind.Below, open.Kind);
        Assert.Equal(Level.Of(3), Assert.Single(open.Levels));
    }

    [Fact]
    public void A_question_of_what_lies_below_is_settled_by_the_documents_zero() =>
        Assert.All(Alpha.Milestones, m => Assert.False(m.Criteria.IsShortfallOpen));

    [Fact]
    public void The_documents_facts_are_kept()
    {
        Assert.Equal(0, Alpha.Known["target"][Id<District>.Of("north")]);
        Assert.Equal("โครงการหนึ่ง", Beta.OwnProjects[Id<District>.Of("north")].Project);
        Assert.Equal("ห้า", Beta.OwnProjects[Id<District>.Of("north")].Levels[Level.Highest]);
        Assert.True(Beta.Printed[1].IsWeightBlank);
        Assert.Equal(40, Beta.Printed[0].Weight!.Value.Percent);
    }

    [Fact]
    public void A_register_says_what_each_input_counts()
    {
        var register = Alpha.Register!;

        Assert.Equal(40000, register.IncomeLine);
        Assert.Equal((RegisterCount.Developed, RegisterCount.Developable), (register.Counts["done"], register.Counts["target"]));
        Assert.Equal(1, register.Added[Id<District>.Of("north")]);
        Assert.Null(Beta.Register);
    }

    [Fact]
    public void What_is_not_given_is_inherited_and_criteria_all_or_none()
    {
        var epsilon = Round.Find(Id<Indicator>.Of("epsilon"))!;

        Assert.Equal("demo/2568-2/beta", epsilon.Inherits!.ToString());
        Assert.Equal(("โครงการที่วัดไม่เหมือนกัน", "โครงการ"), (epsilon.Title, epsilon.ShortTitle));
        Assert.Equal(Beta.Inputs.Select(i => i.Name), epsilon.Inputs.Select(i => i.Name));
        Assert.Equal(Level.Highest, Assert.Single(epsilon.Criteria.Levels).Level);
        Assert.True(epsilon.SetByDistrict);
        Assert.Empty(epsilon.Answers);
        Assert.Equal("เหตุผลในการวัด", Assert.Single(epsilon.Body).Heading);
    }

    [Fact]
    public void What_a_document_says_of_itself_is_not_inherited()
    {
        var epsilon = Round.Find(Id<Indicator>.Of("epsilon"))!;

        Assert.NotEmpty(Beta.Printed);
        Assert.NotEmpty(Beta.Notes);
        Assert.Empty(epsilon.Printed);
        Assert.Empty(epsilon.Notes);
    }

    [Fact]
    public void An_indicator_inherits_what_its_parent_inherited()
    {
        var (delta, epsilon) = (Round.Find(Id<Indicator>.Of("delta"))!, Round.Find(Id<Indicator>.Of("epsilon"))!);

        Assert.Equal(("โครงการที่วัดไม่เหมือนกัน", "เหมือนโครงการ"), (delta.Title, delta.ShortTitle));
        Assert.Equal(epsilon.Criteria.Levels.Select(l => l.Text), delta.Criteria.Levels.Select(l => l.Text));
        Assert.Equal(new Rounding.ToDecimals(2), delta.Criteria.Rounding);
        Assert.Equal(epsilon.Body, delta.Body);
        Assert.Equal(Beta.OwnProjects.Keys, delta.OwnProjects.Keys);
        Assert.EndsWith("delta.md:1:1", delta.Place.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_may_be_derived_or_missing()
    {
        Assert.NotNull(Round.Agreements[0].Entries[1].WeightDerived);
        Assert.Null(Round.Agreements[0].Entries[2].Weight);
        Assert.NotNull(Round.Agreements[1].Partial);
    }

    [Fact]
    public void A_shortfall_is_open_until_something_says_zero()
    {
        using var content = new ContentCase("_good");
        content.Write("demo/2568-2/indicators/alpha.md", Good(content, "open:\n  - { kind: below, question: ต่ำกว่าระดับต่ำสุดได้เท่าใด }\n"));
        Assert.True(ContentLoader.Load(content.Folder).Library!.Publications[0].Handbook.Indicators[0].Criteria.IsShortfallOpen);
    }

    [Fact]
    public void Evidence_may_be_what_is_filed_only_when_there_is_any()
    {
        using var content = new ContentCase("_good");
        var alpha = Good(content, "").Replace("evidence:\n", "evidence:\n  - { levels: 1-5, optional: true, items: [หนังสือชี้แจง] }\n", StringComparison.Ordinal);
        content.Write("demo/2568-2/indicators/alpha.md", alpha);

        var evidence = ContentLoader.Load(content.Folder).Library!.Publications[0].Handbook.Indicators[0].Evidence;
        Assert.Equal([true, false], evidence.Select(e => e.IsOptional));
    }

    private static string Good(ContentCase content, string more) =>
        File.ReadAllText(Path.Combine(content.Folder, "demo/2568-2/indicators/alpha.md")).Replace("evidence:\n", more + "evidence:\n", StringComparison.Ordinal);

    private static Handbook Read()
    {
        using var content = new ContentCase("_full");
        return ContentLoader.Load(content.Folder).Library!.Publications[^1].Handbook;
    }
}
