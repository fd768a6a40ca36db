using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;
using Link = KpiHandbook.Site.Pages.Link;

namespace KpiHandbook.Site.Changes;

/// <summary>Shapes the page of everything that changed in a round.</summary>
internal sealed class ChangesPageBuilder(RoundSite site)
{
    private readonly Handbook _handbook = site.Handbook;
    private readonly RelativeLinks _links = site.LinksFrom(Routes.Changes(site.Handbook));

    public Page Build()
    {
        var revisions = Revisions().Reverse().ToList();
        var errata = Errata().ToList();
        var corrections = new CorrectionViews(site).All();
        var previous = Previous();
        return new ChangesPage(
            _links.From,
            site.FrameOf(_links.Path, site.Words["changes.title"], showsResults: corrections.Count > 0 || revisions.Any(r => r.Changes?.Consequence is not null) || previous?.Changes.Consequence is not null),
            Lead(),
            [
                .. revisions.Count == 0 ? Array.Empty<Link>() : [new Link("ฉบับแก้ไข", "#revisions")],
                .. errata.Count == 0 ? Array.Empty<Link>() : [new Link("บัญชีแก้คำผิดและข้อผิดพลาด", "#errata")],
                .. corrections.Count == 0 ? Array.Empty<Link>() : [new Link("ผลที่แก้หลังปิดผนึก", "#corrections")],
                .. previous is null ? Array.Empty<Link>() : [new Link(previous.Title, "#previous")],
            ],
            revisions,
            errata,
            corrections,
            previous);
    }

    /// <summary>What the page holds, in a few words.</summary>
    public static string Outline(RoundSite site)
    {
        var amendments = site.Versions.InForce(site.Handbook).Amendments.Count;
        var letters = amendments == 0 ? "ยังไม่มีหนังสือแก้ไข" : $"หนังสือแก้ไข {amendments} ฉบับ";
        return site.Versions.Before(site.Handbook) is { } before ? $"{letters} และสิ่งที่ต่างจาก{before.Round.ToText()}" : letters;
    }

    private string Lead() => (_handbook.By, site.Versions.Before(_handbook)) switch
    {
        (null, null) => "รอบนี้มีฉบับเดียว ยังไม่มีหนังสือแก้ไข และเป็นรอบแรกของสำนักงานในเว็บนี้",
        (null, _) => "รอบนี้มีฉบับเดียว ยังไม่มีหนังสือแก้ไข",
        ({ } by, _) => $"รอบนี้มี {_handbook.Amendments.Count + 1} ฉบับ ที่ใช้อยู่คือ{EditionText.Of(Words.Thai, by.Number)}",
    };

    private IEnumerable<RevisionView> Revisions()
    {
        if (_handbook.By is null)
        {
            yield break;
        }

        Handbook? before = null;
        foreach (var text in _handbook.Earlier.Append(_handbook))
        {
            yield return new RevisionView(
                $"rev-{text.Revision}",
                EditionText.Of(Words.Thai, text),
                text.By is { } by ? AmendmentText.Of(by.Class) : null,
                text.Revision == _handbook.Revision,
                [.. Facts(text)],
                text.By?.Reason,
                CopyOf(text),
                before is null ? null : Comparison(before, text));
            before = text;
        }
    }

    private IEnumerable<Fact> Facts(Handbook text)
    {
        if (text.By is not { } by)
        {
            yield return new Fact("เอกสาร", text.Document.Number ?? text.Document.Title, text.Document.Date?.ToLongText());
            yield return Months(m => _handbook.In(m).Amendments.Count == 0);
            yield break;
        }

        yield return new Fact("หนังสือ", by.Letter);
        yield return new Fact("ลงวันที่", by.Date?.ToLongText() ?? by.DateNote ?? AmendmentText.NoDate);
        yield return new Fact("มีผลตั้งแต่", by.Effective.ToLongText());
        yield return Months(by.IsInEffectIn);
    }

