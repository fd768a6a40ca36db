using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Content.Privacy;

/// <summary>Looks at what pictures say about themselves (EXIF, XMP, comments). What they show is for people to look at.</summary>
internal static class PictureGuard
{
    private const int MostText = 1024 * 1024;
    private const int PngHead = 8;

    private const string Masked = "•.••••••, •••.••••••";

    private static readonly Words Metadata = new("ข้อมูลประกอบรูปภาพ", "the picture's metadata");

    /// <summary>True for PNG, JPEG, GIF, WebP, TIFF, BMP and icons.</summary>
    public static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        IsPng(bytes) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || bytes.StartsWith("GIF8"u8) || bytes.StartsWith("II*\0"u8)
        || bytes.StartsWith("MM\0*"u8) || (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8))
        || (bytes.StartsWith("BM"u8) && bytes.Contains((byte)0)) || bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0]);

    public static void LookAt(ReadOnlyMemory<byte> bytes, Place place, PrivateFinder finder)
    {
        FileGuard.LookAtBytes(bytes.Span, place, finder);
        Look(bytes.Span, place, finder);
        if (ExifPosition.IsIn(bytes.Span) || bytes.Span.IndexOf("exif:GPSLatitude"u8) >= 0)
        {
            finder.Add(Problems.PrivateValue(place, PrivateKind.Coordinates, Masked, Metadata));
        }

        if (IsPng(bytes.Span))
        {
            LookAtChunks(bytes, place, finder);
        }
    }

    private static bool IsPng(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']);

    // XMP is XML in UTF-8 in the midst of the bytes, whatever the picture's format.
    private static void Look(ReadOnlySpan<byte> bytes, Place place, PrivateFinder finder)
    {
        var start = bytes.IndexOf("<x:xmpmeta"u8);
        var end = bytes.LastIndexOf("</x:xmpmeta>"u8);
        if (start >= 0 && end > start)
        {
            MarkupText.LookAt(Encoding.UTF8.GetString(bytes[start..end]), _ => place, finder, Metadata);
            finder.Look(Encoding.UTF8.GetString(bytes[start..end]), place, Metadata);
        }
    }

    // tEXt is Latin-1 and iTXt UTF-8, both perhaps compressed; zTXt is compressed.
    private static void LookAtChunks(ReadOnlyMemory<byte> bytes, Place place, PrivateFinder finder)
    {
        for (var at = PngHead; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.Span[at..]);
            if (length > bytes.Length - at - 12)
            {
                return;
            }

            var kind = Encoding.Latin1.GetString(bytes.Span.Slice(at + 4, 4));
            var data = bytes.Slice(at + 8, (int)length);
            if (kind is "tEXt" or "zTXt" or "iTXt" or "eXIf")
            {
                finder.Look(Encoding.UTF8.GetString(data.Span), place, Metadata);
                LookAtCompressed(data, place, finder);
            }

            at += (int)length + 12;
        }
    }

    private static void LookAtCompressed(ReadOnlyMemory<byte> data, Place place, PrivateFinder finder)
    {
        // The compressed part begins with the mark of zlib, behind a keyword that ends in a zero.
        for (var at = data.Span.IndexOf((byte)0); at >= 0 && at + 2 < data.Length && at < 300; at++)
        {
            if (data.Span[at] == 0x78 && Inflate(data[at..]) is { Length: > 0 } text)
            {
                finder.Look(Encoding.UTF8.GetString(text), place, Metadata);
                return;
            }
        }
    }

    private static byte[]? Inflate(ReadOnlyMemory<byte> data)
    {
        try
        {
            using var inflated = new ZLibStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
            var text = new byte[MostText];
            var length = inflated.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
            return text[..length];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
