namespace KpiHandbook.Core.Diagnostics;

/// <summary>Paths of places, compared as the content's own folders go.</summary>
public static class Paths
{
    /// <summary>The path of a place without the content folder's own name: <c>yala/2568-2/round.yaml</c>.</summary>
    public static string InContent(Place place) => place.File[(place.File.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>True for a file or folder, and for everything in it.</summary>
    /// <param name="path">What is asked about.</param>
    /// <param name="where">The file or folder.</param>
    public static bool IsAt(string path, string where) =>
        path.StartsWith(where, StringComparison.Ordinal) && (path.Length == where.Length || path[where.Length] is '/');
}
