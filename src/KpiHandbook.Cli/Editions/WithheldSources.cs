using KpiHandbook.Core.Model;

namespace KpiHandbook.Cli.Editions;

/// <summary>
/// Whose hashes are not published. A hash tells whoever knows all of a file but one number what that number is: they try each until the
/// hash comes out.
/// </summary>
internal static class WithheldSources
{
    /// <summary>True when a round's workbooks hold counts that the site keeps back.</summary>
    public static bool Withholds(Handbook handbook) => handbook.AllTexts.SelectMany(h => h.Indicators).Any(i => i.SuppressBelow is not null);

    /// <summary>True when offices' files hold telephone numbers or names that the site keeps back.</summary>
    public static bool Withholds(SiteSettings settings) => settings.Contacts != ContactVisibility.Full;
}
