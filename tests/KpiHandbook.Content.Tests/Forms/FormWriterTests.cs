using System.IO.Compression;
using ClosedXML.Excel;
using KpiHandbook.Content.Forms;
using KpiHandbook.Content.Tests.Workbooks;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Tests.Forms;

public class FormWriterTests
{
    [Fact]
    public void The_same_order_gives_the_same_bytes()
    {
        Assert.Equal(FormFixture.Bytes(), FormFixture.Bytes());
        Assert.Equal(FormFixture.Bytes(WorkbookLayout.AllUnits), FormFixture.Bytes(WorkbookLayout.AllUnits));
    }

    [Fact]
    public void Nothing_says_who_wrote_it_or_when()
    {
        using var zip = new ZipArchive(new MemoryStream(FormFixture.Bytes()));

        Assert.DoesNotContain(zip.Entries, e => e.FullName.Contains("docProps", StringComparison.Ordinal) || e.FullName.EndsWith(".psmdcp", StringComparison.Ordinal));
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
    }

    [Theory]
    [InlineData("yaha", "คำชี้แจง|ผลการดำเนินงาน|ตามแผน|หลักฐาน|ข้อมูลไฟล์")]
    [InlineData("raman", "คำชี้แจง|ผลการดำเนินงาน|ตามแผน|หมู่บ้าน|หลักฐาน|ข้อมูลไฟล์")]
    [InlineData("office", "คำชี้แจง|ผลการดำเนินงาน|หลักฐาน|ข้อมูลไฟล์")]
    [InlineData("all", "คำชี้แจง|ทุกหน่วยงาน|ตามแผน|หมู่บ้าน|ข้อมูลไฟล์")]
    public void Sheets_stand_in_the_order_in_which_they_are_used(string unit, string names)
    {
        using var book = FormFixture.Book(unit);

        Assert.Equal(names, string.Join('|', book.Worksheets.Select(s => s.Name)));
    }

    [Fact]
    public void Only_cells_to_fill_in_are_open()
    {
        using var book = FormFixture.Book("raman");
        var form = ReportForm.Of(SmallHandbook.Build(), "raman", SmallHandbook.August)!;

        var open = book.Worksheet(WorkbookLayout.InputSheet).CellsUsed(XLCellsUsedOptions.All).Where(c => !c.Style.Protection.Locked).Select(c => $"{c.Address}");

        Assert.All(book.Worksheets, s => Assert.True(s.Protection.IsProtected));
        Assert.Equal(form.Figures.Select(f => $"{FormFixture.Field(book, WorkbookLayout.Key(f.Indicator, f.Input)).Address}"), open);
        foreach (var name in new[] { WorkbookLayout.InstructionSheet, WorkbookLayout.IdentitySheet })
        {
            Assert.All(book.Worksheet(name).CellsUsed(XLCellsUsedOptions.All), c => Assert.True(c.Style.Protection.Locked));
        }
    }

    [Fact]
    public void Every_open_cell_has_a_rule_and_words()
    {
        using var book = FormFixture.Book("raman");
        foreach (var sheet in book.Worksheets)
        {
            var covered = sheet.DataValidations.SelectMany(d => d.Ranges).SelectMany(r => r.Cells()).Select(c => $"{c.Address}").ToHashSet(StringComparer.Ordinal);
            var fields = sheet.CellsUsed(XLCellsUsedOptions.All).Where(c => !c.Style.Protection.Locked);

            Assert.All(fields, c => Assert.Contains($"{c.Address}", covered));
            Assert.All(sheet.DataValidations, d => Assert.True(d.ShowErrorMessage && d.ErrorMessage.Length is > 0 and <= 255 && d.InputTitle.Length is > 0 and <= 32 && d.InputMessage.Length is > 0 and <= 255));
        }
    }

