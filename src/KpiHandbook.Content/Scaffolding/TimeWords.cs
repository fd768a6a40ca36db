using System.Globalization;
using System.Text.RegularExpressions;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Scaffolding;

/// <summary>Finds the words of a running text that name a time of the round it was written for. They are left as they are; people must look at them.</summary>
/// <param name="shift">The way to the new round.</param>
internal sealed partial class TimeWords(RoundShift shift)
{
    private const int YearsAround = 12;

    /// <summary>What is found, each once, in the order of the text: <c>29 สิงหาคม 2568</c>, <c>รอบการประเมินที่ 2</c>.</summary>
    public IReadOnlyList<string> In(string text) => shift.Months == 0
        ? []
        : [.. Times().Matches(text).Where(IsOfTheRound).Select(m => m.Value.Trim()).Distinct(StringComparer.Ordinal)];

    // A month alone is the same in a round of the same half; four digits alone may be a sum of money.
    private bool IsOfTheRound(Match match)
    {
        if (match.Groups["year"] is { Success: true } year)
        {
            var number = int.Parse(ThaiDigits.ToArabic(year.Value), CultureInfo.InvariantCulture);
            return Math.Abs(number - shift.From.FiscalYear) <= YearsAround;
        }

        return match.Groups["round"].Success || !shift.KeepsMonths;
    }

    [GeneratedRegex(
        """
        (?<round>รอบ(การประเมิน)?ที่\s*[12๑๒](/(?<year>[2๒][4-6๔-๖][0-9๐-๙]{2}))?)
        | (?<![0-9๐-๙/])[12๑๒]/(?<year>[2๒][4-6๔-๖][0-9๐-๙]{2})(?![0-9๐-๙])
        | ไตรมาส(ที่)?\s*[1-4๑-๔](\s*(และ|ถึง|,|-|–)\s*[1-4๑-๔])*
        | ([0-9๐-๙]{1,2}\s+)?
          (มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม
          |ม\.ค\.|ก\.พ\.|มี\.ค\.|เม\.ย\.|พ\.ค\.|มิ\.ย\.|ก\.ค\.|ส\.ค\.|ก\.ย\.|ต\.ค\.|พ\.ย\.|ธ\.ค\.)
          (\s*(พ\.ศ\.\s*)?(?<year>[2๒][4-6๔-๖][0-9๐-๙]{2})(?![0-9๐-๙]))?
        | (ปีงบประมาณ\s*|ปี\s*)?(พ\.ศ\.\s*)?(?<![0-9๐-๙,./-])(?<year>[2๒][4-6๔-๖][0-9๐-๙]{2})(?![0-9๐-๙])
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Times();
}
