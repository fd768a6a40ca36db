namespace KpiHandbook.Content.Scaffolding;

/// <summary>Puts what must be looked at again among the notes of a round or an indicator, in front of those that are there.</summary>
internal static class ReviewNotes
{
    private const string Key = "notes";

    /// <summary>Adds a note of kind <c>review</c> for each sentence.</summary>
    /// <param name="edits">Changes to the file.</param>
    /// <param name="root">The file's data.</param>
    /// <param name="end">Where the data end, at the start of a line.</param>
    /// <param name="sentences">What to look at.</param>
    public static void Add(TextEdits edits, SourceNode.Map root, int end, IReadOnlyList<string> sentences)
    {
        if (sentences.Count == 0)
        {
            return;
        }

        switch (root[Key])
        {
            case SourceNode.List { IsFlow: false, Items: [var first, ..] } list:
                var line = edits.StartOfLine(first.Start);
                edits.Insert(line, Block(sentences, new string(' ', list.Start - line)));
                break;
            case SourceNode.List { IsFlow: true } list:
                var items = string.Join(", ", sentences.Select(s => $"{{ kind: review, text: {YamlText.Of(s)} }}"));
                edits.Insert(list.Start + 1, list.Items.Count == 0 ? $" {items} " : $" {items}, ");
                break;
            default:
                edits.Insert(end, $"{Key}:\n{Block(sentences, "  ")}");
                break;
        }
    }

    private static string Block(IReadOnlyList<string> sentences, string indent) =>
        string.Concat(sentences.Select(s => $"{indent}- kind: review\n{indent}  text: {YamlText.Of(s)}\n"));
}
