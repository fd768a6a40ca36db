using System.Buffers.Binary;
using KpiHandbook.Content.Privacy;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Content.Tests.Privacy;

public class PicturePositionTests
{
    [Theory]
    [InlineData("a.jpg")]
    [InlineData("a.tif")]
    [InlineData("a.webp")]
    [InlineData("a.png")]
    public void Where_a_picture_was_taken_is_a_find_that_is_not_said(string name)
    {
        var problem = Assert.Single(Check(name, degrees: 6), p => p.Kind.Code is "KPI6005");

        Assert.DoesNotContain(problem.Message.Thai, char.IsAsciiDigit);
        Assert.Empty(Check(name, degrees: 0));
    }

    private static IReadOnlyList<Core.Diagnostics.Problem> Check(string name, uint degrees) =>
        PrivacyGuard.Check([new GuardedFile(name, () => In(name, Exif(degrees)))], DeclaredContacts.None);

    private static byte[] In(string name, byte[] exif) => Path.GetExtension(name) switch
    {
        ".jpg" => [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(exif.Length + 8), .. "Exif\0\0"u8, .. exif, 0xFF, 0xD9],
        ".webp" => [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPEXIF"u8, (byte)exif.Length, 0, 0, 0, .. exif],
        ".png" => [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, (byte)exif.Length, .. "eXIf"u8, .. exif, 0, 0, 0, 0],
        _ => exif,
    };

    // One entry that points to the directory of positions, which holds a latitude of three fractions.
    private static byte[] Exif(uint degrees)
    {
        byte[] exif = [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 1, 0, 2, 0, 5, 0, 0, 0, 3, 0, 0, 0, 40, .. new byte[26]];
        BinaryPrimitives.WriteUInt32BigEndian(exif.AsSpan(40), degrees);
        return exif;
    }
}
