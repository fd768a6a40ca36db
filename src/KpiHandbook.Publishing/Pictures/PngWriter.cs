using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace KpiHandbook.Publishing.Pictures;

/// <summary>
/// Writes pictures with 256 colours: a third of what a browser makes of a page of text, and nothing in it but the picture, so that the same
/// pixels are the same bytes. Colours beyond the 256 most frequent, which are a few pixels at the rims of letters, become the nearest of those.
/// </summary>
internal static class PngWriter
{
    private const int Most = 256;
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The picture as a PNG.</summary>
    public static byte[] Write(Pixels picture)
    {
        var colours = picture.Rows.CountBy(p => p).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key).ToList();
        var palette = colours.Take(Most).ToArray();
        var places = colours.Select((colour, i) => (colour, Place: i < Most ? i : Nearest(palette, colour))).ToDictionary(c => c.colour, c => (byte)c.Place);

        using var png = new MemoryStream();
        png.Write(Signature);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), picture.Height);
        (head[8], head[9]) = (8, 3);
        Part(png, "IHDR", head);
        Part(png, "PLTE", [.. palette.SelectMany(c => (byte[])[(byte)(c >> 16), (byte)((c >> 8) & 255), (byte)(c & 255)])]);
        Part(png, "IDAT", Pressed(picture, places));
        Part(png, "IEND", []);
        return png.ToArray();
    }

    private static byte[] Pressed(Pixels picture, Dictionary<int, byte> places)
    {
        using var pressed = new MemoryStream();
        using (var zip = new ZLibStream(pressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var row = new byte[picture.Width + 1]; // the first byte says: as it is
            for (var y = 0; y < picture.Height; y++)
            {
                for (var x = 0; x < picture.Width; x++)
                {
                    row[x + 1] = places[picture.Rows[(y * picture.Width) + x]];
                }

                zip.Write(row);
            }
        }

        return pressed.ToArray();
    }

    private static int Nearest(int[] palette, int colour) => Enumerable.Range(0, palette.Length).MinBy(i => Distance(palette[i], colour));

    private static int Distance(int a, int b) => Square((a >> 16) - (b >> 16)) + Square(((a >> 8) & 255) - ((b >> 8) & 255)) + Square((a & 255) - (b & 255));

    private static int Square(int number) => number * number;

    // The format's own checksum.
    private static uint Check(byte[] bytes)
    {
        var state = uint.MaxValue;
        foreach (var b in bytes)
        {
            state ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                state = (state & 1) == 0 ? state >> 1 : 0xEDB88320 ^ (state >> 1);
            }
        }

        return ~state;
    }

    private static void Part(Stream png, string type, byte[] content)
    {
        byte[] whole = [.. Encoding.ASCII.GetBytes(type), .. content];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(whole);
        BinaryPrimitives.WriteUInt32BigEndian(number, Check(whole));
        png.Write(number);
    }
}
