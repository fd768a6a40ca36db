using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Calendar;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Texts;
using KpiHandbook.Site.Versions;

namespace KpiHandbook.Site.Districts;

/// <summary>Shapes the page of an assessed unit, a district or the office itself, or its part of a book, which links otherwise.</summary>
internal sealed class DistrictPageBuilder
{
    private const string None = "–";

    private readonly RoundSite _site;
    private readonly Handbook _handbook;
    private readonly ScoredUnit _unit;
    private readonly bool _isPage;
    private readonly RelativeLinks _links;
    private readonly IReadOnlyList<NextStep> _steps;

    public DistrictPageBuilder(RoundSite site, ScoredUnit unit, RelativeLinks? links = null)
    {
        _site = site;
        _handbook = site.Handbook;
        _unit = unit;
        _isPage = links is null;
        _links = links ?? site.LinksFrom(Routes.Unit(site.Handbook, unit.Unit));
        _steps = site.NextStepsOf(unit);
    }

    private ReportMonth? AsOf => _site.Round.Current?.Month;

    public Page Build()
    {
        var name = UnitText.Full(_unit.Unit);
        return new DistrictPage(
            _links.From,
            _site.FrameOf(_links.Path, name, showsResults: AsOf is not null),
            $"{(AsOf is { } month ? $"ข้อมูลเดือน{month.ToLongText()}" : "ยังไม่มีรายงานในรอบนี้")}{(AsOf is { } of && SealText.Of(_site.Words, of, _site.Seal) is { } isSealed ? $" · {isSealed}" : "")} · ข้อตกลง{_unit.Agreement.Title}",
            name,
            Notice(name),
            [.. Facts()],
            [.. _steps.Select(Step)],
            StepsRemark(),
            [.. new ResultSections(_site, _unit, _links).All()],
            [.. Scope()],
            AsOf is not null,
            HistoryBuilder.Of(_site, _unit, _links),
            [.. _handbook.AssessedUnits().Select(u => new UnitLink(
                new Link(UnitText.Of(u.Unit, _handbook.Office), _links.To(Routes.Unit(_handbook, u.Unit))),
                string.Equals(u.Unit.Id, _unit.Unit.Id, StringComparison.Ordinal)))],
            [
                new Download(new Link("JSON ของหน้านี้", _links.To(Routes.UnitData(_handbook, _unit.Unit))), "ทุกเดือน ทุกขั้นของที่มา"),
                .. AsOf is null
                    ? Array.Empty<Download>()
                    : [new Download(new Link("CSV ทุกหน่วยงาน", _links.To(Routes.ResultsTable(_handbook))), "เปิดด้วยโปรแกรมตารางคำนวณ")],
            ])
        {
            Next = _isPage ? NextDue.Of(_site, _links, _unit.Unit) : null,
            Texts = MonthTexts.Sentence(_site.Words, _handbook),
        };
    }

    private string? Notice(string name)
    {
        if (AsOf is not { } month || _unit.Report is not null)
        {
            return null;
        }

        var last = _site.Round.Months.LastOrDefault(m => m.Find(_unit.Unit.Id)?.Report is not null);
        return $"{name}ยังไม่ได้ส่งรายงานเดือน{month.ToLongText()} " + (last is null
            ? "และยังไม่เคยส่งรายงานในรอบนี้"
            : $"รายงานล่าสุดคือเดือน{last.Month.ToLongText()} ดูได้ในผลย้อนหลัง");
    }

