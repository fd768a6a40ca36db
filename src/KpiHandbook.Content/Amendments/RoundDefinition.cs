using KpiHandbook.Content.Rounds;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Amendments;

/// <summary>A <c>round.yaml</c> in a text of its round.</summary>
/// <param name="File">The file that was laid last.</param>
/// <param name="Root">What it holds, as YAML, with what letters changed in it; null when it could not be read.</param>
/// <param name="Raw">What it holds; null when it could not be read.</param>
/// <param name="Problems">What is wrong with it, apart from all other files.</param>
internal sealed record RoundDefinition(YamlFile<RawRound> File, YamlNode? Root, RawRound? Raw, IReadOnlyList<Problem> Problems)
{
    public static RoundDefinition Of(YamlFile<RawRound> file) => new(file, file.Root, file.Raw, file.Problems.All);

    /// <summary>It with what a letter changes in places.</summary>
    public RoundDefinition PatchedBy(AmendmentFolder letter, Action<AmendmentFolder, Problem> report)
    {
        if (Root is null || !letter.Patched.Contains(AmendedFile.Round, StringComparer.Ordinal))
        {
            return this;
        }

        var problems = new ProblemList();
        var root = new FilePatch(letter, AmendedFile.Round, report).Apply(Root);
        return this with { Root = root, Raw = File.Read(root, problems), Problems = [.. Problems, .. problems.All] };
    }
}
