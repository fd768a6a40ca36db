using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Content.Sealing;

/// <summary>
/// What of a source file counts as its content. Of text: its characters without the byte order mark, lines ended by LF, one at the end; so
/// that what git and editors do to line ends on another system is no change. Of a workbook: the figures that it reports, so that saving
/// it again is no change. Of everything else: its bytes. Order and comments of YAML do count: what people read is the file.
/// <para>
/// Characters count as they are typed: nothing is brought into a normal form of Unicode. A tone mark before its vowel instead of after it,
/// ํ and า in place of ำ, or e and an accent in place of é is a change, though it may look the same. Neither git nor an archive turns one
/// into the other, so that only somebody's editing does; and <see cref="string.Normalize()"/> leaves all but ASCII as it is in a
/// program without tables of languages, which this one is so that every machine gives the same bytes.
/// </para>
/// </summary>
public static class CanonicalForm
{
    // What git looks into to tell text from other files.
    private const int LookedInto = 8000;

    private static readonly string[] TextEndings = [".md", ".yaml", ".yml", ".json"];

    /// <summary>SHA-256 of a file's canonical form, in lower-case hexadecimal.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="bytes">What it holds.</param>
    public static string HashOf(string name, ReadOnlySpan<byte> bytes) =>
        IsText(name) && Utf8.IsValid(bytes) ? Hash(TextOf(bytes))
        : bytes[..Math.Min(bytes.Length, LookedInto)].Contains((byte)0) ? Convert.ToHexStringLower(SHA256.HashData(bytes))
        : HashOfLines(bytes);

    /// <summary>SHA-256 of what a report says, in lower-case hexadecimal: the same for every workbook that says it.</summary>
    public static string HashOf(UnitReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{report.Unit}\n{report.Month}\n");
        foreach (var ((indicator, input), figure) in FiguresOf(report).OrderBy(f => $"{f.Key.Indicator}.{f.Key.Input}", StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{indicator}.{input}={figure.Value.ReplaceLineEndings("\\n")}\n");
        }

        return Hash($"{text}");
    }

    internal static bool IsText(string name) => TextEndings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    internal static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Every figure of a report, by indicator and input; cells of tables as <c>table[row].column</c>.</summary>
    internal static Dictionary<(string Indicator, string Input), SealedFigure> FiguresOf(UnitReport? report)
    {
        var figures = new Dictionary<(string, string), SealedFigure>();
        foreach (var (indicator, inputs) in report?.Indicators ?? new Dictionary<Id<Indicator>, IReadOnlyDictionary<string, ReportedInput>>())
        {
            foreach (var (name, input) in inputs)
            {
                foreach (var (path, cell) in CellsOf(name, input))
                {
                    figures.Add(($"{indicator}", path), new SealedFigure(Said(cell.Value), CellOf(cell.Place)));
                }
            }
        }

        return figures;
    }

    private static string TextOf(ReadOnlySpan<byte> bytes) =>
        Encoding.UTF8.GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes).Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n') + "\n";

    // As git does to text on its way to a system with other line ends.
    private static string HashOfLines(ReadOnlySpan<byte> bytes)
    {
        var lines = new ArrayBufferWriter<byte>(bytes.Length + 1);
        for (var end = bytes.IndexOf("\r\n"u8); end >= 0; end = bytes.IndexOf("\r\n"u8))
        {
            lines.Write(bytes[..end]);
            lines.Write("\n"u8);
            bytes = bytes[(end + 2)..];
        }

        lines.Write(bytes);
        return Convert.ToHexStringLower(SHA256.HashData(lines.WrittenSpan));
    }

    private static IEnumerable<(string Path, ReportedInput.Scalar Cell)> CellsOf(string name, ReportedInput input) => input switch
    {
        ReportedInput.Rows rows => rows.Cells.SelectMany((row, at) => row.Select(c => ($"{name}[{at + 1}].{c.Key}", c.Value))),
        ReportedInput.Scalar scalar => [(name, scalar)],
        _ => [],
    };

    private static string? CellOf(Place place) => place is Place.InSheet { Cell: { } cell } at ? $"{at.Sheet}!{cell}" : null;

    private static string Said(Value value) => value switch
    {
        Value.Number number => Said(number.Amount),
        Value.Truth truth => truth.Holds ? "yes" : "no",
        Value.Day day => $"{day.Date}",
        Value.Text text => text.Words,
        _ => "",
    };

    // As it was written, where it was written with decimals.
    private static string Said(Rational amount)
    {
        const int Most = 20;
        for (var digits = 0; digits <= Most; digits++)
        {
            if (amount.Round(digits) == amount)
            {
                return amount.ToDecimal(digits);
            }
        }

        return $"{amount}";
    }
}
