using KpiHandbook.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KpiHandbook.Content.Yaml;

/// <summary>
/// Reads YAML into <see cref="YamlNode"/>s through the parser's events (the deserializer reflects, costs more than everything else
/// together, and gives no places). The subset is small on purpose: one document, text keys once each, no tags, anchors or aliases.
/// </summary>
internal sealed class YamlReader
{
    private const int DeepestNesting = 24;

    private readonly string _text;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly string _path;
    private readonly int _linesBefore;
    private readonly ProblemList _problems;

    private YamlReader(string text, string path, int linesBefore, ProblemList problems)
    {
        _text = text;
        _scanner = new Scanner(new StringReader(text));
        _parser = new Parser(_scanner);
        _path = path;
        _linesBefore = linesBefore;
        _problems = problems;
    }

    /// <summary>
    /// The root of a text that starts after <paramref name="linesBefore"/> lines of its file; null, with a problem, when it is no YAML
    /// or too deep to go on.
    /// </summary>
    public static YamlNode? Read(string text, string path, int linesBefore, ProblemList problems)
    {
        if (HasTabs(text, path, linesBefore, problems))
        {
            return null;
        }

        var reader = new YamlReader(text, path, linesBefore, problems);
        try
        {
            return reader.Document();
        }
        catch (YamlException e)
        {
            reader.ReportSyntax(e.Start, YamlSyntax.Explain(e.Message));
            return null;
        }
        catch (ReadingStopped)
        {
            return null;
        }
    }

    // The scanner breaks on some malformed texts instead of reporting them; to an author the two are the same.
    private void MoveNext()
    {
        try
        {
            _parser.MoveNext();
        }
        catch (Exception e) when (e is not (YamlException or OutOfMemoryException))
        {
            ReportSyntax(_scanner.CurrentPosition, YamlSyntax.Broken);
            throw new ReadingStopped();
        }
    }

    // What is missing at the end of the text is marked behind it, on a line that no editor shows: say it at the end of the last line.
    private void ReportSyntax(Mark mark, Words what)
    {
        var content = _text.AsSpan().TrimEnd();
        var last = content.Count('\n') + 1;
        var place = mark.Line <= last ? At(mark)
            : new Place.InText(_path, last + _linesBefore, content.Length - content.LastIndexOf('\n'));
        _problems.Add(Problems.YamlSyntax(place, what, YamlSyntax.FixOf(what)));
    }

    private static bool HasTabs(string text, string path, int linesBefore, ProblemList problems)
    {
        if (!text.Contains('\t', StringComparison.Ordinal))
        {
            return false;
        }

        var found = false;
        var line = linesBefore;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            line++;
            var tab = content.IndexOf('\t');
            if (tab >= 0 && content[..tab].IsWhiteSpace())
            {
                found = true;
                problems.Add(Problems.TabIndentation(new Place.InText(path, line, tab + 1)));
            }
        }

