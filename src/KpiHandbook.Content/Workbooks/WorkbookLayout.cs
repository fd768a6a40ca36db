using System.Globalization;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Workbooks;

/// <summary>
/// What a results workbook looks like; <see cref="WorkbookWriter"/> writes it and <see cref="ReportReader"/> reads it. The reader goes
/// by the names below and never by fixed addresses, so that rows and columns may be inserted.
/// <code>
/// sheet ผลการดำเนินงาน: single figures
///   title rows: office, round, unit, month; the sentence ข้อมูลตัวอย่าง … when the results are made up
///   ที่ | ตัวชี้วัด / ข้อมูลที่รายงาน | รหัส | ค่า | หน่วย            heading row
///   section rows, indicator rows (number and title, no key), and below each indicator one row for each figure:
///       | label               | budget-spending.spent | 950000 | บาท      key = indicator-id.input-name
///   a table shows one row without key that names its sheet
///
/// one sheet for each table, named after the indicator's short title (at most 31 characters)
///   title rows
///   รหัส | plan-achievement.projects                                  the table's key; what tells the sheets apart
///        | done                                                       column names (key row)
///   ที่  | ผลสำเร็จ (ร้อยละ)                                          labels, marked by ที่ in the first column
///   1    | 100                                                        data rows; a row without any value is no row
///
/// sheet ข้อมูลไฟล์: identity
///   รายการ | รหัส | ชื่อ
///   สำนักงาน | yala | …      รอบการประเมิน | 2568-2 | …      หน่วยงานที่รายงาน | yaha | …      เดือนที่รายงาน | 2568-08 | …
/// </code>
/// </summary>
internal static class WorkbookLayout
{
    /// <summary>The sheet of single figures.</summary>
    public const string InputSheet = "ผลการดำเนินงาน";

    /// <summary>The sheet that says what the workbook reports.</summary>
    public const string IdentitySheet = "ข้อมูลไฟล์";

    /// <summary>A form's first sheet: how to fill it in, until when, whom to ask. Holds nothing that is read.</summary>
    public const string InstructionSheet = "คำชี้แจง";

    /// <summary>A form's list of evidence, for the unit's own ticks. Holds nothing that is read.</summary>
    public const string EvidenceSheet = "หลักฐาน";

    /// <summary>The sheet of the one workbook for all units: a row each, a column for each key.</summary>
    public const string AllUnitsSheet = "ทุกหน่วยงาน";

    /// <summary>Printed under every title while the results are made up.</summary>
    public const string SampleNotice = "ข้อมูลตัวอย่าง ตัวเลขสมมุติเพื่อแสดงการทำงานของเว็บไซต์ ไม่ใช่ผลการดำเนินงานจริง";

    /// <summary>Heading of the numbers; marks the label row of a table sheet.</summary>
    public const string NumberHeading = "ที่";

    /// <summary>Heading of titles and labels.</summary>
    public const string LabelHeading = "ตัวชี้วัด / ข้อมูลที่รายงาน";

    /// <summary>Heading of the keys; marks the key of a table sheet.</summary>
    public const string KeyHeading = "รหัส";

    /// <summary>Heading of the values.</summary>
    public const string ValueHeading = "ค่า";

    /// <summary>Heading of the units.</summary>
    public const string UnitHeading = "หน่วย";

    /// <summary>Heading of what counts, on forms.</summary>
    public const string WhatHeading = "สิ่งที่นับ";

    /// <summary>Heading of the level that a form computes for itself, which is never read.</summary>
    public const string LevelHeading = "ระดับตอนนี้";

    /// <summary>The headings of the sheet of single figures, from the left.</summary>
    public static readonly IReadOnlyList<string> Headings = [NumberHeading, LabelHeading, KeyHeading, ValueHeading, UnitHeading];

    /// <summary>Every heading of the sheet of single figures, on forms too: what stands under another one was meant for the value column.</summary>
    public static readonly IReadOnlyList<string> FormHeadings = [.. Headings, WhatHeading, LevelHeading];

