using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Publishing;

/// <summary>Puts a whole site in place of the one before it.</summary>
public static class SiteWriter
{
    /// <summary>
    /// Begins a new output beside <paramref name="outputFolder"/>, which stays as it is until <see cref="StagedSite.Commit"/>.
    /// The folder must be absent, empty or an earlier output of this program.
    /// </summary>
    /// <exception cref="MachineException">The folder is not ours, is being written, or cannot be written.</exception>
    public static StagedSite Stage(string outputFolder) => StagedSite.Begin(outputFolder);

    /// <summary>Writes all files and swaps them in; with a problem, nothing is changed.</summary>
    /// <exception cref="MachineException">The folder is not ours, is being written, or cannot be written.</exception>
    public static IReadOnlyList<Problem> Write(string outputFolder, IReadOnlyList<OutputFile> files)
    {
        using var staged = Stage(outputFolder);
        var problems = staged.Write(files);
        if (problems.Count == 0)
        {
            staged.Commit();
        }

        return problems;
    }
}
