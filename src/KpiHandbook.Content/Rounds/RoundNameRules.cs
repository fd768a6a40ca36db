using KpiHandbook.Content.Amendments;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Rounds;

/// <summary>
/// Checks that a round does not go under another round's name, as one carried over easily does. A draft is left alone: its notes say what is
/// still to be looked at.
/// </summary>
internal static class RoundNameRules
{
    /// <summary>What is another round's.</summary>
    /// <param name="office">The rounds of one office, in any order.</param>
    public static IEnumerable<Problem> Check(IEnumerable<RoundTexts> office)
    {
        var earlier = new List<(RoundId Id, RawRound Raw)>();
        foreach (var round in office.OrderBy(r => r.Round.Id))
        {
            if (round.InForce.Definition?.Raw is not { } raw)
            {
                continue;
            }

            if (raw.Status?.Value is RoundStatus.Trial or RoundStatus.Official)
            {
                var names = new[] { raw.Title, raw.Document?.Title }.OfType<Located<string>>();
                foreach (var problem in names.SelectMany(n => Check(n, round.Round.Id)).Concat(Check(raw, earlier)))
                {
                    yield return problem;
                }
            }

            earlier.Add((round.Round.Id, raw));
        }
    }

    // A document of several rounds names this one, too.
    private static IEnumerable<Problem> Check(Located<string> title, RoundId id)
    {
        var times = new RoundTimes(id, id.Period).In(title.Value);
        var years = times.Where(t => t.Names == RoundPart.FiscalYear).ToList();
        foreach (var named in new[] { times.Where(t => t.Names == RoundPart.Round).ToList(), years })
        {
            if (named.Count > 0 && !named.Exists(t => t.IsOwn))
            {
                yield return Problems.NamesAnotherRound(title.Place, named[0].Text.Trim(), id);
                yield break;
            }
        }
    }

    private static IEnumerable<Problem> Check(RawRound raw, List<(RoundId Id, RawRound Raw)> earlier)
    {
        if (raw.Title is { } title && earlier.FindLast(e => string.Equals(e.Raw.Title?.Value, title.Value, StringComparison.Ordinal)) is { Raw: not null } same)
        {
            yield return Problems.TitleOfAnotherRound(title.Place, title.Value, same.Id);
        }

        if (raw.Document is { Number: { } number, Date: { } date }
            && earlier.FindLast(e => e.Raw.Document is { Number: { } other, Date: { } day } && string.Equals(other.Value, number.Value, StringComparison.Ordinal) && day.Value == date.Value)
                is { Raw: not null } letter)
        {
            yield return Problems.LetterOfAnotherRound(number.Place, number.Value, date.Value, letter.Id);
        }
    }
}
