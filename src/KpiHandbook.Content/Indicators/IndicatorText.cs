using KpiHandbook.Content.Amendments;
using KpiHandbook.Content.Bodies;
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
        Source = file.Source ?? parent?.Source;
        Body = file.Source is null ? parent?.Body ?? [] : file.Body;
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

    /// <summary>The letters that changed it in places since its file was laid, in order.</summary>
    public IReadOnlyList<AmendmentFolder> PatchedBy { get; private set; } = [];

    private BodySource? Source { get; set; }

    /// <summary>What is wrong with it, apart from all other files.</summary>
    public ProblemList Problems { get; } = new();

    /// <summary>What is wrong with it, by itself and in the rounds that it was checked in.</summary>
    public IEnumerable<ProblemList> AllProblems => _checks.Select(c => c.Problems).Prepend(Problems);

    /// <summary>The place of what says to inherit.</summary>
    public Place.InText? InheritsPlace => File.Inherits?.Place;

    /// <summary>True for a place in what the round itself says of the indicator.</summary>
    public bool IsOwn(Place place) =>
        string.Equals(place.File, File.Path, StringComparison.Ordinal)
        || PatchedBy.Any(a => string.Equals(place.File, a.Definition.Path, StringComparison.Ordinal));

    /// <summary>Changes it in places, as letters do.</summary>
    /// <param name="letters">The letters, in order.</param>
    /// <param name="report">Takes what does not fit, and in which letter.</param>
    public void Patch(IReadOnlyList<AmendmentFolder> letters, Action<AmendmentFolder, Problem> report)
    {
        if (letters.Count == 0 || Data is null)
        {
            return;
        }

        PatchedBy = letters;
        var source = Source;
        foreach (var letter in letters)
        {
            var patch = new FilePatch(letter, AmendedFile.Of(Id), report);
            Data = patch.Apply(Data);
            source = source is null ? null : patch.Apply(source);
        }

        if (source is not null && source != Source)
        {
            Source = source;
            Body = BodyReader.Read(source, Problems);
        }
    }

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
