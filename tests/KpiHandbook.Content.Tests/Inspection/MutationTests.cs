using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using KpiHandbook.Content.Forms;
using KpiHandbook.Content.Inspection;
using KpiHandbook.Content.Tests.Workbooks;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests.Inspection;

/// <summary>
/// A real form, damaged 10,000 times: always problems or a whole reading, never an exception, a long wait or half a report. Each
/// damage follows from its number alone.
/// </summary>
public class MutationTests
{
    private const int OfTheFile = 7000;
    private const int OfParts = 3000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private static readonly Place Place = new Place.InTree("ยะหา.xlsx");
    private static readonly Handbook Handbook = SmallHandbook.Build();
    private static readonly ReportMonth Month = ReportMonth.Parse("2568-08")!.Value;
    private static readonly ReportForm Form = ReportForm.Of(Handbook, "raman", Month)!;

    private static readonly string[] Pieces =
    [
        "<", ">", "/>", "</", "\"", "&", "&#0;", "&#x10FFFF;", "&lt;", "]]>", "<![CDATA[", "<!--", "-->", "<!DOCTYPE a>", "<?xml?>", "\0", "\uFFFF", " ",
        "-1", "0", "99999999999", "1e999", "NaN", "A0", "XFE1", "ZZZZZZZ1", "1048577", "r=\"\"", "t=\"s\"", "t=\"q\"", "s=\"-5\"", "_x0000_", "_xD800_",
        "<c r=\"A1\"><v>1</v></c>", "<row r=\"0\"/>", "<mergeCell ref=\":\"/>", "<mergeCell ref=\"A1:A1:A1\"/>", "<sheet/>", "<f>1</f>", "<v/>", "<is><t>a</t></is>",
    ];

    [Fact]
    public void A_damaged_file_is_refused_or_read_whole()
    {
        var form = WrittenForm();
        var whole = Describe(form);

        Parallel.For(0, OfTheFile, seed =>
        {
            // The content of each part has its checksum, so that what still passes says the same as before.
            if (Describe(Damaged(form, new Random(seed))) is { } read)
            {
                Assert.Equal(whole, read);
            }
        });
    }

    [Fact]
    public void A_file_with_damaged_parts_is_refused_or_read()
    {
        RawEntry[] parts = [.. PartsOf(WrittenForm())];
        var read = 0;

        Parallel.For(0, OfParts, seed =>
        {
            if (Describe(WithDamagedPart(parts, new Random(seed))) is not null)
            {
                Interlocked.Increment(ref read);
            }
        });

        Assert.InRange(read, OfParts / 10, OfParts * 9 / 10);
    }

    private static byte[] WrittenForm()
    {
        var stream = new MemoryStream();
        FormWriter.Write(new FormOrder(Handbook, Month, ContactVisibility.Full), Form.Unit, stream);
        return stream.ToArray();
    }

    // What is read, in words; null when it is refused.
    private static string? Describe(byte[] bytes)
    {
        var watch = Stopwatch.StartNew();
        var inspected = WorkbookInspector.Inspect(bytes, Place);
        Assert.Equal(inspected.Package is null, inspected.Problems.Count > 0);
        if (inspected.Package is not { } package)
        {
            return null;
        }

        var (book, problems) = WorkbookReader.Read(package, Place);
        Assert.Equal(book is null, problems.Count > 0);
        if (book is null)
        {
            return null;
        }

        var (report, found) = new ReportReader(Handbook, Form, Month, Place.File).Read(book);
        Assert.True(report is not null || found.Count > 0);
        Assert.True(watch.Elapsed < Longest);
        return string.Join('\n', found.Select(p => $"{p.Place} {p.Kind.Code}"))
            + string.Join('\n', book.Sheets.SelectMany(s => s.Rows.SelectMany(s.Row).Select(c => $"{s.Name} {c.At} {c.Content}")));
    }

    private static byte[] Damaged(byte[] form, Random random)
    {
        var bytes = form.ToList();
        for (var damages = random.Next(1, 4); damages > 0 && bytes.Count > 8; damages--)
        {
            var at = random.Next(bytes.Count);
            var run = Math.Min(random.Next(1, 200), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    var noise = new byte[run];
                    random.NextBytes(noise);
                    bytes.RemoveRange(at, run);
                    bytes.InsertRange(at, noise);
                    break;
                case 2:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 3:
                    bytes.RemoveRange(at, run);
                    break;
                case 4:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, run));
                    break;
                default:
                    // Where the directory is, and with it every length and offset.
                    bytes[bytes.Count - 1 - random.Next(Math.Min(bytes.Count, 1200))] = (byte)random.Next(256);
                    break;
            }
        }

        return [.. bytes];
    }

    private static byte[] WithDamagedPart(RawEntry[] parts, Random random)
    {
        var damaged = random.Next(parts.Length);
        RawEntry[] spoilt = [.. parts];
        spoilt[damaged] = random.Next(5) == 0
            ? spoilt[damaged] with { Content = parts[random.Next(parts.Length)].Content }
            : spoilt[damaged] with { Content = Encoding.UTF8.GetBytes(Damaged(Encoding.UTF8.GetString(parts[damaged].Content), random)) };
        return new RawZip(spoilt).ToBytes();
    }

    private static IEnumerable<RawEntry> PartsOf(byte[] form)
    {
        using var zip = new ZipArchive(new MemoryStream(form));
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            var bytes = new MemoryStream();
            content.CopyTo(bytes);
            yield return new RawEntry(entry.FullName, bytes.ToArray()) { Method = 0 };
        }
    }

    private static string Damaged(string good, Random random)
    {
        var text = new StringBuilder(good);
        for (var damages = random.Next(1, 4); damages > 0; damages--)
        {
            // Inside of a tag or a value, most often, so that the part stays well-formed.
            var at = random.Next(text.Length);
            if (random.Next(2) == 0)
            {
                text.Remove(at, Math.Min(random.Next(1, 6), text.Length - at));
            }

            if (text.Length > 0 && random.Next(3) > 0)
            {
                text.Insert(Math.Min(at, text.Length), Pieces[random.Next(Pieces.Length)]);
            }
        }

        return text.ToString();
    }
}
