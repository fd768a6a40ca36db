using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Inspection;

/// <summary>
/// An entry while it is inflated for the first time: counts what really comes out and ends the look at the entry as soon as it is too
/// much, whatever the directory says; sums it up to compare with the checksum.
/// </summary>
internal sealed class PartStream(Stream inflated, ZipEntry entry, InflatedTotal total, Place place) : Stream
{
    private long _count;
    private long _sinceTag;
    private uint _crc;

    /// <summary>True once everything was read and is what the directory says.</summary>
    public bool IsWhole => _count == entry.Length && _crc == entry.Crc;

    /// <summary>True when a document type was among the first bytes read.</summary>
    public bool HasDocumentType { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _count; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inflated.Read(buffer);
        var bytes = buffer[..read];
        _count += read;
        total.Count += read;
        _crc = Crc32.Append(_crc, bytes);
        if (_count > Most || total.Count > InspectionLimits.MostInflatedInAll)
        {
            throw new PartRefusedException(Problems.InflatesTooLarge(place, entry.Name));
        }

        if (_count > InspectionLimits.FreeOfRatio && _count / InspectionLimits.MostRatio > entry.Stored)
        {
            throw new PartRefusedException(Problems.InflatesTooMuch(place, entry.Name, InspectionLimits.MostRatio));
        }

        if (HasTags)
        {
            HasDocumentType |= _count == read && bytes.IndexOf("<!DOCTYPE"u8) >= 0;
            RefuseOtherEncodings(bytes);
            RefuseLongTags(bytes);
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Bytes that may come out.</summary>
    public long Most { get; init; } = InspectionLimits.MostInflated;

    /// <summary>True while the bytes are read as XML; a picture has no tags.</summary>
    public bool HasTags { get; init; }

    protected override void Dispose(bool disposing)
    {
        inflated.Dispose();
        base.Dispose(disposing);
    }

    // Every other encoding that the XML reader finds out by itself writes "<" with a zero.
    private void RefuseOtherEncodings(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            throw new PartRefusedException(Problems.XmlNotUtf8(place, entry.Name));
        }
    }

    // A tag holds no "<" of its own; the XML reader keeps all of a tag in memory.
    private void RefuseLongTags(ReadOnlySpan<byte> bytes)
    {
        var last = bytes.LastIndexOf((byte)'<');
        _sinceTag = last < 0 ? _sinceTag + bytes.Length : bytes.Length - last;
        if (_sinceTag > InspectionLimits.MostBytesOfTag)
        {
            throw new PartRefusedException(Problems.XmlTooIntricate(place, entry.Name));
        }
    }
}

/// <summary>What all entries of a file came to so far.</summary>
internal sealed class InflatedTotal
{
    public long Count { get; set; }
}
