using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Districts;

/// <summary>
/// Districts ranked by their score in each section, where a site asks for it. Scores that read the same have the same rank, and the next
/// rank counts all of them. Who has not reported, and whose score is withheld, has none.
/// </summary>
internal static class Ranks
{
    public static IReadOnlyDictionary<(Section Section, string Unit), string> Of(Words words, IReadOnlyList<ScoredUnit> districts)
    {
        var ranks = new Dictionary<(Section, string), string>();
        var scores = districts.Where(u => u.Report is not null)
            .SelectMany(u => u.Sections.Where(s => s is { OfHundred: not null, IsAllOpen: false }).Select(s => (s.Section, u.Unit.Id, Score: s.OfHundred!.Value, Text: SectionText.OfHundred(words, s))));
        foreach (var section in scores.GroupBy(s => s.Section))
        {
            var before = 0;
            foreach (var same in section.OrderByDescending(s => s.Score).GroupBy(s => s.Text, StringComparer.Ordinal))
            {
                var key = same.Count() == 1 ? words.Say("matrix.rank", before + 1) : words.Say("matrix.rank-shared", before + 1);
                foreach (var unit in same)
                {
                    ranks.Add((section.Key, unit.Id), key);
                }

                before += same.Count();
            }
        }

        return ranks;
    }
}
