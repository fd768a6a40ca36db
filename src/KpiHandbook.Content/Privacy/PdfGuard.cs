using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Privacy;

/// <summary>stub</summary>
internal static class PdfGuard
{
    public static void LookAt(string path, ReadOnlyMemory<byte> bytes, PrivateFinder finder) => FileGuard.LookAtBytes(bytes.Span, new Place.InTree(path), finder);
}
