using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;
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

    private readonly Dictionary<string, IndicatorFile> _files;
    private readonly HashSet<IndicatorFile> _completed = [];

    private Inheritance(Dictionary<string, IndicatorFile> files) => _files = files;

    /// <summary>Completes every indicator of a content folder.</summary>
    public static void Complete(ContentTree tree)
    {
        var files = new Dictionary<string, IndicatorFile>(StringComparer.Ordinal);
        foreach (var (office, round) in tree.Offices.SelectMany(o => o.Rounds.Select(r => (o, r))))
        {
            foreach (var file in round.Indicators)
            {
                files.Add($"{office.Id}/{round.Id}/{file.Id}", file);
            }
        }

        var inheritance = new Inheritance(files);
        foreach (var file in files.Values)
        {
            inheritance.Complete(file);
        }
    }

    /// <summary>
    /// A problem is reported once, where it is written: those that a file shares with what it inherits are dropped, and those that
    /// come of inheriting alone are told at the line that inherits.
    /// </summary>
    public static void SettleProblems(IEnumerable<IndicatorFile> files)
    {
        var inheriting = files.Where(f => f.Parent is not null).ToArray();
        var settled = inheriting.Select(f => f.Problems.All.Select(p => Settle(f, p)).OfType<Problem>().ToArray()).ToArray();
        for (var i = 0; i < inheriting.Length; i++)
        {
            inheriting[i].Problems.Replace(settled[i]);
        }
    }

    private static Problem? Settle(IndicatorFile file, Problem problem)
    {
        if (string.Equals(problem.Place.File, file.Path, StringComparison.Ordinal))
        {
            return problem;
        }

        for (var ancestor = file.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (ancestor.Problems.All.Contains(problem))
            {
                return null;
            }
        }

        return Problems.InheritedDoesNotFit(file.InheritsPlace!, problem);
    }

    private void Complete(IndicatorFile file)
    {
        if (!_completed.Add(file) || file.Inherits is not { } inherits)
        {
            return;
        }

        if (!_files.TryGetValue(inherits.Value, out var parent))
        {
            file.Problems.Add(Problems.UnknownInherited(inherits.Place, inherits.Value, NearestName.Of(inherits.Value, _files.Keys)));
        }
        else if (IsInCircle(file))
        {
            file.Problems.Add(Problems.InheritsCycle(inherits.Place, inherits.Value));
        }
        else
        {
            Complete(parent);
            Join(file, parent);
        }
    }

    private bool IsInCircle(IndicatorFile file)
    {
        var seen = new HashSet<IndicatorFile>();
        for (var next = ParentOf(file); next is not null && seen.Add(next); next = ParentOf(next))
        {
            if (next == file)
            {
                return true;
            }
        }

        return false;
    }

    private IndicatorFile? ParentOf(IndicatorFile file) =>
        file.Inherits is { } inherits && _files.TryGetValue(inherits.Value, out var parent) ? parent : null;

    private static void Join(IndicatorFile file, IndicatorFile parent)
    {
        if (file.Data is not YamlNode.Map own || parent.Data is not YamlNode.Map other)
        {
            return;
        }

        var hasCriteria = Holds(own, OwnCriteria);
        if (hasCriteria && !Holds(own, Forms) && own.IsWhole)
        {
            file.Problems.Add(Problems.CriteriaMissing(own.Place));
        }

        var taken = other.Entries.Where(e => !Holds(own, [e.Key]) && !Is(e, Never) && !(hasCriteria && Is(e, OfCriteria)));
        file.TakeOver(parent, new YamlNode.Map([.. own.Entries, .. taken], own.IsWhole && other.IsWhole, own.Place));
    }

    private static bool Holds(YamlNode.Map map, string[] keys) => map.Entries.Any(e => Is(e, keys));

    private static bool Is(YamlEntry entry, string[] keys) => keys.Contains(entry.Key, StringComparer.Ordinal);
}
