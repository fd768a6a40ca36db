using System.Text.Json;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Publishing.Editions;

namespace KpiHandbook.Cli.Editions;

/// <summary>
/// The figures of one workbook as a site publishes them: each step of a unit's traces names the cell that it was read from. What is
/// withheld is in no trace, so that nothing of it is told here either.
/// </summary>
internal static class PublishedFigures
{
    private const int MostDepth = 32;

    private sealed record Figure(string Indicator, string Label, string? Value);

    /// <summary>Every figure of a workbook that two editions publish otherwise, at its cell; empty when none is.</summary>
    /// <param name="workbook">Below the content folder: <c>yala/2568-2/results/2568-08/yaha.xlsx</c>.</param>
    /// <param name="published">The edition.</param>
    /// <param name="rebuilt">What the content gives now.</param>
    /// <param name="contentName">The name of the content folder.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<IReadOnlyList<Problem>> DifferencesAsync(
        string workbook, PublishedEdition published, PublishedEdition rebuilt, string contentName, CancellationToken cancel)
    {
        if (workbook.Split('/') is not [var office, var round, "results", _, var file])
        {
            return [];
        }

        var unit = $"{office}/{round}/districts/{Path.GetFileNameWithoutExtension(file)}.json";
        var before = await FiguresAsync(published, unit, $"{contentName}/{workbook}", cancel).ConfigureAwait(false);
        var after = await FiguresAsync(rebuilt, unit, $"{contentName}/{workbook}", cancel).ConfigureAwait(false);
        return
        [
            .. before.Keys.Union(after.Keys)
                .Where(k => !string.Equals(before.GetValueOrDefault(k)?.Value, after.GetValueOrDefault(k)?.Value, StringComparison.Ordinal))
                .Select(k => (Key: k, Before: before.GetValueOrDefault(k), After: after.GetValueOrDefault(k)))
                .Select(d => Problems.FigureDiffers(PlaceOf(d.Key.Source), $"{d.Key.Indicator}: {(d.After ?? d.Before)!.Label}", d.Before?.Value, d.After?.Value)),
        ];
    }

    private static async Task<Dictionary<(string Indicator, string Source), Figure>> FiguresAsync(
        PublishedEdition edition, string unit, string workbook, CancellationToken cancel)
    {
        var figures = new Dictionary<(string, string), Figure>();
        var file = edition.Named.FirstOrDefault(o => string.Equals(o.Path, unit, StringComparison.Ordinal));
        if (file is null || await edition.ReadAsync(file, cancel).ConfigureAwait(false) is not { } bytes)
        {
            return figures;
        }

        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = MostDepth });
            foreach (var scored in document.RootElement.GetProperty("months").EnumerateArray().SelectMany(m => m.GetProperty("indicators").EnumerateArray()))
            {
                var indicator = scored.GetProperty("indicator").GetString()!;
                foreach (var step in scored.GetProperty("trace").EnumerateArray())
                {
                    if (step.TryGetProperty("source", out var source) && source.ValueKind == JsonValueKind.String && source.GetString() is { } at && at.StartsWith(workbook + "[", StringComparison.Ordinal))
                    {
                        figures[(indicator, at)] = new Figure(indicator, step.GetProperty("label").GetString()!, $"{step.GetProperty("value")}");
                    }
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            figures.Clear(); // a file that is not as its edition says is named by itself
        }

        return figures;
    }

    // content/yala/2568-2/results/2568-08/yaha.xlsx[ผลการดำเนินงาน]!D9
    private static Place PlaceOf(string source)
    {
        var (open, close) = (source.IndexOf('[', StringComparison.Ordinal), source.LastIndexOf("]!", StringComparison.Ordinal));
        return open < 0 || close < open ? new Place.InTree(source) : new Place.InSheet(source[..open], source[(open + 1)..close], source[(close + 2)..]);
    }
}
