using KpiHandbook.Core.Model;
using KpiHandbook.Core.Versions;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;
using Link = KpiHandbook.Site.Pages.Link;

namespace KpiHandbook.Site.Versions;

/// <summary>Shapes the page of one indicator across an office's texts.</summary>
internal sealed class HistoryPageBuilder
{
    private readonly Words _words;
    private readonly SiteSettings _settings;
    private readonly OfficeVersions _versions;
    private readonly Id<Indicator> _id;
    private readonly Office _office;
    private readonly RelativeLinks _links;

    public HistoryPageBuilder(Words words, SiteSettings settings, OfficeVersions versions, Id<Indicator> id)
    {
        (_words, _settings, _versions, _id) = (words, settings, versions, id);
        _office = versions.Rounds[^1].Office;
        _links = new RelativeLinks(Routes.History(_office, id), words);
    }

    /// <summary>Every id that a text of the office has.</summary>
    public static IEnumerable<Id<Indicator>> IdsOf(OfficeVersions versions) => versions.Texts.SelectMany(t => t.Indicators).Select(i => i.Id).Distinct();

    public Page Build()
    {
        var past = _versions.PastOf(_id);
        var title = past.Last(p => p.Indicator.Id == _id).Indicator;
        var own = past.Where(p => IsOwn(p.Indicator, title)).ToList();
        var rounds = own.Select(p => p.Text.Round).Distinct().Count();
        return new HistoryPage(
            _links.From,
            OfficeFrame.Of(_words, _settings, _versions.Rounds, _links, $"{_words.Say("history.title", title.ShortTitle)} · {_office.Province}"),
            title.ShortTitle,
            $"{(own.Count > rounds ? _words.Say("history.rounds-and-texts", rounds, own.Count) : _words.Say("history.rounds", rounds))}{Others(past, title)}",
            [.. past.Select((p, i) => Of(p.Text, p.Indicator, i == 0 ? null : past[i - 1]) with { Another = IsOwn(p.Indicator, title) ? null : p.Indicator.ShortTitle })],
            Gone(past[^1].Text));
    }

    // The same, or the same under an id of which nothing but the letters changed.
    private bool IsOwn(Indicator indicator, Indicator title) => indicator.Id == _id || string.Equals(indicator.ShortTitle, title.ShortTitle, StringComparison.Ordinal);

    // Which other indicators stand in its place: before it, after it, or in turn with it.
    private string Others(IReadOnlyList<(Handbook Text, Indicator Indicator)> past, Indicator title)
    {
        var (own, others) = (new List<int>(), new List<(string Name, int At)>());
        for (var i = 0; i < past.Count; i++)
        {
            if (IsOwn(past[i].Indicator, title))
            {
                own.Add(i);
            }
            else
            {
                others.Add((past[i].Indicator.ShortTitle, i));
            }
        }

        return string.Concat(others.GroupBy(o => o.Name, StringComparer.Ordinal).Select(g => $" · {Relation(g.First().At, g.Last().At, g.Key)}"));

        string Relation(int first, int last, string name) =>
            last < own[0] ? _words.Say("history.after", name) : first > own[^1] ? _words.Say("history.before", name) : _words.Say("history.between", name);
    }

    private string? Gone(Handbook last) => _versions.Trail.Follow(_id, _versions.Texts.Last(t => t.Find(_id) is not null), _versions.Texts[^1]) is TrailEnd.Gone gone
        && gone.In.Round > last.Round
            ? _words.Say("history.gone", _words.Name(gone.In.Round), gone.Why)
            : null;

    private PastText Of(Handbook text, Indicator indicator, (Handbook Text, Indicator Indicator)? before) => new(
        new Link(_versions.NameOf(_words, text), _links.To(_versions.AddressOf(text, indicator.Id))),
        string.Join(" · ", new[] { StatusText.Of(_words, text.Status), MonthTexts.ScoredBy(_words, _versions.InForce(text), text) }.OfType<string>()),
        before is { } b ? ComparisonText.Of(_words, _versions, b, (text, indicator)) : null,
        indicator.Title,
        [
            .. text.Agreements.SelectMany(a => a.Entries.Where(e => e.Indicator == indicator.Id)
                .Select(e => new Fact($"{AgreementText.Whom(_words, a.AppliesTo)} {SectionText.Of(_words, e)}", SectionText.Weight(e), e.Weight is null ? SectionText.NoWeight(_words) : null))),
        ],
        indicator.Milestones.Count == 0
            ? [CriteriaOf(indicator, null)]
            : [.. indicator.Milestones.Select(m => CriteriaOf(indicator.In(m.Months[0]), MonthsText.Of(_words, m.Months)))],
        FormulaView.Of(_words, indicator)?.Spoken,
        [.. indicator.Inputs.Select(i => i.Label)],
        indicator.Sources);

    private PastCriteria CriteriaOf(Indicator indicator, string? months) => new(
        months,
        [.. indicator.Criteria.Levels.Reverse().Select(l => new ScaleLevel(LevelSwatch.Of(_words, l.Level, indicator), ThresholdText.Of(l.When, indicator.Unit), l.Text))],
        indicator.Criteria.Unstated is not null ? _words["criteria.unstated"]
            : indicator.Criteria.IsShortfallOpen ? PrintedText.OnlyLevels(_words, indicator) is { } only ? _words.Opening(only) : null
            : null);
}
