using System.Text;
using KpiHandbook.Content.Scaffolding;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Linting;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Content.Tests.Scaffolding;

public sealed class ScaffolderTests : IDisposable
{
    private const string ToReview = "KPI7250";

    private readonly string _temporary = Directory.CreateTempSubdirectory("kpi-new-").FullName;

    private string Content => Path.Combine(_temporary, "content");

    public void Dispose() => Directory.Delete(_temporary, recursive: true);

    [Theory]
    [InlineData("yala/2568-2", "yala/2569-1")]
    [InlineData("yala/2568-2", "yala/2569-2")]
    [InlineData("sa-kaeo/2567-1", "sa-kaeo/2570-2")]
    [InlineData("sa-kaeo/2567-2", "sa-kaeo/2571-2")]
    [InlineData("sa-kaeo/2568-1", "sa-kaeo/2571-1")]
    [InlineData("sa-kaeo/2568-2", "sa-kaeo/2569-1")]
    [InlineData("ubon-ratchathani/2568", "ubon-ratchathani/2569")]
    [InlineData("ubon-ratchathani/2568", "ubon-ratchathani/2570-1")]
    public void A_round_carried_over_checks_but_for_what_is_to_be_reviewed(string from, string to)
    {
        CopyRealContent();
        var before = Problems(to).Count;

        Write(new Scaffolder(Content).Round(Address(to), Address(from)));

        var handbook = ContentLoader.Load(Content).Library!.Publications.Single(p => p.Handbook.Path == to).Handbook;
        Assert.Equal(0, before);
        Assert.Empty(Problems(to).Where(p => p.Kind.Code is not ToReview).Select(p => $"{p.Place} {p.Message.English}"));
        Assert.Equal(RoundStatus.Draft, handbook.Status);
        Assert.Contains(handbook.Notes, n => n.Kind == NoteKind.Review);
        Assert.Null(handbook.Document.Number);
        Assert.All(Directory.EnumerateDirectories(Path.Combine(Content, to)), d => Assert.Equal("indicators", Path.GetFileName(d)));
    }

    [Fact]
    public void Comments_and_layout_stay_and_only_days_status_and_notes_change()
    {
        CopyRealContent();

        Write(new Scaffolder(Content).Round(Address("yala/2569-1"), Address("yala/2568-2")));

        var old = File.ReadAllLines(Path.Combine(Content, "yala/2568-2/indicators/budget-spending.md"));
        var made = File.ReadAllLines(Path.Combine(Content, "yala/2569-1/indicators/budget-spending.md"));
        Assert.Equal(["cut-off: 2568-09-30"], old.Except(made, StringComparer.Ordinal));
        Assert.Equal("cut-off: 2569-03-31", made.Except(old, StringComparer.Ordinal).First());
        Assert.Contains(made, l => l.Contains("inputs.returned.label (29 สิงหาคม 2568)", StringComparison.Ordinal));
        Assert.Contains(made, l => l.Contains("natwipha, sudarat, phawika", StringComparison.Ordinal));
    }

    [Fact]
    public void Months_and_days_of_milestones_conditions_and_examples_move_together()
    {
        CopyRealContent();
        var file = Path.Combine(Content, "ubon-ratchathani/2568/amendments/1/indicators/bmn-data-management.md");
        File.WriteAllText(file, File.ReadAllText(file).Replace("when: presented <= planned", "when: \"presented <= date(2568, 5, 31)\"", StringComparison.Ordinal));

        Write(new Scaffolder(Content).Round(Address("ubon-ratchathani/2569"), Address("ubon-ratchathani/2568")));

        var made = File.ReadAllText(Path.Combine(Content, "ubon-ratchathani/2569/indicators/bmn-data-management.md"));
        Assert.Contains("months: [2569-04]", made, StringComparison.Ordinal);
        Assert.Contains("presented <= date(2569, 5, 31)", made, StringComparison.Ordinal);
        Assert.Contains("title: เมษายน 2568", made, StringComparison.Ordinal);
        Assert.DoesNotContain("month: 2568", made, StringComparison.Ordinal);
    }

