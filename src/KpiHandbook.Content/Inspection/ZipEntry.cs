using System.IO.Compression;
using System.Runtime.InteropServices;

namespace KpiHandbook.Content.Inspection;

/// <summary>An entry of a ZIP container, as its directory and its own header both say.</summary>
/// <param name="Name">With forward slashes; ends with one for a folder.</param>
/// <param name="Method">0 stored, 8 deflated.</param>
/// <param name="Crc">Of the inflated bytes.</param>
/// <param name="At">Where the data begin in the file.</param>
/// <param name="Stored">How many bytes they take there.</param>
/// <param name="Length">How many bytes they become.</param>
internal sealed record ZipEntry(string Name, int Method, uint Crc, int At, int Stored, uint Length)
{
    public bool IsFolder => Name.EndsWith('/');

    public Stream Inflate(ReadOnlyMemory<byte> file)
    {
        // What is inspected was read into an array by the inspector itself.
        _ = MemoryMarshal.TryGetArray(file, out var bytes);
        var stored = new MemoryStream(bytes.Array!, bytes.Offset + At, Stored, writable: false);
        return Method == ZipDirectory.StoredMethod ? stored : new DeflateStream(stored, CompressionMode.Decompress);
    }
}
