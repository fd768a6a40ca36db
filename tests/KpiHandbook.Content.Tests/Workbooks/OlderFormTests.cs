using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests.Workbooks;

/// <summary>Forms made before the definitions changed: what still means the same is taken, what does not is named.</summary>
public class OlderFormTests
{
    [Fact]
    public void A_form_of_other_definitions_is_read_with_a_warning_that_says_how_to_make_the_current_one()
    {
        using var returned = With(h => Change(h, SmallHandbook.Various, "people", i => i with { Max = new Bound.Fixed(2000) }));

        var problem = Assert.Single(returned.Read().Problems);

        Assert.Equal(("KPI4141", Severity.Warning), (problem.Kind.Code, problem.Kind.Severity));
        Assert.Contains("kpi forms yala/2568-2 --district raman --month 2568-08", problem.Fix.Thai, StringComparison.Ordinal);
        Assert.Equal("0", returned.Values()["various.people"]);
    }

    [Fact]
    public void A_form_without_its_hash_is_read_like_an_older_one()
    {
        using var returned = new ReturnedFixture().Edit(f => f.Clear(f.IdentityOf("รหัสนิยาม")));

        Assert.Equal("KPI4141", Assert.Single(returned.Read().Problems).Kind.Code);
        Assert.Equal(11, returned.Values().Count);
    }

    [Fact]
    public void A_filed_workbook_given_back_is_read_too()
    {
        using var folder = new ResultsFixture().With("yaha");

        var reading = ReturnedWorkbook.Read([folder.Handbook], folder.PathOf("yaha"), "yaha.xlsx");

        Assert.Equal("KPI4141", Assert.Single(reading.Problems).Kind.Code);
        Assert.Equal(3, Assert.Single(reading.Reports).Indicators.Count);
    }

    [Fact]
    public void A_figure_asked_in_another_unit_is_refused() => Refused(
        h => Change(h, SmallHandbook.Budget, "spent", i => i with { Unit = "ล้านบาท" }), "KPI4157", "@budget.spent");

    [Fact]
    public void A_figure_of_another_type_is_read_as_the_present_one() => Refused(
        h => Change(h, SmallHandbook.Various, "growth", i => i with { Type = InputType.Count, Decimals = 0 }), "KPI4046", "@various.growth");

    [Fact]
    public void A_question_that_reads_otherwise_is_a_warning()
    {
        using var returned = With(h => Change(h, SmallHandbook.Various, "people", i => i with { Label = "ผู้เข้าร่วม" }));

        Assert.Equal(["KPI4141", "KPI4158"], returned.Read().Problems.Select(p => p.Kind.Code).Order(StringComparer.Ordinal));
        Assert.Equal("0", returned.Values()["various.people"]);
    }

    [Fact]
    public void A_figure_under_a_key_that_is_gone_is_refused_and_its_new_key_is_missing() => Refused(
        h => Change(h, SmallHandbook.Various, "people", i => i with { Name = "members", Label = "สมาชิก" }), "KPI4030", null);

    [Fact]
    public void A_blank_under_a_key_that_is_gone_loses_nothing()
    {
        using var returned = With(h => Change(h, SmallHandbook.Various, "people", i => i with { Name = "members" }));
        returned.Edit(f => f.Clear("@various.people"));

        Assert.Equal(["KPI4033", "KPI4141"], returned.Read().Problems.Select(p => p.Kind.Code).Order(StringComparer.Ordinal));
        Assert.Single(returned.Read().Reports);
    }

    [Fact]
    public void A_table_column_in_another_unit_is_refused() => Refused(
        h => ChangeColumn(h, "steps", c => c with { Unit = "ร้อยละ" }), "KPI4157", "@plan.projects.steps#0");

    [Fact]
    public void A_table_column_of_another_label_is_a_warning()
    {
        using var returned = With(h => ChangeColumn(h, "steps", c => c with { Label = "ขั้นตอน" }));

        Assert.Contains(returned.Read().Problems, p => p.Kind.Code is "KPI4158");
        Assert.Contains("steps=4", returned.Values()["plan.projects"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_that_nobody_assesses_any_more_is_named()
    {
        using var returned = new ReturnedFixture("office", filled: false) { Handbook = SmallHandbook.Build() with { Agreements = [SmallHandbook.Build().Agreements[0]] } };

        Assert.Equal("KPI4006", Assert.Single(returned.Read().Problems).Kind.Code);
    }

    private static void Refused(Func<Handbook, Handbook> change, string code, string? at)
    {
        using var returned = With(change);
        var reading = returned.Read();

        var problem = Assert.Single(reading.Problems, p => p.Kind.Severity == Severity.Error);
        Assert.Equal(code, problem.Kind.Code);
        Assert.Empty(reading.Reports);
        if (at is not null)
        {
            returned.Edit(f => Assert.EndsWith($"!{f.Find(at).Cell}", problem.Place.ToString(), StringComparison.Ordinal));
        }
    }

    private static ReturnedFixture With(Func<Handbook, Handbook> change) => new() { Handbook = change(SmallHandbook.Build()) };

    private static Handbook Change(Handbook handbook, Id<Indicator> indicator, string input, Func<Input, Input> change) => handbook with
    {
        Indicators =
        [
            .. handbook.Indicators.Select(i => i.Id != indicator ? i : i with
            {
                Inputs = [.. i.Inputs.Select(n => string.Equals(n.Name, input, StringComparison.Ordinal) ? change(n) : n)],
            }),
        ],
    };

    private static Handbook ChangeColumn(Handbook handbook, string column, Func<Input, Input> change) =>
        Change(handbook, SmallHandbook.Plan, "projects", t => t with
        {
            Columns = [.. t.Columns.Select(c => string.Equals(c.Name, column, StringComparison.Ordinal) ? change(c) : c)],
        });
}
