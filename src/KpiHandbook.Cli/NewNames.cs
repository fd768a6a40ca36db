using System.Globalization;
using System.Text.RegularExpressions;
using KpiHandbook.Content.Scaffolding;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Cli;

/// <summary>Reads the names that <c>kpi new</c> is given: those of new things by their form, those of others by what the content folder holds.</summary>
/// <param name="content">What there is.</param>
internal sealed partial class NewNames(ContentNames content)
{
    private const int BuddhistOffset = 543;
    private const int FirstBuddhistYear = 2400;

    private readonly List<string> _complaints = [];

    /// <summary>What is wrong with the names read so far.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>The id of something new.</summary>
    public Id<T>? NewId<T>(string text)
    {
        if (Id<T>.Parse(text) is { } id)
        {
            return id;
        }

        if (DeviceNames.Contains(text))
        {
            return Refuse<Id<T>>($"รหัส “{text}” ใช้ไม่ได้ เพราะ Windows เก็บไว้เป็นชื่ออุปกรณ์ ใช้ชื่ออื่น เช่น {text}-1");
        }

        var near = NotOfIds().Replace(text.ToLowerInvariant(), "-").Trim('-');
        return Refuse<Id<T>>($"รหัส “{text}” ใช้ไม่ได้{Meant(Id<T>.Parse(near) is null ? null : near)} ใช้อักษรอังกฤษตัวเล็ก ตัวเลข และขีด เช่น budget-spending");
    }

    /// <summary>A new round of an office that is there.</summary>
    public RoundAddress? NewRound(string text) => Split(text, 2, "สำนักงาน/รอบ เช่น yala/2569-1") is [var office, var round] && Office(office) is { } id
        ? RoundId.Parse(round) is { } parsed
            ? Beside(new RoundAddress(id, parsed))
            : Refuse<RoundAddress>($"“{round}” ไม่ใช่ชื่อรอบ{Meant(RoundNear(round))} ใช้ปีงบประมาณ พ.ศ. กับรอบที่ เช่น 2569-1 หรือปีงบประมาณอย่างเดียว เช่น 2569")
        : null;

    /// <summary>A round that is there and takes new files: once it is sealed, letters alone change it.</summary>
    public RoundAddress? OpenRound(string text) => Round(text) is not { } round ? null
        : content.IsSealed(round) ? Refuse<RoundAddress>($"{round} ปิดผนึกแล้ว ไฟล์ที่เพิ่มในรอบจะเป็นข้อผิดพลาดของ kpi check เพิ่มตัวชี้วัดได้ด้วยหนังสือแก้ไขใน {round}/amendments")
        : round;

    /// <summary>A round that is there.</summary>
    public RoundAddress? Round(string text) =>
        Split(text, 2, "สำนักงาน/รอบ เช่น yala/2568-2") is [var office, var round] && Office(office) is { } id ? Round(id, round) : null;

    /// <summary>An indicator that is there.</summary>
    public IndicatorAddress? Indicator(string text)
    {
        if (Split(text, 3, "สำนักงาน/รอบ/รหัส เช่น yala/2568-2/budget-spending") is not [var office, var roundName, var name]
            || Office(office) is not { } id
            || Round(id, roundName) is not { } round)
        {
            return null;
        }

        var known = content.IndicatorsOf(id, round.Round);
        return known.Contains(name, StringComparer.Ordinal)
            ? new IndicatorAddress(round, Id<Indicator>.Of(name))
            : Refuse<IndicatorAddress>(Names.Unknown($"ตัวชี้วัดใน {round} ชื่อ", name, known));
    }

    // A year's round and a half of it cannot stand side by side.
    private RoundAddress? Beside(RoundAddress made) =>
        content.RoundsOf(made.Office).Where(r => r.FiscalYear == made.Round.FiscalYear && r.Half is null != made.Round.Half is null).Select(r => (RoundId?)r).FirstOrDefault() is { } other
            ? Refuse<RoundAddress>($"{made} ซ้อนกับ {made.Office}/{other} ที่มีอยู่แล้ว ใช้รอบทั้งปีหรือรอบครึ่งปีอย่างใดอย่างหนึ่ง")
            : made;

    private RoundAddress? Round(Id<Office> office, string name)
    {
        var known = content.RoundsOf(office).Select(r => $"{office}/{r}").ToList();
        return known.Contains($"{office}/{name}", StringComparer.Ordinal)
            ? new RoundAddress(office, RoundId.Parse(name)!.Value)
            : Refuse<RoundAddress>(Names.Unknown("รอบ", $"{office}/{name}", known));
    }

    private Id<Office>? Office(string name) => content.Offices.Contains(name, StringComparer.Ordinal)
        ? Id<Office>.Of(name)
        : Refuse<Id<Office>>(Names.Unknown("สำนักงาน", name, content.Offices));

    private string[]? Split(string text, int parts, string form)
    {
        var names = text.Trim('/').Split('/');
        if (names.Length == parts)
        {
            return names;
        }

        // A round written as on its cover, 1/2569, has the sign that parts names.
        var meant = names is [var office, var a, var b] && parts == 2 && RoundNear($"{a}/{b}") is { } round ? $"{office}/{round}" : null;
        _complaints.Add($"“{text}”: ใช้ {form}{Meant(meant)}");
        return null;
    }

    private static string? RoundNear(string text)
    {
        var digits = ThaiDigits.ToArabic(text);
        if (YearAndHalf().Match(digits) is not { Success: true } match)
        {
            return null;
        }

        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        var name = $"{(year < FirstBuddhistYear ? year + BuddhistOffset : year)}{(match.Groups["half"].Success ? $"-{match.Groups["half"].Value}" : "")}";
        return RoundId.Parse(name) is null ? null : name;
    }

    private T? Refuse<T>(string complaint)
        where T : struct
    {
        _complaints.Add(complaint);
        return null;
    }

    private static string Meant(string? name) => name is null ? "" : $" หมายถึง {name} หรือไม่";

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NotOfIds();

    [GeneratedRegex("^((?<year>[12][0-9]{3})([^0-9]+(?<half>[12]))?|(?<half>[12])[^0-9]+(?<year>[12][0-9]{3}))$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearAndHalf();
}
