using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Publishing;

/// <summary>Puts files into a folder that holds others too, each whole or not at all.</summary>
public static class FileReplacer
{
    private const string Unfinished = ".part";

    /// <summary>Writes every file beside its place, then moves all to their places; earlier files of the same names are replaced.</summary>
    /// <param name="folder">Made where it is missing.</param>
    /// <param name="files">Their paths are names in the folder.</param>
    /// <exception cref="MachineException">The system refuses to write.</exception>
    public static void Write(string folder, IReadOnlyList<OutputFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var file in files)
            {
                using var stream = new FileStream(Path.Combine(folder, file.Path + Unfinished), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
                stream.Write(file.Content.Span);
            }

            foreach (var file in files)
            {
                File.Move(Path.Combine(folder, file.Path + Unfinished), Path.Combine(folder, file.Path), overwrite: true);
            }
        }
        catch (Exception e) when (SystemFailure.Is(e))
        {
            throw SystemFailure.Writing(folder, e);
        }
    }
}
