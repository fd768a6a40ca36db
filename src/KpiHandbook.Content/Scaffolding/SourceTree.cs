using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KpiHandbook.Content.Scaffolding;

/// <summary>Reads a YAML text, which was found sound before, into its values with their stretches.</summary>
internal sealed class SourceTree
{
    private readonly Parser _parser;
    private readonly int _before;

    private SourceTree(string text, int before)
    {
        _parser = new Parser(new StringReader(text));
        _before = before;
    }

    /// <summary>The top mapping of a text that stands behind <paramref name="before"/> characters of its file.</summary>
    /// <exception cref="InvalidOperationException">The text is no mapping.</exception>
    public static SourceNode.Map Read(string text, int before = 0)
    {
        var tree = new SourceTree(text, before);
        tree.MoveTo<DocumentStart>();
        tree._parser.MoveNext();
        return tree.Value() as SourceNode.Map ?? throw new InvalidOperationException("the text was to be a mapping");
    }

    private void MoveTo<T>()
        where T : ParsingEvent
    {
        while (_parser.MoveNext() && _parser.Current is not T)
        {
        }
    }

    private SourceNode Value() => _parser.Current switch
    {
        Scalar scalar => ScalarOf(scalar),
        MappingStart start => MapOf(start),
        SequenceStart start => ListOf(start),
        _ => throw new InvalidOperationException("the text was to be read before"),
    };

    private SourceNode.Scalar ScalarOf(Scalar scalar)
    {
        _parser.MoveNext();
        return new SourceNode.Scalar(scalar.Value, At(scalar.Start), At(scalar.End));
    }

    private SourceNode.Map MapOf(MappingStart start)
    {
        _parser.MoveNext();
        var entries = new List<SourceEntry>();
        while (_parser.Current is not MappingEnd)
        {
            var key = (SourceNode.Scalar)Value();
            entries.Add(new SourceEntry(key.Text, key.Start, Value()));
        }

        var isFlow = start.Style == MappingStyle.Flow;
        return new SourceNode.Map(entries, isFlow, At(start.Start), EndOf(isFlow, entries.Count == 0 ? null : entries[^1].End));
    }

    private SourceNode.List ListOf(SequenceStart start)
    {
        _parser.MoveNext();
        var items = new List<SourceNode>();
        while (_parser.Current is not SequenceEnd)
        {
            items.Add(Value());
        }

        var isFlow = start.Style == SequenceStyle.Flow;
        return new SourceNode.List(items, isFlow, At(start.Start), EndOf(isFlow, items.Count == 0 ? null : items[^1].End));
    }

    // A block ends, for the parser, where the next thing begins; for us, with its last value. Of a bracket it says where it stands.
    private int EndOf(bool isFlow, int? last)
    {
        var end = isFlow ? At(_parser.Current!.Start) + 1 : last ?? At(_parser.Current!.Start);
        _parser.MoveNext();
        return end;
    }

    private int At(Mark mark) => (int)mark.Index + _before;
}
