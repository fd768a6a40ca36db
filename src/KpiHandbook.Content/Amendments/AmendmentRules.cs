using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Amendments;

/// <summary>Checks a round's amendments against each other, by what they say of themselves and by the names of the files that they touch.</summary>
internal static class AmendmentRules
{
    public static void Check(RoundTexts round)
    {
        var letters = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var amendment in round.Round.Amendments.Where(a => a.Definition.Raw is not null))
        {
            var (raw, problems) = (amendment.Definition.Raw!, amendment.Definition.Problems);
            if (raw.Letter is { } letter && !letters.TryAdd(NumberOf(letter.Value), amendment.Number))
            {
                problems.Add(Problems.LetterAmendsTwice(letter.Place, letter.Value, letters[NumberOf(letter.Value)]));
            }

            CheckDates(amendment, raw, round, problems);
            CheckReplaces(amendment, raw, round.Round.Amendments, problems);
            CheckFiles(amendment, raw, FilesBefore(round, amendment), problems);
            foreach (var changes in raw.Patch?.Entries ?? [])
            {
                CheckChanges(changes.Value, problems);
            }
        }
    }

    // One letter's number is written with more or fewer spaces, and in either digits.
    private static string NumberOf(string letter) => string.Concat(ThaiDigits.ToArabic(letter).Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Checks that a text of some letters lacks none that another of them builds upon.</summary>
    public static void CheckFiles(RoundText text)
    {
        foreach (var letter in text.By)
        {
            var touched = text.Round.Amendments.Where(a => text.Left(letter).Contains(a.Number)).SelectMany(a => a.Touched).ToHashSet(StringComparer.Ordinal);
            if (letter.Laid.Concat(letter.Removed).Any(touched.Contains))
            {
                text.Report(letter, Problems.NothingAmended(letter.Start));
            }
        }
    }

    private static void CheckDates(AmendmentFolder amendment, RawAmendment raw, RoundTexts round, ProblemList problems)
    {
        if (!raw.HasDateKey)
        {
            problems.Add(Problems.MissingKey(raw.Place, "date", new("วันที่ของหนังสือ หรือ date-note ถ้าอ่านไม่ได้", "the letter's date, or date-note where it shows none")));
        }

        if (raw is { Effective: null, Class: { Value: AmendmentClass.RuleChange } change })
        {
            problems.Add(Problems.EffectiveMissing(change.Place));
        }

        if (raw.Effective is { } effective && !round.Period.Contains(effective.Value))
        {
            problems.Add(Problems.EffectiveOutsideRound(effective.Place, effective.Value, round.Period));
        }

        if (amendment.Touched.Count == 0 && !problems.HasErrors)
        {
            problems.Add(Problems.NothingAmended(amendment.Start));
        }
    }

    private static void CheckReplaces(AmendmentFolder amendment, RawAmendment raw, IReadOnlyList<AmendmentFolder> all, ProblemList problems)
    {
        foreach (var replaced in raw.Replaces?.Items ?? [])
        {
            if (replaced.Value >= amendment.Number || !all.Any(a => a.Number == replaced.Value && a.Touched.Intersect(amendment.Laid, StringComparer.Ordinal).Any()))
            {
                problems.Add(Problems.ReplacesNothing(replaced.Place, replaced.Value));
            }
        }
    }

    private static void CheckFiles(AmendmentFolder amendment, RawAmendment raw, IReadOnlyCollection<string> before, ProblemList problems)
    {
        var laid = amendment.Laid.ToHashSet(StringComparer.Ordinal);
        var removed = amendment.Removed.ToHashSet(StringComparer.Ordinal);
        foreach (var file in raw.Remove?.Items ?? [])
        {
            Problem? conflict = laid.Contains(file.Value) ? Problems.FileTwice(file.Place, file.Value) : Unknown(file);
            problems.AddRange(conflict is null ? [] : [conflict]);
        }

        foreach (var file in raw.Patch?.Entries.Select(e => e.Key) ?? [])
        {
            Problem? conflict = laid.Contains(file.Value) || removed.Contains(file.Value) ? Problems.FileTwice(file.Place, file.Value) : Unknown(file);
            problems.AddRange(conflict is null ? [] : [conflict]);
        }

        Problem? Unknown(Located<string> file) =>
            before.Contains(file.Value, StringComparer.Ordinal) ? null : Problems.AmendedFileUnknown(file.Place, file.Value, NearestName.Of(file.Value, before));
    }

    private static void CheckChanges(LocatedMap<RawChange>? changes, ProblemList problems)
    {
        foreach (var (field, change) in changes?.Entries.Select(e => (e.Key, e.Value)) ?? [])
        {
            if (changes!.OuterOf(field.Value) is { } outer)
            {
                problems.Add(Problems.ChangesOverlap(field.Place, field.Value, outer));
            }

            if (change is { Was: null, Now: null } || (change is { Was: { } was, Now: { } now } && YamlText.Same(was, now)))
            {
                problems.Add(Problems.NothingChanged(field.Place, field.Value));
            }
        }
    }

    private static string[] FilesBefore(RoundTexts round, AmendmentFolder amendment) =>
        [AmendedFile.Round, .. round.Before(amendment).Files.Select(f => AmendedFile.Of(f.Id))];
}
