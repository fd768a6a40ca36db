using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using KpiHandbook.Content.Annotating;
using KpiHandbook.Content.Forms;
using KpiHandbook.Content.Receiving;
using KpiHandbook.Content.Tests.Workbooks;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Privacy;
using KpiHandbook.TestRegisters;

namespace KpiHandbook.Content.Tests.Receiving;

/// <summary>Files that come back, one call at a time, in real folders.</summary>
public sealed class ReceiverTests : IDisposable
{
    private const string Month = "2568-08";
    private static readonly Handbook Handbook = SmallHandbook.Build();
    private static readonly ConcurrentDictionary<string, FormTemplate> Templates = new(StringComparer.Ordinal);
    private readonly ReceivingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_first_report_is_filed_and_every_value_is_new()
    {
        var report = Assert.Single(Assert.Single(Receive(Form("yaha", ("budget.spent", "50"), ("budget.allocated", "๑๐๐"))).Receipts).Reports);

        Assert.True(report.IsNew);
        Assert.Equal((2, 0, FilingState.Filed), (report.Changes.Changed.Count, report.Changes.Unchanged, report.State));
        Assert.Equal("content/yala/2568-2/results/2568-08/yaha.xlsx", report.FiledAt);
        Assert.Equal(["budget", "plan", "various"], report.Levels.Select(l => $"{l.Indicator.Id}"));
        Assert.Equal("yaha", Assert.Single(_folder.Load(Handbook)).Unit);
    }

