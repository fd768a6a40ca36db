namespace KpiHandbook.Publishing;

/// <summary>A finished file of the site.</summary>
/// <param name="Path">Below the output folder, with forward slashes: <c>yala/2568-2/index.html</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content);
