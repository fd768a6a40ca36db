using KpiHandbook.Content.Bodies;
using KpiHandbook.Content.Indicators;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content;

/// <summary>A YAML file of one shape.</summary>
internal sealed class YamlFile<T>(string fullPath, string path, Shape<T> shape) : SourceFile(fullPath, path)
    where T : class
{
    /// <summary>What it holds; null when it could not be read.</summary>
    public T? Raw { get; private set; }

    protected override void Read(string text)
    {
        if (YamlReader.Read(text, Path, linesBefore: 0, Problems) is { } root)
        {
            Raw = shape.Read(root, Problems);
        }
    }
}

/// <summary>An indicator's file: data for the machine, then text for people.</summary>
internal sealed class IndicatorFile(string fullPath, string path, Id<Indicator> id) : SourceFile(fullPath, path)
{
    public Id<Indicator> Id => id;

    /// <summary>The data; null when it could not be read.</summary>
    public RawIndicator? Raw { get; private set; }

    /// <summary>The text's sections; empty when it has problems.</summary>
    public IReadOnlyList<BodySection> Body { get; private set; } = [];

    protected override void Read(string text)
    {
        if (FrontMatter.Split(text, Path, Problems) is not { } parts)
        {
            return;
        }

        if (YamlReader.Read(parts.Data, Path, FrontMatter.LinesBeforeData, Problems) is { } root)
        {
            Raw = IndicatorShape.Shape.Read(root, Problems);
        }

        Body = BodyReader.Read(parts.Body, Path, parts.LinesBeforeBody, Problems);
    }
}