    private IEnumerable<Fact> Facts()
    {
        if (AsOf is null)
        {
            yield return new Fact("ตัวชี้วัด", $"{_unit.Assignments.Count}");
            foreach (var fact in Deadline())
            {
                yield return fact;
            }

            yield break;
        }

        foreach (var section in _unit.Sections)
        {
            yield return _unit.Report is null
                ? new Fact($"คะแนน{SectionText.Of(section.Section)}", None, "ยังไม่มีรายงาน")
                : new Fact($"คะแนน{SectionText.Of(section.Section)}", OfWeight(section), section.OfFive is null ? "เพราะไม่แสดงบางตัวชี้วัด" : $"{ResultSections.OfFive(section)} จาก 5");
        }

        var open = _unit.Report is null
            ? "ทุกตัวชี้วัด"
            : string.Join(" ", _unit.Sections.Where(s => !s.OpenWeight.IsZero).Select(s => $"น้ำหนัก{SectionText.Of(s.Section)} {SectionText.Weight(s.OpenWeight)}"));
        var (unreported, undecided) = Standing.Of(_unit);
        yield return (unreported, undecided) switch
        {
            (0, 0) => new Fact("การรายงาน", "ครบทุกตัวชี้วัด"),
            (0, _) => new Fact("ยังไม่ได้ระดับ", $"{undecided} ตัวชี้วัด", open),
            (_, 0) => new Fact("ยังไม่รายงาน", $"{unreported} ตัวชี้วัด", open),
            _ => new Fact("ยังไม่มีคะแนน", $"{unreported + undecided} ตัวชี้วัด", $"ยังไม่รายงาน {unreported} ยังไม่ได้ระดับ {undecided} {open}".TrimEnd()),
        };
        foreach (var fact in Deadline())
        {
            yield return fact;
        }
    }

    // A page has a line of its own for it.
    private IEnumerable<Fact> Deadline()
    {
        if (!_isPage)
        {
            yield return NextDue.Of(_site, _links, _unit.Unit)?.Days.FirstOrDefault(d => d.IsShown) is { } next
                ? new Fact("กำหนดถัดไป", next.Date.Text, next.What)
                : new Fact("กำหนดถัดไป", "ไม่มีแล้วในรอบนี้");
        }
    }

    private static StepView Step(NextStep step) => new(
        step.Gain is { } gain ? $"+{ResultSections.PointsText(gain)}" : null,
        NextStepText.Of(step),
        new Link($"{SectionText.ShortOf(step.Scored.Assignment.Entry)} {step.Scored.Indicator.ShortTitle}", $"#{step.Scored.Indicator.Id}"),
        LevelSwatch.Of(step.Scored.OfMonth, step.Scored.Indicator),
        LevelSwatch.Of(step.Next.Target, step.Scored.Indicator));

    private string? StepsRemark()
    {
        var waiting = _unit.Assignments.Where(a => a.Outcome is Outcome.NotReported).ToList();
        return _unit.Report is null ? "ส่งรายงานก่อน จึงจะบอกได้ว่าขาดอะไร"
            : waiting.Count > 0 ? $"รายงานให้ครบก่อน ยังไม่มีคะแนนของ {string.Join(" ", waiting.Select(Waiting))}"
            : _unit.Assignments.All(a => a.Outcome.Factor == (Rational)Level.Highest.Number) ? "ได้ระดับสูงสุดครบทุกตัวชี้วัดแล้ว"
            : _unit.Assignments.Any(a => a.Trace.WithheldBelow is not null) ? WithheldText.Steps
            : _steps.Count == 0 ? "ข้อมูลที่รายงานเดือนนี้ไม่มีทางเพิ่มระดับที่คำนวณได้"
            : null;
    }

    private static string Waiting(ScoredAssignment scored) =>
        scored.Assignment.Entry.Weight is { } weight ? $"{scored.Indicator.ShortTitle} (น้ำหนัก {weight})" : scored.Indicator.ShortTitle;

    private IEnumerable<ScopeView> Scope()
    {
        foreach (var entry in _unit.Agreement.ExemptionsOf(_unit.Unit))
        {
            yield return new ScopeView("ไม่วัด", Place(entry), entry.Note);
        }

        foreach (var assignment in _unit.Assignments.Where(a => a.Assignment.Entry.Section == Core.Model.Section.Optional))
        {
            yield return new ScopeView("เลือก", Place(assignment.Assignment.Entry), assignment.Assignment.Entry.Note);
        }
    }

    private Link Place(AgreementEntry entry) =>
        new($"{SectionText.ShortOf(entry)} {_handbook.Find(entry.Indicator)!.ShortTitle}", IndicatorHref(entry.Indicator));

    private string IndicatorHref(Id<Indicator> id) => _links.To(Routes.Indicator(_handbook, id));

    private static string OfWeight(SectionScore section) =>
        section.OfHundred is { } score ? $"{NumberText.Score(score)} / {SectionText.Weight(section.Weight)}" : WithheldText.Score;
}
