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

    private static Words NameOf(bool isShown) => isShown ? new("แสดง", "shown") : new("ไม่แสดง", "not shown");

    private static Words NameOf(Numerals numerals) => numerals switch
    {
        Numerals.Arabic => new("เลขอารบิก", "Arabic"),
        Numerals.Thai => new("เลขไทย", "Thai"),
    };

    private static Words NamesOf(IEnumerable<Language> languages) => ReaderText.In(said => string.Join(" ", languages.Distinct().Order().Select(language => NameOf(language).In(said))));

    private static Words NameOf(Language language) => language switch
    {
        Language.Thai => new("ไทย", "Thai"),
        Language.English => new("อังกฤษ", "English"),
    };

    private static Words NameOf(ContactVisibility contacts) => contacts switch
    {
        ContactVisibility.Full => new("ชื่อ ตำแหน่ง และหมายเลขโทรศัพท์", "names, positions and telephone numbers"),
        ContactVisibility.OfficeOnly => new("ตำแหน่งและกลุ่มงานเท่านั้น", "positions and work groups alone"),
        ContactVisibility.None => NameOf(isShown: false),
    };
}
