using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Signs;

namespace KpiHandbook.Site.Planning;

/// <summary>Shapes a district's own project: what each level asks in its own words.</summary>
internal static class ProjectViews
{
    public static ProjectView Of(Words words, Indicator indicator, OwnProject project, Link district) => new(
        district,
        project.Project,
        project.Basis,
        [.. project.Levels.OrderBy(l => l.Key).Select(l => new ScaleLevel(LevelSwatch.Of(words, l.Key, indicator), null, l.Value))]);
}
