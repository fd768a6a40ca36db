using System.Text;
using KpiHandbook.Content.Rounds;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Scaffolding;

/// <summary>
/// Makes the first files of an office, a round or an indicator: from scratch, or from those of an earlier round. The definitions are
/// carried over as text, comments and layout with them; results and seals are not, and letters are taken in. Nothing is written here.
/// </summary>
/// <param name="contentFolder">The content folder.</param>
public sealed class Scaffolder(string contentFolder)
{
    private readonly ContentNames _names = new(contentFolder);

    /// <summary>A new office.</summary>
    public static Scaffold Office(Id<Office> office) =>
        new($"{office}", [File($"{office}/office.yaml", FirstFiles.Office(office), [])]);

    /// <summary>A new round, from scratch or from another.</summary>
    public ScaffoldAnswer Round(RoundAddress round, RoundAddress? from)
    {
        var problems = new ProblemList();
        var source = new SourceFiles(contentFolder, problems);
        if (source.Office($"{round.Office}") is not { } office)
        {
            return new ScaffoldAnswer(null, problems.All);
        }

        if (from is not { } old)
        {
            var (text, review) = FirstFiles.Round(round.Round, office);
            var (example, exampleReview) = FirstFiles.Indicator(office);
            return new ScaffoldAnswer(
                new Scaffold($"{round}",
                [
                    File($"{round}/round.yaml", text, review),
                    File($"{round}/indicators/{FirstFiles.ExampleId}.md", example, exampleReview),
                ]),
                []);
        }

        var definition = source.Round(old);
        var indicators = source.IndicatorsOf(old).Select(id => (Id: id, Read: source.Indicator(new(old, id)))).ToList();
        if (problems.HasErrors || definition is not var (patched, raw))
        {
            return new ScaffoldAnswer(null, problems.All);
        }

        if (Shift(raw, old, round) is not { } shift)
        {
            return Refused(old, round);
        }

        var carry = new CarryOver(shift, $"{old}", old.Office == round.Office ? null : office);
        var missing = _names.RoundsOf(round.Office).Where(r => r < round.Round).SelectMany(r => source.IndicatorsOf(new(round.Office, r)))
            .Except(indicators.Select(i => i.Id)).Select(i => $"{i}").Order(StringComparer.Ordinal).ToList();
        if (problems.HasErrors)
        {
            return new ScaffoldAnswer(null, problems.All);
        }

        var carried = CarriedRound.Of(patched, carry, missing);
        return new ScaffoldAnswer(
            new Scaffold($"{round}",
            [
                File($"{round}/round.yaml", carried.Text, carried.Review),
                .. indicators.Select(i =>
                {
                    var text = CarriedIndicator.Of(i.Read!.Value.Patched, i.Read.Value.Parts, carry);
                    return File($"{round}/indicators/{i.Id}.md", text.Text, text.Review);
                }),
                .. source.Attachments(old).Select(a => new ScaffoldedFile($"{round}/{a.Path}", a.Content, [])),
            ]),
            []);
    }

    /// <summary>A new indicator of a round that is there, from scratch or from another.</summary>
    public ScaffoldAnswer Indicator(IndicatorAddress indicator, IndicatorAddress? from)
    {
        var problems = new ProblemList();
        var source = new SourceFiles(contentFolder, problems);
        var (round, path) = (indicator.Round, $"{indicator.Round}/indicators/{indicator.Indicator}.md");
        var office = source.Office($"{round.Office}");
        if (from is not { } old)
        {
            if (office is null)
            {
                return new ScaffoldAnswer(null, problems.All);
            }

            var (text, review) = FirstFiles.Indicator(office);
            return new ScaffoldAnswer(new Scaffold(path, [File(path, text, review)]), []);
        }

        var definition = source.Round(old.Round);
        var read = source.Indicator(old);
        if (problems.HasErrors || office is null || definition is not var (_, raw) || read is not var (patched, parts))
        {
            return new ScaffoldAnswer(null, problems.All);
        }

        if (Shift(raw, old.Round, round) is not { } shift)
        {
            return Refused(old.Round, round);
        }

        var carried = CarriedIndicator.Of(patched, parts, new CarryOver(shift, $"{old.Round}", old.Round.Office == round.Office ? null : office));
        return new ScaffoldAnswer(new Scaffold(path, [File(path, carried.Text, carried.Review)]), []);
    }

    private static RoundShift? Shift(RawRound raw, RoundAddress from, RoundAddress to) =>
        RoundShift.Between(from.Round, RoundRules.PeriodOf(raw) ?? from.Round.Period, to.Round);

    private static ScaffoldAnswer Refused(RoundAddress from, RoundAddress to) => new(null, [], new Words(
        $"วันของ {from} ไม่มีที่ใน {to} เพราะรอบใหม่สั้นกว่า ยกมาได้ระหว่างรอบที่ยาวเท่ากัน",
        $"the days of {from} have no room in {to}, which is shorter"));

    private static ScaffoldedFile File(string path, string text, IReadOnlyList<string> review) => new(path, Encoding.UTF8.GetBytes(text), review);
}
