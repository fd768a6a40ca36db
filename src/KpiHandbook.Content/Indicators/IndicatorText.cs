using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Indicators;

/// <summary>
/// What an indicator's file says in a text of its round: with what it inherits, and with what letters changed in it. Texts in which it says
/// the same share one of these.
/// </summary>
internal sealed class IndicatorText
{
    private readonly List<(IndicatorContext Context, Indicator? Indicator, ProblemList Problems)> _checks = [];

    public IndicatorText(IndicatorFile file, IndicatorText? parent)
    {
        File = file;
        Parent = parent;
        Data = file.Data;
        Body = file.HasBody ? file.Body : parent?.Body ?? [];
        Problems.AddRange(file.Problems.All);
    }

    public IndicatorFile File { get; }

    public Id<Indicator> Id => File.Id;

    /// <summary>What it inherits.</summary>
    public IndicatorText? Parent { get; }

    /// <summary>The data as YAML, with what is inherited; null when it could not be read.</summary>
    public YamlNode? Data { get; set; }

    /// <summary>The data; null when it could not be read.</summary>
    public RawIndicator? Raw { get; private set; }

    /// <summary>The text's sections; empty when it has problems.</summary>
    public IReadOnlyList<BodySection> Body { get; private set; }

    /// <summary>What is wrong with it, apart from all other files.</summary>
    public ProblemList Problems { get; } = new();

    /// <summary>What is wrong with it, by itself and in the rounds that it was checked in.</summary>
    public IEnumerable<ProblemList> AllProblems => _checks.Select(c => c.Problems).Prepend(Problems);

    /// <summary>The place of what says to inherit.</summary>
    public Place.InText? InheritsPlace => File.Inherits?.Place;

    /// <summary>True for a place in what the round itself says of the indicator.</summary>
    public bool IsOwn(Place place) => string.Equals(place.File, File.Path, StringComparison.Ordinal);

    /// <summary>Reads what the data mean, apart from all other files.</summary>
    public void Interpret() => Raw = Data is null ? null : IndicatorShape.Shape.Read(Data, Problems);

    /// <summary>Checks it against its round; texts of the round that are the same to it share what that gives.</summary>
    public (Indicator? Indicator, ProblemList Problems) Check(IndicatorContext context)
    {
        if (_checks.Find(c => c.Context.IsSameAs(context)) is { Problems: { } before, Indicator: var same })
        {
            return (same, before);
        }

        var problems = new ProblemList();
        problems.AddRange(Problems.All);
        var indicator = Raw is null ? null : IndicatorRules.Check(Raw, Id, Body, context, problems);
        _checks.Add((context, indicator, problems));
        return (indicator, problems);
    }
}
