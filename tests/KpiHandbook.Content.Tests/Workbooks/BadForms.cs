using System.Xml.Linq;

namespace KpiHandbook.Content.Tests.Workbooks;

/// <summary>Bad forms by what was done to their identity, sheets, rows and columns.</summary>
internal static class BadForms
{
    public static IEnumerable<BadForm> All => [.. Identities, .. Sheets, .. Columns, .. Rows, .. Questions, .. Hidden];

    public static void From1904(FormXml form)
    {
        var properties = form.Workbook.Root!.Element(FormXml.Main + "workbookPr");
        if (properties is null)
        {
            form.Workbook.Root!.AddFirst(properties = new XElement(FormXml.Main + "workbookPr"));
        }

        properties.SetAttributeValue("date1904", "1");
    }

    private static IEnumerable<BadForm> Identities =>
    [
        Identity("no office", "สำนักงาน", "", "KPI4020"),
        Identity("no round", "รอบการประเมิน", "", "KPI4020"),
        Identity("no unit", "หน่วยงานที่รายงาน", " ", "KPI4020"),
        Identity("no month", "เดือนที่รายงาน", "", "KPI4020"),
        Identity("another office", "สำนักงาน", "yara", "KPI4142"),
        Identity("another round", "รอบการประเมิน", "2568-1", "KPI4143"),
        Identity("another unit", "หน่วยงานที่รายงาน", "ramann", "KPI4144"),
        Identity("a unit by its name", "หน่วยงานที่รายงาน", "รามัน", "KPI4144"),
        Identity("the id of another unit beside the name", "หน่วยงานที่รายงาน", "yaha", "KPI4148"),
        Identity("the id of another month beside the name", "เดือนที่รายงาน", "2568-07", "KPI4148"),
        Identity("no month at all", "เดือนที่รายงาน", "สิงหาคม", "KPI4145"),
        Identity("a month of the Common Era", "เดือนที่รายงาน", "2025-08", "KPI4146"),
        Identity("a month before the round", "เดือนที่รายงาน", "2568-03", "KPI4146"),
        new("a row of the identity renamed", f => f.Text(f.IdentityOf("สำนักงาน", "A"), "หน่วยงาน"), "KPI4020", $"[{FormXml.Identity}]"),
        new("no identity", f => f.SheetEntry(FormXml.Identity).Remove(), "KPI4010", ""),
        new("two identities, neither under its name", f => { f.AddSheet("สำเนา", FormXml.Identity); Name(f, FormXml.Identity, "ต้นฉบับ"); }, "KPI4010", ""),
    ];

    private static IEnumerable<BadForm> Sheets =>
    [
        new("no sheet of figures", f => f.SheetEntry(FormXml.Inputs).Remove(), "KPI4010", ""),
        new("no sheet of a table", f => f.SheetEntry(FormXml.Plan).Remove(), "KPI4010", ""),
        new("a sheet of figures copied", f => f.AddSheet("ผลการดำเนินงาน (2)", FormXml.Inputs), "KPI4162", "[ผลการดำเนินงาน (2)]"),
        new("a table copied", f => f.AddSheet("ตามแผน (2)", FormXml.Plan), "KPI4012", f => $"ตามแผน (2)!{f.AddressOf(FormXml.Plan, "plan.projects")}"),
        new("a sheet of someone's own", f => f.AddSheet("คิดเลข").Element(FormXml.Main + "sheetData")!.Add(Row(1, "A1", "5")), "KPI4011", "[คิดเลข]"),
        new("a hidden sheet of someone's own", f => { f.AddSheet("คิดเลข").Element(FormXml.Main + "sheetData")!.Add(Row(1, "A1", "5")); f.SheetEntry("คิดเลข").SetAttributeValue("state", "veryHidden"); }, "KPI4011", "[คิดเลข]"),
        new("the key of a table misspelt", f => f.Text(Key(f, FormXml.Plan, "plan.projects"), "plan.project"), "KPI4030", f => Key(f, FormXml.Plan, "plan.projects"), "KPI4010"),
        new("the key of a table taken away", f => f.Clear(Key(f, FormXml.Plan, "plan.projects")), "KPI4011", _ => $"[{FormXml.Plan}]", "KPI4010"),
    ];