    private Fact Months(Func<ReportMonth, bool> isScored)
    {
        var months = _handbook.Period.Months.ToList();
        var scored = months.Where(isScored).ToList();
        return new Fact("ใช้คิดคะแนน", scored.Count == 0 ? "ไม่มีเดือนใด" : scored.Count == months.Count ? "ทุกเดือนของรอบ" : MonthsText.Of(Words.Thai, scored));
    }

    private Link? CopyOf(Handbook text) => _handbook.PermanentCopies.FirstOrDefault(c => c.Revision == text.Revision) is { } copy
        ? new Link($"สำเนาถาวรของ{EditionText.Of(Words.Thai, text)}", _links.To(Routes.Round(copy)))
        : null;

    private ComparisonView Comparison(Handbook before, Handbook after) => new ComparisonBuilder(HrefIn, $"r{after.Revision}-").Build(
        HandbookComparer.Compare(before, after),
        $"{EditionText.Of(Words.Thai, before)} → {EditionText.Of(Words.Thai, after)}",
        ConsequenceViews.Of(
            Consequences.Of(site.Round.Publication with { Handbook = before }, after, after.By!.IsInEffectIn), after, "", id => HrefIn(after, id)));

    // The page in force, unless it is gone there; then that of the copy.
    private string HrefIn(Handbook text, Id<Indicator> id) =>
        _handbook.Find(id) is not null ? _links.To(Routes.Indicator(_handbook, id))
        : _handbook.PermanentCopies.FirstOrDefault(c => c.Revision == text.Revision) is { } copy ? _links.To(Routes.Indicator(copy, id))
        : "";

    private IEnumerable<Erratum> Errata()
    {
        var texts = _handbook.Earlier.Append(_handbook).ToList();
        return texts.Zip(texts.Skip(1))
            .Where(pair => pair.Second.By is { Class: AmendmentClass.Typo or AmendmentClass.Correction })
            .SelectMany(pair => Errata(HandbookComparer.Compare(pair.First, pair.Second)));
    }

    private static IEnumerable<Erratum> Errata(HandbookDifference difference) =>
    [
        .. difference.Round.Select(d => new Erratum(EditionText.Of(Words.Thai, difference.After), "ทั้งรอบ", ComparisonBuilder.Row(d))),
        .. difference.Indicators.SelectMany(i => i is { Before: not null, After: not null }
            ? i.Differences.Select(d => new Erratum(EditionText.Of(Words.Thai, difference.After), i.After.ShortTitle, ComparisonBuilder.Row(d)))
            : [new Erratum(EditionText.Of(Words.Thai, difference.After), (i.After ?? i.Before)!.ShortTitle, new ChangeRow(i.Before is null ? "เพิ่มตัวชี้วัด" : "ยกเลิกตัวชี้วัด", i.Before?.Title, i.After?.Title, []))]),
    ];

    private PreviousRound? Previous()
    {
        if (site.Versions.Before(_handbook) is not { } before)
        {
            return null;
        }

        var names = $"{before.Round.ToText()} → {_handbook.Round.ToText()}";
        var results = site.Publications.FirstOrDefault(p => string.Equals(p.Handbook.Path, before.Path, StringComparison.Ordinal));
        var consequence = results is null || results.Months.Count == 0 ? null : ConsequenceViews.Of(
            Consequences.Of(results, _handbook),
            _handbook,
            $"ถ้าคิดผลเดือน{results.Months[^1].ToLongText()} ด้วยเกณฑ์ของรอบนี้ ",
            id => _links.To(Routes.Indicator(_handbook, id)));
        return new PreviousRound(
            $"เทียบกับ{before.Round.ToText()}",
            new Link(before.Round.ToText(), _links.To(Routes.Round(before))),
            new ComparisonBuilder((text, id) => _links.To(Routes.Indicator(text, id)), "p-").Build(HandbookComparer.Compare(before, _handbook), names, consequence));
    }
}