    [Fact]
    public void What_letters_changed_removed_and_added_is_carried_over()
    {
        CopyRealContent();
        WriteLetters();
        Assert.Empty(ContentLoader.Load(Content).Problems.Where(p => p.Kind.Severity == Severity.Error).Select(p => $"{p.Place} {p.Message.English}"));

        Write(new Scaffolder(Content).Round(Address("yala/2569-1"), Address("yala/2568-2")));

        var round = File.ReadAllText(Path.Combine(Content, "yala/2569-1/round.yaml"));
        var made = File.ReadAllText(Path.Combine(Content, "yala/2569-1/indicators/budget-spending.md"));
        Assert.Contains("        - { number: 1, indicator: budget-spending, weight: 40 }\n        - { number: 2, indicator: plan-achievement, weight: 50 }\n", round, StringComparison.Ordinal);
        Assert.Contains("        - { number: 8, indicator: dug-ponds, weight: 15 }\n    choices:\n", round, StringComparison.Ordinal);
        Assert.Contains("bannang-sata: [click-chumchon]", round, StringComparison.Ordinal);
        Assert.Contains("\nshort: 'เบิกจ่าย: งบประมาณ'\n", made, StringComparison.Ordinal);
        Assert.Contains("\ncut-off: 2569-03-29\n", made, StringComparison.Ordinal);
        Assert.Contains("คือเงินที่เบิกจ่ายแล้วทั้งหมด รวม", made, StringComparison.Ordinal);
        Assert.Contains("at-least: [80, 85, 90, 95, 100]", made, StringComparison.Ordinal);
        Assert.Contains("หนังสือแก้ไขที่ 1 ของรอบเดิมแก้ at-least เป็น: [75, 85, 90, 95, 100]", made, StringComparison.Ordinal);
        var ids = Directory.EnumerateFiles(Path.Combine(Content, "yala/2569-1/indicators")).Select(Path.GetFileNameWithoutExtension).ToList();
        Assert.Equal(["dug-ponds"], ids.Except(["kkj-villages", "khok-nong-na"]).Where(i => !File.Exists(Path.Combine(Content, $"yala/2568-2/indicators/{i}.md"))));
        Assert.Empty(ids.Intersect(["kkj-villages", "khok-nong-na"]));
        Assert.DoesNotContain("redirects", round, StringComparison.Ordinal);
        Assert.Empty(Problems("yala/2569-1").Where(p => p.Kind.Code is not ToReview).Select(p => $"{p.Place} {p.Message.English}"));
    }

    [Fact]
    public void An_indicator_that_a_letter_added_can_be_carried_alone_and_a_letter_with_a_mistake_is_told()
    {
        CopyRealContent();
        WriteLetters();

        var answer = new Scaffolder(Content).Indicator(new(Address("sa-kaeo/2567-1"), Id<Indicator>.Of("dug-ponds")), new(Address("yala/2568-2"), Id<Indicator>.Of("dug-ponds")));
        File.AppendAllText(Path.Combine(Content, "yala/2568-2/amendments/2/amendment.yaml"), "efective: 2568-09-01\n");
        var broken = new Scaffolder(Content).Round(Address("yala/2569-1"), Address("yala/2568-2"));

        Assert.Single(answer.Made!.Files);
        Assert.Contains("dug-ponds", new ContentNames(Content).IndicatorsOf(Id<Office>.Of("yala"), RoundId.Parse("2568-2")!.Value));
        Assert.Null(broken.Made);
        Assert.Equal("content/yala/2568-2/amendments/2/amendment.yaml", broken.Problems[0].Place.File);
    }

