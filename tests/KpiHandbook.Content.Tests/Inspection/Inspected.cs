using KpiHandbook.Content.Inspection;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Tests.Inspection;

/// <summary>What the inspector says of bytes.</summary>
internal static class Inspected
{
    private static readonly Place Place = new Place.InTree("ยะหา.xlsx");

    public static InspectedFile Of(RawZip zip) => WorkbookInspector.Inspect(zip.ToBytes(), Place);

    /// <summary>The codes of all reasons, in order; empty for a file that may be opened.</summary>
    public static string Codes(RawZip zip) => Codes(zip.ToBytes());

    public static string Codes(byte[] bytes) => Codes(WorkbookInspector.Inspect(bytes, Place));

    /// <summary>Those of a file on disk.</summary>
    public static string Codes(string path) => Codes(WorkbookInspector.Inspect(path, Place));

    private static string Codes(InspectedFile file)
    {
        Assert.Equal(file.Package is null, file.Problems.Count > 0);
        Assert.All(file.Problems, p => Assert.Equal(Place, p.Place));
        return string.Join(' ', file.Problems.Select(p => p.Kind.Code).Order(StringComparer.Ordinal));
    }
}
