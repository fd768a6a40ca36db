using System.Buffers.Binary;

namespace KpiHandbook.Content.Privacy;

/// <summary>
/// Whether a picture says where it was taken: an EXIF directory of positions with latitude or longitude, in a picture of any format (JPEG, TIFF,
/// WebP and PNG all hold the same structure somewhere among their bytes).
/// </summary>
internal static class ExifPosition
{
    private const ushort PositionDirectory = 0x8825;
    private const ushort Latitude = 2;
    private const ushort Longitude = 4;
    private const int EntryLength = 12;
    private const int MostEntries = 512;
    private const int MostTried = 1_000;

    /// <summary>True when a position is filled in.</summary>
    public static bool IsIn(ReadOnlySpan<byte> bytes) => IsIn(bytes, "II*\0"u8, bigEndian: false) || IsIn(bytes, "MM\0*"u8, bigEndian: true);

    private static bool IsIn(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> head, bool bigEndian)
    {
        for (var tried = 0; tried < MostTried && bytes.IndexOf(head) is >= 0 and var at; tried++)
        {
            if (new Structure(bytes[at..], bigEndian).HasPosition())
            {
                return true;
            }

            bytes = bytes[(at + 1)..];
        }

        return false;
    }

    private readonly ref struct Structure(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;

        public bool HasPosition() =>
            ValueOf(Number(4), PositionDirectory) is { } directory && (IsFilled(directory, Latitude) || IsFilled(directory, Longitude));

        // Three fractions: degrees, minutes, seconds. A camera without reception leaves all of them zero.
        private bool IsFilled(uint directory, ushort tag)
        {
            if (ValueOf(directory, tag) is not { } value)
            {
                return false;
            }

            for (var part = 0u; part < 3; part++)
            {
                if (Number((long)value + (part * 8)) is > 0 and < uint.MaxValue)
                {
                    return true;
                }
            }

            return false;
        }

        private uint? ValueOf(uint directory, ushort tag)
        {
            var entries = Math.Min(Short(directory), MostEntries);
            for (var i = 0; i < entries; i++)
            {
                var entry = (long)directory + 2 + (i * EntryLength);
                if (Short(entry) == tag)
                {
                    return Number(entry + 8);
                }
            }

            return null;
        }

        // Behind the end there is nothing.
        private int Short(long at) =>
            at + 2 > _bytes.Length ? 0 : bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(_bytes[(int)at..]) : BinaryPrimitives.ReadUInt16LittleEndian(_bytes[(int)at..]);

        private uint Number(long at) =>
            at + 4 > _bytes.Length ? 0 : bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(_bytes[(int)at..]) : BinaryPrimitives.ReadUInt32LittleEndian(_bytes[(int)at..]);
    }
}
