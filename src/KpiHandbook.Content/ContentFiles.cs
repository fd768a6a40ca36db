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
    /// <summary>What it holds; null when it could not be read.</summary>
    public T? Raw { get; private set; }

    protected override void Read(string text)
    {
        if (YamlReader.Read(text, Path, linesBefore: 0, Problems) is { } root)
        {
            Raw = type.Read(root, Problems);
        }
    }
}

/// <summary>An indicator's file: data for the machine, then text for people. Completed from another round's file, where it inherits one, before it is interpreted.</summary>
internal sealed class IndicatorFile(string fullPath, string path, Id<Indicator> id) : SourceFile(fullPath, path)
{
    public Id<Indicator> Id => id;

    /// <summary>The data as YAML, with what is inherited; null when it could not be read.</summary>
    public YamlNode? Data { get; private set; }

    /// <summary>The indicator that it says to inherit; null when it says none, or nothing that could be one.</summary>
    public Located<string>? Inherits { get; private set; }

    /// <summary>Where it says so.</summary>
    public Place.InText? InheritsPlace => Inherits?.Place;

    /// <summary>The file that it inherits.</summary>
    public IndicatorFile? Parent { get; private set; }

    /// <summary>The data; null when it could not be read.</summary>
    public RawIndicator? Raw { get; private set; }

    /// <summary>The text's sections; empty when it has problems.</summary>
    public IReadOnlyList<BodySection> Body { get; private set; } = [];

    private bool HasBody { get; set; }

    /// <summary>Takes over what another file gives and this one does not.</summary>
    public void TakeOver(IndicatorFile parent, YamlNode.Map completed)
    {
        Parent = parent;
        Data = completed;
        Body = HasBody ? Body : parent.Body;
    }

    /// <summary>Reads what the data mean, apart from all other files.</summary>
    public void Interpret() => Raw = Data is null ? null : IndicatorShape.Shape.Read(Data, Problems);

    protected override void Read(string text)
    {
        if (FrontMatter.Split(text, Path, Problems) is not { } parts)
        {
            return;
        }

        Data = YamlReader.Read(parts.Data, Path, FrontMatter.LinesBeforeData, Problems);
        var inherits = (Data as YamlNode.Map)?.Entries.FirstOrDefault(e => string.Equals(e.Key, Inheritance.Key, StringComparison.Ordinal));
        Inherits = inherits?.Value is YamlNode.Scalar scalar && InheritsType.Parse(scalar.Text) is not null ? new Located<string>(scalar.Text, scalar.Place) : null;
        HasBody = inherits is null || !string.IsNullOrWhiteSpace(parts.Body);
        if (HasBody)
        {
            Body = BodyReader.Read(parts.Body, Path, parts.LinesBeforeBody, Problems);
        }
    }
}
