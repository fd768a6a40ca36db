namespace KpiHandbook.Content.Tests.Workbooks;

/// <summary>A good form, spoilt in one way: what is done, the code that it must end in, and where.</summary>
/// <param name="Title">What is wrong with it.</param>
/// <param name="Spoil">What is done to its XML.</param>
/// <param name="Code">The code expected.</param>
/// <param name="At">Where, told from the form before it was spoilt: sheet and cell, a sheet alone in brackets, or nothing for the file.</param>
/// <param name="Also">Codes of errors that this one brings with it.</param>
internal sealed record BadForm(string Title, Action<FormXml> Spoil, string Code, Func<FormXml, string> At, params string[] Also)
{
    public BadForm(string title, Action<FormXml> spoil, string code, string at)
        : this(title, spoil, code, f => at.Length == 0 || at[0] == '[' ? at : f.Where(at))
    {
    }
}

/// <summary>Bad forms by what single cells hold.</summary>
internal static class BadCells
{
    public static IEnumerable<BadForm> All => [.. Texts, .. Stored, .. Formats, .. Dates, .. Answers, .. Results];

    // Typed as text where a number is asked.
    private static IEnumerable<BadForm> Texts =>
    [
        Text("words", "budget.spent", "มาก", "KPI4043"),
        Text("a figure with its unit", "budget.spent", "12 บาท", "KPI4043"),
        Text("a figure in words", "various.people", "สิบสอง", "KPI4043"),
        Text("not available", "various.people", "N/A", "KPI4043"),
        Text("an error written as text", "various.people", "#DIV/0!", "KPI4043"),
        Text("a fraction", "various.ratio", "1/2", "KPI4043"),
        Text("a fraction sign", "various.ratio", "½", "KPI4043"),
        Text("an exponent", "budget.spent", "4.9E5", "KPI4043"),
        Text("brackets for a negative", "various.ratio", "(5)", "KPI4043"),
        Text("a plus sign", "various.ratio", "+5", "KPI4043"),
        Text("a range", "various.people", "10-12", "KPI4043"),
        Text("about", "various.people", "ประมาณ 10", "KPI4043"),
        Text("a currency sign", "budget.spent", "฿1,000", "KPI4043"),
        Text("blanks between thousands", "budget.spent", "489 204.87", "KPI4043"),
        Text("no digit before the point", "various.ratio", ".5", "KPI4043"),
        Text("no digit behind the point", "various.ratio", "5.", "KPI4043"),
        Text("two points", "various.ratio", "1.2.3", "KPI4043"),
        Text("digits of another script", "various.people", "١٢", "KPI4043"),
        Text("a Roman numeral", "various.people", "Ⅻ", "KPI4043"),
        Text("a percent word", "various.growth", "ร้อยละ 12", "KPI4043"),
        Text("two percent signs", "various.growth", "12%%", "KPI4043"),
        Text("too many digits", "budget.spent", new string('1', 41), "KPI4043"),
        Text("a decimal comma", "various.ratio", "1,5", "KPI4044"),
        Text("Indian groups", "budget.spent", "4,89,204.87", "KPI4044"),
        Text("German groups", "budget.spent", "489.204,87", "KPI4044"),
        Text("a group of none", "budget.spent", "0,489", "KPI4044"),
        Text("Thai digits with a comma too far left", "budget.spent", "๔๘,๙๒๐๔", "KPI4044"),
        Text("satang beyond two", "budget.spent", "489204.875", "KPI4045"),
        Text("decimals beyond those asked", "various.ratio", "1.0001", "KPI4045"),
        Text("a third of a percent", "various.growth", "33.333%", "KPI4045"),
        Text("half a person", "various.people", "2.5", "KPI4046"),
        Text("a person too few", "various.people", "-1", "KPI4047"),
        Text("a minus sign of print", "various.people", "−1", "KPI4047"),
        Text("a full-width minus", "various.people", "－１", "KPI4047"),
        Text("below the least", "various.ratio", "-10.001", "KPI4048"),
        Text("above the most", "various.people", "1,001", "KPI4049"),
        Text("above another figure", "budget.spent", "33,109,323.19", "KPI4049"),
        Text("a percent sign on baht", "budget.spent", "85%", "KPI4050"),
        Text("a percent sign on people", "various.people", "๘๕％", "KPI4050"),
        Text("a share that may be a percentage", "various.growth", "0.85", "KPI4051"),
        Text("one that may be a hundred", "various.growth", "1", "KPI4051"),
        Text("a minus sign alone", "various.people", "-", "KPI4052"),
        Text("the word for none", "various.people", "ไม่มี", "KPI4052"),
        Text("a dash alone", "various.people", " — ", "KPI4052"),
        Text("a dash with blanks that do not break", "budget.spent", "\u00A0-\u200B", "KPI4052"),
        Text("sixteen digits", "budget.allocated", "1000000000000000", "KPI4059"),
    ];

