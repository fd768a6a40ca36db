using KpiHandbook.Content.Amendments;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Indicators;

/// <summary>
/// Completes indicators that take over another round's: fields that a file does not give are put in as they stand there, with their own
/// places, before anyone asks what they mean.
/// </summary>
internal sealed class Inheritance
{
    public const string Key = "inherits";

    // A round has its own days, and its own document: what these say of another one's is never taken over.
    private static readonly string[] Never = [Key, "cut-off", "cut-off-note", "notes", "printed", "known", "targets", "reports", "register"];

    // Whoever writes criteria of its own takes over nothing that belongs to the other ones.
    private static readonly string[] Forms = [.. CriteriaShape.OneForm.Fields.Select(f => f.Name)];

    private static readonly string[] OwnCriteria = ["formula", .. Forms];

    private static readonly string[] OfCriteria = [.. OwnCriteria, "round", "ladder", "letters", "zero", "readings", "rulings", "open", "examples"];

    private readonly Dictionary<string, RoundTexts> _rounds;
    private readonly Dictionary<(RoundText, Id<Indicator>), IndicatorText> _found = [];
    private readonly Dictionary<(IndicatorFile, string, IndicatorText?), IndicatorText> _made = [];

    private Inheritance(Dictionary<string, RoundTexts> rounds) => _rounds = rounds;

    // An indicator of a text of its round.
    private sealed record Spot(RoundText Text, LaidFile Laid);

    /// <summary>Completes every indicator of every text.</summary>
    /// <param name="rounds">The rounds, by their paths like <c>yala/2568-2</c>.</param>
    public static void Complete(Dictionary<string, RoundTexts> rounds)
    {
        var inheritance = new Inheritance(rounds);
        foreach (var text in rounds.Values.SelectMany(r => r.All))
        {
            text.Indicators = [.. text.Files.Select(laid => inheritance.Complete(new Spot(text, laid)))];
        }
    }

    /// <summary>
    /// A problem is reported once, where it is written: those that an indicator shares with what it inherits are dropped, and those that
    /// come of inheriting alone are told at the line that inherits.
    /// </summary>
    public static void SettleProblems(IEnumerable<IndicatorText> texts)
    {
        var lists = texts.Where(t => t.Parent is not null).SelectMany(t => t.AllProblems.Select(list => (Text: t, List: list))).ToArray();
        var settled = lists.Select(l => l.List.All.Select(p => Settle(l.Text, p)).OfType<Problem>().ToArray()).ToArray();
        for (var i = 0; i < lists.Length; i++)
        {
            lists[i].List.Replace(settled[i]);
        }
    }

    private static Problem? Settle(IndicatorText text, Problem problem)
    {
        if (text.IsOwn(problem.Place))
        {
            return problem;
        }

        for (var ancestor = text.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (ancestor.AllProblems.Any(list => list.All.Contains(problem)))
            {
                return null;
            }
        }

        return Problems.InheritedDoesNotFit(text.InheritsPlace!, problem);
    }

    private IndicatorText Complete(Spot spot)
    {
        var (text, laid) = spot;
        if (_found.TryGetValue((text, laid.Id), out var found))
        {
            return found;
        }

        var parentAt = ParentOf(spot);
        var isInCircle = parentAt is not null && IsInCircle(spot);
        var parent = parentAt is null || isInCircle ? null : Complete(parentAt);
        var key = (laid.File, string.Join(',', laid.PatchedBy.Select(a => a.Number)), parent);
        if (!_made.TryGetValue(key, out var made))
        {
            made = new IndicatorText(laid.File, parent);
            if (laid.File.Inherits is { } inherits && isInCircle)
            {
                made.Problems.Add(Problems.InheritsCycle(inherits.Place, inherits.Value));
            }
            else if (laid.File.Inherits is { } unknown && parentAt is null)
            {
                made.Problems.Add(Problems.UnknownInherited(unknown.Place, unknown.Value, NearestName.Of(unknown.Value, Addresses)));
            }

            Join(made);
            made.Patch(laid.PatchedBy, text.Report);
            _made.Add(key, made);
        }

        _found.Add((text, laid.Id), made);
        return made;
    }

    private IEnumerable<string> Addresses => _rounds.SelectMany(r => r.Value.InForce.Files.Select(f => $"{r.Key}/{f.Id}"));

    private bool IsInCircle(Spot spot)
    {
        var seen = new HashSet<Spot>();
        for (var next = ParentOf(spot); next is not null && seen.Add(next); next = ParentOf(next))
        {
            if (next == spot)
            {
                return true;
            }
        }

        return false;
    }

    // Within its own round, an indicator inherits from the text that it is part of; from another round, what is in force there.
    private Spot? ParentOf(Spot spot)
    {
        if (spot.Laid.File.Inherits is not { } inherits
            || inherits.Value.LastIndexOf('/') is var end && !_rounds.TryGetValue(inherits.Value[..end], out var round))
        {
            return null;
        }

        var text = round.All.Contains(spot.Text) ? spot.Text : round.InForce;
        return text.Files.FirstOrDefault(f => string.Equals($"{f.Id}", inherits.Value[(end + 1)..], StringComparison.Ordinal)) is { } laid
            ? new Spot(text, laid)
            : null;
    }

    private static void Join(IndicatorText text)
    {
        if (text.Data is not YamlNode.Map own || text.Parent?.Data is not YamlNode.Map other)
        {
            return;
        }

        var hasCriteria = Holds(own, OwnCriteria);
        if (hasCriteria && !Holds(own, Forms) && own.IsWhole)
        {
            text.Problems.Add(Problems.CriteriaMissing(own.Place));
        }

        var taken = other.Entries.Where(e => !Holds(own, [e.Key]) && !Is(e, Never) && !(hasCriteria && Is(e, OfCriteria)));
        text.Data = new YamlNode.Map([.. own.Entries, .. taken], own.IsWhole && other.IsWhole, own.Place);
    }

    private static bool Holds(YamlNode.Map map, string[] keys) => map.Entries.Any(e => Is(e, keys));

    private static bool Is(YamlEntry entry, string[] keys) => keys.Contains(entry.Key, StringComparer.Ordinal);
}
