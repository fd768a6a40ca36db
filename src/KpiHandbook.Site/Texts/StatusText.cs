using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Texts;

/// <summary>How binding a round is, in words.</summary>
public static class StatusText
{
    /// <summary>ฉบับร่าง, ฉบับทดลองใช้ or ฉบับทางการ.</summary>
    public static string Of(Words words, RoundStatus status) => words[status switch
    {
        RoundStatus.Draft => "status.draft",
        RoundStatus.Trial => "status.trial",
        RoundStatus.Official => "status.official",
    }];
}
