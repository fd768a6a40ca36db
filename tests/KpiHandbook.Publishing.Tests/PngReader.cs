using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace KpiHandbook.Publishing.Tests;

/// <summary>A picture as its pixels.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Rows">Row by row: 0xRRGGBB.</param>
internal sealed record Pixels(int Width, int Height, int[] Rows);

/// <summary>Reads the pictures that browsers take: eight bits a channel, in one pass.</summary>
internal static class PngReader
{
    private const int SignatureLength = 8, HeadLength = 8, CheckLength = 4;

    /// <summary>The pixels of a PNG; what shines through is taken as it is.</summary>
    /// <exception cref="FormatException">It is another kind of picture.</exception>
    public static Pixels Read(byte[] png)
    {
        var (width, height, channels) = (0, 0, 0);
        using var pressed = new MemoryStream();
        for (var at = SignatureLength; at + HeadLength <= png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var part = png.AsSpan(at + HeadLength, length);
            switch (Encoding.ASCII.GetString(png, at + 4, 4))
            {
                case "IHDR":
                    (width, height) = (BinaryPrimitives.ReadInt32BigEndian(part), BinaryPrimitives.ReadInt32BigEndian(part[4..]));
                    channels = (part[8], part[9], part[12]) switch
                    {
                        (8, 2, 0) => 3,
                        (8, 6, 0) => 4,
                        var (depth, colour, passes) => throw new FormatException($"a picture of {depth} bits, colour type {colour}, {passes} passes"),
                    };
                    break;
                case "IDAT":
                    pressed.Write(part);
                    break;
            }

            at += HeadLength + length + CheckLength;
        }

        pressed.Position = 0;
        using var plain = new ZLibStream(pressed, CompressionMode.Decompress);
        return new Pixels(width, height, Unfiltered(plain, width, height, channels));
    }

    private static int[] Unfiltered(Stream plain, int width, int height, int channels)
    {
        var pixels = new int[width * height];
        var (above, row) = (new byte[width * channels], new byte[width * channels]);
        for (var y = 0; y < height; y++)
        {
            var filter = plain.ReadByte();
            plain.ReadExactly(row);
            for (var i = 0; i < row.Length; i++)
            {
                int left = i < channels ? 0 : row[i - channels], corner = i < channels ? 0 : above[i - channels];
                row[i] = (byte)((row[i] + (filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => above[i],
                    3 => (left + above[i]) / 2,
                    4 => Nearest(left, above[i], corner),
                    _ => throw new FormatException($"a row of a picture with filter {filter}"),
                })) & 255);
            }

            for (var x = 0; x < width; x++)
            {
                pixels[(y * width) + x] = (row[x * channels] << 16) | (row[(x * channels) + 1] << 8) | row[(x * channels) + 2];
            }

            (above, row) = (row, above);
        }

        return pixels;
    }

    // Paeth's predictor.
    private static int Nearest(int left, int above, int corner)
    {
        var (toLeft, toAbove, toCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - (2 * corner)));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
