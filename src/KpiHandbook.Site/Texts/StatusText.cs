using KpiHandbook.Core.Model;

namespace KpiHandbook.Site.Texts;

/// <summary>How binding a round is, in words.</summary>
public static class StatusText
{
    /// <summary>ฉบับร่าง, ฉบับทดลองใช้ or ฉบับทางการ.</summary>
    public static string Of(RoundStatus status) => status switch
    {
        RoundStatus.Draft => "ฉบับร่าง",
        RoundStatus.Trial => "ฉบับทดลองใช้",
        RoundStatus.Official => "ฉบับทางการ",
    };
}