    /// <summary>
    /// In place of a column's name, above the column of a form's table in which the unit may note which product or project a row is.
    /// Nothing below it is read.
    /// </summary>
    public const string UnreadColumn = "ไม่อ่าน";

    /// <summary>Identity: the publishing office.</summary>
    public const string OfficeRow = "สำนักงาน";

    /// <summary>Identity: the round.</summary>
    public const string RoundRow = "รอบการประเมิน";

    /// <summary>Identity: the unit that reports.</summary>
    public const string UnitRow = "หน่วยงานที่รายงาน";

    /// <summary>Identity: the month reported.</summary>
    public const string MonthRow = "เดือนที่รายงาน";

    /// <summary>Identity of a form: the revision of the round's definitions, 0 before any amendment.</summary>
    public const string RevisionRow = "ฉบับแก้ไขที่";

    /// <summary>Identity of a form: <see cref="DefinitionsHash"/> of what it asks.</summary>
    public const string DefinitionsRow = "รหัสนิยาม";

    /// <summary>Among the column names of a table in the workbook for all units: the column that says whose row it is.</summary>
    public const string UnitColumn = "unit";

    /// <summary>In place of a unit's id, in the one workbook for all units.</summary>
    public const string AllUnits = "all";

    /// <summary>What a table calls its rows when they are months: a form then names a month before each, and has no other rows.</summary>
    public const string MonthRows = "เดือน";

    /// <summary>Beginnings of the first cell of a totals row.</summary>
    public static readonly IReadOnlyList<string> TotalWords = ["รวม", "ผลรวม", "ยอดรวม", "เฉลี่ย", "ค่าเฉลี่ย", "Total", "Sum"];

    /// <summary>Sheets of a form that are never read.</summary>
    public static readonly IReadOnlyList<string> UnreadSheets = [InstructionSheet, EvidenceSheet];

    private const int LongestSheetName = 31;
    private const string ForbiddenInSheetNames = "[]:*?/\\";

    /// <summary><c>budget-spending.spent</c>.</summary>
    public static string Key(Indicator indicator, Input input) => $"{indicator.Id}.{input.Name}";

    /// <summary>What stands in the unit column beside a figure.</summary>
    public static string UnitText(Input input) => input.Type == InputType.YesNo ? $"{YesNoText.Yes}/{YesNoText.No}" : input.Unit;

    /// <summary>The label over a table's column, with its unit.</summary>
    public static string ColumnLabel(Input column) => column.Unit.Length > 0 ? $"{column.Label} ({column.Unit})" : column.Label;

    /// <summary>
    /// The sheet name of each table of a form. Excel forbids seven characters and more than 31 of them, and takes names that differ
    /// in case for the same.
    /// </summary>
    public static IReadOnlyDictionary<string, string> TableSheets(ReportForm form)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>([InputSheet, IdentitySheet, InstructionSheet, EvidenceSheet, AllUnitsSheet], StringComparer.OrdinalIgnoreCase);
        foreach (var (indicator, input) in form.Tables)
        {
            var allowed = indicator.ShortTitle.Select(c => ForbiddenInSheetNames.Contains(c, StringComparison.Ordinal) ? ' ' : c);
            var stem = string.Concat(allowed).Trim('\'', ' ');
            var name = Cut(stem, "");
            for (var copy = 2; !taken.Add(name); copy++)
            {
                name = Cut(stem, $" {copy}");
            }

            names[Key(indicator, input)] = name;
        }

        return names;
    }

    // A mark above or below a letter stays with its letter.
    private static string Cut(string stem, string ending)
    {
        var length = Math.Min(stem.Length, LongestSheetName - ending.Length);
        while (length < stem.Length && char.GetUnicodeCategory(stem[length]) == UnicodeCategory.NonSpacingMark)
        {
            length--;
        }

        return stem[..length].TrimEnd() + ending;
    }
}
