using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Proving;

/// <summary>
/// Proves criteria: finds the holes and contradictions of what the document prints, taken literally, and says of each what closes it
/// (the document's own rounding, a reading, a ruling) or that the handbook leaves it open. What nothing answers stays unanswered, and so
/// does what only the answers bring about.
/// </summary>
public static class CriteriaProof
{
    /// <summary>The proof of an indicator's criteria, month by month where they differ.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="office">Its office, whose districts may have known bases.</param>
    public static ProofResult Prove(Indicator indicator, Office office)
    {
        var proofs = indicator.Milestones.Count == 0
            ? [new Proof(indicator, office, [], "")]
            : indicator.Milestones.Select((m, i) => new Proof(indicator.In(m.Months[0]), office, m.Months, $"milestones.{i}.")).ToList();
        return new ProofResult(
            [.. proofs.SelectMany(p => p.Findings())],
            [.. proofs.Select(p => p.Searched).OfType<Searched>()],
            [.. indicator.Answers.Except(proofs.SelectMany(p => p.Used))]);
    }

    // One set of criteria, written under a part of the indicator's fields.
    private sealed class Proof(Indicator indicator, Office office, IReadOnlyList<ReportMonth> months, string part)
    {
        private readonly List<Answer> _answers = [.. indicator.Answers.Where(a => a.Month is not { } month || months.Contains(month))];
        private readonly HashSet<Answer> _used = new(ReferenceEqualityComparer.Instance);

        /// <summary>Known once the findings are; null where no levels are stated.</summary>
        public Searched? Searched { get; private set; }

        /// <summary>The answers that answer something.</summary>
        public IReadOnlySet<Answer> Used => _used;

        public List<Finding> Findings()
        {
            var criteria = indicator.Criteria;
            if (criteria.Levels.Count == 0)
            {
                return [.. Denominators([], _ => new HashSet<Level>())];
            }

            List<Answer.Reading> readings = [.. _answers.OfType<Answer.Reading>()];
            List<Answer.Ruling> rulings = [.. _answers.OfType<Answer.Ruling>()];
            var printed = new Surveyed(new Stage(indicator, criteria.AsPrinted, new Rounding.None(), criteria.Zero is not null), null);
            var rounded = printed.With(printed.Stage with { Rounding = criteria.Rounding });
            var read = rounded.With(readings.Aggregate(rounded.Stage, Applied));
            var ruled = read.With(rulings.Aggregate(read.Stage, Applied) with { Levels = criteria.Levels });
            Searched = ruled.Survey.Searched(months);

            var byReading = Alternatives(rounded, readings);
            var byRuling = Alternatives(read, rulings);
            var closed = new List<(RawFinding Raw, FindingStatus Status, Answer? Answer)>();
            foreach (var raw in All(printed, rounded, read).Where(f => !ruled.Has(f)))
            {
                closed.Add(
                    !rounded.Has(raw) && printed.Has(raw) ? (raw, FindingStatus.Rounded, null)
                    : !read.Has(raw) && rounded.Has(raw) ? (raw, FindingStatus.Read, Closing(raw, byReading))
                    : (raw, FindingStatus.Ruled, Closing(raw, byRuling)));
            }

            var left = ruled.Survey.Findings.Select(raw => Left(raw, []));
            return
            [
                .. closed.Select(c => Said(c.Raw, [], c.Status, c.Answer))
                    .Concat(left)
                    .OrderBy(f => f.Levels[0])
                    .Concat(Denominators([.. ruled.Survey.Reached.Order()], bases => Gettable(Survey.Of(ruled.Stage with { Settled = bases }))))
                    .OrderBy(f => f.Kind),
            ];
        }

        private static HashSet<Level> Gettable(Survey survey) => [.. survey.Reached, .. survey.Doubtful];

        // What several stages find, each thing once.
        private static List<RawFinding> All(params Surveyed[] stages)
        {
            var all = new List<RawFinding>();
            foreach (var finding in stages.SelectMany(s => s.Survey.Findings).Where(f => !all.Exists(f.IsSameAs)))
            {
                all.Add(finding);
            }

            return all;
        }

        // The answer that closes a finding by itself, else the first without which it comes back; all such answers are of use.
        private Answer? Closing(RawFinding raw, List<(Answer Answer, Surveyed Alone, Surveyed Without)> alternatives)
        {
            if (alternatives.Count == 1)
            {
                _used.Add(alternatives[0].Answer);
                return alternatives[0].Answer;
            }

            var closing = alternatives.FindAll(a => !a.Alone.Has(raw));
            closing = closing.Count > 0 ? closing : alternatives.FindAll(a => a.Without.Has(raw));
            _used.UnionWith(closing.Select(c => c.Answer));
            return closing.Count > 0 ? closing[0].Answer : null;
        }

        // Each answer by itself, and all but it.
        private static List<(Answer Answer, Surveyed Alone, Surveyed Without)> Alternatives(Surveyed before, IReadOnlyList<Answer> answers) =>
        [
            .. answers.Select(answer => (
                answer,
                before.With(Applied(before.Stage, answer)),
                before.With(answers.Where(other => other != answer).Aggregate(before.Stage, Applied)))),
        ];

