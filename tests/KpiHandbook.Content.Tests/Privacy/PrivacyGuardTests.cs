using System.Text;
using KpiHandbook.Content.Privacy;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Content.Tests.Privacy;

public class PrivacyGuardTests
{
    public static TheoryData<string> Places => [.. HidingPlaces.All.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Places))]
    public void An_ID_is_found_where_it_hides_and_never_said(string name)
    {
        var hiding = HidingPlaces.All.Single(p => string.Equals(p.Name, name, StringComparison.Ordinal));
        for (var seed = 1; seed <= 20; seed++)
        {
            var id = PlantedId.Of(seed);

            var problems = Check(hiding.Path, hiding.File(id));

            Assert.Contains(problems, p => p.Kind.Code is "KPI6001" && p.Place.ToString().Contains(hiding.Place, StringComparison.Ordinal));
            Assert.All(problems, p => Assert.False(id.ShowsIn($"{p.Message.Thai} {p.Message.English} {p.Fix.Thai}"), p.Message.Thai));
        }
    }

    [Fact]
    public void There_are_more_than_thirty_hiding_places() => Assert.True(HidingPlaces.All.Count > 30);

    [Fact]
    public void Names_of_files_and_folders_are_looked_at()
    {
        var id = PlantedId.Of(1);

        Assert.Equal("KPI6001", Assert.Single(Check($"content/{id.Plain}/a.md", [])).Kind.Code);
        Assert.Equal("KPI6001", Assert.Single(Check($"content/a/{id.Dashed}.jpg", [])).Kind.Code);
    }

    [Theory]
    [InlineData("KPI6002", "โอนเข้าบัญชี 123-4-56789-0")]
    [InlineData("KPI6003", "บ้านเลขที่ 12/3 หมู่ 4")]
    [InlineData("KPI6004", "someone@example.com")]
    [InlineData("KPI6005", "6.541234, 101.280123")]
    [InlineData("KPI6006", "089-123-4567")]
    public void What_leads_to_a_person_or_a_house_is_an_error_of_its_own(string code, string text)
    {
        var problem = Assert.Single(Check("content/a.md", Encoding.UTF8.GetBytes($"ก\n{text}\n")));

        Assert.Equal(code, problem.Kind.Code);
        Assert.Equal(2, ((Place.InText)problem.Place).Line);
        Assert.DoesNotContain("12", problem.Message.Thai, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_names_is_private_in_every_kind_of_table()
    {
        string[] names = ["ชื่อ-สกุล", "สมชาย ตัวอย่าง", "สมหญิง ตัวอย่าง"];
        var book = SpoiltBook.WithCells(string.Concat(names.Select((n, i) => $"<row r=\"{i + 1}\">{SpoiltBook.Text($"B{i + 1}", n)}</row>")));

        var inBook = Assert.Single(Check("content/a.xlsx", book));
        Assert.Equal(("KPI6007", "content/a.xlsx[ผล]!B2"), (inBook.Kind.Code, inBook.Place.ToString()));
        Assert.Contains("2", inBook.Message.Thai, StringComparison.Ordinal);
        Assert.DoesNotContain("ตัวอย่าง", inBook.Message.Thai, StringComparison.Ordinal);
        Assert.Equal("KPI6007", Assert.Single(Check("dist/a.csv", SpoiltBook.Bytes($"{names[0]},อำเภอ\n{names[1]},ยะหา\n"))).Kind.Code);
        Assert.Equal("KPI6007", Assert.Single(Check("content/a.md", SpoiltBook.Bytes($"| {names[0]} |\n| --- |\n| {names[1]} |\n"))).Kind.Code);
        Assert.Equal("KPI6007", Assert.Single(Check("dist/a.html", SpoiltBook.Bytes($"<table><tr><th>{names[0]}</th></tr><tr><td>{names[1]}</td></tr></table>"))).Kind.Code);
        Assert.Empty(Check("content/a.md", SpoiltBook.Bytes($"| {names[0]} |\n| --- |\n|  |\n")));
    }

    [Fact]
    public void A_declared_contact_passes_everywhere()
    {
        GuardedFile[] files =
        [
            new("content/a/office.yaml", () => SpoiltBook.Bytes("people:\n  somsri: { name: นางสมศรี ตัวอย่าง, phone: 089-123-4567 }\ngroups:\n  plan: { email: plan@example.go.th }\n")),
            new("dist/a.html", () => SpoiltBook.Bytes("<a href=\"tel:0891234567\">๐๘๙-๑๒๓-๔๕๖๗</a> plan@example.go.th")),
            new("dist/b.html", () => SpoiltBook.Bytes("<table><tr><th>ชื่อ-สกุล</th></tr><tr><td>นางสมศรี ตัวอย่าง</td></tr></table>")),
        ];

        Assert.Empty(PrivacyGuard.Check(files, PrivacyGuard.DeclaredIn(files)));
        Assert.Equal(
            ["KPI6004", "KPI6006", "KPI6007"],
            PrivacyGuard.Check(files, DeclaredContacts.None).Select(p => p.Kind.Code).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Thirteen_levels_in_a_row_are_results()
    {
        var levels = Enumerable.Range(0, 5_000).Select(seed => new Random(seed)).Select(r => string.Join(',', Enumerable.Range(0, 13).Select(_ => r.Next(6))));

        Assert.Empty(Check("dist/a.csv", SpoiltBook.Bytes(string.Join("\nก\n", levels))));
    }

    [Theory]
    [InlineData("content/a/attachments/old.xls", new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0, 0 })]
    [InlineData("content/a/attachments/a.bin", new byte[] { 1, 2, 3, 0, 0xFF })]
    [InlineData("content/a/attachments/a.7z", new byte[] { (byte)'7', (byte)'z', 0xBC, 0xAF, 1 })]
    [InlineData("content/a/attachments/a.zip", new byte[] { (byte)'P', (byte)'K', 3, 4, 1, 2, 3 })]
    public void A_file_that_cannot_be_looked_into_is_an_error(string path, byte[] bytes) =>
        Assert.Contains(Check(path, bytes), p => p.Kind.Code is "KPI6010");

    [Fact]
    public void Random_bytes_end_in_problems_and_nothing_else()
    {
        var random = new Random(6010);
        var heads = new byte[][] { [], "PK\u0003\u0004"u8.ToArray(), "%PDF-1.4 1 0 obj <</Length 5>> stream "u8.ToArray(), [0xFF, 0xD8, 0xFF], "<a b='"u8.ToArray() };
        for (var i = 0; i < 500; i++)
        {
            var bytes = new byte[random.Next(2_000)];
            random.NextBytes(bytes);

            Assert.DoesNotContain(Check("a.bin", [.. heads[i % heads.Length], .. bytes]), p => p.Kind.Code is "KPI6001");
        }
    }

    [Fact]
    public void The_whole_content_is_clean()
    {
        var files = PrivacyGuard.FilesOf(Repository.PathOf("content"), "content");

        Assert.True(files.Count > 100);
        Assert.Empty(PrivacyGuard.Check(files, PrivacyGuard.DeclaredIn(files)));
    }

    private static IReadOnlyList<Problem> Check(string path, byte[] bytes) => PrivacyGuard.Check([new GuardedFile(path, () => bytes)], DeclaredContacts.None);
}
