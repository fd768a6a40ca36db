using KpiHandbook.Content.Registers;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Content.Tests.Registers;

/// <summary>What a register's counts become in the results.</summary>
public sealed class RegisterReceiverTests : IDisposable
{
    private static readonly ReportMonth February = ReportMonth.Of(2568, 2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("register-content-");
    private readonly RegisterFixture _fixture = new();

    private string Content => Path.Combine(_folder.FullName, "content");

    public void Dispose()
    {
        _fixture.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void Households_are_counted_by_district_in_the_offices_order()
    {
        var districts = _fixture.Read().Districts;

        Assert.Equal(["คลองหาด", "วังน้ำเย็น"], districts.Select(d => d.District.Name));
        Assert.Equal("2 1 0 0 1 0 0", Line(districts[0]));
        Assert.Equal("3 1 1 1 0 1 1", Line(districts[1]));

        static string Line(DistrictHouseholds d) => string.Join(' ', Enum.GetValues<RegisterCount>().Select(c => d.Counts[c]));
    }

    [Theory]
    [InlineData("ครัวเรือนที่พัฒนาได้")]
    [InlineData("ครัวเรือนพัฒนาได้")]
    [InlineData(" พัฒนาได้ ")]
    [InlineData("พัฒนา\u200Bได้")]
    public void A_status_may_be_written_as_the_guideline_does(string status)
    {
        _fixture.Register.Summarise();
        _fixture.Register.Households[0][TestRegisters.MadeRegister.Status] = status;

        Assert.Empty(_fixture.Problems());
    }

    [Theory]
    [InlineData("ครัวเรือนอื่นๆ (เช่น เสียชีวิต / ย้าย)")]
    [InlineData("อื่นๆ")]
    public void Others_may_be_explained_in_brackets(string status)
    {
        _fixture.Register.Summarise();
        _fixture.Register.Households[3][TestRegisters.MadeRegister.Status] = status;

        Assert.Empty(_fixture.Problems());
    }

    [Fact]
    public void Every_input_named_by_an_indicator_gets_its_count_and_the_workbook_is_one_of_ours()
    {
        var reception = Receive(isDryRun: false);

        Assert.False(reception.Receipt.IsRefused);
        Assert.Equal("developed=1 target=1", Filed("wang-nam-yen"));
        Assert.Equal("developed=0 target=1", Filed("khlong-hat"));
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        Assert.Equal(2, Receive(isDryRun: true).Receipt.Reports.Count);
        Assert.False(Directory.Exists(Content));
    }

    [Fact]
    public void What_changes_is_told_beside_what_was_filed()
    {
        Receive(isDryRun: false);
        _fixture.Register.Households[4][TestRegisters.MadeRegister.Activity] = "อบรม";
        _fixture.Register.Households[4][TestRegisters.MadeRegister.Day] = "10 ก.พ. 2568";
        _fixture.Register.Summarise();

        var change = Assert.Single(Receive(isDryRun: false).Receipt.Reports.SelectMany(r => r.Changes.Changed));

        Assert.Equal(("developed", new Value.Number(0), new Value.Number(1)), (change.Input.Name, change.Before!.Value, change.After!.Value));
    }

    [Fact]
    public void Inputs_that_no_register_counts_keep_what_is_filed()
    {
        var indicator = RegisterFixture.Round().Indicators[0];
        var halved = RegisterFixture.Round() with
        {
            Indicators = [indicator with { Register = indicator.Register! with { Counts = new Dictionary<string, RegisterCount>(StringComparer.Ordinal) { ["target"] = RegisterCount.Developable } } }],
        };
        Receive(isDryRun: false);
        _fixture.Register.Add("วังน้ำเย็น", "พัฒนาได้");
        _fixture.Register.Summarise();

        Receive(isDryRun: false, halved);

        Assert.Equal("developed=1 target=2", Filed("wang-nam-yen"));
    }

    [Fact]
    public void A_filed_workbook_that_cannot_be_read_is_not_written_over()
    {
        Receive(isDryRun: false);
        var filed = Path.Combine(Content, "sa-kaeo/2568-1/results/2568-02/wang-nam-yen.xlsx");
        File.WriteAllText(filed, "x");

        var receipt = Receive(isDryRun: false).Receipt;

        Assert.True(receipt.IsRefused);
        Assert.Equal("x", File.ReadAllText(filed));
        Assert.EndsWith("2568-02/wang-nam-yen.xlsx", Assert.Single(receipt.Problems).Place.File, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_can_be_written_elsewhere()
    {
        var output = Path.Combine(_folder.FullName, "out");

        new RegisterReceiver(RegisterFixture.Round(), Content, output, DeclaredContacts.None).Receive(February, _fixture.Register.Write(_fixture.Path), RegisterFixture.File, isDryRun: false);

        Assert.True(File.Exists(Path.Combine(output, "sa-kaeo/2568-1/results/2568-02/khlong-hat.xlsx")));
        Assert.False(Directory.Exists(Content));
    }

    [Fact]
    public void A_register_inside_the_repository_is_KPI4230()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, ".git"));
        var inside = _fixture.Register.Write(Path.Combine(_folder.FullName, "r.xlsx"));

        var reception = new RegisterReceiver(RegisterFixture.Round(), Content, null, DeclaredContacts.None).Receive(February, inside, "r.xlsx", isDryRun: false);

        Assert.Equal("KPI4230", Assert.Single(reception.Receipt.Problems).Kind.Code);
        Assert.Empty(reception.Districts);
    }

    [Fact]
    public void A_district_that_nobody_asks_is_KPI4263()
    {
        var round = RegisterFixture.Round();
        var only = round with
        {
            Agreements = [.. round.Agreements.Select(a => a with { Entries = [.. a.Entries.Select(e => e with { Only = [Id<District>.Of("khlong-hat")] })] })],
        };

        var receipt = Receive(isDryRun: false, only).Receipt;

        Assert.Equal("KPI4263", Assert.Single(receipt.Problems).Kind.Code);
        Assert.False(Directory.Exists(Content));
    }

    private RegisterReception Receive(bool isDryRun, Handbook? handbook = null) =>
        new RegisterReceiver(handbook ?? RegisterFixture.Round(), Content, null, DeclaredContacts.None)
            .Receive(February, _fixture.Register.Write(_fixture.Path), RegisterFixture.File, isDryRun);

    private string Filed(string unit)
    {
        var (reports, problems) = WorkbookLoader.Load(RegisterFixture.Round(), Path.Combine(Content, "sa-kaeo/2568-1/results"), "results");
        Assert.Empty(problems);
        var inputs = Assert.Single(reports.Single(r => string.Equals(r.Unit, unit, StringComparison.Ordinal)).Indicators).Value;
        return string.Join(' ', inputs.Select(i => $"{i.Key}={((Value.Number)((ReportedInput.Scalar)i.Value).Value).Amount.ToDecimal(2)}"));
    }
}
