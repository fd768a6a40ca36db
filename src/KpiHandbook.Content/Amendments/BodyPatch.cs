using KpiHandbook.Content.Bodies;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Amendments;

/// <summary>
/// Changes a section of an indicator's text, <c>body.คำนิยาม</c>. What was there is the section's words or a part of them that stands there
/// once; without it the section is a new one, put where its heading belongs.
/// </summary>
internal sealed class BodyPatch(Located<string> field, RawChange change)
{
    /// <summary>What the names of such fields begin with.</summary>
    public const string Prefix = "body.";

    private const string Mark = "## ";
    private const string Fence = "```";

    private readonly string _heading = field.Value[Prefix.Length..].Trim();

    // Offsets: of the heading's line, of what follows it, of the end.
    private sealed record Section(string Heading, int Start, int Words, int End);

    /// <summary>Why it does not fit; null when it does.</summary>
    public Problem? Conflict { get; private set; }

    /// <summary>The text with the change; as it was where it does not fit.</summary>
    public BodySource Apply(BodySource source)
    {
        if (Texts() is not var (was, now))
        {
            return source;
        }

        var sections = SectionsOf(source.Markdown);
        var section = sections.Find(s => string.Equals(s.Heading, _heading, StringComparison.Ordinal));
        if (section is null)
        {
            return was is null && now is not null ? Insert(source, sections, now) : Refuse(source, Problems.FieldUnknown(
                field.Place, field.Value, NearestName.Of(_heading, sections.Select(s => s.Heading)), sections.Select(s => Prefix + s.Heading)));
        }

        var words = source.Markdown[section.Words..section.End];
        if (was is null)
        {
            return Refuse(source, Problems.FieldThere(field.Place, field.Value, Cut(words)));
        }

        var at = words.IndexOf(was, StringComparison.Ordinal);
        return at < 0 ? Refuse(source, Problems.NotInForce(change.Was!.Place, field.Value, Cut(was), Cut(words)))
            : words.IndexOf(was, at + 1, StringComparison.Ordinal) >= 0 ? Refuse(source, Problems.WordsTwice(change.Was!.Place, field.Value, Cut(was)))
            : now is null && was.Length == words.Trim().Length ? source.Replace(section.Start, section.End - section.Start, "", field.Place)
            : source.Replace(section.Words + at, was.Length, now ?? "", change.Now?.Place ?? field.Place);
    }

    private (string? Was, string? Now)? Texts()
    {
        foreach (var node in new[] { change.Was, change.Now })
        {
            if (node is YamlNode.Map or YamlNode.List)
            {
                Conflict = Problems.WrongKind(node.Place, node is YamlNode.Map ? Kinds.Map : Kinds.List, Kinds.Text);
            }
        }

        return Conflict is not null || change.Was is YamlNode.Broken || change.Now is YamlNode.Broken ? null
            : ((change.Was as YamlNode.Scalar)?.Text.Trim(), (change.Now as YamlNode.Scalar)?.Text.Trim());
    }

    private BodySource Insert(BodySource source, List<Section> sections, string now)
    {
        var next = sections.Find(s => BodyReader.Rank(s.Heading) > BodyReader.Rank(_heading));
        var at = next?.Start ?? source.Markdown.Length;
        var gap = at == 0 || source.Markdown[at - 1] == '\n' ? "\n" : "\n\n";
        return source.Replace(at, 0, $"{gap}{Mark}{_heading}\n\n{now}\n\n", change.Now!.Place);
    }

    private BodySource Refuse(BodySource source, Problem problem)
    {
        Conflict = problem;
        return source;
    }

    private static List<Section> SectionsOf(string markdown)
    {
        var starts = new List<(string Heading, int Start, int Words)>();
        var isCode = false;
        for (var at = 0; at < markdown.Length;)
        {
            var end = markdown.IndexOf('\n', at) is var found and >= 0 ? found + 1 : markdown.Length;
            var line = markdown[at..end];
            isCode ^= line.TrimStart().StartsWith(Fence, StringComparison.Ordinal);
            if (!isCode && line.StartsWith(Mark, StringComparison.Ordinal))
            {
                starts.Add((line[Mark.Length..].Trim(), at, end));
            }

            at = end;
        }

        return [.. starts.Select((s, i) => new Section(s.Heading, s.Start, s.Words, i + 1 < starts.Count ? starts[i + 1].Start : markdown.Length))];
    }

    private static string Cut(string words) => YamlText.Cut(words.Trim().ReplaceLineEndings(" "));
}
