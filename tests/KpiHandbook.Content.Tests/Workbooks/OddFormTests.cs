using System.Xml.Linq;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Tests.Workbooks;

/// <summary>Forms that look odd and say plainly what they mean: they are read, and what is worth a look is a warning.</summary>
public class OddFormTests
{
    [Theory]
    [InlineData("various.people", "๑๒", "12")]
    [InlineData("various.people", "１２", "12")]
    [InlineData("various.people", "\u00A012\u200B", "12")]
    [InlineData("various.people", "\u202A12\u202C", "12")]
    [InlineData("various.people", "'12", null)]
    [InlineData("budget.spent", "๔๘๙,๒๐๔.๘๗", "48920487/100")]
    [InlineData("budget.spent", "489,204.87\n", "48920487/100")]
    [InlineData("various.ratio", "−1.125", "-9/8")]
    [InlineData("various.growth", "12.5 %", "25/2")]
    [InlineData("various.growth", "๐.๘๕％", "17/20")]
    [InlineData("various.sent", "๒๙ ส.ค. ๖๘", null)]
    [InlineData("various.sent", "๒๙ ส.ค. ๒๕๖๘", "2568-08-29")]
    [InlineData("various.sent", "วันที่ 29 สิงหาคม พ.ศ. 2568", "2568-08-29")]
    [InlineData("various.sent", "29 ส.ค. ค.ศ. 2025", "2568-08-29")]
    [InlineData("various.sent", "29 Aug 2025", "2568-08-29")]
    [InlineData("various.sent", "29-Aug-2025", "2568-08-29")]
    [InlineData("various.sent", "2025-08-29 00:00:00", "2568-08-29")]
    [InlineData("various.sent", "2025-08-29T00:00:00", "2568-08-29")]
    [InlineData("various.sent", "29/8/2025", "2568-08-29")]
    [InlineData("various.report", "ทําแลว", null)]
    [InlineData("various.report", "ดําเนินการเเล้ว", "yes")]
    [InlineData("various.report", "✔\uFE0F", "yes")]
    [InlineData("various.report", "TRUE", "yes")]
    [InlineData("various.who", "นํ้าใจ ๓/๒๕๖๘", "น้ำใจ 3/2568")]
    [InlineData("various.who", "-", "")]
    public void Text_is_read_in_any_spelling_that_means_one_thing(string key, string text, string? value)
    {
        using var returned = new ReturnedFixture().Edit(f => f.Text("@" + key, text));

        if (value is null)
        {
            Assert.Empty(returned.Read().Reports);
            return;
        }

        Assert.Equal(value, returned.Values().GetValueOrDefault(key, ""));
    }

    [Theory]
    [InlineData("various.people", "12", "0 \"คน\"", "12")]
    [InlineData("various.people", "0", "_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-;_-@_-", "0")]
    [InlineData("budget.spent", "489204.87", "[$฿-41E]#,##0.00", "48920487/100")]
    [InlineData("budget.spent", "489204", "t#,##0", "489204")]
    [InlineData("budget.spent", "489204.87000000002", "#,##0.00", "48920487/100")]
    [InlineData("various.growth", "0.125", "0.0%", "25/2")]
    [InlineData("various.growth", "12.5", "\"ร้อยละ \"0.00", "25/2")]
    [InlineData("various.sent", "45898", "[$-D07041E]d mmmm yyyy", "2568-08-29")]
    [InlineData("various.sent", "45898", "General", "2568-08-29")]
    public void Numbers_are_read_under_formats_that_leave_them_as_they_are(string key, string stored, string format, string value)
    {
        using var returned = new ReturnedFixture().Edit(f => f.Number("@" + key, stored, format));

        Assert.Equal(value, returned.Values()[key]);
    }

