using System.Text.Json;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Changes;
using KpiHandbook.Site.Districts;

namespace KpiHandbook.Site.Tests.Changes;

/// <summary>A result that was corrected after its month was sealed says so wherever somebody looks it up.</summary>
public sealed class CorrectionTests
{
    private const string Sentence = "แก้ไขหลังปิดผนึก 9 ก.ย. 2568: หนี้เกินกำหนด 4,711 บาท → 1.48 บาท · ระดับ 1 → 5 · เหตุผล: พิมพ์ผิด";
    private static readonly Publication Sample = SampleRound.Scored.Publication;

    [Fact]
    public void The_row_on_the_units_page_says_old_new_and_why_and_leads_to_the_list()
    {
        var page = SamplePages.Page<DistrictPage>("districts/south.html", Corrected(8));

        var note = Assert.Single(Row(page, "debt").Corrections);
        Assert.Equal((Sentence, "../changes/index.html#correction-2568-08-1"), (note.Sentence, note.Entry.Href));
        Assert.Empty(Row(page, "remaining").Corrections);
        Assert.Contains("id=\"correction-2568-08-1\"", SamplePages.Html(SamplePages.Page<ChangesPage>("changes/index.html", Corrected(8))), StringComparison.Ordinal);
        Assert.Empty(Row(SamplePages.Page<DistrictPage>("districts/north.html", Corrected(8)), "debt").Corrections);
    }

    [Fact]
    public void The_history_marks_the_month_and_tells_what_was_corrected()
    {
        var page = SamplePages.Page<DistrictPage>("districts/south.html", Corrected(7));

        Assert.Empty(Row(page, "debt").Corrections);
        var history = page.History!;
        var july = history.Months.Select((m, i) => (m.Name, i)).Single(m => m.Name == "ก.ค.").i;
        var debt = history.Indicators.Single(i => i.Title == "หนี้เกินกำหนดชำระ").Levels;
        Assert.Equal([july], debt.Select((l, i) => (l, i)).Where(l => l.l is { IsCorrected: true }).Select(l => l.i));
        var correction = Assert.Single(history.Corrections);
        Assert.Equal(("กรกฎาคม 2568 · หนี้เกินกำหนดชำระ", Sentence), (correction.Where, correction.Note.Sentence));
        Assert.Contains("ผลที่แก้ไขหลังปิดผนึก", SamplePages.Html(page), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_all_marks_the_cell_says_so_and_explains_the_sign()
    {
        var page = SamplePages.Page<MatrixPage>("matrix.html", Corrected(8));

        var marked = page.Districts.SelectMany(r => r.Cells).Where(c => c.Late is not null).ToList();
        Assert.EndsWith("แก้ไขหลังปิดผนึก", Assert.Single(marked).Label, StringComparison.Ordinal);
        Assert.Contains(page.Legend, l => l.Text == marked[0].Late);
        Assert.Contains(page.Remarks, r => r.Sentence == Sentence);
        Assert.DoesNotContain(SamplePages.Page<MatrixPage>("matrix.html").Legend, l => l.Text == marked[0].Late);
    }

    [Fact]
    public void Every_file_of_data_says_which_rows_were_corrected_and_why()
    {
        var round = Corrected(8);

        var rows = SamplePages.Json("results.json", round).EnumerateArray().Where(r => r.GetProperty("corrected").GetBoolean()).ToList();
        Assert.Equal(("south", "debt", 8, "พิมพ์ผิด"), (Text(Assert.Single(rows), "unit"), Text(rows[0], "indicator"), rows[0].GetProperty("month").GetInt32(), Text(rows[0], "correction_reason")));
        Assert.Contains(",true,พิมพ์ผิด,", SamplePages.Text("results.csv", round), StringComparison.Ordinal);
        Assert.Contains("correction_reason", SamplePages.Text("datapackage.json", round), StringComparison.Ordinal);
        var correction = Assert.Single(OfUnit(round));
        Assert.Equal(("พิมพ์ผิด", "1", "5", false), (Text(correction, "reason"), Text(correction, "outcomeBefore"), Text(correction, "outcomeAfter"), correction.GetProperty("withheld").GetBoolean()));
        Assert.Equal("4711", Text(Assert.Single(correction.GetProperty("figures").EnumerateArray()), "before"));
    }

    [Fact]
    public void What_is_withheld_stays_so_everywhere_and_that_it_was_corrected_does_not()
    {
        var round = Corrected(8, id => id with { SuppressBelow = 5 });

        var page = SamplePages.Page<DistrictPage>("districts/south.html", round);
        Assert.Contains("ไม่แสดงตัวเลขและระดับเดิม", Assert.Single(Row(page, "debt").Corrections).Sentence, StringComparison.Ordinal);
        Assert.All(
            ["districts/south.json", "results.json", "results.csv", "datapackage.json"],
            file => Assert.DoesNotContain("4711", SamplePages.Text(file, round), StringComparison.Ordinal));
        Assert.All(
            [SamplePages.Html(page), SamplePages.Html(SamplePages.Page<MatrixPage>("matrix.html", round))],
            html => Assert.DoesNotContain("4,711", html, StringComparison.Ordinal));
        var correction = Assert.Single(OfUnit(round));
        Assert.True(correction.GetProperty("withheld").GetBoolean());
        Assert.Equal((JsonValueKind.Null, 0), (correction.GetProperty("outcomeBefore").ValueKind, correction.GetProperty("figures").GetArrayLength()));
    }

    private static IEnumerable<JsonElement> OfUnit(ScoredRound round) => SamplePages.Json("districts/south.json", round).GetProperty("months").EnumerateArray()
        .SelectMany(m => m.GetProperty("indicators").EnumerateArray())
        .SelectMany(i => i.GetProperty("corrections").EnumerateArray());

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static ResultLine Row(DistrictPage page, string id) => page.Sections.SelectMany(s => s.Rows).Single(r => r.Id == id);

    private static ScoredRound Corrected(int month, Func<Indicator, Indicator>? change = null)
    {
        var day = BuddhistDate.Of(2568, 9, 1)!.Value;
        var id = Id<Indicator>.Of("debt");
        var correction = new LateCorrection(
            BuddhistDate.Of(2568, 9, 9)!.Value, "พิมพ์ผิด", "south", [new CorrectedFigure(id, "overdue", "ผลการดำเนินงาน!C7", "4711", "1.48")], [new CorrectedLevel(id, "1", "5")]);
        var handbook = Sample.Handbook with { Indicators = [.. Sample.Handbook.Indicators.Select(i => i.Id == id && change is not null ? change(i) : i)] };
        return RoundScorer.Score(Sample with
        {
            Handbook = handbook,
            Seal = new Seal("0123456789ab", day, 1, [new SealedMonth(ReportMonth.Of(2568, month), day, [correction])]),
        });
    }
}
