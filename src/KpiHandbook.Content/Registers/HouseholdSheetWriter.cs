using ClosedXML.Excel;
using KpiHandbook.Content.Forms;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Registers;

/// <summary>Writes the blank sheet 2: rows for households, with drop-downs and averages that compute themselves.</summary>
internal static class HouseholdSheetWriter
{
    /// <summary>Rows that stand ready; more can be inserted.</summary>
    public const int ReadyRows = 200;

    private const int Decimals = 2;
    private static readonly double[] Widths = [5, 14, 13, 7, 10, 28, 18, 10, 13, 13, 19, 28, 14, 14, 14, 18];

    private static readonly string[] Headings =
    [
        RegisterLayout.NumberHeading,
        .. Of(RegisterColumn.District, RegisterColumn.Subdistrict, RegisterColumn.Village, RegisterColumn.House),
        RegisterLayout.NameHeading,
        .. Of(
            RegisterColumn.IdNumber, RegisterColumn.Members, RegisterColumn.Income, RegisterColumn.Average, RegisterColumn.Status,
            RegisterColumn.Activity, RegisterColumn.ActivityDate, RegisterColumn.IncomeAfter, RegisterColumn.AverageAfter),
        RegisterLayout.RemarkHeading,
    ];

    /// <summary>Writes the sheet.</summary>
    /// <param name="sheet">A new sheet.</param>
    /// <param name="handbook">The round.</param>
    /// <param name="districts">Where the names of the districts stand, as a formula names it.</param>
    public static void Write(IXLWorksheet sheet, Handbook handbook, string districts)
    {
        RegisterTitle.Write(sheet, handbook, RegisterLayout.TitleOf(RegisterSheet.Households));
        RegisterTitle.Head(sheet, Headings, Widths);
        var (first, last) = (RegisterTitle.HeadingRow + 1, RegisterTitle.HeadingRow + ReadyRows);
        FormStyle.Open(sheet.Range(first, 1, last, Headings.Length));
        foreach (var average in new[] { RegisterColumn.Average, RegisterColumn.AverageAfter }.Select(ColumnOf))
        {
            sheet.Range(first, average, last, average).Style.Fill.SetBackgroundColor(XLColor.NoColor);
        }

        FieldValidation.AddChoice(Cells(RegisterColumn.District), districts, "อำเภอ", "เลือกอำเภอ ทุกแถวต้องมีอำเภอ");
        FieldValidation.AddChoice(Cells(RegisterColumn.Status), $"\"{string.Join(',', StatusText.All)}\"", "สถานะครัวเรือน", "เลือกหนึ่งสถานะ ดูความหมายในคำชี้แจง");
        Number(RegisterColumn.Members, InputType.Count, 0, new Bound.Fixed(1), "#,##0");
        Number(RegisterColumn.Income, InputType.Money, Decimals, new Bound.Fixed(0), "#,##0.00");
        Number(RegisterColumn.IncomeAfter, InputType.Money, Decimals, new Bound.Fixed(0), "#,##0.00");
        Number(RegisterColumn.ActivityDate, InputType.Date, 0, null, "@");
        IdNumberField.Add(Cells(RegisterColumn.IdNumber));
        foreach (var text in new[] { RegisterColumn.Village, RegisterColumn.House })
        {
            // 1/2 would become a day.
            Cells(text).Style.NumberFormat.SetFormat("@");
        }

        for (var row = first; row <= last; row++)
        {
            Average(row, RegisterColumn.Average, RegisterColumn.Income);
            Average(row, RegisterColumn.AverageAfter, RegisterColumn.IncomeAfter);
        }

        sheet.SheetView.Freeze(RegisterTitle.HeadingRow, ColumnOf(RegisterColumn.District));
        sheet.Range(RegisterTitle.HeadingRow, 1, last, Headings.Length).SetAutoFilter();

        IXLRange Cells(RegisterColumn column) => sheet.Range(first, ColumnOf(column), last, ColumnOf(column));

        void Number(RegisterColumn column, InputType type, int decimals, Bound? min, string format)
        {
            var input = new Input("", RegisterLayout.HeadingOf(column), "", type, null, null, Improvement.None, min, null, decimals, [], null);
            FieldValidation.Add(Cells(column), input, [], _ => null);
            Cells(column).Style.NumberFormat.SetFormat(format);
        }

        void Average(int row, RegisterColumn column, RegisterColumn income)
        {
            // Words count as nothing, so that they give no error.
            var (baht, people) = ($"{LetterOf(income)}{row}", $"{LetterOf(RegisterColumn.Members)}{row}");
            sheet.Cell(row, ColumnOf(column)).SetFormulaA1($"IF(COUNT({baht},{people})<2,\"\",IF({people}>0,{baht}/{people},\"\"))").Style.NumberFormat.SetFormat("#,##0.00");
        }
    }

    /// <summary>The letter of a column of this sheet.</summary>
    public static char LetterOf(RegisterColumn column) => (char)('A' + ColumnOf(column) - 1);

    private static int ColumnOf(RegisterColumn column) => Array.IndexOf(Headings, RegisterLayout.HeadingOf(column)) + 1;

    private static IEnumerable<string> Of(params RegisterColumn[] columns) => columns.Select(RegisterLayout.HeadingOf);
}
