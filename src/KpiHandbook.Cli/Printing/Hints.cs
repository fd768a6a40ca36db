using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Cli.Printing;

/// <summary>What is worth saying of content that has nothing wrong: said once, beside the problems and never counted among them.</summary>
internal static class Hints
{
    private static readonly Words Address = new(
        "หมายเหตุ: site.yaml ยังไม่มี base-url ใบสรุปผล คำถามทางอีเมล และฟีดจึงไม่มีที่อยู่เว็บหรือ QR และลิงก์ที่ส่งต่อกันไม่มีภาพ",
        "note: site.yaml has no base-url yet, so slips, mails and feeds have no address or QR code, and shared links have no picture");

    /// <summary>Says them.</summary>
    /// <param name="settings">Of the site; null when they could not be read.</param>
    /// <param name="language">Of the reader.</param>
    /// <param name="terminal">Where to; what programs read stays as it is.</param>
    public static void Tell(SiteSettings? settings, Language language, Terminal terminal)
    {
        if (settings is { BaseUrl: null })
        {
            terminal.Error.WriteLine(Address.In(language));
        }
    }
}