    [Fact]
    public void What_belongs_to_another_office_is_left_there()
    {
        CopyRealContent();
        Write(new ScaffoldAnswer(Scaffolder.Office(Id<Office>.Of("nan")), []));

        Write(new Scaffolder(Content).Round(Address("nan/2569-1"), Address("yala/2568-2")));

        var errors = Problems("nan").Where(p => p.Kind.Severity == Severity.Error);
        var text = string.Concat(Directory.EnumerateFiles(Path.Combine(Content, "nan"), "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.Empty(errors.Select(p => $"{p.Place} {p.Message.English}"));
        Assert.DoesNotContain("person:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("published:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("choices:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_begun_from_scratch_checks_but_for_what_is_to_be_reviewed()
    {
        Directory.CreateDirectory(Content);
        File.Copy(Repository.PathOf("content", "site.yaml"), Path.Combine(Content, "site.yaml"));
        Write(new ScaffoldAnswer(Scaffolder.Office(Id<Office>.Of("nan")), []));
        var office = Path.Combine(Content, "nan", "office.yaml");
        Assert.Empty(Problems("nan").Select(p => p.Message.English));
        File.WriteAllText(office, File.ReadAllText(office).Replace("short: สารสนเทศ }", "short: สารสนเทศ, phone: 054-000-000 }", StringComparison.Ordinal));

        Write(new Scaffolder(Content).Round(Address("nan/2569-1"), null));

        var problems = Problems("nan/2569-1");
        var publication = ContentLoader.Load(Content).Library!.Publications.Single();
        Assert.All(problems, p => Assert.Equal(ToReview, p.Kind.Code));
        Assert.Equal(6, problems.Count);
        Assert.Empty(CoverageRules.Check(publication.Handbook));
    }

    [Fact]
    public void An_indicator_goes_into_a_round_and_its_agreement_is_for_people()
    {
        CopyRealContent();

        Write(new Scaffolder(Content).Indicator(new(Address("yala/2568-2"), Id<Indicator>.Of("otop-income")), new(Address("sa-kaeo/2567-1"), Id<Indicator>.Of("otop-income"))));

        var codes = Problems("yala/2568-2").Select(p => p.Kind.Code).Distinct(StringComparer.Ordinal);
        Assert.Equal(["KPI2006", ToReview], codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Days_of_a_year_are_refused_in_half_a_year_and_mistakes_of_the_source_are_told()
    {
        CopyRealContent();
        var round = Path.Combine(Content, "ubon-ratchathani/2568/amendments/1/round.yaml");
        File.WriteAllText(round, File.ReadAllText(round).Replace("from: 2568-04-01", "from: 2567-10-01", StringComparison.Ordinal));

        var refused = new Scaffolder(Content).Round(Address("ubon-ratchathani/2569-1"), Address("ubon-ratchathani/2568"));
        File.WriteAllText(round, "title: [");
        var broken = new Scaffolder(Content).Round(Address("ubon-ratchathani/2569"), Address("ubon-ratchathani/2568"));

        Assert.Null(refused.Made);
        Assert.Contains("2569-1", refused.Refusal!.English, StringComparison.Ordinal);
        Assert.Null(broken.Made);
        Assert.Equal("content/ubon-ratchathani/2568/amendments/1/round.yaml", broken.Problems[0].Place.File);
    }

    [Fact]
    public void Nothing_is_left_when_writing_fails_half_way()
    {
        Directory.CreateDirectory(Path.Combine(Content, "nan"));
        var made = new Scaffold("nan/2569-1",
        [
            new ScaffoldedFile("nan/2569-1/round.yaml", Encoding.UTF8.GetBytes("x"), []),
            new ScaffoldedFile("nan/2569-1/round.yaml/indicators/a.md", Encoding.UTF8.GetBytes("x"), []),
        ]);

        Assert.Throws<MachineException>(() => ScaffoldWriter.Write(Content, made));

        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(Content, "nan")));
    }

    private static RoundAddress Address(string path) =>
        path.Split('/') is [var office, var round] ? new(Id<Office>.Of(office), RoundId.Parse(round)!.Value) : throw new ArgumentException(path, nameof(path));

    private void Write(ScaffoldAnswer answer)
    {
        Assert.Empty(answer.Problems);
        Assert.False(ScaffoldWriter.IsTaken(Content, answer.Made!));
        ScaffoldWriter.Write(Content, answer.Made!);
        Assert.True(ScaffoldWriter.IsTaken(Content, answer.Made!));
    }

    private List<Problem> Problems(string path)
    {
        var reading = ContentLoader.Load(Content);
        var handbooks = reading.Library?.Publications.Select(p => p.Handbook).ToList() ?? [];
        return [.. reading.Problems
            .Concat(handbooks.SelectMany(RoundScorer.CheckExamples))
            .Concat(handbooks.SelectMany(HandbookLinter.Check))
            .Where(p => p.Place.File.StartsWith($"content/{path}/", StringComparison.Ordinal))];
    }

    // The first removes an indicator and changes fields; the second puts one in place of another and changes a field again.
    private void WriteLetters()
    {
        Letter(1, """
            remove: [indicators/kkj-villages.md]
            patch:
              round.yaml:
                agreements.office-districts.sections.team.budget-spending.weight: { was: 50, now: 45 }
                agreements.office-districts.sections.team.plan-achievement.weight: { was: 40, now: 45 }
                agreements.office-districts.sections.optional.kkj-villages: { was: { number: 9, indicator: kkj-villages, weight: 15 } }
                redirects: { now: { kkj-villages: { gone: ยกเลิกตามหนังสือ } } }
                agreements.office-districts.choices.bannang-sata.1: { was: kkj-villages, now: click-chumchon }
              indicators/budget-spending.md:
                short: { was: การใช้จ่ายงบประมาณ, now: "เบิกจ่าย: งบประมาณ" }
                cut-off: { was: 2568-09-30, now: 2568-09-29 }
                at-least: { was: [80, 85, 90, 95, 100], now: [75, 85, 90, 95, 100] }
                body.คำนิยาม: { was: "คือเงินที่เบิกจ่ายแล้ว รวม", now: "คือเงินที่เบิกจ่ายแล้วทั้งหมด รวม" }
            """);
        Letter(2, """
            remove: [indicators/khok-nong-na.md]
            patch:
              round.yaml:
                agreements.office-districts.sections.team.budget-spending.weight: { was: 45, now: 40 }
                agreements.office-districts.sections.team.plan-achievement.weight: { was: 45, now: 50 }
                agreements.office-districts.sections.optional.khok-nong-na.indicator: { was: khok-nong-na, now: dug-ponds }
                redirects.khok-nong-na: { now: dug-ponds }
                agreements.office-districts.choices.kabang.1: { was: khok-nong-na, now: dug-ponds }
                agreements.office-districts.choices.raman.1: { was: khok-nong-na, now: dug-ponds }
            """);
        var added = Directory.CreateDirectory(Path.Combine(Content, "yala/2568-2/amendments/2/indicators")).FullName;
        File.Copy(Path.Combine(Content, "yala/2568-2/indicators/khok-nong-na.md"), Path.Combine(added, "dug-ponds.md"));

        void Letter(int number, string changes)
        {
            var folder = Directory.CreateDirectory(Path.Combine(Content, $"yala/2568-2/amendments/{number}")).FullName;
            File.WriteAllText(
                Path.Combine(folder, "amendment.yaml"),
                $"letter: ที่ ยล 0019/ว {number}\ndate: 2568-06-0{number}\neffective: 2568-06-10\nclass: rule-change\nreason: ทดสอบ\n{changes.ReplaceLineEndings("\n")}\n");
        }
    }

    private void CopyRealContent()
    {
        var real = Repository.PathOf("content");
        foreach (var file in Directory.EnumerateFiles(real, "*", SearchOption.AllDirectories).Where(f => f.EndsWith(".md", StringComparison.Ordinal) || f.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(Content, Path.GetRelativePath(real, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
