using KpiHandbook.Core.Diagnostics;
using KpiHandbook.TestRegisters;

namespace KpiHandbook.Content.Tests.Registers;

/// <summary>What can be wrong with a register, each with its code and its cell. Data begin in row 4.</summary>
public class RegisterProblemTests
{
    private const string Households = "[2 ข้อมูลครัวเรือน]";
    private const string Plan = "[3 แผนการพัฒนา]";
    private const string Summary = "[1 สรุปข้อมูล]";
    private static readonly RawCellXml Broken = new("t=\"e\"", "<v>#DIV/0!</v>");

    private static readonly Dictionary<string, (Action<MadeRegister> Spoil, string Expected)> Cases = new(StringComparer.Ordinal)
    {
        ["another office's"] = (r => r.Identity = ("yala", "2568-1"), "[ข้อมูลไฟล์]!B4 KPI4265"),
        ["another round's"] = (r => r.Identity = ("sa-kaeo", "2568-2"), "[ข้อมูลไฟล์]!B5 KPI4266"),
        ["a sheet under another name"] = (r => r.Sheets[2] = "แผน", " KPI4232"),
        ["a sheet without headings"] = (r => Rename(r, "อำเภอ", "ก", "ข", "ค", "ง", "จ", "ฉ", "ช"), $"{Summary} KPI4233"),
        ["a heading near the right one"] = (r => r.Renamed[MadeRegister.Status] = "สถานะครัวเรื่อน", $"{Households}!K3 KPI4234"),
        ["a heading left away"] = (r => r.Renamed[MadeRegister.Status] = "", $"{Households} KPI4234"),
        ["a heading twice"] = (r => r.Renamed["หมายเหตุ"] = MadeRegister.Status, $"{Households}!P3 KPI4235"),
        ["a totals row"] = (r => r.Households.Add(new(StringComparer.Ordinal) { ["ที่"] = "รวม", [MadeRegister.Income] = 300000 }), $"{Households}!A9 KPI4237"),
        ["no district"] = (r => r.Households[1]["อำเภอ"] = null, $"{Households}!B5 KPI4238"),
        ["another province's district"] = (r => r.Households[1]["อำเภอ"] = "ยะหา", $"{Households}!B5 KPI4239"),
        ["no status"] = (r => r.Households[1][MadeRegister.Status] = null, $"{Households}!K5 KPI4240"),
        ["a status misspelt"] = (r => r.Households[1][MadeRegister.Status] = "ขอรับการสงเคราะ", $"{Households}!K5 KPI4241"),
        ["no ID number"] = (r => r.Households[1][MadeRegister.Id] = null, $"{Households}!G5 KPI4242"),
        ["an ID number of 12 digits"] = (r => r.Households[1][MadeRegister.Id] = MadeRegister.IdOf(7)[..12], $"{Households}!G5 KPI4243"),
        ["an ID number that is an error"] = (r => r.Households[1][MadeRegister.Id] = Broken, $"{Households}!G5 KPI4243"),
        ["a wrong check digit"] = (r => r.Households[1][MadeRegister.Id] = WithWrongEnd(), $"{Households}!G5 KPI4244"),
        ["an ID number twice"] = (r => r.Households[2][MadeRegister.Id] = r.Households[1][MadeRegister.Id], $"{Households}!G6 KPI4245"),
        ["an ID number twice in two spellings"] = (r => r.Households[2][MadeRegister.Id] = Dashed((string)r.Households[1][MadeRegister.Id]!), $"{Households}!G6 KPI4245"),
        ["an ID number in two districts"] = (r => r.Households[3][MadeRegister.Id] = r.Households[1][MadeRegister.Id], $"{Households}!G7 KPI4246"),
        ["an income of words"] = (r => r.Households[1][MadeRegister.Income] = "หกหมื่น", $"{Households}!I5 KPI4043"),
        ["an income that is an error"] = (r => r.Households[1][MadeRegister.Income] = Broken, $"{Households}!I5 KPI4040"),
        ["an income without a result"] = (r => r.Households[1][MadeRegister.Income] = new RawCellXml("", "<f>H5*2</f>"), $"{Households}!I5 KPI4041"),
        ["a developable household without income"] = (r => { r.Households[0][MadeRegister.Income] = null; r.Households[0][MadeRegister.Average] = null; }, $"{Households}!I4 KPI4248"),
        ["a negative income"] = (r => { r.Households[1][MadeRegister.Income] = -5; r.Households[1][MadeRegister.Average] = null; }, $"{Households}!I5 KPI4249"),
        ["nobody"] = (r => r.Households[1][MadeRegister.Members] = 0, $"{Households}!H5 KPI4250"),
        ["another average"] = (r => r.Households[1][MadeRegister.Average] = 25000, $"{Households}!J5 KPI4251"),
        ["an average that is an error"] = (r => r.Households[1][MadeRegister.Average] = Broken, $"{Households}!J5 KPI4040"),
        ["an average of an income of words"] = (r => { r.Households[1][MadeRegister.Income] = "หกหมื่น"; r.Households[1][MadeRegister.Average] = Broken; }, $"{Households}!I5 KPI4043"),
        ["a developable household at the line"] = (r => { r.Households[4][MadeRegister.Income] = 120000; r.Households[4][MadeRegister.Average] = 40000; }, $"{Households}!I8 KPI4252"),
        ["an activity without its day"] = (r => r.Households[4][MadeRegister.Activity] = "อบรม", $"{Households}!M8 KPI4253"),
        ["a day without its activity"] = (r => r.Households[4][MadeRegister.Day] = "1/2/2568", $"{Households}!L8 KPI4254"),
        ["a day after the month"] = (r => r.Households[0][MadeRegister.Day] = "1/3/2568", $"{Households}!M4 KPI4255"),
        ["a day that is none"] = (r => r.Households[0][MadeRegister.Day] = "เมื่อวาน", $"{Households}!M4 KPI4053"),
        ["a year of two digits"] = (r => r.Households[0][MadeRegister.Day] = "15/1/68", $"{Households}!M4 KPI4054"),
        ["a day long ago"] = (r => r.Households[0][MadeRegister.Day] = "1/3/2558", $"{Households}!M4 KPI4055"),
        ["a plan for a stranger"] = (r => r.Plan.Add(new(StringComparer.Ordinal) { [MadeRegister.Id] = MadeRegister.IdOf(99), [MadeRegister.Planned] = "x" }), $"{Plan}!B6 KPI4257"),
        ["a plan for nobody"] = (r => r.Plan.Add(new(StringComparer.Ordinal) { [MadeRegister.Planned] = "x" }), $"{Plan}!B6 KPI4242"),
        ["a district without a summary row"] = (r => r.Summary.RemoveAt(1), $"{Summary} KPI4260"),
        ["a district with two summary rows"] = (r => r.Summary.Add(r.Summary[0]), $"{Summary}!A7 KPI4261"),
        ["a summary of one more"] = (r => r.Summary[0]["พัฒนาได้"] = 2, $"{Summary}!C4 KPI4262"),
        ["a total of one more"] = (r => r.Summary[2]["อื่น ๆ"] = 2, $"{Summary}!F6 KPI4262"),
        ["a summary of half a household"] = (r => r.Summary[0]["พัฒนาได้"] = 1.5, $"{Summary}!C4 KPI4046"),
    };

