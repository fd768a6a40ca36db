using System.Text.RegularExpressions;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Workbooks;

/// <summary>
/// What the name of a returned file says. The identity inside decides; a name is only compared, so that a file filled in for another
/// unit, and a second copy of one, are noticed. Names that say nothing are as good as any.
/// </summary>
internal static partial class ReturnedFileName
{
    private const string LockPrefix = "~$";
    private const int MonthLength = 7;
    private static readonly char[] Joints = ['-', '_', ' ', '.'];

    /// <summary>The problem of a file that Excel keeps beside an open workbook; null for others.</summary>
    public static Problem? Temporary(string file)
    {
        var name = NameOf(file);
        return name.StartsWith(LockPrefix, StringComparison.Ordinal) ? Problems.TemporaryFile(new Place.InTree(file), name[LockPrefix.Length..]) : null;
    }

    /// <summary>What the name says otherwise than the identity.</summary>
    public static IEnumerable<Problem> Compare(string file, Handbook handbook, ReportMonth month, string unitId)
    {
        var place = new Place.InTree(file);
        var whole = NameOf(file);
        var given = CellText.Normalise(Path.GetFileNameWithoutExtension(whole));
        var name = CopyOf().Replace(given, "");
        var rest = WithoutPrefix(name, $"{handbook.Office.Id}-{handbook.Round}");
        if (rest.Length >= MonthLength && ReportMonth.Parse(rest[..MonthLength]) is { } named)
        {
            rest = rest[MonthLength..].TrimStart(Joints);
            if (named != month)
            {
                yield return Problems.FileNameDisagrees(place, named.ToLongText(), month.ToLongText());
            }
        }

        var spoken = UnitsOf(handbook).Where(u => rest.StartsWith(u.Text, StringComparison.OrdinalIgnoreCase)).OrderByDescending(u => u.Text.Length).FirstOrDefault();
        if (spoken.Text is null || (rest.Length > spoken.Text.Length && char.IsLetter(rest[spoken.Text.Length])))
        {
            yield break;
        }

        if (!string.Equals(spoken.Id, unitId, StringComparison.Ordinal))
        {
            yield return Problems.FileNameDisagrees(place, NameOf(handbook, spoken.Id), NameOf(handbook, unitId));
        }
        else if (name.Length < given.Length || LaterVersion().IsMatch(rest[spoken.Text.Length..]))
        {
            yield return Problems.FileIsCopy(place, name[..^(rest.Length - spoken.Text.Length)] + Path.GetExtension(whole));
        }
    }

    private static string NameOf(Handbook handbook, string unitId) =>
        new UnitDirectory(handbook).Units.Where(u => string.Equals(u.Id, unitId, StringComparison.Ordinal)).Select(u => u.Name).FirstOrDefault(unitId);

    [GeneratedRegex(@"^(copy of|สำเนาของ|สำเนา)[\s_.\-]*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CopyOf();

    // What programs and people add to the name of a second one; other words are the unit's own.
    [GeneratedRegex(@"^[\s_.\-]*(\(?\d+\)?$|v\d|copy|สำเนา|คัดลอก|แก้ไข|ล่าสุด|ใหม่|final)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LaterVersion();

    private static string NameOf(string file) => file[(file.LastIndexOfAny(['/', '\\']) + 1)..];

    private static string WithoutPrefix(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name[prefix.Length..].TrimStart(Joints) : name;

    private static IEnumerable<(string Text, string Id)> UnitsOf(Handbook handbook) =>
        handbook.Office.Districts
            .SelectMany(d => new[] { ($"{d.Id}", $"{d.Id}"), (CellText.Normalise(d.Name), $"{d.Id}"), ("อำเภอ" + CellText.Normalise(d.Name), $"{d.Id}") })
            .Append((AssessedUnit.OfficeId, AssessedUnit.OfficeId))
            .Append((WorkbookLayout.AllUnits, WorkbookLayout.AllUnits));
}
