using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Core.Tests.Privacy;

public class PrivacyDetectorTests
{
    private static readonly DeclaredContacts Declared = new(["081-822-4258", "073-203-651 ต่อ 12"], ["office@example.go.th"], ["นางสาวสมหญิง ตัวอย่าง"]);

    [Fact]
    public void Every_ID_is_found_in_every_writing_wherever_it_stands()
    {
        var random = new Random(6001);
        var detector = new PrivacyDetector(Declared);
        for (var i = 0; i < 2_000; i++)
        {
            var id = MadeId.Of(random);
            foreach (var written in MadeId.Written(id))
            {
                foreach (var text in (string[])[written, $"เลข{written}ครับ", $"ชื่อ ก {written}, อายุ", $"({written})", $"ที่ ก 5\n{written}\n12 คน"])
                {
                    var span = Assert.Single(detector.Find(text));
                    Assert.Equal((PrivateKind.NationalId, written), (span.Kind, text.Substring(span.Start, span.Length)));
                }
            }
        }
    }

    [Fact]
    public void A_number_whose_last_digit_is_wrong_is_no_ID()
    {
        var random = new Random(6002);
        var detector = new PrivacyDetector(Declared);
        for (var i = 0; i < 2_000; i++)
        {
            var id = MadeId.Of(random);
            var wrong = id[..12] + (char)('0' + ((id[12] - '0' + random.Next(1, 10)) % 10));

            Assert.All(MadeId.Written(wrong), text => Assert.Empty(detector.Find(text)));
        }
    }

    [Fact]
    public void An_ID_digit_by_digit_is_found_and_a_table_of_counts_is_none()
    {
        var random = new Random(6006);
        var detector = new PrivacyDetector(Declared);
        string Row() => string.Concat(Enumerable.Range(0, 13).Select(_ => (char)('0' + random.Next(10))));
        for (var i = 0; i < 200; i++)
        {
            var id = MadeId.Of(random);
            if (id.AsSpan().ContainsAnyInRange('6', '9'))
            {
                Assert.All((string[])[" ", ", ", "][", "\", \"", ":", "\n", "|"], sign => Assert.Single(detector.Find($"[\"{string.Join(sign, id.ToCharArray())}\"]")));
                Assert.NotEmpty(detector.Find($"เลขประจำตัว\n{Joined(id)}\n{Joined(Row())}\n{Joined(Row())}\n{Joined(Row())}"));
            }
        }

        Assert.InRange(Enumerable.Range(0, 500).Count(_ => detector.Find(string.Concat(Enumerable.Range(0, 8).Select(_ => $"ยะหา,{Joined(Row())}\n"))).Count > 0), 0, 10);
        static string Joined(string digits) => string.Join(',', digits.ToCharArray());
    }

    [Fact]
    public void A_long_text_is_looked_at_as_a_whole()
    {
        var id = MadeId.Of(new Random(6007));
        var text = string.Concat(Enumerable.Range(0, 400_000).Select(i => i % 997 == 0 ? "\n" : "1 "));

        foreach (var at in (int[])[0, 131_060, 131_072, 131_080, 262_140, text.Length])
        {
            Assert.Equal(at + 1, Assert.Single(new PrivacyDetector(Declared).Find(text.Insert(at, $"ก{id}ก"))).Start);
        }
    }

    [Theory]
    [InlineData("6.54123456789012\t101.28012345678901")]
    [InlineData("6.541\t101.280")]
    public void Computed_numbers_beside_each_other_are_no_place(string text) => Assert.Empty(new PrivacyDetector(Declared).Find(text));

    [Fact]
    public void Two_IDs_in_a_row_are_found_and_digits_beside_them_are_not_theirs()
    {
        var random = new Random(6003);
        var (first, second) = (MadeId.Of(random), MadeId.Of(random));
        var detector = new PrivacyDetector(Declared);

        Assert.Equal(2, detector.Find($"{first} {second}").Count);
        Assert.Single(detector.Find(first + second));
        Assert.Single(detector.Find($"1. {first}"));
        Assert.Single(detector.Find($"ID{first}.jpg"));
        Assert.Single(detector.Find($"IMG_{first}_2568"));
        Assert.Single(detector.Find($"2568 {first} 12/3"));
    }