    // Stored as something else than asked.
    private static IEnumerable<BadForm> Stored =>
    [
        new("more decimals than a count has", f => f.Number("@various.people", "2.5"), "KPI4046", "@various.people"),
        new("a quotient with all its decimals", f => f.Set("@budget.spent", null, "<f>100/3</f><v>33.333333333333336</v>"), "KPI4045", "@budget.spent"),
        new("a share where a percentage is asked", f => f.Number("@various.growth", "0.125"), "KPI4051", "@various.growth"),
        new("beyond what a double keeps", f => f.Number("@budget.allocated", "1E+15"), "KPI4059", "@budget.allocated"),
        new("infinity", f => f.Number("@budget.allocated", "1E+999"), "KPI4059", "@budget.allocated"),
        new("TRUE among figures", f => f.Set("@various.people", "b", "<v>1</v>"), "KPI4058", "@various.people"),
        new("TRUE for a date", f => f.Set("@various.sent", "b", "<v>1</v>"), "KPI4058", "@various.sent"),
        new("a day among figures", f => f.Set("@various.people", "d", "<v>2025-08-29</v>"), "KPI4056", "@various.people"),
        new("a figure in a cell for an answer", f => f.Number("@various.report", "1"), "KPI4057", "@various.report"),
        new("text as a shared string", f => f.Set("@various.people", "s", "<v>0</v>"), "KPI4043", "@various.people"),
        new("text in runs", f => f.Set("@various.people", "inlineStr", "<is><r><t>1</t></r><r><t>x</t></r></is>"), "KPI4043", "@various.people"),
        new("text as the result of a formula", f => f.Set("@various.people", "str", "<f>A1</f><v>สิบ</v>"), "KPI4043", "@various.people"),
    ];

    // Shown otherwise than stored.
    private static IEnumerable<BadForm> Formats =>
    [
        Format("baht shown as a percentage", "budget.spent", "85", "0%", "KPI4050"),
        Format("people shown as a percentage", "various.people", "0.85", "0%", "KPI4050"),
        Format("85 shown as 8500 %", "various.growth", "85", "0%", "KPI4051"),
        Format("thousands", "budget.spent", "489000", "#,##0,", "KPI4154"),
        Format("thousands with a word for it", "budget.spent", "489000", "#,##0,\" พันบาท\"", "KPI4154"),
        Format("millions with decimals", "budget.allocated", "33000000", "0.00,,", "KPI4154"),
        Format("thousands from a thousand up", "budget.spent", "489000", "[>=1000]#,##0,\"K\";0", "KPI4154"),
        Format("a word that makes millions", "budget.spent", "489", "0 \"ล้านบาท\"", "KPI4155"),
        Format("a word that makes thousands", "various.people", "5", "0 \"พันคน\"", "KPI4155"),
        Format("zeros of the format's own", "budget.spent", "489", "0\"000\"", "KPI4155"),
        Format("a percent sign of the format's own", "various.people", "85", "0\"%\"", "KPI4155"),
        Format("an escaped percent sign", "various.growth", "85", "0\\%", "KPI4155"),
        Format("a minus of the format's own", "various.ratio", "5", "-0", "KPI4155"),
        Format("hidden altogether", "various.people", "5", ";;;", "KPI4155"),
        Format("a word in place of the figure", "various.people", "5", "\"ไม่มี\"", "KPI4155"),
        Format("satang that are not shown", "budget.spent", "489204.87", "#,##0", "KPI4156"),
        Format("one decimal of two", "various.growth", "79.96", "0.0", "KPI4156"),
        Format("a share rounded to whole percent", "various.growth", "0.7996", "0%", "KPI4156"),
        Format("a figure that Excel made a month", "various.people", "45898", "mmm-yy", "KPI4056"),
        Format("a figure that Excel made a day", "various.people", "45898", "[$-D07041E]d mmmm yyyy", "KPI4056"),
        Format("a time of day", "various.people", "0.5", "h:mm", "KPI4056"),
        Format("a long text with a format of thousands", "various.who", "5000", "0,", "KPI4154"),
    ];