        private static Stage Applied(Stage stage, Answer answer) => answer switch
        {
            Answer.Reading reading => stage with { Levels = Replaced(stage.Levels, reading.Levels), IsZeroSaid = stage.IsZeroSaid || reading.IsZero },
            Answer.Ruling ruling => stage with { Levels = Replaced(stage.Levels, ruling.Levels), IsZeroSaid = stage.IsZeroSaid || ruling.IsZero },
            _ => stage,
        };

        private static IReadOnlyList<LevelRule> Replaced(IReadOnlyList<LevelRule> levels, IReadOnlyList<LevelRule> by) =>
            by.Count == 0 ? levels : [.. levels.Where(l => by.All(b => b.Level != l.Level)).Concat(by).OrderBy(l => l.Level)];

        private Finding Left(RawFinding raw, IReadOnlyList<District> districts)
        {
            var open = _answers.OfType<Answer.Open>().FirstOrDefault(o => Accepts(o, raw, districts));
            if (open is not null)
            {
                _used.Add(open);
            }

            return Said(raw, districts, open is null ? FindingStatus.Unanswered : FindingStatus.Open, open);
        }

        private static bool Accepts(Answer.Open open, RawFinding raw, IReadOnlyList<District> districts) =>
            open.Kind == raw.Kind
            && (open.At is not { } at || (raw.Witness?.Stretch?.Contains(at) ?? raw.Witness?.Point.Value == at))
            && (open.Levels.Count == 0 || open.Levels.All(raw.Levels.Contains) || raw.Levels.All(open.Levels.Contains))
            && (open.Districts.Count == 0 || districts.All(d => open.Districts.Contains(d.Id)));

        private IEnumerable<Finding> Denominators(IReadOnlyList<Level> reachable, Func<Dictionary<string, Value>, IReadOnlySet<Level>> reachedWith)
        {
            foreach (var district in office.Districts.Where(d => !IsDecidedByTable(d)))
            {
                var bases = KnownOf(district);
                List<Level> missing = bases.Count == 0 ? [] : [.. reachable.Except(reachedWith(bases))];
                if (missing.Count > 0 || (bases.Count > 0 && !HasValue(bases)))
                {
                    var witness = new Witness(new WitnessPoint(bases, null, null), null, null);
                    var raw = new RawFinding(FindingKind.Denominator, missing, witness, false);
                    yield return Settled(district, raw) ?? Left(raw, [district]);
                }
            }
        }

        // Whoever has a printed row is scored by it.
        private bool IsDecidedByTable(District district) =>
            indicator.Targets is { Decides: TargetAuthority.Table } targets && targets.Published.ContainsKey(district.Id);

        // False when the formula has no value whatever else is reported.
        private bool HasValue(Dictionary<string, Value> bases) =>
            indicator.Criteria.Formula is not { } formula || Space.HasValue(indicator, formula, bases);

        private Finding? Settled(District district, RawFinding raw)
        {
            var ruling = _answers.OfType<Answer.Ruling>().FirstOrDefault(r =>
                r is { Levels.Count: 0, IsZero: false } && (r.Districts.Count == 0 || r.Districts.Contains(district.Id)));
            if (ruling is null)
            {
                return null;
            }

            _used.Add(ruling);
            return Said(raw, [district], FindingStatus.Ruled, ruling);
        }

        private Dictionary<string, Value> KnownOf(District district)
        {
            var known = new Dictionary<string, Value>(StringComparer.Ordinal);
            foreach (var input in indicator.Inputs.Where(i => indicator.Criteria.Mentions(i.Name)))
            {
                if (BaseOf(input.Name, district.Id) is { } number)
                {
                    known[input.Name] = new Value.Number(number);
                }
            }

            return known;
        }

        private Rational? BaseOf(string input, Id<District> district) =>
            indicator.Known.TryGetValue(input, out var known) && known.TryGetValue(district, out var number) ? number
            : indicator.Targets is { } targets && string.Equals(targets.Base, input, StringComparison.Ordinal)
                && targets.Published.TryGetValue(district, out var row) ? row.Base
            : null;

        // Of two levels the upper one: its condition is the one that begins too late, or holds too much.
        private Place PlaceOf(RawFinding raw) =>
            raw.Kind == FindingKind.Denominator ? indicator.PlaceOf(indicator.Targets is null ? "known" : "targets")
            : indicator.PlaceOf($"{part}levels.{indicator.NameOf(raw.Levels[^1])}");

        private Finding Said(RawFinding raw, IReadOnlyList<District> districts, FindingStatus status, Answer? answer) => new(
            raw.Kind, indicator.Id, months, raw.Levels, raw.Witness, districts, status, answer,
            FindingWords.Of(indicator, raw, districts, months), PlaceOf(raw));
    }

    // A stage and what is found in it; the same stage is not surveyed twice.
    private sealed class Surveyed(Stage stage, Survey? survey)
    {
        private Survey? _survey = survey;

        public Stage Stage => stage;

        public Survey Survey => _survey ??= Survey.Of(stage);

        public bool Has(RawFinding finding) => Survey.Findings.Any(finding.IsSameAs);

        public Surveyed With(Stage next) =>
            next.Rounding == stage.Rounding && next.IsZeroSaid == stage.IsZeroSaid && next.Levels.SequenceEqual(stage.Levels)
                ? this
                : new Surveyed(next, null);
    }
}