    private static readonly Dictionary<string, (Action<MadeRegister> Spoil, string Expected)> Warnings = new(StringComparer.Ordinal)
    {
        ["a house twice"] = (
            r => { r.Households[1]["บ้านเลขที่"] = "บ้านเลขที่ 3/77"; r.Households[1]["หมู่ที่"] = "ม.04"; },
            $"{Households}!E6 KPI4247"),
        ["an activity that does not count"] = (
            r => { r.Households[1][MadeRegister.Activity] = "อบรม"; r.Households[1][MadeRegister.Day] = "1/2/2568"; },
            $"{Households}!L5 KPI4256"),
        ["a plan for another status"] = (
            r => r.Plan.Add(new(StringComparer.Ordinal) { [MadeRegister.Id] = MadeRegister.IdOf(2), [MadeRegister.Planned] = "x" }),
            $"{Plan}!B6 KPI4258"),
        ["a developable household without a plan"] = (r => r.Plan.RemoveAt(1), $"{Households}!G8 KPI4259"),
        ["a plan of nothing"] = (r => r.Plan[1][MadeRegister.Planned] = "", $"{Households}!G8 KPI4259"),
        ["a district that formulas do not find"] = (
            r => { r.Households[3]["อำเภอ"] = "อำเภอคลองหาด"; Less(r.Summary[1], "ครัวเรือนทั้งหมด", "อื่น ๆ"); Less(r.Summary[2], "ครัวเรือนทั้งหมด", "อื่น ๆ"); },
            $"{Households}!B7 KPI4268"),
        ["a status that formulas do not find"] = (
            r => { r.Households[4][MadeRegister.Status] = "ครัวเรือนที่พัฒนาได้"; Less(r.Summary[1], "พัฒนาได้"); Less(r.Summary[2], "พัฒนาได้"); },
            $"{Households}!K8 KPI4268"),
        ["an average that formulas do not find"] = (
            r => { r.Households[0][MadeRegister.AverageAfter] = null; Less(r.Summary[0], "รายได้ถึงเกณฑ์แล้ว"); Less(r.Summary[2], "รายได้ถึงเกณฑ์แล้ว"); },
            $"{Households}!O4 KPI4268"),
        ["no identity"] = (r => r.Identity = null, " KPI4267"),
        ["a round that reads as none"] = (r => r.Identity = ("sa-kaeo", MadeRegister.IdOf(3)), " KPI4267"),
        ["rows that are hidden"] = (r => r.Hidden.UnionWith([4, 6]), $"{Households} KPI4264"),
    };

