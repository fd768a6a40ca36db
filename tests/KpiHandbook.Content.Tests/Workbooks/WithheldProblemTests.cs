using ClosedXML.Excel;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Disclosure;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests.Workbooks;

/// <summary>Problems of filed workbooks in rounds that withhold small counts.</summary>
public class WithheldProblemTests
{
    private const string Token = "7391";

    public static TheoryData<string, string> BadCells => new()
    {
        { "various.people", $"{Token} คน" },
        { "various.people", $"{Token}.5" },
        { "various.people", $"-{Token}" },
        { "various.people", Token },
        { "various.people", $"{Token[0]},{Token[1..]}" },
        { "various.people", $"73,91" },
        { "various.people", $"{Token}%" },
        { "various.people", $"29/8/{Token}" },
        { "various.people", new string('1', 12) + Token },
        { "various.ratio", $"-{Token}" },
        { "various.growth", $"0.{Token}" },
        { "various.growth", $"1,5,{Token}" },
        { "various.sent", $"{Token}" },
        { "various.sent", $"1/1/{Token}" },
        { "various.report", $"{Token}" },
    };

    [Theory]
    [MemberData(nameof(BadCells))]
    public void What_stands_in_a_cell_of_an_indicator_that_withholds_is_not_repeated(string key, string value)
    {
        var (told, withheld) = (ProblemsOf(null, key, value), ProblemsOf(SmallHandbook.Various, key, value));

        Assert.NotEmpty(told);
        Assert.Equal(told.Select(p => (p.Kind, p.Place)), withheld.Select(p => (p.Kind, p.Place)));
        Assert.All(told.Zip(withheld), p => Assert.NotEqual(p.First.Message, p.Second.Message));
        Assert.All(withheld, p => Assert.DoesNotMatch("73|91|391", SaidBy(p).Replace(ResultsFixture.DisplayPath, "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Cells_of_other_indicators_are_told_in_full() =>
        Assert.Equal(ProblemsOf(null, "budget.spent", Token + " บาท"), ProblemsOf(SmallHandbook.Various, "budget.spent", Token + " บาท"));

    [Fact]
    public void A_table_belongs_to_its_indicator()
    {
        Assert.Contains(Token, Told(SmallHandbook.Various), StringComparison.Ordinal);
        Assert.DoesNotContain(Token, Told(SmallHandbook.Plan), StringComparison.Ordinal);

        static string Told(Id<Indicator> withholding)
        {
            using var folder = new ResultsFixture { Handbook = Withholding(withholding) }.With("yaha", b => b.Worksheet("ตามแผน").Cell("B9").SetValue(Token + " ขั้น"));
            return SaidBy(Assert.Single(folder.Load().Problems));
        }
    }

    // It may have been meant for any row.
    [Fact]
    public void What_stands_where_no_key_is_is_told_nowhere_in_such_a_round()
    {
        Assert.Contains(Token, Told(null), StringComparison.Ordinal);
        Assert.DoesNotContain(Token, Told(SmallHandbook.Various), StringComparison.Ordinal);

        static string Told(Id<Indicator>? withholding)
        {
            using var folder = new ResultsFixture { Handbook = Withholding(withholding) }.With("yaha", b => b.Worksheet(ResultsFixture.Inputs).Cell("G9").SetValue(7391));
            return SaidBy(Assert.Single(folder.Load().Problems));
        }
    }

    // No message of its kind repeats a figure.
    [Fact]
    public void Words_that_are_missing_beside_a_figure_are_told_as_ever()
    {
        using var folder = new ResultsFixture { Handbook = Withholding(SmallHandbook.Various) }.With("yaha", b => ResultsFixture.ValueCell(b, "various.who").Clear(XLClearOptions.Contents));

        Assert.Contains("“ทุกชนิด”", SaidBy(folder.Single("KPI4061", $"2568-08/yaha.xlsx[{ResultsFixture.Inputs}]!{WhoCell(folder)}")), StringComparison.Ordinal);

        static string WhoCell(ResultsFixture folder)
        {
            using var book = new XLWorkbook(folder.PathOf("yaha"));
            return $"{ResultsFixture.ValueCell(book, "various.who").Address}";
        }
    }

    [Fact]
    public void A_round_that_withholds_in_any_of_its_texts_withholds_in_all()
    {
        var text = Withholding(SmallHandbook.Various);
        var problem = Problems.CellNotANumber(new Place.InSheet("content/a.xlsx", "s", "D9"), Token) with { Indicator = SmallHandbook.Various };

        var told = Assert.Single(WithheldProblems.Of(SmallHandbook.Build() with { Earlier = [text] }, [problem]));

        Assert.DoesNotContain(Token, SaidBy(told), StringComparison.Ordinal);
    }

    private static IReadOnlyList<Problem> ProblemsOf(Id<Indicator>? withholding, string key, string value)
    {
        using var folder = new ResultsFixture { Handbook = Withholding(withholding) }.With("yaha", b => ResultsFixture.ValueCell(b, key).SetValue(value).SetDataType(XLDataType.Text));
        return folder.Load().Problems;
    }

    private static Handbook Withholding(Id<Indicator>? id) => SmallHandbook.Build() is var book && id is null ? book : book with
    {
        Indicators = [.. book.Indicators.Select(i => i.Id == id ? i with { SuppressBelow = 5 } : i)],
    };

    private static string SaidBy(Problem problem) => string.Join('\n', problem.Message.Thai, problem.Message.English, problem.Fix.Thai, problem.Fix.English);
}
