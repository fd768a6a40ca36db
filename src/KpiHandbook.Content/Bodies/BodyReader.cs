using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace KpiHandbook.Content.Bodies;

/// <summary>
/// Reads an indicator's text: Markdown in sections that start with <c>##</c>. HTML is recognised only to be refused, so that a tag is
/// never shown as text without anyone noticing; nothing is rendered from a text with problems.
/// </summary>
internal static class BodyReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    /// <summary>Known sections, in the order in which indicators hold them; others come behind.</summary>
    private static readonly string[] KnownOrder = ["คำนิยาม", "วิธีเก็บข้อมูล", "เหตุผลในการวัด"];

    /// <summary>The sections of a text.</summary>
    public static IReadOnlyList<BodySection> Read(BodySource source, ProblemList problems)
    {
        var document = Markdown.Parse(source.Markdown, Pipeline);
        if (document.Count == 0)
        {
            problems.Add(Problems.EmptyBody(source.Start));
            return [];
        }

        var found = new ProblemList();
        var sections = SectionsOf(document, source, found);
        CheckHeadings(sections, found);
        BodyRules.Check(document, source, found);
        problems.AddRange(found.All);
        return found.HasErrors ? [] : [.. sections.Select(s => new BodySection(s.Heading, Render(s.Blocks)) { Text = BodyText.Of(s.Blocks) })];
    }

    private static List<FoundSection> SectionsOf(MarkdownDocument document, BodySource source, ProblemList problems)
    {
        var sections = new List<FoundSection>();
        var textBefore = false;
        foreach (var block in document)
        {
            if (block is HeadingBlock { Level: 1 })
            {
                problems.Add(Problems.HeadingTooHigh(source.PlaceOf(block)));
            }
            else if (block is HeadingBlock { Level: 2 } heading)
            {
                sections.Add(new FoundSection(BodySource.TextOf(heading), source.PlaceOf(heading), []));
            }
            else if (block is LinkReferenceDefinitionGroup)
            {
                // Definitions of links show nothing and belong to no section.
            }
            else if (sections.Count > 0)
            {
                sections[^1].Blocks.Add(block);
            }
            else if (!textBefore)
            {
                textBefore = true;
                if (!BodyRules.IsHeadingWithoutBlank(block, source))
                {
                    problems.Add(Problems.TextBeforeHeading(source.PlaceOf(block)));
                }
            }
        }

        return sections;
    }

    private static void CheckHeadings(List<FoundSection> sections, ProblemList problems)
    {
        for (var i = 0; i < sections.Count; i++)
        {
            var section = sections[i];
            if (section.Blocks.Count == 0 || section.Heading.Length == 0)
            {
                problems.Add(Problems.EmptySection(section.Place, section.Heading));
            }

            if (sections.FindIndex(s => string.Equals(s.Heading, section.Heading, StringComparison.Ordinal)) is var first && first < i)
            {
                problems.Add(Problems.DuplicateSection(section.Place, section.Heading, sections[first].Place.Line));
            }
            else if (sections.Take(i).FirstOrDefault(s => Rank(s.Heading) > Rank(section.Heading)) is { } before)
            {
                problems.Add(Problems.SectionOrder(section.Place, section.Heading, before.Heading));
            }
        }
    }

    /// <summary>Where a section belongs among the others.</summary>
    public static int Rank(string heading) => Array.IndexOf(KnownOrder, heading) is var known and >= 0 ? known : KnownOrder.Length;

    private static string Render(IEnumerable<Block> blocks)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        foreach (var block in blocks)
        {
            renderer.Render(block);
        }

        writer.Flush();
        return writer.ToString().TrimEnd('\n');
    }

    private sealed record FoundSection(string Heading, Place.InText Place, List<Block> Blocks);
}
