using System.Text;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Contacts;

namespace KpiHandbook.Site.Tests.Contacts;

public sealed class ContactsTests
{
    private const string Name = "นายสมชาย ใจดี", Position = "ผู้อำนวยการกลุ่มงานสารสนเทศ";

    private static readonly string[] OfPeople = ["สมชาย", "ใจดี", "081-000-1234", "0810001234", "somchai2@example.org"];
    private static readonly string[] OfGroups = ["037-425-070", "037425070", "group@example.org"];

    [Fact]
    public void People_stand_under_their_work_group_with_what_to_ask_them()
    {
        var page = SamplePages.Page<ContactsPage>("contacts.html", Round());
        var group = Assert.Single(page.Groups);
        Assert.Equal(("กลุ่มงานสารสนเทศ", "tel:037425070,12", "mailto:group@example.org"), (group.Name, group.Phone!.Href, group.Email!.Href));
        var person = Assert.Single(group.People);
        Assert.Equal((Name, Position, "tel:0810001234"), (person.Who.Name, person.Who.Position, person.Who.Phone!.Href));
        Assert.Equal([("ผู้รับผิดชอบ", 4)], person.Roles.Select(r => (r.Role, r.Indicators.Count)));
        Assert.Equal(["ทีม 1", "บุคคล 1", "บุคคล 2", "ทางเลือก 3"], page.Indicators.Select(i => i.Place));
        Assert.Contains($"<h2 id=\"{group.Id}\">กลุ่มงานสารสนเทศ</h2>", SamplePages.Html(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ContactVisibility.Full)]
    [InlineData(ContactVisibility.OfficeOnly)]
    [InlineData(ContactVisibility.None)]
    public void No_output_shows_more_than_the_site_may(ContactVisibility visibility)
    {
        var plan = SamplePages.Plan(Round(), SampleRound.Settings with { Contacts = visibility });
        var outputs = plan.Pages.Select(p => (p.Path, Text: SamplePages.Html(p.Build())))
            .Concat(plan.Files.Select(f => (f.Path, Text: Encoding.UTF8.GetString(f.Build().Span)))).ToList();
        var shown = OfPeople.Concat(OfGroups).Append(Position).Where(mark => outputs.Exists(o => o.Text.Contains(mark, StringComparison.Ordinal)));

        Assert.Equal(
            visibility switch
            {
                ContactVisibility.Full => [.. OfPeople, .. OfGroups, Position],
                ContactVisibility.OfficeOnly => [Position],
                ContactVisibility.None => Array.Empty<string>(),
            },
            shown);
        Assert.Equal(visibility != ContactVisibility.None, plan.Pages.Any(p => p.Path.EndsWith("/contacts.html", StringComparison.Ordinal)));
        Assert.Equal(visibility != ContactVisibility.None, outputs.Single(o => o.Path is "index.html").Text.Contains("68-2/contacts.html", StringComparison.Ordinal));
        Assert.All(outputs.Where(o => o.Path.EndsWith("68-2/notes.html", StringComparison.Ordinal)), o => Assert.Contains("ตรวจกับต้นฉบับ", o.Text, StringComparison.Ordinal));
    }

    // With notes that name somebody, in both texts of the round.
    private static ScoredRound Round()
    {
        var handbook = SampleVersions.InForce;
        var named = Named(handbook) with { Earlier = [.. handbook.Earlier.Select(Named)], OtherTexts = handbook.OtherTexts.ToDictionary(t => t.Key, t => Named(t.Value)) };
        return RoundScorer.Score(new Publication(named, SampleRound.Scored.Publication.Reports));
    }

    private static Handbook Named(Handbook text)
    {
        var group = text.Office.Groups[0] with { Phone = "037-425-070 ต่อ 12", Email = "group@example.org" };
        var person = text.Office.People[0] with { Group = group };
        return text with
        {
            Redirects = new Dictionary<Id<Indicator>, Redirect>(),
            Office = text.Office with { Groups = [group], People = [person] },
            Notes = [.. text.Notes, new Note(NoteKind.Editor, "โทรศัพท์ของกลุ่มงานคือ 037-425-070 ต่อ 12")],
            Indicators =
            [
                .. text.Indicators.Select(i => i with
                {
                    Group = group,
                    Contacts = [new Contact(person, ContactRole.Owner)],
                    Notes = [.. i.Notes, new Note(NoteKind.Editor, "ชื่ออ่านได้ว่า สมชัย และ สมชาย ใช้ สมชาย")],
                }),
            ],
        };
    }
}
