using KpiHandbook.Content.Bodies;
using KpiHandbook.Content.Indicators;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content;

/// <summary>A YAML file whose whole is of one type.</summary>
internal sealed class YamlFile<T>(string fullPath, string path, FieldType<T> type) : SourceFile(fullPath, path)
    where T : class
{
    /// <summary>What it holds, as YAML; null when it could not be read.</summary>
    public YamlNode? Root { get; private set; }

    /// <summary>What it holds; null when it could not be read.</summary>
    public T? Raw { get; private set; }

    /// <summary>What it would hold with another root.</summary>
    public T? Read(YamlNode root, ProblemList problems) => type.Read(root, problems);

    protected override void Read(string text)
    {
        Root = YamlReader.Read(text, Path, linesBefore: 0, Problems);
        Raw = Root is null ? null : type.Read(Root, Problems);
    }
}

/// <summary>An indicator's file: data for the machine, then text for people. What it means is told by the <see cref="IndicatorText"/>s made of it.</summary>
internal sealed class IndicatorFile(string fullPath, string path, Id<Indicator> id) : SourceFile(fullPath, path)
{
    public Id<Indicator> Id => id;

    /// <summary>The data as YAML; null when it could not be read.</summary>
    public YamlNode? Data { get; private set; }

    /// <summary>The indicator that it says to inherit; null when it says none, or nothing that could be one.</summary>
    public Located<string>? Inherits { get; private set; }

    /// <summary>The text's sections; empty when it has problems.</summary>
    public IReadOnlyList<BodySection> Body { get; private set; } = [];

    /// <summary>The text as written; null where it is what is inherited.</summary>
    public BodySource? Source { get; private set; }

    protected override void Read(string text)
    {
        if (FrontMatter.Split(text, Path, Problems) is not { } parts)
        {
            return;
        }

        Data = YamlReader.Read(parts.Data, Path, FrontMatter.LinesBeforeData, Problems);
        var inherits = (Data as YamlNode.Map)?.Entries.FirstOrDefault(e => string.Equals(e.Key, Inheritance.Key, StringComparison.Ordinal));
        Inherits = inherits?.Value is YamlNode.Scalar scalar && InheritsType.Parse(scalar.Text) is not null ? new Located<string>(scalar.Text, scalar.Place) : null;
        if (inherits is null || !string.IsNullOrWhiteSpace(parts.Body))
        {
            Source = new BodySource(parts.Body, Path, parts.LinesBeforeBody);
            Body = BodyReader.Read(Source, Problems);
        }
    }
}
