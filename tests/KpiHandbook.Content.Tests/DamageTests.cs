using System.Text;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Tests;

/// <summary>
/// Files damaged at random: reading never throws, gives a library or an error and never both or neither, and every place it names is
/// one that exists.
/// </summary>
public class DamageTests
{
    private const int DamagesOfAFile = 150;

    private static readonly string[] Pieces =
    [
        ":", ": ", "-", "- ", "\n", "\n  ", "  ", "\t", "[", "]", "{", "}", ",", "#", " #", "&a", "*a", "!", "!!int", "|", ">", "|2\n", "%", "@", "`", "'", "\"",
        "\\", "\\x", "?", "? ", "<<: ", "---\n", "...\n", "~", "null", "true", "yes", "0", "-1", "1e9", "๑", "ๆ", "\0", "\u200B", "\uFEFF", "<b>", "```\n", "##", "## ", "](",
    ];

    public static TheoryData<string, string> Files => new()
    {
        { "_good", "site.yaml" },
        { "_good", "demo/office.yaml" },
        { "_good", "demo/2568-2/round.yaml" },
        { "_good", "demo/2568-2/indicators/alpha.md" },
        { "_full", "demo/2568-2/round.yaml" },
        { "_full", "demo/2568-2/indicators/alpha.md" },
        { "_full", "demo/2568-2/indicators/beta.md" },
        { "_full", "demo/2568-2/indicators/epsilon.md" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_damaged_file_is_read_or_reported(string name, string file)
    {
        using var content = new ContentCase(name);
        var good = File.ReadAllText(Path.Combine(content.Folder, file));
        var random = new Random(file.Length);
        for (var i = 0; i < DamagesOfAFile; i++)
        {
            var text = Damaged(good, random);
            content.Write(file, text);

            var reading = ContentLoader.Load(content.Folder);

            var errors = reading.Problems.Where(p => p.Kind.Severity == Severity.Error).ToArray();
            Assert.True((errors.Length > 0) == (reading.Library is null), text);
            Assert.True(reading.Library is null or { Publications.Count: > 0 }, text);
            Assert.All(reading.Problems, problem => AssertExists(problem.Place, text, file));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_of_damaged_bytes_is_read_or_reported(string name, string file)
    {
        using var content = new ContentCase(name);
        var path = Path.Combine(content.Folder, file);
        var good = File.ReadAllBytes(path);
        var random = new Random(file.Length);
        for (var i = 0; i < DamagesOfAFile; i++)
        {
            var bytes = (byte[])good.Clone();
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(path, bytes);

            var reading = ContentLoader.Load(content.Folder);

            Assert.Equal(reading.Problems.Any(p => p.Kind.Severity == Severity.Error), reading.Library is null);
        }
    }

    private static string Damaged(string good, Random random)
    {
        var text = new StringBuilder(good);
        for (var damages = random.Next(1, 4); damages > 0; damages--)
        {
            var at = random.Next(text.Length);
            if (random.Next(2) == 0)
            {
                text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at));
            }

            if (random.Next(3) > 0)
            {
                text.Insert(Math.Min(at, text.Length), Pieces[random.Next(Pieces.Length)]);
            }
        }

        return text.ToString();
    }

    private static void AssertExists(Place place, string text, string file)
    {
        if (place is Place.InText found && found.File.EndsWith(file, StringComparison.Ordinal))
        {
            var lines = text.Split('\n');
            Assert.InRange(found.Line, 1, lines.Length);
            Assert.InRange(found.Column, 1, lines[found.Line - 1].Length + 1);
        }
    }
}