    [Fact]
    public void Digits_of_checksums_fractions_and_longer_numbers_are_no_IDs()
    {
        var random = new Random(6004);
        var detector = new PrivacyDetector(Declared);
        for (var i = 0; i < 200; i++)
        {
            var id = MadeId.Of(random);

            Assert.Empty(detector.Find($"0.{id}"));
            Assert.Empty(detector.Find($"16.{id}%"));
            Assert.Empty(detector.Find($"sha256 3fa{id}bc90d1e2f3a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5"));
            Assert.Empty(detector.Find($"งบประมาณ {id}0042"));
            Assert.Empty(detector.Find($"{id[..5]} / {id[5..]}"));
        }
    }

    [Theory]
    [InlineData("หนังสือที่ ยล 0019/ว 1234 ลงวันที่ 12 มกราคม 2568")]
    [InlineData("รหัสงบประมาณ 1500435001000000 รหัสกิจกรรม 150041000N1234")]
    [InlineData("ใช้จ่าย 33,109,323.18 บาท จาก 1,234,567,890.00 บาท")]
    [InlineData("ปี 2565 2566 2567 2568 ครัวเรือน 20 17 17 18 18 18")]
    [InlineData("5 4 3 2 1 5 4 3 2 1 5 4 3")]
    [InlineData("https://example.go.th/2568-2/index.html?id=20250930")]
    [InlineData("โทร. 081-822-4258 หรือ 0818224258 หรือ 073-203-651 ต่อ 12")]
    [InlineData("สายด่วน 1300 โทรสาร 02 141 6000")]
    [InlineData("office@example.go.th")]
    [InlineData("@media print, sarabun@5.3.0, @kpi")]
    [InlineData("หมู่ที่ 4 ตำบลบุดี จำนวน 12 หมู่บ้าน")]
    [InlineData("รอบที่ 2/2568 ม.4 ตามมาตรา 12")]
    [InlineData("12/3 ม.ค. 2568")]
    [InlineData("ร้อยละ 6.54 และ 101.28")]
    [InlineData("อุณหภูมิ 30°C มุม 45°")]
    [InlineData("นิติบุคคล 0994000123456")]
    public void What_offices_write_every_day_passes(string text) => Assert.Empty(new PrivacyDetector(Declared).Find(text));

    [Theory]
    [InlineData("บัญชี 123-4-56789-0", PrivateKind.BankAccount, "123-4-56789-0")]
    [InlineData("เลขที่บัญชี 1234567890", PrivateKind.BankAccount, "1234567890")]
    [InlineData("ธ.ก.ส. 012345678901 นาย ก", PrivateKind.BankAccount, "012345678901")]
    [InlineData("โอนเข้า 1234567890 ธนาคารออมสิน", PrivateKind.BankAccount, "1234567890")]
    [InlineData("๑๒๓-๔-๕๖๗๘๙-๐", PrivateKind.BankAccount, "๑๒๓-๔-๕๖๗๘๙-๐")]
    [InlineData("บ้านเลขที่ 12/3 หมู่ 4 ต.บุดี", PrivateKind.HouseNumber, "12/3 หมู่ 4")]
    [InlineData("บ้านเลขที่ ๑๒/๓ หมู่ที่ ๔", PrivateKind.HouseNumber, "๑๒/๓ หมู่ที่ ๔")]
    [InlineData("อยู่ 12/3 ม.4", PrivateKind.HouseNumber, "12/3 ม.4")]
    [InlineData("เลขที่ 45 หมู่ 9", PrivateKind.HouseNumber, "45 หมู่ 9")]
    [InlineData("บ้านเลขที่ 45", PrivateKind.HouseNumber, "45")]
    [InlineData("ติดต่อ someone.else@example.com.", PrivateKind.Email, "someone.else@example.com")]
    [InlineData("โทร 089-123-4567", PrivateKind.Mobile, "089-123-4567")]
    [InlineData("โทร ๐๘๙๑๒๓๔๕๖๗", PrivateKind.Mobile, "๐๘๙๑๒๓๔๕๖๗")]
    [InlineData("+66 89 123 4567", PrivateKind.Mobile, "66 89 123 4567")]
    [InlineData("(089) 123-4567", PrivateKind.Mobile, "089) 123-4567")]
    [InlineData("66891234567", PrivateKind.Mobile, "66891234567")]
    [InlineData("someone [at] example.com", PrivateKind.Email, "someone [at] example.com")]
    [InlineData("someone\u200b@example.com", PrivateKind.Email, "someone\u200b@example.com")]
    [InlineData("lat\tlng\n6.54123456789012\t101.28012345678901", PrivateKind.Coordinates, "6.54123456789012\t101.28012345678901")]
    [InlineData("06 1234 5678", PrivateKind.Mobile, "06 1234 5678")]
    [InlineData("พิกัด 6.541234, 101.280123", PrivateKind.Coordinates, "6.541234, 101.280123")]
    [InlineData("{\"lat\":6.54123,\"lng\":101.28012}", PrivateKind.Coordinates, "6.54123,\"lng\":101.28012")]
    [InlineData("6°32'28\"N 101°16'48\"E", PrivateKind.Coordinates, "6°32")]
    [InlineData("๑๓ องศา ๔๕ ลิปดา", PrivateKind.Coordinates, "๑๓ องศา ๔๕")]
    [InlineData("47N 750123 723456", PrivateKind.Coordinates, "47N 750123 723456")]
    [InlineData("UTM E 750123 N 723456", PrivateKind.Coordinates, "750123 N 723456")]
    [InlineData("48PVS 12345 67890", PrivateKind.Coordinates, "48PVS 12345 67890")]
    public void What_leads_to_a_person_or_a_house_is_found(string text, PrivateKind kind, string part)
    {
        var found = new PrivacyDetector(Declared).Find(text);

        Assert.Contains(found, span => span.Kind == kind && text.Substring(span.Start, span.Length) == part);
    }