    [Theory]
    [InlineData("44436", "d/m/yyyy")]
    [InlineData("44436", "General")]
    public void Days_counted_from_1904_are_the_same_days(string serial, string format)
    {
        using var returned = new ReturnedFixture().Edit(BadForms.From1904).Edit(f => f.Number("@various.sent", serial, format));

        Assert.Equal("2568-08-29", returned.Values()["various.sent"]);
        Assert.Equal("48920487/100", returned.Values()["budget.spent"]);
    }

    [Theory]
    [InlineData("b", "<v>1</v>", "various.report", "yes")]
    [InlineData("b", "<f>1=1</f><v>0</v>", "various.report", "no")]
    [InlineData("d", "<v>2025-08-29T00:00:00.000</v>", "various.sent", "2568-08-29")]
    [InlineData("str", "<f>A1</f><v>_x0E51_2</v>", "various.people", "12")]
    [InlineData("inlineStr", "<is><r><t>1</t></r><r><rPr><b/></rPr><t>2</t></r><rPh sb=\"0\" eb=\"1\"><t>9</t></rPh></is>", "various.people", "12")]
    [InlineData(null, "<f>6*2</f><v>12</v>", "various.people", "12")]
    [InlineData("n", "<v>1.2E1</v>", "various.people", "12")]
    [InlineData("str", "<f>\"\"</f><v></v>", "various.people", "")]
    [InlineData("inlineStr", "<is><t xml:space=\"preserve\"> \u00A0</t></is>", "various.people", "")]
    public void Every_kind_of_stored_content_is_read(string? type, string content, string key, string value)
    {
        using var returned = new ReturnedFixture().Edit(f => f.Set("@" + key, type, content));

        Assert.Equal(value, returned.Values().GetValueOrDefault(key, ""));
    }

    [Fact]
    public void Sheets_in_another_order_read_the_same() => ReadsTheSame(f =>
    {
        var sheets = f.Workbook.Root!.Element(FormXml.Main + "sheets")!;
        sheets.ReplaceNodes(sheets.Elements().Reverse());
    });

    [Fact]
    public void A_sheet_that_a_program_added_empty_is_no_matter() => ReadsTheSame(f => f.AddSheet("Sheet1"));

    [Fact]
    public void What_is_written_on_sheets_that_are_not_read_is_no_matter() => ReadsTheSame(f =>
    {
        f.Number("คำชี้แจง!J40", "5");
        f.Number("หลักฐาน!J40", "5");
        f.Merge("หลักฐาน", "J40:K41");
    });

    [Fact]
    public void The_level_that_a_form_computes_is_not_read() =>
        ReadsTheSame(f => f.Set("F8", null, "<f>1+1</f><v>5</v>"));

    [Fact]
    public void Sheet_names_are_read_in_any_spelling_of_sara_am() =>
        ReadsTheSame(f => f.SheetEntry(FormXml.Inputs).SetAttributeValue("name", "ผลการดําเนินงาน "));

    [Fact]
    public void Hidden_rows_and_columns_without_values_are_no_matter() => ReadsTheSame(f =>
    {
        f.Row("@plan.projects.done#50").SetAttributeValue("hidden", "1");
        f.HideColumn(f.Heading("รหัส"));
    });

    [Fact]
    public void Prefixed_and_strict_markup_reads_the_same() => ReadsTheSame(f =>
    {
        var sheet = f.Sheet(FormXml.Inputs);
        XNamespace strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        foreach (var element in sheet.DescendantsAndSelf().Where(e => e.Name.Namespace == FormXml.Main).ToList())
        {
            element.Name = strict + element.Name.LocalName;
        }

        sheet.Attributes().Where(a => a.IsNamespaceDeclaration && a.Value == FormXml.Main.NamespaceName).Remove();
        sheet.SetAttributeValue(XNamespace.Xmlns + "main", strict.NamespaceName);
    });

    [Fact]
    public void Cells_without_addresses_are_counted() => ReadsTheSame(f =>
    {
        foreach (var row in f.Sheet(FormXml.Identity).Descendants(FormXml.Main + "row").Where(r => r.Elements().Select(c => c.Attribute("r")!.Value[0]).SequenceEqual("ABC")))
        {
            row.Elements().Attributes("r").Remove();
        }
    });

