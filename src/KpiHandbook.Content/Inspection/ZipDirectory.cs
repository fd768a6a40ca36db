using System.Buffers.Binary;
using System.Text;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Inspection;

/// <summary>
/// Reads the directory of a ZIP container and holds it against the header of each entry, so that no two programs can see two different
/// workbooks in one file: entries follow one another from the first byte to the directory, the directory to the end record, and the
/// end record is the last thing in the file. Archives of several disks or beyond 4 GiB (ZIP64) have no place in 20 MiB.
/// </summary>
internal sealed class ZipDirectory(ReadOnlyMemory<byte> file, Place place, Refusals refusals)
{
    public const int StoredMethod = 0;
    private const int DeflatedMethod = 8;
    private const int EndLength = 22;
    private const int CentralLength = 46;
    private const int LocalLength = 30;
    private const int Encrypted = 1 | (1 << 6) | (1 << 13);
    private const int SizesFollow = 1 << 3;

    private readonly List<ZipEntry> _entries = [];
    private readonly List<(int From, int To)> _spans = [];

    /// <summary>Every entry that can be inflated; empty when the directory itself cannot be trusted.</summary>
    public IReadOnlyList<ZipEntry> Read()
    {
        var bytes = file.Span;
        var end = bytes.LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + EndLength > bytes.Length)
        {
            refusals.Add(Problems.ContainerCutOff(place));
            return [];
        }

        var (count, size, start) = (Short(end + 10), Long(end + 12), Long(end + 16));
        if (Short(end + 4) != 0 || Short(end + 6) != 0 || Short(end + 8) != count
            || count == ushort.MaxValue || size == uint.MaxValue || start == uint.MaxValue
            || (end >= 20 && bytes[(end - 20)..].StartsWith("PK\u0006\u0007"u8)))
        {
            refusals.Add(Problems.ContainerOfUnknownKind(place));
            return [];
        }

        if (end + EndLength != bytes.Length || start + (long)size != end)
        {
            refusals.Add(Problems.ContainerContradictory(place));
            return [];
        }

        if (count > InspectionLimits.MostEntries)
        {
            refusals.Add(Problems.TooManyEntries(place, count, InspectionLimits.MostEntries));
            return [];
        }

        if (!ReadEntries(count, (int)start, end) || !FollowOneAnother((int)start))
        {
            refusals.Add(Problems.ContainerContradictory(place));
            return [];
        }

        return _entries;
    }

    private bool ReadEntries(int count, int start, int end)
    {
        var at = start;
        for (var i = 0; i < count; i++)
        {
            if (at + CentralLength > end || !file.Span[at..].StartsWith("PK\u0001\u0002"u8))
            {
                return false;
            }

            var next = at + CentralLength + Short(at + 28) + Short(at + 30) + Short(at + 32);
            if (next > end || !ReadEntry(at, start))
            {
                return false;
            }

            at = next;
        }

        return at == end;
    }

    private bool ReadEntry(int central, int start)
    {
        var (flags, method, nameLength) = (Short(central + 8), Short(central + 10), Short(central + 28));
        var (crc, stored, length, local) = (Long(central + 16), Long(central + 20), Long(central + 24), Long(central + 42));
        var nameBytes = file.Span.Slice(central + CentralLength, nameLength);
        var name = Encoding.Latin1.GetString(nameBytes);
        if (stored == uint.MaxValue || length == uint.MaxValue || local == uint.MaxValue || Short(central + 34) != 0)
        {
            refusals.Add(Problems.ContainerOfUnknownKind(place));
            return true;
        }

        if (local + LocalLength > start || !file.Span[(int)local..].StartsWith("PK\u0003\u0004"u8))
        {
            return false;
        }

        var header = (int)local;
        var data = header + LocalLength + Short(header + 26) + Short(header + 28);
        if (data + (long)stored > start
            || Short(header + 6) != flags || Short(header + 8) != method
            || !file.Span.Slice(header + LocalLength, Short(header + 26)).SequenceEqual(nameBytes)
            || EndOf(header, data, flags, crc, stored, length) is not { } to || to > start)
        {
            return false;
        }

        _spans.Add((header, to));
        if ((flags & Encrypted) != 0)
        {
            refusals.Add(Problems.EntryEncrypted(place, name));
        }
        else if (method is not (StoredMethod or DeflatedMethod) || (method == StoredMethod && stored != length))
        {
            refusals.Add(Problems.EntryMethodUnknown(place, name));
        }
        else
        {
            _entries.Add(new ZipEntry(name, method, crc, data, (int)stored, length));
        }

        return true;
    }

    // Where an entry ends, when its own header says the same of its data; sizes may follow the data, with or without a mark.
    private int? EndOf(int header, int data, int flags, uint crc, uint stored, uint length)
    {
        var to = data + (int)stored;
        if ((flags & SizesFollow) == 0)
        {
            return Long(header + 14) == crc && Long(header + 18) == stored && Long(header + 22) == length ? to : null;
        }

        if (!IsZeroOr(Long(header + 14), crc) || !IsZeroOr(Long(header + 18), stored) || !IsZeroOr(Long(header + 22), length))
        {
            return null;
        }

        var after = file.Span[to..];
        var marked = after.StartsWith("PK\u0007\u0008"u8) ? 4 : 0;
        return after.Length >= marked + 12 && Long(to + marked) == crc && Long(to + marked + 4) == stored && Long(to + marked + 8) == length
            ? to + marked + 12
            : null;
    }

    private bool FollowOneAnother(int start)
    {
        var expected = 0;
        foreach (var (from, to) in _spans.OrderBy(s => s.From))
        {
            if (from != expected)
            {
                return refusals.Any;
            }

            expected = to;
        }

        return expected == start || refusals.Any;
    }

    private static bool IsZeroOr(uint value, uint expected) => value == 0 || value == expected;

    private int Short(int at) => BinaryPrimitives.ReadUInt16LittleEndian(file.Span[at..]);

    private uint Long(int at) => BinaryPrimitives.ReadUInt32LittleEndian(file.Span[at..]);
}
