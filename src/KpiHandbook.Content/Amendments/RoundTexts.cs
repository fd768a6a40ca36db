using KpiHandbook.Content.Rounds;
using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Content.Amendments;

/// <summary>Every text of a round: its revisions, and what else scores a month.</summary>
internal sealed class RoundTexts
{
    private readonly List<RoundText> _others = [];

    public RoundTexts(RoundFolder round)
    {
        Round = round;
        Revisions = [.. Enumerable.Range(0, round.Amendments.Count + 1).Select(n => new RoundText(round, [.. round.Amendments.Take(n)]))];
        AmendmentRules.Check(this);
        ByMonth = InForce.IsUsable ? Months() : new Dictionary<ReportMonth, RoundText>();
    }

    public RoundFolder Round { get; }

    /// <summary>From the text as first published to the one in force.</summary>
    public IReadOnlyList<RoundText> Revisions { get; }

    /// <summary>The text with every amendment.</summary>
    public RoundText InForce => Revisions[^1];

    /// <summary>The months that another text scores than the one in force.</summary>
    public IReadOnlyDictionary<ReportMonth, RoundText> ByMonth { get; }

    /// <summary>Every text, each once.</summary>
    public IEnumerable<RoundText> All => Revisions.Concat(_others);

    /// <summary>True for a text that readers are held to: the one in force, and those that score a month.</summary>
    public bool IsLive(RoundText text) => text == InForce || ByMonth.Values.Contains(text);

    /// <summary>The revision that an amendment makes.</summary>
    public RoundText With(AmendmentFolder amendment) => Revisions.First(r => r.By.Count > 0 && r.By[^1] == amendment);

    /// <summary>The revision before that.</summary>
    public RoundText Before(AmendmentFolder amendment) => Revisions[With(amendment).By.Count - 1];

    /// <summary>The first day that an amendment holds for.</summary>
    public BuddhistDate EffectiveOf(AmendmentFolder amendment) => amendment.Definition.Raw?.Effective?.Value ?? Period.From;

    /// <summary>The days of the round.</summary>
    public Period Period => InForce.Definition?.Raw is { } raw && RoundRules.PeriodOf(raw) is { } period ? period : Round.Id.Period;

    private Dictionary<ReportMonth, RoundText> Months()
    {
        var months = new Dictionary<ReportMonth, RoundText>();
        foreach (var month in Period.Months)
        {
            var by = Round.Amendments.Where(a => EffectiveOf(a) <= month.Last).ToList();
            if (by.Count < Round.Amendments.Count)
            {
                months.Add(month, TextOf(by));
            }
        }

        return months;
    }

    private RoundText TextOf(List<AmendmentFolder> by)
    {
        if (All.FirstOrDefault(t => t.By.SequenceEqual(by)) is { } known)
        {
            return known;
        }

        var text = new RoundText(Round, by);
        AmendmentRules.CheckFiles(text);
        _others.Add(text);
        return text;
    }
}
