using System.Diagnostics;
using KpiHandbook.Site.Calendar;
using KpiHandbook.Site.Changes;
using KpiHandbook.Site.Contacts;
using KpiHandbook.Site.Districts;
using KpiHandbook.Site.Glossary;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Print;
using KpiHandbook.Site.Sharing;
using KpiHandbook.Site.Slips;
using KpiHandbook.Site.Versions;
using KpiHandbook.Templates.Views;
using KpiHandbook.Templates.Views.Print;

namespace KpiHandbook.Templates;

/// <summary>Sets a page model with its view.</summary>
public static class PageRenderer
{
    /// <summary>Writes the page's HTML. Safe to call from many threads, each with its own writer.</summary>
    public static void Render(Page page, TextWriter output)
    {
        if (page is DifferencePage alone)
        {
            new Views_Difference { Model = alone }.RenderTo(output, page, new Typesetter(page.Frame.Setting));
            return;
        }

        if (page is PicturePage picture)
        {
            new Views_Picture { Model = picture }.RenderTo(output, page, new Typesetter(page.Frame.Setting));
            return;
        }

        PageTemplate view = page switch
        {
            HomePage home => new Views_Home { Model = home },
            NotFoundPage notFound => new Views_NotFound { Model = notFound },
            OfflinePage offline => new Views_Offline { Model = offline },
            CarriedPage carried => new Views_Carried { Model = carried },
            DataPage data => new Views_Data { Model = data },
            QualityPage quality => new Views_Quality { Model = quality },
            OfficePage office => new Views_Office { Model = office },
            RoundPage round => new Views_Round { Model = round },
            IndicatorPage indicator => new Views_Indicator { Model = indicator },
            DistrictPage district => new Views_District { Model = district },
            SlipPage slip => new Views_Slip { Model = slip },
            MatrixPage matrix => new Views_Matrix { Model = matrix },
            ChangesPage changes => new Views_Changes { Model = changes },
            CalendarPage calendar => new Views_Calendar { Model = calendar },
            ContactsPage contacts => new Views_Contacts { Model = contacts },
            GlossaryPage glossary => new Views_Glossary { Model = glossary },
            NotesPage notes => new Views_Notes { Model = notes },
            PrintPage book => new Views_Print_Book { Model = book },
            MovedPage moved => new Views_Moved { Model = moved },
            HistoryPage history => new Views_History { Model = history },
            UnitRoundsPage unit => new Views_UnitRounds { Model = unit },
            LatestPage latest => new Views_Latest { Model = latest },
            _ => throw new UnreachableException(page.GetType().Name),
        };
        PageTemplate layout = page switch
        {
            PrintPage printed => new Views_Print_Layout { Model = printed },
            LatestPage latest => new Views_LatestLayout { Model = latest },
            _ => new Views_Layout { Model = page },
        };
        var typesetter = new Typesetter(page.Frame.Setting);
        using var body = new StringWriter();
        view.RenderTo(body, page, typesetter);
        layout.Body = $"{body}";
        layout.Contents = page is ChangesPage ? [] : Headings.In(layout.Body); // Its own lead to single revisions, too.
        layout.RenderTo(output, page, typesetter);
    }
}
