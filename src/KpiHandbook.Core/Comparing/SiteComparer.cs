using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Core.Comparing;

/// <summary>Compares the settings of two sites, which every page follows and no round has.</summary>
public static class SiteComparer
{
    /// <summary>What differs, setting by setting; empty for two that are the same.</summary>
    /// <param name="before">The earlier ones.</param>
    /// <param name="after">The later ones.</param>
    public static IReadOnlyList<Difference> Compare(SiteSettings before, SiteSettings after)
    {
        var changes = new Changes(new Texts(), MovedTimes.None);
        changes.Text(Aspect.Site, new("ชื่อเว็บ", "title"), before.Title, after.Title);
        changes.Text(Aspect.Site, new("คำอธิบายเว็บ", "description"), before.Description, after.Description);
        changes.Fact(Aspect.Site, new("ที่อยู่เว็บ", "address"), before.BaseUrl, after.BaseUrl);
        changes.Fact(Aspect.Site, new("ตัวเลขที่แสดง", "numerals"), NameOf(before.Numerals), NameOf(after.Numerals));
        changes.Fact(Aspect.Site, new("ข้อมูลผู้ติดต่อที่แสดง", "contacts shown"), NameOf(before.Contacts), NameOf(after.Contacts));
        changes.Fact(Aspect.Site, new("ภาษาของข้อความ", "languages"), NamesOf(before.Languages), NamesOf(after.Languages));
        changes.Fact(Aspect.Site, new("การจัดอันดับอำเภอ", "ranking of districts"), NameOf(before.Ranking), NameOf(after.Ranking));
        return changes.Found;
    }

    private static string NameOf(bool isShown) => isShown ? "แสดง" : "ไม่แสดง";

    private static string NameOf(Numerals numerals) => numerals switch
    {
        Numerals.Arabic => "เลขอารบิก",
        Numerals.Thai => "เลขไทย",
    };

    private static string NamesOf(IEnumerable<Language> languages) => string.Join(" ", languages.Distinct().Order().Select(language => language switch
    {
        Language.Thai => "ไทย",
        Language.English => "อังกฤษ",
    }));

    private static string NameOf(ContactVisibility contacts) => contacts switch
    {
        ContactVisibility.Full => "ชื่อ ตำแหน่ง และหมายเลขโทรศัพท์",
        ContactVisibility.OfficeOnly => "ตำแหน่งและกลุ่มงานเท่านั้น",
        ContactVisibility.None => "ไม่แสดง",
    };
}