    [Fact]
    public void A_masked_text_keeps_its_length_and_its_other_words()
    {
        var id = MadeId.Of(new Random(6005));
        var dashed = $"{id[..1]}-{id[1..5]}-{id[5..10]}-{id[10..12]}-{id[12..]}";

        Assert.Equal("เลข •-••••-•••••-••-• ครับ", PrivateText.Mask($"เลข {dashed} ครับ", new PrivacyDetector(DeclaredContacts.None)));
        Assert.Equal("ปี 2568", PrivateText.Mask("ปี 2568", new PrivacyDetector(DeclaredContacts.None)));
    }

    [Theory]
    [InlineData("ชื่อ - สกุล", PersonalHeading.Name)]
    [InlineData("ชื่อหัวหน้าครัวเรือน", PersonalHeading.Name)]
    [InlineData("เลขประจำตัวประชาชน (๑๓ หลัก)", PersonalHeading.Number)]
    [InlineData("บ้านเลขที่", PersonalHeading.Address)]
    [InlineData("ชื่อผลิตภัณฑ์", null)]
    [InlineData("ชื่อ", null)]
    [InlineData("ตัวชี้วัด", null)]
    public void Headings_ask_for_persons_or_not(string heading, PersonalHeading? kind) => Assert.Equal(kind, PersonalColumns.KindOf(heading));

    [Theory]
    [InlineData("นายสมชาย ตัวอย่าง", true)]
    [InlineData("น.ส.สมหญิง ตัวอย่าง", true)]
    [InlineData("นายอำเภอ", false)]
    [InlineData("กล้วยฉาบ ตราใบไม้", false)]
    public void Names_of_persons_have_a_title_and_two_parts(string cell, bool person) => Assert.Equal(person, PersonalColumns.IsPersonName(cell));

    [Theory]
    [InlineData(PersonalHeading.Name, "สมชาย ตัวอย่าง", true)]
    [InlineData(PersonalHeading.Name, "นางสาวสมหญิง  ตัวอย่าง", false)]
    [InlineData(PersonalHeading.Name, "-", false)]
    [InlineData(PersonalHeading.Number, "x-xxxx-xxxxx-xx-x", false)]
    [InlineData(PersonalHeading.Number, "๑๒๓๔๕๖๗", true)]
    [InlineData(PersonalHeading.Address, "12", true)]
    [InlineData(PersonalHeading.Address, "", false)]
    public void A_column_is_private_once_a_cell_is_filled_with_somebody_undeclared(PersonalHeading heading, string cell, bool filled) =>
        Assert.Equal(filled, PersonalColumns.IsFilled(heading, cell, Declared));
}
