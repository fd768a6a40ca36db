using System.Security.Cryptography;
using System.Text;

namespace KpiHandbook.Content.Workbooks;

/// <summary>
/// A short hash of everything in the definitions that changes what a form asks or how its answers score. A workbook that carries another
/// one was made from another edition of the handbook.
/// </summary>
internal static class DefinitionsHash
{
    private const int Characters = 16;

    /// <summary>The hash of a unit's form, in lower-case hexadecimal.</summary>
    public static string Of(ReportForm form)
    {
        var text = new StringBuilder();
        foreach (var (indicator, input) in form.Figures.Concat(form.Tables))
        {
            text.Append(WorkbookLayout.Key(indicator, input)).Append('|').Append(input.Type).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..Characters];
    }
}
