using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Publishing;
using KpiHandbook.Publishing.Editions;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Cli.Editions;

/// <summary>The rounds of an earlier edition that are taken over as they are, since nothing that they depend on has changed.</summary>
internal sealed class Reuse(PreviousEdition? previous)
{
    private readonly SortedDictionary<string, RoundEdition> _rounds = new(StringComparer.Ordinal);

    /// <summary>The rounds taken over.</summary>
    public IReadOnlyDictionary<string, RoundEdition> Rounds => _rounds;

    /// <summary>Finds the rounds that can be taken over.</summary>
    public IReadOnlySet<string> Find(RoundKeys keys, IReadOnlyList<Handbook> rounds)
    {
        foreach (var round in rounds)
        {
            if (previous is not null && keys.PublishedOf(round) is { } key && previous.Find(round.Path, key) is { } edition)
            {
                _rounds.Add(round.Path, edition);
            }
        }

        return _rounds.Keys.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What the pages outside of a round know of one that is taken over.</summary>
    public RoundEntry EntryOf(Handbook round, bool hasBook)
    {
        var edition = _rounds[round.Path];
        return new RoundEntry(round, edition.Current is { } month ? ReportMonth.Parse(month) : null, hasBook)
        {
            Pages = [.. edition.Outputs.Select(o => o.Path).Where(p => p.EndsWith(".html", StringComparison.Ordinal))],
        };
    }

    /// <summary>Puts all of their files into the new output.</summary>
    public IReadOnlyList<Problem> Into(StagedSite staged) =>
        previous is null ? [] : staged.TakeOver(previous.Folder, [.. _rounds.Values.SelectMany(r => r.Outputs).Select(o => o.Path)]);

    /// <summary>Their files by path, whose hashes are known.</summary>
    public IReadOnlyDictionary<string, OutputHash> Known => _rounds.Values.SelectMany(r => r.Outputs).ToDictionary(o => o.Path, StringComparer.Ordinal);

    /// <summary>What was said of them when they were made.</summary>
    public IEnumerable<Problem> Warnings => _rounds.Values.SelectMany(r => r.Warnings);
}