    public static TheoryData<string> Errors => [.. Cases.Keys];

    public static TheoryData<string> Remarks => [.. Warnings.Keys];

    [Theory]
    [MemberData(nameof(Errors))]
    public void An_error_names_its_cell_and_nothing_is_counted(string name)
    {
        using var fixture = new RegisterFixture();
        fixture.Register.Summarise();
        Cases[name].Spoil(fixture.Register);

        Assert.Equal([Cases[name].Expected], fixture.Problems());
        Assert.Empty(fixture.Read().Districts);
    }

    [Theory]
    [MemberData(nameof(Remarks))]
    public void A_warning_names_its_cell_and_the_households_count(string name)
    {
        using var fixture = new RegisterFixture();
        fixture.Register.Summarise();
        Warnings[name].Spoil(fixture.Register);

        Assert.Equal([Warnings[name].Expected], fixture.Problems());
        Assert.Equal(2, fixture.Read().Districts.Count);
    }

    [Fact]
    public void Figures_in_Thai_digits_count_although_the_average_beside_them_is_an_error()
    {
        using var fixture = new RegisterFixture();
        fixture.Register.Summarise();
        fixture.Register.Households[0][MadeRegister.Members] = "๓";
        fixture.Register.Households[0][MadeRegister.Income] = "๖๐,๐๐๐";
        fixture.Register.Households[0][MadeRegister.Average] = Broken;
        fixture.Register.Households[0][MadeRegister.AverageAfter] = Broken;

        Assert.Empty(fixture.Problems());
        Assert.Equal([0, 1], fixture.Read().Districts.Select(d => d.Counts[Core.Model.RegisterCount.Passed]));
    }

    [Fact]
    public void A_register_without_households_is_KPI4236()
    {
        using var fixture = new RegisterFixture();
        fixture.Register.Households.Clear();
        fixture.Register.Plan.Clear();

        Assert.Equal([$"{Households} KPI4236"], fixture.Problems());
    }

    [Fact]
    public void A_damaged_file_is_refused_by_the_inspector_in_general_words()
    {
        using var fixture = new RegisterFixture();
        File.WriteAllText(fixture.Path, "ไม่ใช่สมุดงาน");
        var reading = Content.Registers.HouseholdRegister.Read(
            RegisterFixture.Round(), Core.Calendar.ReportMonth.Of(2568, 2), fixture.Path, RegisterFixture.File);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(problem.Kind.Title, problem.Message);
        Assert.Equal(RegisterFixture.File, problem.Place.ToString());
    }

    [Fact]
    public void A_cell_that_points_nowhere_is_KPI4231()
    {
        using var fixture = new RegisterFixture();
        fixture.Register.Households[0][MadeRegister.Name] = new RawCellXml("t=\"s\"", "<v>123456</v>");

        Assert.Equal([" KPI4231"], fixture.Problems());
    }

