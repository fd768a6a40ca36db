namespace KpiHandbook.Content.Inspection;

/// <summary>
/// Formulas that make the program that opens a workbook ask another program, the network or a file: DDE (<c>=cmd|'/c …'!A0</c>), RTD,
/// web queries, macro functions. Nobody needs one in a report, and its result follows from nothing that we see.
/// </summary>
internal static class FormulaRules
{
    private static readonly string[] Reaching =
        ["DDE", "RTD", "WEBSERVICE", "IMAGE", "CALL", "REGISTER", "REGISTER.ID", "EXEC", "EVALUATE", "SQL.REQUEST", "CUBEVALUE", "CUBEMEMBER", "CUBESET", "STOCKHISTORY"];

    public static bool ReachesOut(string formula)
    {
        var bare = WithoutTexts(formula);
        return HasPipe(bare) || Reaching.Any(name => Calls(bare, name));
    }

    // program|topic!item
    private static bool HasPipe(string bare) =>
        bare.IndexOf('|', StringComparison.Ordinal) is > 0 and var pipe && bare.IndexOf('!', pipe) > 0;

    private static bool Calls(string bare, string name)
    {
        for (var at = bare.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = bare.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var before = at == 0 ? ' ' : bare[at - 1];
            var after = bare.AsSpan(at + name.Length).TrimStart();
            if (!char.IsLetterOrDigit(before) && before is not '_' && after.StartsWith("(")
                || (before is '.' && after.StartsWith("(") && bare[..at].EndsWith("_xlfn.", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    // Texts in quotes hold what they like; names of sheets in apostrophes stay, for a DDE topic stands in them too.
    private static string WithoutTexts(string formula)
    {
        var parts = formula.Split('"');
        return parts.Length == 1 ? formula : string.Concat(parts.Where((_, i) => i % 2 == 0));
    }
}
