using System.Reflection;
using System.Text;
using KpiHandbook.Publishing.Editions;

namespace KpiHandbook.Cli.Editions;

/// <summary>
/// What is running. The compiler gives every assembly an id that follows from its source alone (Deterministic, PathMap); the packages'
/// own versions are in the lock file, which the program holds as a resource, so that they are in the id of this assembly.
/// </summary>
internal static class ThisProgram
{
    private static readonly Type[] OfEachAssembly =
    [
        typeof(ThisProgram), typeof(Core.Model.Handbook), typeof(Content.ContentLoader), typeof(Site.Planning.SiteBuilder),
        typeof(Publishing.StagedSite), typeof(Templates.PageRenderer),
    ];

    public static ProgramVersion Version { get; } = new(
        typeof(ThisProgram).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        Sha256.Of(Encoding.ASCII.GetBytes(string.Join('\n', OfEachAssembly.Select(t => $"{t.Module.ModuleVersionId:N}")))),
        $"{Environment.Version}");
}
