using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Core.Versions;

/// <summary>Checks that no indicator of an office is lost between its texts, so that every old address leads somewhere.</summary>
public static class RedirectRules
{
    /// <summary>What is lost, and which redirects lead nowhere or from nowhere.</summary>
    /// <param name="rounds">The texts in force of one office, with their earlier revisions.</param>
    public static IReadOnlyList<Problem> Check(IEnumerable<Handbook> rounds)
    {
        var problems = new List<Problem>();
        var known = new HashSet<Id<Indicator>>();
        var open = new Dictionary<Id<Indicator>, Handbook>();
        foreach (var text in rounds.OrderBy(r => r.Round).SelectMany(r => r.Earlier.Append(r)))
        {
            problems.AddRange(text.Redirects.SelectMany(r => Check(text, r.Key, r.Value, known)));
            foreach (var (id, last) in Lost(text, open))
            {
                problems.Add(Problems.LostIndicator(text.Place, $"{id}", NameOf(last)));
                open.Remove(id);
            }

            foreach (var id in text.Redirects.Keys)
            {
                open.Remove(id);
            }

            foreach (var indicator in text.Indicators)
            {
                known.Add(indicator.Id);
                open[indicator.Id] = text;
            }
        }

        return [.. problems.Distinct()];
    }

    // A round of which the documents hold a part alone says nothing of what it lacks.
    private static List<KeyValuePair<Id<Indicator>, Handbook>> Lost(Handbook text, Dictionary<Id<Indicator>, Handbook> open) =>
        text.IsPartAlone
            ? []
            : [.. open.Where(o => text.Find(o.Key) is null && !text.Redirects.ContainsKey(o.Key)).OrderBy(o => $"{o.Key}", StringComparer.Ordinal)];

    private static IEnumerable<Problem> Check(Handbook text, Id<Indicator> id, Redirect redirect, IReadOnlyCollection<Id<Indicator>> known)
    {
        if (text.Find(id) is not null)
        {
            yield return Problems.RedirectOfOwn(redirect.Place, $"{id}");
        }
        else if (!known.Contains(id))
        {
            yield return Problems.RedirectOfUnknown(redirect.Place, $"{id}", NearestName.Of($"{id}", known.Select(k => $"{k}")));
        }

        if (redirect is Redirect.Renamed renamed && text.Find(renamed.To) is null)
        {
            var names = text.Indicators.Select(i => $"{i.Id}");
            yield return Problems.RedirectToUnknown(redirect.Place, $"{id}", $"{renamed.To}", NearestName.Of($"{renamed.To}", names));
        }
    }

    private static Words NameOf(Handbook text) => text.By is { } by
        ? new($"{text.Round.ToText()} ฉบับแก้ไขที่ {by.Number}", $"Revision {by.Number} of {text.Round}")
        : new(text.Round.ToText(), $"Round {text.Round}");
}
