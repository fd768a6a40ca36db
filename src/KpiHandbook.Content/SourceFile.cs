using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content;

/// <summary>One content file: where it is, what was read from it, and what is wrong with it.</summary>
internal abstract class SourceFile(string fullPath, string path)
{
    /// <summary>The path that problems name.</summary>
    public string Path => path;

    /// <summary>Where it is on disk.</summary>
    public string OnDisk => fullPath;

    public ProblemList Problems { get; } = new();

    /// <summary>Why the system did not open the file; null when it did.</summary>
    public MachineException? Refusal { get; private set; }

    /// <summary>Reads the file, apart from all others.</summary>
    public void Read()
    {
        if (Bytes() is { } bytes && SourceText.Read(bytes, path, Problems) is { } text)
        {
            Read(text);
        }
    }

    protected abstract void Read(string text);

    private byte[]? Bytes()
    {
        try
        {
            // A file that is far too large is refused without being read.
            var length = new FileInfo(fullPath).Length;
            if (length <= SourceText.MostBytes)
            {
                return File.ReadAllBytes(fullPath);
            }

            Problems.Add(Core.Diagnostics.Problems.FileTooLarge(new Place.InText(path, 1, 1), length, SourceText.MostBytes));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Refusal = new MachineException(Core.Diagnostics.Problems.ContentFileUnreadable(new Place.InTree(path), e.Message), e);
        }

        return null;
    }
}
