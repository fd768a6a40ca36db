using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Planning;

/// <summary>Shapes an agreement as tables of numbers and weights, in pages and in print.</summary>
internal sealed class AgreementViewBuilder(Words words, Handbook handbook, Agreement agreement, RelativeLinks links)
{
    public AgreementView Build() => new(
        $"agreement-{agreement.Id}",
        agreement.Title,
        agreement.Note,
        agreement.Partial,
        [.. agreement.Entries.GroupBy(e => e.Section).OrderBy(g => g.Key).Select(g => Section(g.Key, [.. g]))],
        [
            .. handbook.Office.Districts
                .Where(d => agreement.Choices.ContainsKey(d.Id))
                .Select(d => new Choice(
                    new Link(d.Name, links.To(Routes.Unit(handbook, AssessedUnit.Of(d)))),
                    [.. agreement.Choices[d.Id].Select(LinkTo)])),
        ]);

    private AgreementSection Section(Section section, IReadOnlyList<AgreementEntry> entries)
    {
        var isWeighted = agreement.Partial is null && entries.All(e => e.Weight is not null);
        var isShared = isWeighted && section != Core.Model.Section.Optional && entries.All(e => e.Only is null);
        var sum = entries.Aggregate(Rational.Zero, (total, e) => total + (e.Weight?.Percent ?? Rational.Zero));
        return new AgreementSection(
            SectionText.Of(words, section),
            [.. entries.Select(Row)],
            isShared ? SectionText.Weight(sum) : null,
            section == Core.Model.Section.Optional ? words["agreement.optional-note"]
            : isShared || !isWeighted ? null
            : words["agreement.some-districts-note"]);
    }

    private AgreementRow Row(AgreementEntry entry) => new(
        $"{entry.Number}",
        LinkTo(entry.Indicator),
        SectionText.Weight(entry),
        entry.Only is { } only ? words.Say("agreement.only", ListText.Row(words, handbook.Office.Districts.Where(d => only.Contains(d.Id)).Select(d => d.Name))) : null,
        [.. new[] { Derived(entry), entry.Note }.OfType<string>()]);

    private string? Derived(AgreementEntry entry) => entry switch
    {
        { WeightDerived: { } derivation } => $"{SectionText.DerivedMark} {derivation}",
        { Weight: null } when agreement.Partial is null => SectionText.NoWeight(words),
        _ => null,
    };

    private Link LinkTo(Id<Indicator> id) => new(handbook.Find(id)!.ShortTitle, links.To(Routes.Indicator(handbook, id)));
}