    [Fact]
    public void What_is_filed_is_what_our_own_writer_writes_and_nothing_else()
    {
        var report = Assert.Single(Assert.Single(Receive(Form("yaha", ("budget.spent", "50"))).Receipts).Reports).Report;

        using var clean = new MemoryStream();
        ResultsStore.WriteClean(Handbook, Unit("yaha"), report, clean);
        Assert.Equal(clean.ToArray(), File.ReadAllBytes(Filed("yaha")));
        Assert.Equal(["yaha.xlsx"], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(Filed("yaha"))!).Select(Path.GetFileName));
    }

    [Fact]
    public void The_same_report_again_leaves_the_file_untouched()
    {
        var form = Form("yaha", ("budget.spent", "50"));
        Receive(form);
        File.SetLastWriteTimeUtc(Filed("yaha"), DateTime.UnixEpoch);

        var report = Assert.Single(Assert.Single(Receive(form).Receipts).Reports);

        Assert.Equal((FilingState.Unchanged, 0, 1), (report.State, report.Changes.Changed.Count, report.Changes.Unchanged));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(Filed("yaha")));
    }

    [Fact]
    public void What_changes_and_what_is_lost_is_said_by_cell()
    {
        Receive(Form("yaha", ("budget.spent", "50"), ("budget.allocated", "100"), ("various.people", "3"), ("various.who", "ก")));

        var form = Form("yaha", ("budget.spent", "60"), ("budget.allocated", "100"), ("various.who", "ก"));
        var changes = Assert.Single(Assert.Single(Receive(form).Receipts).Reports).Changes;

        Assert.Equal(["spent", "people"], changes.Changed.Select(c => c.Input.Name));
        Assert.Equal("people", Assert.Single(changes.Lost).Input.Name);
        Assert.Equal(new Value.Number(60), changes.Changed[0].After!.Value);
        Assert.Contains($"{form}[ผลการดำเนินงาน]!D", changes.Changed[0].After!.Place.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_of_the_form_does_not_keep_it_from_being_filed()
    {
        var receipt = Assert.Single(Receive(Form("yaha", ("various.people", "3"))).Receipts);

        Assert.Contains(receipt.Problems, p => p.Kind.Code is "KPI4061");
        Assert.All(receipt.Problems, p => Assert.Equal(Severity.Warning, p.Kind.Severity));
        Assert.True(File.Exists(Filed("yaha")));
    }

    [Fact]
    public void A_dry_run_says_the_same_and_writes_nothing()
    {
        var report = Assert.Single(Assert.Single(Receive(isDryRun: true, Form("yaha", ("budget.spent", "50"))).Receipts).Reports);

        Assert.Equal((FilingState.Pending, 1), (report.State, report.Changes.Changed.Count));
        Assert.False(Directory.Exists(_folder.Content));
    }

    [Fact]
    public void A_bad_file_is_refused_whole_and_the_good_one_beside_it_is_filed()
    {
        var reception = Receive(Form("yaha", ("budget.spent", "ห้าสิบ"), ("budget.allocated", "100")), Form("raman", ("budget.spent", "50")));

        Assert.Equal([true, false], reception.Receipts.Select(r => r.IsRefused));
        Assert.Empty(reception.Receipts[0].Reports);
        Assert.False(File.Exists(Filed("yaha")));
        Assert.True(File.Exists(Filed("raman")));
    }

    [Fact]
    public void A_refused_file_leaves_what_is_filed()
    {
        Receive(Form("yaha", ("budget.spent", "50")));
        var before = File.ReadAllBytes(Filed("yaha"));

        Receive(Form("yaha", ("budget.spent", "ห้าสิบ")));

        Assert.Equal(before, File.ReadAllBytes(Filed("yaha")));
    }

    [Fact]
    public void Two_files_for_one_unit_and_month_are_both_refused()
    {
        var (first, second) = (Form("yaha", ("budget.spent", "50")), _folder.Put("ยะหาใหม่.xlsx", File.ReadAllBytes(Form("yaha", ("budget.spent", "ห้า")))));
        File.WriteAllBytes(first, File.ReadAllBytes(Form("yaha", ("budget.spent", "50"))));

        var reception = Receive(first, second, Form("raman", ("budget.spent", "1")));

        Assert.Equal([true, true, false], reception.Receipts.Select(r => r.IsRefused));
        Assert.All(reception.Receipts.Take(2), r => Assert.Contains(r.Problems, p => p.Kind.Code is "KPI4203"));
        Assert.Contains("ยะหาใหม่.xlsx", reception.Receipts[0].Problems.Single(p => p.Kind.Code is "KPI4203").Message.Thai, StringComparison.Ordinal);
    }

    [Fact]
    public void One_file_named_twice_is_one_file()
    {
        var form = Form("yaha", ("budget.spent", "50"));

        Assert.False(Assert.Single(Receive(form, form, _folder.Inbox).Receipts).IsRefused);
    }

    [Fact]
    public void A_folder_stands_for_its_workbooks_and_what_else_lies_there_is_said()
    {
        Form("yaha", ("budget.spent", "50"));
        _folder.Put("~$raman.xlsx", [1]);
        _folder.Put("ภาพถ่าย.jpg", [1]);

        var reception = Receive(_folder.Inbox);

        Assert.False(Assert.Single(reception.Receipts).IsRefused);
        Assert.Equal(["KPI4005", "KPI4202"], reception.Problems.Select(p => p.Kind.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_without_workbooks_is_an_error() => Assert.Equal("KPI4201", Assert.Single(Receive(_folder.Inbox).Problems).Kind.Code);

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Assert.Equal("KPI4200", Assert.Single(Assert.Single(Receive(Path.Combine(_folder.Inbox, "no.xlsx")).Receipts).Problems).Kind.Code);

    [Theory]
    [InlineData(null)]
    [InlineData("รายชื่อ")]
    public void A_household_register_is_told_apart_whatever_its_sheets_are_called_and_is_never_copied(string? name)
    {
        var register = new MadeRegister();
        register.Add("วังน้ำเย็น", "พัฒนาได้");
        register.Sheets[1] = name ?? register.Sheets[1];
        var path = register.Write(Path.Combine(_folder.Inbox, "ทะเบียน.xlsx"));

        var receipt = Assert.Single(Receive(path).Receipts);

        Assert.Equal("KPI4208", Assert.Single(receipt.Problems).Kind.Code);
        Assert.Equal((null, null), WorkbookAnnotator.Annotate(path, receipt.Name, receipt.Problems, Language.Thai));
    }

    [Fact]
    public void A_blank_form_is_refused() =>
        Assert.Equal("KPI4204", Assert.Single(Assert.Single(Receive(Form("yaha")).Receipts).Problems).Kind.Code);

    [Theory]
    [InlineData("results", false)]
    [InlineData("results/2568-08", false)]
    [InlineData("results", true)]
    [InlineData("results/2568-08", true)]
    [InlineData("results/2568-08/yaha.xlsx", true)]
    public void A_link_or_a_file_in_the_place_of_a_folder_is_not_written_through(string path, bool isLink)
    {
        var place = Path.Combine(_folder.Content, "yala", "2568-2", path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        if (isLink)
        {
            Directory.CreateSymbolicLink(place, _folder.Inbox);
        }
        else
        {
            File.WriteAllText(place, "x");
        }

        var problem = Errors(Receive(Form("yaha", ("budget.spent", "50")))).Single();

        Assert.Equal(("KPI4206", $"content/yala/2568-2/{path}"), (problem.Kind.Code, problem.Place.ToString()));
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder.Inbox));
    }

    [Fact]
    public void What_the_system_refuses_to_write_is_said_and_nothing_is_left_behind()
    {
        Receive(Form("yaha", ("budget.spent", "50")));
        Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(Filed("yaha"))!, ".yaha.xlsx.kpi-new"));
        var before = File.ReadAllBytes(Filed("yaha"));

        var reception = Receive(Form("yaha", ("budget.spent", "60")));

        Assert.Equal("KPI4205", Assert.Single(Errors(reception)).Kind.Code);
        Assert.Equal(before, File.ReadAllBytes(Filed("yaha")));
    }

    [Fact]
    public void A_run_that_was_killed_leaves_the_old_file_whole_and_the_next_one_goes_on()
    {
        Receive(Form("yaha", ("budget.spent", "50")));
        File.WriteAllBytes(Path.Combine(Path.GetDirectoryName(Filed("yaha"))!, ".yaha.xlsx.kpi-new"), [1, 2, 3]);

        Assert.Single(_folder.Load(Handbook));
        Receive(Form("yaha", ("budget.spent", "60")));

        Assert.Single(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(Filed("yaha"))!));
        Assert.Equal(new Value.Number(60), ((ReportedInput.Scalar)_folder.Load(Handbook)[0].Indicators[SmallHandbook.Budget]["spent"]).Value);
    }

    [Fact]
    public void A_workbook_that_reads_differently_is_never_filed()
    {
        var store = new ResultsStore(_folder.Content, (handbook, unit, report, stream) =>
        {
            using var written = new MemoryStream();
            ResultsStore.WriteClean(handbook, unit, report, written);
            stream.Write(Patched(written, "<x:v>50</x:v>", "<x:v>51</x:v>"));
        }, DeclaredContacts.None);

        var reception = new Receiver([Handbook], store).Receive([Form("yaha", ("budget.spent", "50"))], isDryRun: false);

        var problem = Assert.Single(Errors(reception));
        Assert.Equal("KPI4207", problem.Kind.Code);
        Assert.Contains("budget.spent", problem.Message.Thai, StringComparison.Ordinal);
        Assert.False(File.Exists(Filed("yaha")));
    }

    [Fact]
    public void What_is_private_is_never_filed_and_is_named_at_its_cell()
    {
        var number = MadeNumber();
        var form = Form("yaha", ("various.people", "3"), ("various.who", $"เลขที่ {number}"));

        var problem = Assert.Single(Errors(Receive(form)));
        Assert.Equal("KPI6001", problem.Kind.Code);
        Assert.StartsWith($"{form}[ผลการดำเนินงาน]!D", problem.Place.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(number[1..], problem.Message.Thai, StringComparison.Ordinal);
        Assert.False(File.Exists(Filed("yaha")));
    }

    [Fact]
    public void The_form_for_all_names_the_units_without_values()
    {
        using var stream = new MemoryStream();
        FormWriter.WriteAll(new FormOrder(Handbook, SmallHandbook.August, ContactVisibility.Full), stream);
        var template = new FormTemplate(stream.ToArray());
        var file = _folder.Put("all.xlsx", template.Fill([(template.CellOf("budget.spent", "raman"), new Entry.Number("5"))]));

        var receipt = Assert.Single(Receive(file).Receipts);

        Assert.Equal(["raman"], receipt.Reports.Select(r => r.Unit.Id));
        Assert.Equal(["office", "yaha", "betong"], receipt.BlankUnits.Select(u => u.Id));
        Assert.Single(_folder.Load(Handbook));
    }

    [Fact]
    public void A_cell_left_blank_beside_figures_is_named()
    {
        var file = Form("yaha", ("budget.spent", "50"));

        var receipt = Assert.Single(Receive(file).Receipts);

        var problem = Assert.Single(receipt.Problems);
        Assert.Equal("KPI4214", problem.Kind.Code);
        Assert.Contains("ข้อมูล allocated", problem.Message.Thai, StringComparison.Ordinal);
        Assert.Equal($"{file}[ผลการดำเนินงาน]!{Templates["yaha"].CellOf("budget.allocated").At}", problem.Place.ToString());
        Assert.False(receipt.IsRefused);
    }

    [Fact]
    public void A_cell_left_blank_in_a_row_with_figures_is_named_and_one_in_the_form_for_all_too()
    {
        using var stream = new MemoryStream();
        FormWriter.WriteAll(new FormOrder(Handbook, SmallHandbook.August, ContactVisibility.Full), stream);
        var template = new FormTemplate(stream.ToArray());
        var unit = template.CellOf("plan.projects", "unit", 1);
        var file = _folder.Put("all.xlsx", template.Fill(
        [
            (template.CellOf("budget.spent", "raman"), new Entry.Number("5")),
            (unit, new Entry.Text("raman")),
            (template.CellOf("plan.projects", "done", 1), new Entry.Number("5")),
        ]));

        var places = Receive(file).AllProblems.Where(p => p.Kind.Code is "KPI4214").Select(p => p.Place.ToString()).ToList();

        Assert.Equal(
            [$"{file}[{unit.Sheet}]!{template.CellOf("plan.projects", "steps", 1).At}", $"{file}[ทุกหน่วยงาน]!{template.CellOf("budget.allocated", "raman").At}"],
            places.OrderBy(p => p.Contains("ทุกหน่วยงาน", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("6", null, 0)]
    [InlineData("9", null, 1)]
    [InlineData("6", 1, 1)]
    [InlineData("1", 1, 0)]
    public void A_figure_other_than_the_one_that_is_set_is_a_warning(string people, int? ruled, int warnings)
    {
        var yaha = Id<District>.Of("yaha");
        var nowhere = new Place.InTree("content");
        var handbook = Handbook with
        {
            Indicators =
            [
                .. Handbook.Indicators.Select(i => i.Id != SmallHandbook.Various ? i : i with
                {
                    Known = new Dictionary<string, IReadOnlyDictionary<Id<District>, Rational>> { ["people"] = new Dictionary<Id<District>, Rational> { [yaha] = 6 } },
                    Answers = ruled is not { } set ? [] : [new Answer.Ruling([], false, "สำนักงาน", "ยล 1", null, [yaha], "", null, nowhere) { Inputs = new Dictionary<string, Rational> { ["people"] = set } }],
                }),
            ],
        };

        var reception = new Receiver([handbook], _folder.Content, DeclaredContacts.None).Receive([Form("yaha", ("various.people", people), ("various.who", "ก"))], isDryRun: false);

        Assert.Equal(warnings, reception.AllProblems.Count(p => p.Kind.Code is "KPI4209" && p.Message.Thai.Contains(ruled is null ? "เอกสารให้ไว้ 6" : "สำนักงานกำหนดให้ใช้ 1", StringComparison.Ordinal)));
        Assert.Empty(Errors(reception));
    }

    private static IEnumerable<Problem> Errors(Reception reception) => reception.AllProblems.Where(p => p.Kind.Severity == Severity.Error);

    private Reception Receive(params string[] files) => Receive(isDryRun: false, files);

    private Reception Receive(bool isDryRun, params string[] files) => new Receiver([Handbook], _folder.Content, DeclaredContacts.None).Receive(files, isDryRun);

    private string Filed(string unit) => _folder.Filed(Handbook, Month, unit);

    private static AssessedUnit Unit(string id) => Handbook.AssessedUnits().First(u => u.Unit.Id == id).Unit;

    // A form of the unit in the inbox, filled in with texts.
    private string Form(string unit, params (string Key, string Text)[] values)
    {
        var template = Templates.GetOrAdd(unit, id =>
        {
            using var stream = new MemoryStream();
            FormWriter.Write(new FormOrder(Handbook, SmallHandbook.August, ContactVisibility.Full), Unit(id), stream);
            return new FormTemplate(stream.ToArray());
        });
        return _folder.Put($"{unit}.xlsx", template.Fill(values.Select(v => (template.CellOf(v.Key), (Entry)new Entry.Text(v.Text)))));
    }

    // A number with a right last digit, of a province that there is not.
    private static string MadeNumber()
    {
        var digits = "199" + Random.Shared.NextInt64(100_000_000, 999_999_999);
        var sum = digits.Select((d, i) => (d - '0') * (13 - i)).Sum();
        return $"{digits}{(11 - (sum % 11)) % 10}";
    }

    private static byte[] Patched(MemoryStream workbook, string from, string to)
    {
        using (var zip = new ZipArchive(workbook, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("xl/worksheets/sheet1.xml")!;
            string xml;
            using (var reader = new StreamReader(entry.Open(), Encoding.UTF8))
            {
                xml = reader.ReadToEnd();
            }

            Assert.Contains(from, xml, StringComparison.Ordinal);
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open(), new UTF8Encoding(false));
            writer.Write(xml.Replace(from, to, StringComparison.Ordinal));
        }

        return workbook.ToArray();
    }
}
