using System.Globalization;
using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KpiHandbook.Content.Bodies;

/// <summary>
/// A section's words without its marks, so that texts can be compared: a line a paragraph or heading, a bullet or number before an item, bars
/// around a table's cells, the address behind a link. Where lines are broken in the file, and how a table is drawn, does not show.
/// </summary>
internal static class BodyText
{
    public static string Of(IEnumerable<Block> blocks)
    {
        var lines = new List<string>();
        foreach (var block in blocks)
        {
            Add(lines, block, "");
        }

        return string.Join('\n', lines);
    }

    private static void Add(List<string> lines, Block block, string mark)
    {
        switch (block)
        {
            case ListBlock list:
                var number = list.IsOrdered && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
                foreach (var item in list.OfType<ListItemBlock>())
                {
                    AddItem(lines, item, mark.Length == 0 ? "" : Indent(mark), list.IsOrdered ? $"{number++}." : "•");
                }

                break;
            case Table table:
                lines.AddRange(table.OfType<TableRow>().Select(row => $"| {string.Join(" | ", row.OfType<TableCell>().Select(CellOf))} |"));
                break;
            case CodeBlock code:
                lines.AddRange(Enumerable.Range(0, code.Lines.Count).Select(i => code.Lines.Lines[i].Slice.ToString()));
                break;
            case LeafBlock { Inline: { } inline }:
                lines.Add(mark.Length == 0 ? WordsOf(inline) : $"{mark} {WordsOf(inline)}");
                break;
            case ContainerBlock container:
                foreach (var inner in container)
                {
                    Add(lines, inner, mark);
                }

                break;
            default:
                break;
        }
    }

    // An item within an item stands two blanks further in.
    private static string Indent(string mark) => string.Concat(Enumerable.Repeat("  ", (mark.Length - mark.TrimStart().Length) / 2)) + "  ";

    // The mark stands before the item's first line alone.
    private static void AddItem(List<string> lines, ListItemBlock item, string before, string mark)
    {
        var first = true;
        foreach (var inner in item)
        {
            Add(lines, inner, inner is ListBlock || first ? before + mark : Indent(before + mark).TrimEnd());
            first = false;
        }
    }

    private static string CellOf(TableCell cell)
    {
        var lines = new List<string>();
        foreach (var inner in cell)
        {
            Add(lines, inner, "");
        }

        return string.Join(' ', lines);
    }

    private static string WordsOf(ContainerInline inline)
    {
        var text = new StringBuilder();
        Append(text, inline);
        return text.ToString().Trim();
    }

    private static void Append(StringBuilder text, ContainerInline container)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case LinkInline link:
                    Append(text, link);
                    text.Append(CultureInfo.InvariantCulture, $" ({link.Url})");
                    break;
                case ContainerInline inner:
                    Append(text, inner);
                    break;
                default:
                    break;
            }
        }
    }
}
