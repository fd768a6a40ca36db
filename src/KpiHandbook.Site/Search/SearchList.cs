using System.Text;
using System.Text.Json;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Search;

/// <summary>The indexes of all rounds as a script, which a search loads when its reader asks for more than the page names. It stands outside of every round, so that a new round changes no other.</summary>
internal static class SearchList
{
    /// <summary>The list: by offices, the newest round first.</summary>
    public static DataFile Of(Words words, IReadOnlyList<RoundEntry> rounds) => new(Routes.SearchList(words), () => Encoding.UTF8.GetBytes(
        $"kpi.rounds = {JsonSerializer.Serialize(rounds.GroupBy(r => r.Handbook.Office.Id).SelectMany(office => office.Reverse()).Select(r => Routes.Search(r.Handbook, words)))};\n"));
}