        return found;
    }

    private YamlNode? Document()
    {
        Expect<StreamStart>();
        if (_parser.Current is StreamEnd)
        {
            _problems.Add(Problems.EmptyFile(new Place.InText(_path, _linesBefore + 1, 1)));
            return null;
        }

        if (_parser.Current is DocumentStart start && (start.Version is not null || start.Tags?.Any(IsDeclared) == true))
        {
            _problems.Add(Problems.DirectiveNotAllowed(At(start.Start)));
        }

        Expect<DocumentStart>();
        var root = Value(depth: 0);
        Expect<DocumentEnd>();
        if (_parser.Current is DocumentStart second)
        {
            _problems.Add(Problems.SeveralDocuments(At(second.Start)));
        }

        return root;
    }

    private static bool IsDeclared(YamlDotNet.Core.Tokens.TagDirective tag) =>
        (tag.Handle, tag.Prefix) is not (("!", "!") or ("!!", "tag:yaml.org,2002:"));

    private YamlNode Value(int depth)
    {
        var current = _parser.Current;
        if (depth > DeepestNesting && current is MappingStart or SequenceStart)
        {
            _problems.Add(Problems.TooDeep(At(current!.Start), DeepestNesting));
            throw new ReadingStopped();
        }

        var refused = current is NodeEvent node && Refuse(node);
        YamlNode value = current switch
        {
            Scalar scalar => ScalarOf(scalar),
            MappingStart => Map(depth),
            SequenceStart => List(depth),
            AnchorAlias alias => Refuse(alias),
            _ => throw new YamlException(current!.Start, current.End, "unexpected event"),
        };
        return refused ? new YamlNode.Broken(value.Place) : value;
    }

    private YamlNode.Scalar ScalarOf(Scalar scalar)
    {
        MoveNext();
        var plain = scalar.Style == ScalarStyle.Plain;
        var quoted = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;
        var inset = quoted ? 1 : 0;
        var verbatim = (plain || quoted) && scalar.Start.Line == scalar.End.Line
            && scalar.End.Index - scalar.Start.Index == scalar.Value.Length + (2 * inset);
        return new YamlNode.Scalar(scalar.Value, plain, verbatim ? inset : null, At(scalar.Start));
    }

    private YamlNode.List List(int depth)
    {
        var place = At(_parser.Current!.Start);
        MoveNext();
        var items = new List<YamlNode>();
        while (_parser.Current is not SequenceEnd)
        {
            items.Add(Value(depth + 1));
        }

        MoveNext();
        return new YamlNode.List(items, place);
    }

    private YamlNode.Map Map(int depth)
    {
        var place = At(_parser.Current!.Start);
        MoveNext();
        var entries = new List<YamlEntry>();
        var whole = true;
        while (_parser.Current is not MappingEnd)
        {
            if (Entry(entries, depth) is { } entry)
            {
                entries.Add(entry);
            }
            else
            {
                whole = false;
            }
        }

        MoveNext();
        return new YamlNode.Map(entries, whole, place);
    }

    private YamlEntry? Entry(List<YamlEntry> before, int depth)
    {
        var isPlain = _parser.Current is Scalar { Style: ScalarStyle.Plain };
        var key = Value(depth + 1);
        if (key is not YamlNode.Scalar { IsEmpty: false } name)
        {
            if (key is not YamlNode.Broken)
            {
                _problems.Add(Problems.KeyNotText(key.Place));
            }

            Value(depth + 1);
            return null;
        }

        if (isPlain && string.Equals(name.Text, "<<", StringComparison.Ordinal))
        {
            _problems.Add(Problems.MergeKeyNotAllowed(key.Place));
            SkipMerged(depth);
            return null;
        }

        var value = Value(depth + 1);
        if (isPlain && IsTruthWord(name.Text))
        {
            _problems.Add(Problems.BooleanKey(key.Place, name.Text));
            return null;
        }

        if (before.Find(e => string.Equals(e.Key, name.Text, StringComparison.Ordinal)) is { } first)
        {
            _problems.Add(Problems.DuplicateKey(key.Place, name.Text, first.KeyPlace.Line));
            return null;
        }

        // An empty value has no character of its own to point at; its key has.
        return new YamlEntry(name.Text, key.Place, value is YamlNode.Scalar { Text: "", IsPlain: true } empty
            ? new YamlNode.Scalar(empty.Text, empty.IsPlain, null, key.Place)
            : value);
    }

    // What is merged is an alias as a rule; it goes with the merge key and is not reported a second time.
    private void SkipMerged(int depth)
    {
        if (_parser.Current is AnchorAlias)
        {
            MoveNext();
            return;
        }

        Value(depth + 1);
    }

    private bool Refuse(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            _problems.Add(Problems.AnchorNotAllowed(At(node.Start), node.Anchor.Value));
        }

        if (!node.Tag.IsEmpty)
        {
            _problems.Add(Problems.TagNotAllowed(At(node.Start), TagName(node.Tag.Value)));
        }

        return !node.Tag.IsEmpty;
    }

    private static string TagName(string tag) => tag.Replace("tag:yaml.org,2002:", "!!", StringComparison.Ordinal);

    private YamlNode.Broken Refuse(AnchorAlias alias)
    {
        MoveNext();
        var place = At(alias.Start);
        _problems.Add(Problems.AliasNotAllowed(place, alias.Value.Value));
        return new YamlNode.Broken(place);
    }

    private static bool IsTruthWord(string text) =>
        text.ToLowerInvariant() is "yes" or "no" or "on" or "off" or "y" or "n" or "true" or "false";

    private void Expect<T>()
        where T : ParsingEvent
    {
        if (_parser.Current is null)
        {
            MoveNext();
        }

        if (_parser.Current is not T)
        {
            throw new YamlException(_parser.Current!.Start, _parser.Current.End, "unexpected event");
        }

        MoveNext();
    }

    private Place.InText At(Mark mark) => new(_path, (int)mark.Line + _linesBefore, (int)mark.Column);

    // Leaves the descent when going on could only cost; the reason is reported before. Never leaves this class.
#pragma warning disable CA1032, CA1064 // an implementation detail, not an exception for callers
    private sealed class ReadingStopped : Exception;
#pragma warning restore CA1032, CA1064
}