    [Theory]
    [InlineData(FormXml.Inputs, "ผลงาน")]
    [InlineData(FormXml.Identity, "ไฟล์")]
    [InlineData(FormXml.Plan, "แผน")]
    public void A_renamed_sheet_is_known_by_what_it_holds(string sheet, string name) =>
        Warns(f => f.SheetEntry(sheet).SetAttributeValue("name", name), "KPI4151", $"[{name}]");

    [Theory]
    [InlineData(FormXml.Inputs, "hidden")]
    [InlineData(FormXml.Plan, "veryHidden")]
    [InlineData(FormXml.Identity, "hidden")]
    public void A_hidden_sheet_of_the_form_is_read_and_named(string sheet, string state) =>
        Warns(f => f.SheetEntry(sheet).SetAttributeValue("state", state), "KPI4152", $"[{sheet}]");

    [Fact]
    public void A_row_taken_out_is_a_warning() => Warns(f => f.Row("@various.people").Remove(), "KPI4033", $"[{FormXml.Inputs}]", "various.people");

    [Theory]
    [InlineData("yala-2568-2-2568-08-raman.xlsx", null)]
    [InlineData("รายงานเดือนสิงหาคม.xlsx", null)]
    [InlineData("raman.xlsx", null)]
    [InlineData("รามัน.xlsx", null)]
    [InlineData("ramanujan.xlsx", null)]
    [InlineData("yala-2568-2-2568-08-raman (1).xlsx", "KPI4150")]
    [InlineData("yala-2568-2-2568-08-raman - Copy.xlsx", "KPI4150")]
    [InlineData("อำเภอรามัน แก้ไข.xlsx", "KPI4150")]
    [InlineData("Copy of raman.xlsx", "KPI4150")]
    [InlineData("สำเนาของ รามัน.xlsx", "KPI4150")]
    [InlineData("รามัน-ok.xlsx", null)]
    [InlineData("รามัน ส่งจังหวัด.xlsx", null)]
    [InlineData("yala-2568-2-2568-08-yaha.xlsx", "KPI4149")]
    [InlineData("yala-2568-2-2568-07-raman.xlsx", "KPI4149")]
    [InlineData("เบตง.xlsx", "KPI4149")]
    [InlineData("yala-2568-2-2568-08-all.xlsx", "KPI4149")]
    public void The_identity_decides_and_a_name_that_disagrees_is_a_warning(string name, string? code)
    {
        using var returned = new ReturnedFixture().Rename(name);

        var reading = returned.Read();

        Assert.Equal("raman", Assert.Single(reading.Reports).Unit);
        Assert.Equal(code is null ? [] : [code], reading.Problems.Select(p => p.Kind.Code).ToArray());
    }

    [Fact]
    public void A_temporary_file_of_Excel_is_told_by_its_name()
    {
        using var returned = new ReturnedFixture().Rename("~$yala-2568-2-2568-08-raman.xlsx");

        Assert.Equal("KPI4140", Assert.Single(returned.Read().Problems).Kind.Code);
    }

    private static void ReadsTheSame(Action<FormXml> change)
    {
        using var good = new ReturnedFixture();
        using var changed = new ReturnedFixture().Edit(change);

        Assert.Empty(changed.Read().Problems);
        Assert.Equal(good.Values(), changed.Values());
    }

    private static void Warns(Action<FormXml> change, string code, string place, string? without = null)
    {
        using var good = new ReturnedFixture();
        using var changed = new ReturnedFixture().Edit(change);

        var problem = Assert.Single(changed.Read().Problems);
        Assert.Equal((code, Severity.Warning), (problem.Kind.Code, problem.Kind.Severity));
        Assert.EndsWith(place, problem.Place.ToString(), StringComparison.Ordinal);
        Assert.Equal(good.Values().Where(v => v.Key != without), changed.Values());
    }
}
