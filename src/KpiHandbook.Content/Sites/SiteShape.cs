using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Sites;

/// <summary><c>site.yaml</c> as read.</summary>
internal sealed record RawSite(
    Located<string>? Title,
    Located<string>? Description,
    Located<string>? BaseUrl,
    Located<Numerals>? Numerals,
    Located<ContactVisibility>? Contacts,
    LocatedList<Located<Language>>? Languages,
    Located<bool>? Ranking);

/// <summary>What <c>site.yaml</c> holds.</summary>
internal static class SiteShape
{
    private static readonly Field<Located<string>> Title = Field.Required(
        "title", FieldTypes.Text, "ชื่อเว็บ", "Name of the site");

    private static readonly Field<Located<string>> Description = Field.Required(
        "description", FieldTypes.Text, "คำอธิบายเว็บหนึ่งประโยค", "A sentence about the site");

    private static readonly Field<Located<string>> BaseUrl = Field.Optional(
        "base-url",
        new PatternType("^https://[^\\s/?#]+(/[^\\s?#]*)?$", IsAddress, Problems.BadAddress),
        "ที่อยู่เว็บเมื่อเผยแพร่แล้ว ขึ้นต้นด้วย https://",
        "Where the site is published");

    private static readonly Field<Located<Numerals>> Numerals = Field.Optional(
        "numerals",
        new ChoiceType<Numerals>(
            ("arabic", Core.Text.Numerals.Arabic, new("เลขอารบิก 0–9", "0–9")),
            ("thai", Core.Text.Numerals.Thai, new("เลขไทย ๐–๙", "๐–๙"))),
        "ตัวเลขที่หน้าเว็บแสดง ถ้าไม่ระบุใช้เลขอารบิก",
        "Digits that pages show; arabic when absent");

    private static readonly Field<Located<ContactVisibility>> Contacts = Field.Required(
        "contacts",
        new ChoiceType<ContactVisibility>(
            ("full", ContactVisibility.Full, new("ชื่อ ตำแหน่ง และหมายเลขโทรศัพท์", "Names, positions and telephone numbers")),
            ("office-only", ContactVisibility.OfficeOnly, new("ตำแหน่งและกลุ่มงานเท่านั้น", "Positions and work groups only")),
            ("none", ContactVisibility.None, new("ไม่แสดง", "Nothing"))),
        "แสดงข้อมูลผู้ติดต่อเพียงใด",
        "How much of the contacts the site shows");

    private static readonly Field<LocatedList<Located<Language>>> Languages = Field.Optional(
        "languages",
        new ListType<Located<Language>>(new ChoiceType<Language>(
            ("th", Language.Thai, new("ภาษาไทย มีเสมอ", "Thai, always there")),
            ("en", Language.English, new("ภาษาอังกฤษ", "English")))),
        "ภาษาของข้อความบนหน้าเว็บ ภาษาไทยมีเสมอ ใส่ en เพื่อให้มีหน้าภาษาอังกฤษด้วย เนื้อหาคู่มือไม่แปล",
        "Languages of the interface; Thai is always there, en adds English pages; handbooks are not translated");

    private static readonly Field<Located<bool>> Ranking = Field.Optional(
        "ranking",
        FieldTypes.Truth,
        "true ให้ตารางผลทุกอำเภอแสดงอันดับตามคะแนน ถ้าไม่ระบุไม่จัดอันดับ",
        "true ranks districts by score in the table of all districts; they are not ranked when absent");

    public static Shape<RawSite> Shape { get; } = new(
        [Title, Description, BaseUrl, Numerals, Contacts, Languages, Ranking],
        v => new RawSite(v.Of(Title), v.Of(Description), v.Of(BaseUrl), v.Of(Numerals), v.Of(Contacts), v.Of(Languages), v.Of(Ranking)));

    private static bool IsAddress(string text) =>
        text.StartsWith("https://", StringComparison.Ordinal)
        && !text.AsSpan().ContainsAny(" \t?#")
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Host.Length > 0;
}
