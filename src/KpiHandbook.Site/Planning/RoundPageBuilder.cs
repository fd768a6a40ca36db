using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Calendar;
using KpiHandbook.Site.Changes;
using KpiHandbook.Site.Data.Results;
using KpiHandbook.Site.Districts;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;
using KpiHandbook.Site.Versions;

namespace KpiHandbook.Site.Planning;

/// <summary>Shapes a round's cover page, or the opening of its book, which links otherwise.</summary>
internal sealed class RoundPageBuilder(RoundSite site, RelativeLinks? links = null, RoundDownloads? downloads = null)
{
    private const string SampleSentence =
        "ผลของทุกอำเภอในรอบนี้เป็นข้อมูลตัวอย่าง ทำขึ้นเพื่อแสดงการทำงานของเว็บนี้ ไม่ใช่ผลการประเมินจริง";

    private readonly Handbook _handbook = site.Handbook;
    private readonly RelativeLinks _links = links ?? site.LinksFrom(Routes.Round(site.Handbook));

    public Page Build()
    {
        var frame = site.FrameOf(_links.Path, site.Label, showsResults: site.Round.Current is not null);
        return new RoundPage(
            _links.From,
            frame,
            _handbook.Office.Name,
            _handbook.Title,
            [.. Facts()],
            [.. Document()],
            frame.SampleFlag is null ? null : SampleSentence,
            [.. Doors()],
            [.. ReportDays()],
            [.. _handbook.Calendar.GroupBy(e => e.Date).Select(day => new CalendarDay(day.Key.ToLongText(), Machine(day.Key), [.. day.Select(Item)]))],
            [.. _handbook.Agreements.Select(a => new AgreementViewBuilder(_handbook, a, _links).Build())],
            [
                .. IndicatorFacts.InOrder(_handbook)
                    .GroupBy(i => IndicatorFacts.SectionOf(_handbook, i))
                    .Select(g => new IndicatorGroup(SectionText.Of(g.Key), [.. g.Select(Item)])),
            ],
            site.Round.Current is { } month ? Units(month) : null,
            site.Round.Current is null && !_handbook.IsPermanentCopy
                ? [.. _handbook.AssessedUnits().Select(u => new Link(UnitText.Of(u.Unit, _handbook.Office), _links.To(Routes.Unit(_handbook, u.Unit))))]
                : [],
            site.Round.Current?.Month.ToLongText(),
            downloads?.LinksFrom(_links) ?? [],
            [.. _handbook.Notes.OrderBy(n => !NoteText.Warns(n.Kind)).Select(NoteText.Of)])
        {
            Next = links is null && !_handbook.IsPermanentCopy ? NextDue.Of(site, _links, null) : null,
            Texts = MonthTexts.Sentence(site.Words, _handbook),
        };
    }

    private IEnumerable<Fact> Facts()
    {
        yield return new Fact("ช่วงเวลาประเมิน", _handbook.Period.ToLongText());
        yield return new Fact("ตัวชี้วัด", $"{_handbook.Indicators.Count}");
        yield return new Fact("อำเภอ", $"{_handbook.Office.Districts.Count}");
        if (_handbook.IsPermanentCopy)
        {
            yield break;
        }

        yield return new Fact("ผลล่าสุด", site.Round.Current is { } month ? month.Month.ToLongText() : "ยังไม่มี");
    }

    private IEnumerable<Fact> Document()
    {
        var document = _handbook.Document;
        yield return new Fact("เอกสาร", document.Title);
        yield return new Fact("ผู้ออก", document.Issuer);
        if (document.Number is not null || document.Date is not null)
        {
            yield return new Fact("หนังสือ", string.Join(" ลงวันที่ ", new[] { document.Number, document.Date?.ToLongText() }.OfType<string>()));
        }

        if (document.Note is { } note)
        {
            yield return new Fact("หมายเหตุ", note);
        }
    }

    private IEnumerable<Door> Doors()
    {
        if (site.Round.Current is not null)
        {
            yield return new Door(new Link("ผลทุกอำเภอ", _links.To(Routes.Matrix(_handbook))), "ตารางอำเภอกับตัวชี้วัดในหน้าเดียว");
        }

        yield return new Door(site.Book(_links.To), "ทั้งเล่ม กระดาษ A4");
        yield return new Door(new Link("ข้อสังเกตของเกณฑ์", _links.To(Routes.Notes(_handbook))), "จุดที่เอกสารขัดกัน ช่องว่าง และวิธีอ่าน");
        yield return new Door(new Link(site.Words["changes.title"], _links.To(Routes.Changes(_handbook))), ChangesPageBuilder.Outline(site));
    }

    private IEnumerable<ReportDay> ReportDays() => _handbook.Indicators
        .Where(i => i.Report is { Every: ReportFrequency.Month, Day: not null })
        .GroupBy(i => i.Report!.Day!.Value)
        .OrderBy(g => g.Key)
        .Select(g => new ReportDay($"ทุกวันที่ {g.Key}", [.. g.Select(LinkTo)]));

    private static string Machine(BuddhistDate date) => $"{date.Day:yyyy-MM-dd}";

    private CalendarItem Item(CalendarEvent e) => new(e.Text, [.. e.Indicators.Select(id => LinkTo(_handbook.Find(id)!))]);

    private IndicatorItem Item(Indicator indicator) => new(
        LinkTo(indicator),
        IndicatorFacts.Place(_handbook, indicator),
        indicator.Group.ShortName,
        site.Round.Current is { } month
            ? DistributionView.Of([.. month.Units.Where(u => u.Unit.District is not null).Select(u => u.Find(indicator.Id)).OfType<ScoredAssignment>()])
            : null);

    private UnitTable Units(ScoredMonth month)
    {
        var sections = month.Units.SelectMany(u => u.Sections).Select(s => s.Section).Distinct().Order().ToList();
        return new UnitTable([.. sections.Select(SectionText.Of)], [.. month.Units.Select(u => Row(u, sections))]);
    }

    private UnitRow Row(ScoredUnit unit, IReadOnlyList<Section> sections) => new(
        new Link(UnitText.Of(unit.Unit, _handbook.Office), _links.To(Routes.Unit(_handbook, unit.Unit))),
        [.. sections.Select(s => unit.Sections.FirstOrDefault(score => score.Section == s) is { } score && score.OpenWeight != score.Weight ? SectionText.OfHundred(score) : null)],
        Open(unit));

    private static string Open(ScoredUnit unit) => Standing.Of(unit) switch
    {
        (0, 0) => "ครบ",
        (var unreported, 0) => $"ยังไม่รายงาน {unreported} ตัว",
        (0, var undecided) => $"รอชี้ขาด {undecided} ตัว",
        var (unreported, undecided) => $"ยังไม่รายงาน {unreported} ตัว · รอชี้ขาด {undecided} ตัว",
    };

    private Link LinkTo(Indicator indicator) => new(indicator.ShortTitle, _links.To(Routes.Indicator(_handbook, indicator.Id)));
}
