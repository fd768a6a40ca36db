using System.Globalization;
using KpiHandbook.Content.Registers;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Cli.Printing;

/// <summary>What a register counts, for people: a line for each district.</summary>
internal static class RegisterText
{
    private static readonly Words District = new("อำเภอ", "district");

    private static readonly (RegisterCount Count, Words Heading)[] Columns =
    [
        (RegisterCount.Listed, new("ทั้งหมด", "all")),
        (RegisterCount.Developable, new("พัฒนาได้", "developable")),
        (RegisterCount.Welfare, new("ขอรับการสงเคราะห์", "welfare")),
        (RegisterCount.SelfReliant, new("พึ่งตนเองได้", "self-reliant")),
        (RegisterCount.Other, new("อื่น ๆ", "other")),
        (RegisterCount.Developed, new("บันทึกกิจกรรมแล้ว", "developed")),
        (RegisterCount.Passed, new("รายได้ถึงเกณฑ์แล้ว", "passed")),
    ];

    public static IEnumerable<string> Lines(IReadOnlyList<DistrictHouseholds> districts, Language language)
    {
        if (districts.Count == 0)
        {
            yield break;
        }

        yield return new Words("จำนวนครัวเรือนที่นับได้", "households counted").In(language);
        string[] headings = [District.In(language), .. Columns.Select(c => c.Heading.In(language))];
        foreach (var line in Printing.Columns.Lines([headings, .. districts.Select(Row)]))
        {
            yield return line;
        }

        yield return "";
    }

    private static string[] Row(DistrictHouseholds district) =>
        [district.District.Name, .. Columns.Select(c => district.Counts[c.Count].ToString(CultureInfo.InvariantCulture))];
}
