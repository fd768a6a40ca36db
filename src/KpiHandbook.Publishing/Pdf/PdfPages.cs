namespace KpiHandbook.Publishing.Pdf;

/// <summary>Where a document's named destinations lie.</summary>
internal static class PdfPages
{
    /// <summary>The page, counted from 1, of every name that something in the document links to.</summary>
    /// <exception cref="FormatException">The file is not as Chromium writes it.</exception>
    public static IReadOnlyDictionary<string, int> OfDestinations(PdfFile file)
    {
        var pages = InOrder(file);
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        if (file.Root.Find("Dests") is { } destinations)
        {
            foreach (var (name, target) in file[destinations].Entries)
            {
                if (file[target].Items is [PdfValue.Reference page, ..] && pages.TryGetValue(page.Number, out var number))
                {
                    found[name] = number;
                }
            }
        }

        return found;
    }

    /// <summary>How many pages there are.</summary>
    public static int Count(PdfFile file) => InOrder(file).Count;

    private static Dictionary<int, int> InOrder(PdfFile file)
    {
        var pages = new Dictionary<int, int>();
        var open = new Stack<PdfValue>([file.Root["Pages"]]);
        while (open.TryPop(out var node))
        {
            var value = file[node];
            if (value["Type"].Is("Page"))
            {
                pages.Add(((PdfValue.Reference)node).Number, pages.Count + 1);
                continue;
            }

            foreach (var kid in value["Kids"].Items.Reverse())
            {
                open.Push(kid);
            }
        }

        return pages;
    }
}
