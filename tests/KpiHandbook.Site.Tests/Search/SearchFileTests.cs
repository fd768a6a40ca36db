using System.Text;
using System.Text.Json;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Site.Tests.Search;

public sealed class SearchFileTests
{
    [Theory]
    [InlineData(ContactVisibility.Full, true, true)]
    [InlineData(ContactVisibility.OfficeOnly, false, true)]
    [InlineData(ContactVisibility.None, false, false)]
    public void Names_people_as_far_as_the_site_allows(ContactVisibility visibility, bool hasPerson, bool hasPosition)
    {
        var plan = SamplePages.Plan(settings: SampleRound.Settings with { Contacts = visibility });
        var people = Entries(plan, "sample/2568-2/search.js").Where(e => e.GetProperty("kind").ValueEquals("person")).Select(e => e.ToString()).ToList();

        Assert.Equal(hasPosition, people.Exists(p => p.Contains("ผู้อำนวยการกลุ่มงานสารสนเทศ", StringComparison.Ordinal)));
        Assert.Equal(hasPerson, people.Exists(p => p.Contains("นายสมชาย ใจดี", StringComparison.Ordinal) && p.Contains("0810001234", StringComparison.Ordinal)));
        Assert.Equal(hasPerson, Text(plan, "sample/2568-2/search.js").Contains("somchai2@example.org", StringComparison.Ordinal));
    }

    [Fact]
    public void Says_in_which_other_rounds_an_indicator_stands_under_whatever_id_and_a_copy_says_it_of_none()
    {
        var plan = SampleVersions.Plan();
        var debt = Entries(plan, "sample/2568-2/search.js").Single(e => e.GetProperty("href").ValueEquals("indicators/debt.html"));

        Assert.Equal("มีใน รอบที่ 1/2569, รอบที่ 1/2568 ด้วย", debt.GetProperty("rounds").GetString());
        Assert.DoesNotContain("\"rounds\"", Text(plan, "sample/2568-2/rev/0/search.js"), StringComparison.Ordinal);
        Assert.DoesNotContain("districts/", Text(plan, "sample/2568-2/rev/0/search.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void Finds_an_indicator_that_went_by_its_old_name()
    {
        var gone = Entries(SampleVersions.Plan(), "sample/2568-2/search.js").Single(e => e.GetProperty("href").ValueEquals("indicators/closed.html"));

        Assert.Equal("งานที่เลิกแล้ว", gone.GetProperty("title").GetString());
        Assert.Contains("ไม่วัดตัวชี้วัดนี้แล้ว", gone.GetProperty("about").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_language_has_its_own_that_leads_to_its_own_pages()
    {
        var plan = SamplePages.Plan(settings: SampleRound.Settings with { Languages = [Language.Thai, Language.English] });

        Assert.Contains(Entries(plan, "sample/2568-2/search.en.js"), e => e.GetProperty("href").ValueEquals("indicators/debt.en.html"));
        Assert.DoesNotContain(".en.html", Text(plan, "sample/2568-2/search.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void Days_of_reports_lead_to_the_calendar_and_units_are_found_by_their_ids()
    {
        var plan = SamplePages.Plan();
        var entries = Entries(plan, "sample/2568-2/search.js");
        var days = entries.Single(e => e.GetProperty("href").ValueEquals("calendar.html")).GetProperty("parts").EnumerateArray().Where(p => p[0].ValueEquals("day")).ToList();

        Assert.NotEmpty(days);
        Assert.All(days, d => Assert.StartsWith("d-256", d[1].GetString(), StringComparison.Ordinal));
        Assert.All(entries.Where(e => e.GetProperty("kind").ValueEquals("unit")), e =>
            Assert.Equal(Path.GetFileNameWithoutExtension(e.GetProperty("href").GetString()!).Replace('-', ' '), e.GetProperty("names")[0].GetString()));
    }

    private static List<JsonElement> Entries(SitePlan plan, string path) =>
        [.. JsonDocument.Parse(Text(plan, path)["kpi.search(".Length..^3]).RootElement.GetProperty("entries").EnumerateArray()];

    private static string Text(SitePlan plan, string path) => Encoding.UTF8.GetString(plan.Files.Single(f => f.Path == path).Build().Span);
}
