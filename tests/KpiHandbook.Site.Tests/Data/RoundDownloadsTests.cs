using KpiHandbook.Core.Tables;
using KpiHandbook.Site.Data.Results;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Tests.Data;

public sealed class RoundDownloadsTests
{
    [Fact]
    public void The_round_leads_to_all_four_files_and_tells_their_size()
    {
        var downloads = SamplePages.Page<RoundPage>("index.html").Downloads;

        Assert.Equal(["results.xlsx", "results.csv", "results.json", "datapackage.json"], downloads.Select(d => d.Link.Href));
        Assert.All(downloads, d => Assert.Matches(@"\(\d+ KB\)$", d.What));
        Assert.Contains("href=\"results.xlsx\" download", SamplePages.Html(SamplePages.Page<RoundPage>("index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_workbook_holds_rows_levels_and_what_they_mean()
    {
        var book = Book(SampleRound.Settings);

        Assert.Equal(["results", "ระดับรายหน่วยงาน", "คำอธิบาย"], book.Tables.Select(t => t.Name));
        Assert.All(book.Tables, t => Assert.All(t.Rows, r => Assert.Equal(t.Columns.Count, r.Count)));
        Assert.Contains("ข้อมูลตัวอย่าง", book.Title, StringComparison.Ordinal);
        Assert.Contains("ข้อมูลตัวอย่าง", book.Tables[1].Columns[0].Name, StringComparison.Ordinal);
        Assert.Contains(book.Tables[2].Rows, r => r[0] is DataCell.Text { Words: "ข้อมูลตัวอย่าง" });
        Assert.All(book.Tables[0].Columns, c => Assert.Contains(book.Tables[2].Rows, r => r[0] is DataCell.Text text && text.Words == c.Name));
    }

    [Fact]
    public void Levels_stand_under_their_indicators_and_words_where_there_is_none()
    {
        var month = SampleRound.Scored.Current!;
        var table = Book(SampleRound.Settings).Tables[1];
        var row = table.Rows[month.Units.ToList().FindIndex(u => u.Unit.Id == "east")];

        Assert.Contains(DataCell.Of("ยังไม่รายงาน"), row);
        Assert.Equal(month.Units.Count, table.Rows.Count);
    }

    private static DataWorkbook Book(Core.Model.SiteSettings settings)
    {
        DataWorkbook? written = null;
        var proven = SamplePages.Proven(SampleRound.Scored);
        var downloads = new RoundDownloads(new RoundSite(settings, proven.Round, proven.Proof, HasBook: true), book => Keep(book));
        Assert.Equal("yes"u8.ToArray(), downloads.Files.Single(f => f.Path.EndsWith(".xlsx", StringComparison.Ordinal)).Build().ToArray());
        return written!;

        ReadOnlyMemory<byte> Keep(DataWorkbook book)
        {
            written = book;
            return "yes"u8.ToArray();
        }
    }
}