    [Fact]
    public void Nothing_is_filled_in_beforehand()
    {
        using var book = FormFixture.Book("yaha", FormFixture.Yala);

        Assert.All(book.Worksheets.SelectMany(s => s.CellsUsed(XLCellsUsedOptions.All)).Where(c => !c.Style.Protection.Locked), c => Assert.Equal("", c.GetString()));
        Assert.Contains("เอกสารให้ไว้ 6 ครัวเรือน", FormFixture.Text(book.Worksheet(WorkbookLayout.InputSheet)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ruling_s_figure_comes_before_the_document_s()
    {
        var round = FormFixture.Published.Single(h => h.Path is "sa-kaeo/2568-1");
        using var stream = new MemoryStream();
        FormWriter.Write(
            new FormOrder(round, ReportMonth.Of(2568, 1), ContactVisibility.Full),
            round.AssessedUnits().First(u => u.Unit.Id is "khao-chakan").Unit,
            stream);
        using var book = new XLWorkbook(stream);

        var text = FormFixture.Text(book.Worksheet(WorkbookLayout.InputSheet));
        Assert.Contains("กำหนดให้ใช้ 1 ครัวเรือน (ที่ สก 0018/ว 66)", text, StringComparison.Ordinal);
        Assert.Contains("วันที่ 24 มกราคม 2568", FormFixture.Text(book.Worksheet(WorkbookLayout.InstructionSheet)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_district_s_own_project_stands_under_the_indicator_and_on_the_list_of_evidence()
    {
        using var book = FormFixture.Book("kabang", FormFixture.Yala);

        Assert.Contains("โครงการของอำเภอ: ตัวอย่าง โครงการสร้างอาชีพจากพืชท้องถิ่น", FormFixture.Text(book.Worksheet(WorkbookLayout.InputSheet)), StringComparison.Ordinal);
        Assert.Contains("ตามโครงการของอำเภอ: ครัวเรือนมีอาชีพเพิ่ม 30 ครัวเรือน", FormFixture.Text(book.Worksheet(WorkbookLayout.EvidenceSheet)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_months_has_the_months_of_the_round_so_far()
    {
        var round = FormFixture.Published.Single(h => h.Path is "sa-kaeo/2567-1");
        using var stream = new MemoryStream();
        FormWriter.Write(new FormOrder(round, ReportMonth.Of(2566, 12), ContactVisibility.Full), FormWriter.UnitsAsked(round, ReportMonth.Of(2566, 12))[0], stream);
        using var book = new XLWorkbook(stream);

        var months = book.Worksheet("Click ชุมชน").Column(1).CellsUsed().Select(c => c.GetString()).SkipWhile(t => t is not WorkbookLayout.NumberHeading).Skip(1);
        Assert.Equal("ต.ค. 2566|พ.ย. 2566|ธ.ค. 2566", string.Join('|', months));
    }

    [Theory]
    [InlineData(ContactVisibility.Full, true, true)]
    [InlineData(ContactVisibility.OfficeOnly, false, true)]
    [InlineData(ContactVisibility.None, false, false)]
    public void Contacts_are_shown_as_far_as_the_office_shows_them(ContactVisibility visibility, bool hasNames, bool hasPositions)
    {
        using var book = FormFixture.Book("yaha", FormFixture.Yala, visibility);
        var text = FormFixture.Text(book.Worksheet(WorkbookLayout.InstructionSheet));

        Assert.Equal(hasNames, text.Contains("นางสาวดาเรศ ชูยก", StringComparison.Ordinal));
        Assert.Equal(hasNames, text.Contains("081-822-4286", StringComparison.Ordinal));
        Assert.Equal(hasPositions, text.Contains("ผู้อำนวยการกลุ่มงานสารสนเทศการพัฒนาชุมชน", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ContactVisibility.Full, true)]
    [InlineData(ContactVisibility.OfficeOnly, false)]
    public void An_address_of_the_group_stands_beside_it_where_contacts_are_shown(ContactVisibility visibility, bool isShown)
    {
        var round = FormFixture.Published.First(h => h.Path is "ubon-ratchathani/2568");
        using var book = FormFixture.Book($"{round.Office.Districts[0].Id}", round, visibility);

        Assert.Equal(isShown, FormFixture.Text(book.Worksheet(WorkbookLayout.InstructionSheet)).Contains($"อีเมล {round.Office.Groups[0].Email}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_blank_form_of_a_sample_round_says_once_what_becomes_of_its_figures(bool sample)
    {
        using var book = FormFixture.Book("raman", SmallHandbook.Build(sample));

        Assert.DoesNotContain(book.Worksheets, s => FormFixture.Text(s).Contains(WorkbookLayout.SampleNotice, StringComparison.Ordinal));
        Assert.Equal(
            sample ? [WorkbookLayout.InstructionSheet] : [],
            book.Worksheets.Where(s => FormFixture.Text(s).Contains("ข้อมูลตัวอย่าง", StringComparison.Ordinal)).Select(s => s.Name));
    }

    [Theory]
    [InlineData("2568-05", true, false)]
    [InlineData("2568-06", false, false)]
    [InlineData("2568-07", false, true)]
    public void Evidence_of_other_months_is_left_out(string month, bool may, bool july)
    {
        var ubon = FormFixture.Published.Single(h => h.Path is "ubon-ratchathani/2568");
        using var stream = new MemoryStream();
        FormWriter.Write(new FormOrder(ubon, ReportMonth.Parse(month)!.Value, ContactVisibility.None), FormWriter.UnitsAsked(ubon, ReportMonth.Parse(month)!.Value)[0], stream);
        using var book = new XLWorkbook(stream);
        var text = FormFixture.Text(book.Worksheet(WorkbookLayout.EvidenceSheet));

        Assert.Equal((may, july), (text.Contains("แบบสรุปความเชื่อมั่น", StringComparison.Ordinal), text.Contains("สรุปรายงานการใช้ประโยชน์", StringComparison.Ordinal)));
        Assert.Equal(!may && !july, text.Contains("เอกสารไม่ได้ระบุหลักฐานของเดือนนี้ไว้", StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_are_A4_with_headings_repeated_and_numbered()
    {
        using var book = FormFixture.Book("raman");
        foreach (var sheet in book.Worksheets)
        {
            Assert.Equal(XLPaperSize.A4Paper, sheet.PageSetup.PaperSize);
            Assert.Contains("&P", sheet.PageSetup.Footer.Right.GetText(XLHFOccurrence.OddPages), StringComparison.Ordinal);
        }

        Assert.True(book.Worksheet(WorkbookLayout.InputSheet).PageSetup.FirstRowToRepeatAtTop > 0);
        Assert.True(book.Worksheet(WorkbookLayout.EvidenceSheet).PageSetup.FirstRowToRepeatAtTop > 0);
    }

    [Theory]
    [InlineData("raman", "'ผลการดำเนินงาน'!$5:$5")]
    [InlineData("all", "'ทุกหน่วยงาน'!$A:$B,'ทุกหน่วยงาน'!$5:$8")]
    public void What_is_repeated_is_named_as_spreadsheets_need_it(string unit, string titles)
    {
        using var zip = new ZipArchive(new MemoryStream(FormFixture.Bytes(unit)));
        using var workbook = new StreamReader(zip.GetEntry("xl/workbook.xml")!.Open());

        Assert.Contains($">{titles}<", workbook.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_font_names_a_family_and_a_character_set_that_stand_in_for_it()
    {
        using var zip = new ZipArchive(new MemoryStream(FormFixture.Bytes()));
        using var styles = new StreamReader(zip.GetEntry("xl/styles.xml")!.Open());

        Assert.Contains("<x:name val=\"Sarabun\" /><x:family val=\"2\" /><x:charset val=\"222\" />", styles.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_identity_names_the_edition()
    {
        using var book = FormFixture.Book();
        var sheet = book.Worksheet(WorkbookLayout.IdentitySheet);

        string Of(string row) => sheet.CellsUsed().First(c => string.Equals(c.GetString(), row, StringComparison.Ordinal)).CellRight().GetString();
        Assert.Equal("yala|2568-2|yaha|2568-08|0", string.Join('|', new[] { WorkbookLayout.OfficeRow, WorkbookLayout.RoundRow, WorkbookLayout.UnitRow, WorkbookLayout.MonthRow, WorkbookLayout.RevisionRow }.Select(Of)));
        Assert.Equal(DefinitionsHash.Of(ReportForm.Of(SmallHandbook.Build(), "yaha", SmallHandbook.August)!), Of(WorkbookLayout.DefinitionsRow));
    }

    [Fact]
    public void A_level_that_is_computed_has_a_value_before_it_is_opened()
    {
        using var book = FormFixture.Book("yaha", FormFixture.Yala);

        var levels = book.Worksheet(WorkbookLayout.InputSheet).CellsUsed(c => c.HasFormula).ToList();
        Assert.NotEmpty(levels);
        Assert.All(levels, c => Assert.False(string.IsNullOrEmpty(c.CachedValue?.ToString())));
    }

    [Fact]
    public void A_form_with_figures_is_read_as_a_report()
    {
        using var results = new ResultsFixture();
        Directory.CreateDirectory(Path.GetDirectoryName(results.PathOf("raman"))!);
        using (var book = FormFixture.Book("raman"))
        {
            FormFixture.Field(book, "budget.spent").SetValue("๑,๒๓๔.๕๐");
            FormFixture.Field(book, "budget.allocated").SetValue(2000);
            var table = book.Worksheet("ตามแผน");
            var first = table.CellsUsed().First(c => c.GetString() is WorkbookLayout.NumberHeading).Address.RowNumber + 1;
            table.Cell(first, 2).SetValue("โครงการหนึ่ง");
            table.Cell(first, 3).SetValue(85);
            book.SaveAs(results.PathOf("raman"));
        }

        var (reports, problems) = results.Load();

        Assert.Empty(problems);
        var figures = Assert.Single(reports).Indicators[SmallHandbook.Budget];
        Assert.Equal(Rational.Of(246900, 200), ((Core.Expressions.Value.Number)((ReportedInput.Scalar)figures["spent"]).Value).Amount);
        Assert.Single(((ReportedInput.Rows)reports[0].Indicators[SmallHandbook.Plan]["projects"]).Cells);
    }

    [Fact]
    public void A_unit_without_anything_to_report_has_no_form()
    {
        var handbook = SmallHandbook.Build() with { Indicators = [] };

        Assert.Empty(FormWriter.UnitsAsked(handbook, SmallHandbook.August));
        Assert.Throws<ArgumentException>(() => FormFixture.Bytes("yaha", handbook));
        Assert.Throws<ArgumentException>(() => FormFixture.Bytes(WorkbookLayout.AllUnits, handbook));
    }
}
