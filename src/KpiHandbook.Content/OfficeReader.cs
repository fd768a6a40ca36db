using KpiHandbook.Content.Amendments;
using KpiHandbook.Content.Indicators;
using KpiHandbook.Content.Offices;
using KpiHandbook.Content.Rounds;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content;

/// <summary>What a round's folder gives.</summary>
/// <param name="Round">The folder.</param>
/// <param name="Handbook">The text in force, with all that came before it; null when anything is wrong.</param>
/// <param name="Texts">Its texts, the revisions in order before all others.</param>
internal sealed record ReadRound(RoundFolder Round, Handbook? Handbook, IReadOnlyList<ReadText> Texts)
{
    /// <summary>Everything found, once the problems of what the texts inherit are settled.</summary>
    public IEnumerable<Problem> Problems => TextProblems.Settle(
        [.. Texts.Select(t => new TextProblems(t.Letter?.Number ?? 0, t.Letter?.Start, t.IsLive, [.. t.Lists.SelectMany(l => l.All)]) { PlaceOf = t.Letter is { } letter ? file => letter.Places.GetValueOrDefault(file) ?? letter.Start : null })]);
}

/// <summary>A text of a round, checked.</summary>
/// <param name="Handbook">The handbook; null when anything is wrong.</param>
/// <param name="Letter">The last amendment that it takes in; null for none.</param>
/// <param name="IsLive">True when readers are held to it.</param>
/// <param name="Lists">What is wrong.</param>
internal sealed record ReadText(Handbook? Handbook, AmendmentFolder? Letter, bool IsLive, IReadOnlyList<ProblemList> Lists);

/// <summary>Checks an office and the texts of its rounds, and makes handbooks of them.</summary>
internal sealed class OfficeReader
{
    private readonly Office? _office;
    private readonly OfficeIds _ids;

    public OfficeReader(OfficeFolder folder)
    {
        var raw = folder.Definition?.Raw;
        _office = raw is null ? null : OfficeRules.Check(raw, folder.Id, folder.Definition!.Problems);
        _ids = OfficeIds.Of(raw);
    }

    /// <summary>Checks a round of the office. Rounds share nothing that this writes to, so that several may be checked at once.</summary>
    public ReadRound Read(RoundTexts round)
    {
        var texts = round.All.ToDictionary(t => t, t => Read(t, round));
        CheckClasses(round, texts);
        if (texts.Values.Any(t => t.Handbook is null))
        {
            return new ReadRound(round.Round, null, [.. texts.Values]);
        }

        var handbook = texts[round.InForce].Handbook! with
        {
            Earlier = [.. round.Revisions.SkipLast(1).Select(t => texts[t].Handbook!)],
            OtherTexts = OtherTextsOf(round, texts),
        };
        return new ReadRound(round.Round, handbook, [.. texts.Values]);
    }

    private static Dictionary<ReportMonth, Handbook> OtherTextsOf(RoundTexts round, Dictionary<RoundText, ReadText> texts)
    {
        var inForce = texts[round.InForce].Handbook!;
        var others = round.ByMonth.Values.Distinct().ToDictionary(t => t, t => Withheld(texts[t].Handbook!, inForce));
        return round.ByMonth.ToDictionary(m => m.Key, m => others[m.Value]);
    }

    // Small counts that are not published any more are not published of earlier months either.
    private static Handbook Withheld(Handbook text, Handbook inForce)
    {
        return text.Indicators.All(i => BelowOf(i) == i.SuppressBelow)
            ? text
            : text with { Indicators = [.. text.Indicators.Select(i => i with { SuppressBelow = BelowOf(i) })] };

        int? BelowOf(Indicator indicator) =>
            inForce.Find(indicator.Id)?.SuppressBelow is { } below && !(indicator.SuppressBelow >= below) ? below : indicator.SuppressBelow;
    }

    // What a letter changes is known once the texts before and after it are.
    private static void CheckClasses(RoundTexts round, Dictionary<RoundText, ReadText> texts)
    {
        foreach (var (before, after) in round.Revisions.Zip(round.Revisions.Skip(1), (b, a) => (texts[b].Handbook, texts[a].Handbook)))
        {
            if (before is null || after?.By is not { } letter || round.Round.Drafts.Count > 0)
            {
                continue;
            }

            var difference = HandbookComparer.Compare(before, after);
            round.Round.Amendments.First(a => a.Number == letter.Number).Definition.Problems.AddRange(
                difference.IsEmpty ? [Problems.NothingAmended(letter.Place)] : AmendmentClassRules.Check(letter, difference));
        }
    }

    private ReadText Read(RoundText text, RoundTexts round)
    {
        if (!text.IsUsable)
        {
            return new ReadText(null, text.Letter, round.IsLive(text), [.. text.Indicators.Where(i => i.PatchedBy.Count == 0).Select(i => i.Problems)]);
        }

        var raw = text.Definition?.Raw;
        var own = new ProblemList();
        var across = new ProblemList();
        own.AddRange(text.Definition?.Problems ?? []);
        string[] ids = [.. text.Files.Select(f => $"{f.Id}")];
        if (raw is not null)
        {
            RoundRules.Check(raw, round.Round.Id, _ids, ids, own);
        }

        var checks = text.Indicators.Select(i => i.Check(ContextOf(i, raw))).ToArray();
        RegisterRules.CheckAgreement(text.Indicators, across);
        ReportUnused(text, raw, ids, across);
        var handbook = _office is not null && raw is not null && !own.HasErrors && checks.All(c => c.Indicator is not null)
            ? HandbookBuilder.Build(raw, round.Round.Id, _office, [.. checks.Select(c => c.Indicator!)], new Place.InText(text.Definition!.File.Path, 1, 1))
            : null;
        var amendments = text.By.Select(a => AmendmentBuilder.Build(a, round.EffectiveOf(a))).ToArray();
        return new ReadText(
            handbook is null ? null : handbook with { By = amendments.LastOrDefault(), Amendments = amendments },
            text.Letter,
            round.IsLive(text),
            [own, across, .. checks.Select(c => c.Problems)]);
    }

    private IndicatorContext ContextOf(IndicatorText text, RawRound? round) => new(
        _ids, _office, round is null ? null : RoundRules.PeriodOf(round), RoundRules.MeasuredDistricts(round, $"{text.Id}", _ids));

    // Where an agreement names an unknown indicator, a file may only seem unused: the unknown name may be meant for it.
    private static void ReportUnused(RoundText text, RawRound? raw, string[] known, ProblemList problems)
    {
        if (raw is null || !RoundRules.NamesEveryIndicator(raw))
        {
            return;
        }

        var named = RoundRules.EntriesOf(raw).Select(e => e.Indicator!.Value).ToHashSet(StringComparer.Ordinal);
        if (!named.IsSubsetOf(known))
        {
            return;
        }

        foreach (var laid in text.Files.Where(f => !named.Contains($"{f.Id}")))
        {
            problems.Add(Problems.UnusedIndicator(new Place.InText(laid.File.Path, 1, 1), $"{laid.Id}"));
        }
    }
}