    private static IEnumerable<BadForm> Columns =>
    [
        new("no column of values", f => f.Text(f.Heading("ค่า"), "ผล"), "KPI4013", f => f.Where(f.Heading("รหัส"))),
        new("no column of keys", f => f.Text(f.Heading("รหัส"), "โค้ด"), "KPI4013", f => f.Where(f.Heading("ค่า"))),
        new("two columns of values", f => f.Text("J" + Number(f.Heading("ค่า")), "ค่า"), "KPI4014", f => f.Where("J" + Number(f.Heading("ค่า")))),
        new("a column of a table renamed", f => f.Text(Key(f, FormXml.Plan, "steps"), "stepz"), "KPI4015", f => Key(f, FormXml.Plan, "steps"), "KPI4013", "KPI4034"),
        new("a column of a table twice", f => f.Text(Key(f, FormXml.Plan, "ไม่อ่าน"), "done"), "KPI4014", f => Key(f, FormXml.Plan, "done"), "KPI4034"),
        new("a figure right of the columns", f => f.Number("J" + Number(f.Find("@budget.spent").Cell), "5"), "KPI4034", f => f.Where("J" + Number(f.Find("@budget.spent").Cell))),
        new("a figure as text right of the columns", f => f.Text("J" + Number(f.Find("@budget.spent").Cell), "๕"), "KPI4034", f => f.Where("J" + Number(f.Find("@budget.spent").Cell))),
        new("a figure far below", f => f.Number("D900", "5"), "KPI4034", "D900"),
        new("a figure beside a table", f => f.Number($"{FormXml.Plan}!H{Number(f.Find("@plan.projects.done#1").Cell)}", "5"), "KPI4034", f => $"{FormXml.Plan}!H{Number(f.Find("@plan.projects.done#1").Cell)}"),
    ];

    private static IEnumerable<BadForm> Rows =>
    [
        new("a key misspelt", f => f.Text(f.Beside("@various.people", "รหัส"), "various.peeple"), "KPI4030", f => f.Where(f.Beside("@various.people", "รหัส"))),
        new("a key twice", f => f.Text(f.Beside("@various.people", "รหัส"), "budget.spent"), "KPI4031", f => f.Where(f.Beside("@various.people", "รหัส"))),
        new("the key of a table among figures", f => f.Text(f.Beside("@various.people", "รหัส"), "plan.projects"), "KPI4035", f => f.Where(f.Beside("@various.people", "รหัส"))),
        new("a value whose key was cleared", f => f.Clear(f.Beside("@various.people", "รหัส")), "KPI4034", "@various.people"),
        new("values merged", f => f.Merge(FormXml.Inputs, $"{f.Find("@budget.spent").Cell}:E{Number(f.Find("@budget.spent").Cell)}"), "KPI4042", "@budget.spent"),
        new("a merged table cell", f => f.Merge(FormXml.Plan, $"{f.Find("@plan.projects.done#1").Cell}:{f.Find("@plan.projects.steps#1").Cell}"), "KPI4042", "@plan.projects.done#1"),
        new("a totals row", f => { f.Text(Left(f, "@plan.projects.done#3"), "รวม"); f.Number("@plan.projects.done#3", "100"); }, "KPI4036", f => Left(f, "@plan.projects.done#3")),
        new("a totals row noted beside the rows", f => { f.Text(Note(f, "@plan.projects.done#3"), "รวม"); f.Number("@plan.projects.done#3", "100"); }, "KPI4036", f => Note(f, "@plan.projects.done#3")),
        new("a sum of a column", f => f.Set("@plan.projects.done#3", null, $"<f>SUM({f.Find("@plan.projects.done#1").Cell}:{f.Find("@plan.projects.done#2").Cell})</f><v>100</v>"), "KPI4036", "@plan.projects.done#3"),
        new("a mean of a column", f => f.Set("@plan.projects.done#3", null, "<f>SUBTOTAL(101,C$9:C$10)</f><v>50</v>"), "KPI4036", "@plan.projects.done#3"),
        new(
            "a project twice with the same figures",
            f =>
            {
                foreach (var row in new[] { 3, 4 })
                {
                    f.Text(Note(f, $"@plan.projects.done#{row}"), "อบรมอาชีพ");
                    f.Number($"@plan.projects.done#{row}", "50");
                }
            },
            "KPI4161",
            f => Note(f, "@plan.projects.done#4")),
    ];

    private static IEnumerable<BadForm> Questions =>
    [
        new("a figure in another unit", f => f.Text(f.Beside("@budget.spent", "หน่วย"), "ล้านบาท"), "KPI4157", "@budget.spent"),
        new("labels exchanged", f => f.Text(f.Beside("@budget.spent", "ตัวชี้วัด / ข้อมูลที่รายงาน"), "ข้อมูล allocated"), "KPI4159", "@budget.spent"),
        new("labels of a table exchanged", f => f.Text(Label(f, "@plan.projects.done#0"), "ข้อมูล steps (ขั้น)"), "KPI4159", "@plan.projects.done#0"),
        new("another unit of a table", f => f.Text(Label(f, "@plan.projects.done#0"), "ข้อมูล done (บาท)"), "KPI4157", "@plan.projects.done#0"),
    ];

    private static IEnumerable<BadForm> Hidden =>
    [
        new("a hidden row with a value", f => f.Row("@budget.spent").SetAttributeValue("hidden", "1"), "KPI4153", "@budget.spent"),
        new("a row of no height with a value", f => { f.Row("@budget.spent").SetAttributeValue("ht", "0"); f.Row("@budget.spent").SetAttributeValue("customHeight", "1"); }, "KPI4153", "@budget.spent"),
        new("a hidden row of a table", f => f.Row("@plan.projects.done#2").SetAttributeValue("hidden", "true"), "KPI4153", "@plan.projects.done#2"),
        new("a hidden column of a table", f => f.HideColumn("@plan.projects.steps#1"), "KPI4153", "@plan.projects.steps#1"),
    ];

    private static BadForm Identity(string title, string row, string value, string code) =>
        new(title, f => f.Text(f.IdentityOf(row), value), code, f => f.IdentityOf(row));

    private static void Name(FormXml form, string sheet, string name) => form.SheetEntry(sheet).SetAttributeValue("name", name);

    private static XElement Row(int number, string cell, string value) => new(
        FormXml.Main + "row", new XAttribute("r", number),
        new XElement(FormXml.Main + "c", new XAttribute("r", cell), new XElement(FormXml.Main + "v", value)));

    private static string Key(FormXml form, string sheet, string text) => $"{sheet}!{form.AddressOf(sheet, text)}";

    private static string Label(FormXml form, string name) => $"{form.Find(name).Sheet}!{form.Find(name).Cell}";

    private static string Left(FormXml form, string name) => $"{form.Find(name).Sheet}!A{Number(form.Find(name).Cell)}";

    private static string Note(FormXml form, string name) => $"{form.Find(name).Sheet}!B{Number(form.Find(name).Cell)}";

    private static string Number(string cell) => cell[(cell.LastIndexOf('!') + 1)..].TrimStart([.. Enumerable.Range('A', 26).Select(c => (char)c)]);
}