    [Fact]
    public void Thousands_of_cells_that_are_wrong_alike_are_one_problem()
    {
        using var fixture = new RegisterFixture();
        for (var i = 0; i < 3000; i++)
        {
            fixture.Register.Add("โคกสูง", "พัฒนาด้");
        }

        var problem = Assert.Single(fixture.Read().Problems);

        Assert.Equal(("KPI4241", 3000), (problem.Kind.Code, problem.Cells));
        Assert.EndsWith("!K9", problem.Place.ToString(), StringComparison.Ordinal);
        Assert.Contains("3000 ช่อง (K9, K10, K11, K12, K13 และอีก 2995 ช่อง)", problem.Message.Thai, StringComparison.Ordinal);
        Assert.Contains("พัฒนาได้", problem.Fix.Thai, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MadeRegister.Day, "31/2/2568", "วัน/เดือน/ปี พ.ศ. สี่หลัก")]
    [InlineData(MadeRegister.Day, "15/1/68", "วัน/เดือน/ปี พ.ศ. สี่หลัก")]
    [InlineData(MadeRegister.Income, "หกหมื่น", "ตัวเลขอย่างเดียว")]
    public void The_fix_says_how_a_cell_is_filled_in(string heading, string value, string said)
    {
        using var fixture = new RegisterFixture();
        fixture.Register.Households[0][heading] = value;

        Assert.Contains(said, fixture.Read().Problems[0].Fix.Thai, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("อื่น ๆ", 1)]
    [InlineData("พัฒนาได้", 0)]
    public void A_district_that_has_not_added_what_its_ruling_sets_is_warned_with_KPI4269(string status, int warnings)
    {
        using var fixture = new RegisterFixture();
        fixture.Register.Add("เขาฉกรรจ์", status);

        var reading = fixture.Read();

        Assert.Equal(warnings, reading.Problems.Count(p => p.Kind.Code is "KPI4269"));
        Assert.Equal(3, reading.Districts.Count);
    }

    [Fact]
    public void A_repeated_number_names_both_rows()
    {
        using var fixture = new RegisterFixture();
        fixture.Register.Households[2][MadeRegister.Id] = fixture.Register.Households[1][MadeRegister.Id];

        Assert.Contains("G6 = G5", Assert.Single(fixture.Read().Problems).Message.Thai, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_rounds_register_says_which_it_is()
    {
        using var fixture = new RegisterFixture();

        var problem = fixture.Read("sa-kaeo/2568-2", "2568-08").Problems.First(p => p.Kind.Code is "KPI4266");

        Assert.Equal("ทะเบียนนี้เป็นของรอบ 2568-1 แต่สั่งนับให้รอบ 2568-2", problem.Message.Thai);
    }

    [Fact]
    public void Khao_chakan_may_add_one_household_above_the_line_and_no_more()
    {
        using var fixture = new RegisterFixture();
        fixture.Register.Add("เขาฉกรรจ์", "พัฒนาได้", income: 130000);
        Assert.Empty(fixture.Problems());

        fixture.Register.Add("เขาฉกรรจ์", "พัฒนาได้", income: 140000);
        fixture.Register.Summary.Clear();
        Assert.Equal([$"{Households}!I9 KPI4252"], fixture.Problems());
    }

    [Fact]
    public void Whether_it_may_in_the_second_round_is_open_so_that_it_is_an_error()
    {
        using var fixture = new RegisterFixture();
        fixture.Register.Add("เขาฉกรรจ์", "พัฒนาได้", income: 130000);

        fixture.Register.Identity = ("sa-kaeo", "2568-2");

        Assert.Equal(["KPI4252"], fixture.Read("sa-kaeo/2568-2", "2568-08").Problems.Select(p => p.Kind.Code));
    }

    [Fact]
    public void Every_code_of_registers_has_a_test()
    {
        var tests = string.Concat(
            Directory.EnumerateFiles(Repository.PathOf("tests", "KpiHandbook.Content.Tests", "Registers"), "*.cs").Select(File.ReadAllText));
        var codes = Problems.All.Select(k => k.Code).Where(c => string.CompareOrdinal(c, "KPI4230") >= 0 && string.CompareOrdinal(c, "KPI4280") < 0);

        Assert.All(codes, code => Assert.Contains(code, tests, StringComparison.Ordinal));
    }

    private static void Rename(MadeRegister register, params string[] names)
    {
        foreach (var (heading, name) in MadeRegister.SummaryHeadings.Zip(names))
        {
            register.Renamed[heading] = string.Equals(heading, "อำเภอ", StringComparison.Ordinal) ? heading : name;
        }
    }

    private static void Less(Dictionary<string, object?> summary, params string[] headings)
    {
        foreach (var heading in headings)
        {
            summary[heading] = (int)summary[heading]! - 1;
        }
    }

    private static string WithWrongEnd()
    {
        var right = MadeRegister.IdOf(7);
        return right[..12] + (char)('0' + ((right[12] - '0' + 1) % 10));
    }

    private static string Dashed(string id) => $"{id[..1]}-{id[1..5]}-{id[5..10]}-{id[10..12]}-{id[12..]}";
}
