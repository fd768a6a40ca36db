using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using KpiHandbook.Content.Inspection;

namespace KpiHandbook.Content.Tests.Inspection;

/// <summary>An entry as a test wants it, truthful unless told otherwise.</summary>
internal sealed record RawEntry(string Name, byte[] Content)
{
    public RawEntry(string name, string content)
        : this(name, Encoding.UTF8.GetBytes(content))
    {
    }

    public int Method { get; init; } = 8;

    public int Flags { get; init; }

    public uint? Crc { get; init; }

    public uint? Length { get; init; }

    public string? LocalName { get; init; }

    public int? LocalMethod { get; init; }

    /// <summary>Sizes and checksum after the data, with or without their mark, as programs write that cannot go back.</summary>
    public bool? SizesFollowMarked { get; init; }

    /// <summary>Bytes before the entry that belong to none.</summary>
    public byte[] Before { get; init; } = [];

    /// <summary>Another entry's data in place of its own.</summary>
    public string? SharesDataWith { get; init; }
}

/// <summary>A ZIP container written byte by byte, for what no library writes.</summary>
internal sealed record RawZip(params IReadOnlyList<RawEntry> Entries)
{
    public byte[] AfterEntries { get; init; } = [];

    public byte[] AfterEnd { get; init; } = [];

    public int Disk { get; init; }

    public int? Count { get; init; }

    public uint? DirectoryAt { get; init; }

    public byte[] BeforeEnd { get; init; } = [];

    public byte[] ToBytes()
    {
        var file = new MemoryStream();
        var central = new MemoryStream();
        var placed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in Entries)
        {
            file.Write(entry.Before);
            var at = entry.SharesDataWith is { } other ? placed[other] : (int)file.Position;
            placed[entry.Name] = at;
            var data = entry.Method == 8 ? Deflated(entry.Content) : entry.Content;
            var crc = entry.Crc ?? Crc32.Append(0, entry.Content);
            var length = entry.Length ?? (uint)entry.Content.Length;
            var flags = entry.Flags | (entry.SizesFollowMarked is null ? 0 : 8);
            if (entry.SharesDataWith is null)
            {
                WriteLocal(file, entry, flags, crc, data, length);
            }

            var name = Encoding.UTF8.GetBytes(entry.Name);
            central.Write([.. "PK\u0001\u0002"u8, 20, 0, 20, 0, .. Short(flags), .. Short(entry.Method), 0, 0, 0, 0, .. Long(crc), .. Long((uint)data.Length)]);
            central.Write([.. Long(length), .. Short(name.Length), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. Long((uint)at), .. name]);
        }

        file.Write(AfterEntries);
        var start = (uint)file.Position;
        file.Write(central.ToArray());
        file.Write(BeforeEnd);
        var count = Short(Count ?? Entries.Count);
        file.Write([.. "PK\u0005\u0006"u8, .. Short(Disk), .. Short(Disk), .. count, .. count, .. Long((uint)central.Length), .. Long(DirectoryAt ?? start), 0, 0]);
        file.Write(AfterEnd);
        return file.ToArray();
    }

    private static void WriteLocal(MemoryStream file, RawEntry entry, int flags, uint crc, byte[] data, uint length)
    {
        var name = Encoding.UTF8.GetBytes(entry.LocalName ?? entry.Name);
        byte[] sizes = [.. Long(crc), .. Long((uint)data.Length), .. Long(length)];
        file.Write([.. "PK\u0003\u0004"u8, 20, 0, .. Short(flags), .. Short(entry.LocalMethod ?? entry.Method), 0, 0, 0, 0]);
        file.Write(entry.SizesFollowMarked is null ? sizes : new byte[sizes.Length]);
        file.Write([.. Short(name.Length), 0, 0, .. name, .. data]);
        file.Write(entry.SizesFollowMarked is { } marked ? [.. marked ? "PK\u0007\u0008"u8 : [], .. sizes] : []);
    }

    private static byte[] Deflated(byte[] content)
    {
        var deflated = new MemoryStream();
        using (var deflate = new DeflateStream(deflated, content.Length < 1_000_000 ? CompressionLevel.SmallestSize : CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return deflated.ToArray();
    }

    private static byte[] Short(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value);
        return bytes;
    }

    private static byte[] Long(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