    private static IEnumerable<BadForm> Dates =>
    [
        Text("no date", "various.sent", "สิ้นเดือน", "KPI4053"),
        Text("a month alone", "various.sent", "สิงหาคม 2568", "KPI4053"),
        Text("month before day", "various.sent", "8/29/2568", "KPI4053"),
        Text("a day that a year does not have", "various.sent", "29/2/2568", "KPI4053"),
        Text("a time of day beside the day", "various.sent", "29/8/2568 10:00", "KPI4053"),
        Text("digits in a row", "various.sent", "25680829", "KPI4053"),
        Text("a serial as text", "various.sent", "45898", "KPI4053"),
        Text("a year of the Common Era called Buddhist", "various.sent", "29 ส.ค. พ.ศ. 2025", "KPI4053"),
        Text("a Buddhist year called Common", "various.sent", "29 ส.ค. ค.ศ. 2568", "KPI4053"),
        Text("a year of two digits", "various.sent", "29/8/68", "KPI4054"),
        Text("a month's name and a year of two digits", "various.sent", "29 ส.ค. ๖๘", "KPI4054"),
        Text("three years early", "various.sent", "29/8/2565", "KPI4055"),
        Text("three years late", "various.sent", "29/8/2028", "KPI4055"),
        Text("a dash for a date", "various.sent", "-", "KPI4052"),
        Format("a serial of a Buddhist year", "various.sent", "244223", "d/m/yyyy", "KPI4160"),
        Format("a serial of 1968 for 68", "various.sent", "25079", "d/m/yy", "KPI4055"),
        Format("the day that 1900 did not have", "various.sent", "60", "d/m/yyyy", "KPI4053"),
        Format("a day and a time", "various.sent", "45898.5", "d/m/yyyy h:mm", "KPI4053"),
        Format("a percentage for a date", "various.sent", "45898", "0%", "KPI4053"),
        new("a serial beyond the calendar", f => f.Number("@various.sent", "25680829"), "KPI4053", "@various.sent"),
        new("a year for a date", f => f.Number("@various.sent", "2568"), "KPI4055", "@various.sent"),
        new("a day written out, far away", f => f.Set("@various.sent", "d", "<v>2020-08-29T00:00:00</v>"), "KPI4055", "@various.sent"),
        new("a day of 1900 in a workbook of 1904", f => { From1904(f); f.Number("@various.sent", "45898", "d/m/yyyy"); }, "KPI4055", "@various.sent"),
    ];

    private static IEnumerable<BadForm> Answers =>
    [
        Text("perhaps", "various.report", "อาจจะ", "KPI4057"),
        Text("a slash", "various.report", "/", "KPI4057"),
        Text("a cross", "various.report", "x", "KPI4057"),
        Text("a one for an answer", "various.report", "1", "KPI4057"),
        Text("a dash", "various.report", "-", "KPI4052"),
        Text("both", "various.report", "ใช่/ไม่ใช่", "KPI4057"),
        Text("a page of words", "various.who", new string('ก', 301), "KPI4060"),
    ];

    // What formulas left behind.
    private static IEnumerable<BadForm> Results =>
    [
        Stores("a division by nothing", "e", "<f>1/0</f><v>#DIV/0!</v>", "KPI4040"),
        Stores("a reference that is gone", "e", "<f>#REF!+1</f><v>#REF!</v>", "KPI4040"),
        Stores("an error without formula", "e", "<v>#N/A</v>", "KPI4040"),
        Stores("a formula without result", null, "<f>1+1</f>", "KPI4041"),
        Stores("a formula with an empty result", null, "<f>1+1</f><v></v>", "KPI4041"),
        Stores("a formula for text without result", "str", "<f>A1</f>", "KPI4041"),
        Stores("a shared formula without result", null, "<f t=\"shared\" si=\"0\"/>", "KPI4041"),
        new("an error in a table", f => f.Set("@plan.projects.done#2", "e", "<v>#VALUE!</v>"), "KPI4040", "@plan.projects.done#2"),
        new("words in a table", f => f.Text("@plan.projects.steps#3", "สี่"), "KPI4043", "@plan.projects.steps#3"),
        new("more than all in a table", f => f.Number("@plan.projects.done#1", "101"), "KPI4049", "@plan.projects.done#1"),
        new("perhaps in a table", f => f.Text("@villages.list.done#2", "อาจจะ"), "KPI4057", "@villages.list.done#2"),
    ];

    private static BadForm Text(string title, string key, string value, string code) => new(title, f => f.Text("@" + key, value), code, "@" + key);

    private static BadForm Format(string title, string key, string value, string format, string code) =>
        new(title, f => f.Number("@" + key, value, format), code, "@" + key);

    private static BadForm Stores(string title, string? type, string content, string code) =>
        new(title, f => f.Set("@budget.spent", type, content), code, "@budget.spent");

    private static void From1904(FormXml form) => BadForms.From1904(form);
}
