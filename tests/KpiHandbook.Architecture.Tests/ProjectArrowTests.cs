using System.Text.Json;
using System.Xml.Linq;

namespace KpiHandbook.Architecture.Tests;

/// <summary>Which project may know which. An arrow that is not here is a decision: change the table and say why.</summary>
public sealed class ProjectArrowTests
{
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["KpiHandbook.Core"] = [],
        ["KpiHandbook.Content"] = ["KpiHandbook.Core"],
        ["KpiHandbook.Site"] = ["KpiHandbook.Core"],
        ["KpiHandbook.Publishing"] = ["KpiHandbook.Core"],
        ["KpiHandbook.Templates"] = ["KpiHandbook.Site"],
        ["KpiHandbook.Cli"] = ["KpiHandbook.Content", "KpiHandbook.Core", "KpiHandbook.Publishing", "KpiHandbook.Site", "KpiHandbook.Templates"],
    };

    private static readonly string[] Analyzers = ["Meziantou.Analyzer", "Roslynator.Analyzers"];

    private static IEnumerable<string> ProductProjects =>
        Repository.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal) && !file.StartsWith("tests/", StringComparison.Ordinal));

    [Fact]
    public void The_product_is_made_of_exactly_the_projects_in_the_table() =>
        Assert.Equivalent(Arrows.Keys, ProductProjects.Select(NameOf), strict: true);

    [Fact]
    public void Each_project_refers_to_exactly_the_projects_the_table_gives_it() =>
        Assert.All(ProductProjects, project => Assert.Equivalent(Arrows[NameOf(project)], ReferencesOf(project, "ProjectReference").Select(NameOf), strict: true));

    [Fact]
    public void Core_asks_for_no_package_assembly_or_framework()
    {
        string[] kinds = ["PackageReference", "PackageDownload", "Reference", "FrameworkReference"];

        Assert.Empty(ReferencesOf("src/KpiHandbook.Core/KpiHandbook.Core.csproj", kinds));
    }

    [Fact]
    public void Core_is_restored_with_analyzers_only()
    {
        using var locked = JsonDocument.Parse(Repository.Read("src/KpiHandbook.Core/packages.lock.json"));
        var packages = locked.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject());

        Assert.Empty(packages.Select(package => package.Name).Except(Analyzers, StringComparer.Ordinal));
    }

    private static string NameOf(string project) => Path.GetFileNameWithoutExtension(project.Replace('\\', '/'));

    private static IEnumerable<string> ReferencesOf(string project, params string[] kinds) =>
        XDocument.Parse(Repository.Read(project)).Descendants()
            .Where(element => kinds.Contains(element.Name.LocalName, StringComparer.Ordinal))
            .Select(element => element.Attribute("Include")!.Value)
            .Order(StringComparer.Ordinal);
}
