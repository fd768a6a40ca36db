using KpiHandbook.Cli.Printing;
using KpiHandbook.Cli.Versions;
using KpiHandbook.Core.Comparing;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Cli.Reviewing;

/// <summary>A review as Markdown, for whoever decides on a pull request.</summary>
/// <param name="language">In which problems and the names of fields are told.</param>
internal sealed class ReviewMarkdown(Language language)
{
    private const string Nothing = "–";
    private const int LongestSame = 60;
    private const int FewWorkbooks = 3;
    private const int MostFiles = 20;

    /// <summary>The lines.</summary>
    public IEnumerable<string> Lines(Review review) =>
    [
        "# สิ่งที่คำขอนี้เปลี่ยน",
        "",
        $"เทียบกับ {review.Base[..12]} · {Markdown.Text(ProblemPrinter.Summary(review.Problems, language))}",
        .. review.TakenBack.Count == 0 ? Array.Empty<string>() :
        [
            "", "## สิ่งที่ปิดผนึกแล้วถูกถอนหรือแก้", "",
            .. review.TakenBack.Select(p => $"- **{Markdown.Text($"{p.Kind.Code} {p.Place}")}** {Markdown.Text($"{p.Message.In(language)} {new Words("วิธีแก้", "fix").In(language)}: {p.Fix.In(language)}")}"),
        ],
        .. Handbooks(review),
        .. review.Site.Count == 0 ? [] : Site(review.Site),
        .. review.Rounds is null ? [] : Levels(review),
        .. Workbooks(review.Workbooks),
        .. review.Removed.Count == 0 ? Array.Empty<string>() : ["", "## ไฟล์ที่ลบ", "", .. review.Removed.Select(path => $"- {Markdown.Text(path)}")],
        .. Files("ไฟล์เนื้อหาที่แก้แต่ไม่เปลี่ยนสิ่งใดในคู่มือหรือการตั้งค่าเว็บ", review.OfNoEffect),
        .. Files("ไฟล์ที่แก้ซึ่งไม่ใช่เนื้อหา", review.Outside),
    ];

    private IEnumerable<string> Site(IReadOnlyList<Difference> differences) =>
    [
        "", $"## {DifferenceText.Site(SiteWords.Thai)}",
        .. Markdown.Table(["จุด", "เดิม", "ใหม่"], [.. differences.Select(d => Row("", d).Skip(2).ToList())]),
    ];

    private static IEnumerable<string> Files(string head, IReadOnlyList<string> paths) => paths.Count == 0 ? [] :
    [
        "", $"## {head}", "",
        .. paths.Take(MostFiles).Select(path => $"- {Markdown.Text(path)}"),
        .. paths.Count > MostFiles ? [$"- และอีก {paths.Count - MostFiles} ไฟล์"] : Array.Empty<string>(),
    ];

    // Many cells stand in nobody's way until they are asked for.
    private IEnumerable<string> Workbooks(IReadOnlyList<ReviewedWorkbook> workbooks)
    {
        var lines = workbooks.SelectMany(w => WorkbookMarkdown.Lines(w, language));
        return workbooks.Count == 0 ? []
            : workbooks.Count <= FewWorkbooks ? ["", "## ไฟล์ผลงานที่เพิ่มหรือแก้", .. lines]
            : ["", "## ไฟล์ผลงานที่เพิ่มหรือแก้", "", $"<details><summary>{workbooks.Count} ไฟล์</summary>", .. lines, "", "</details>"];
    }

    private IEnumerable<string> Handbooks(Review review) =>
        review.Rounds is not { } rounds ? ["", "## คู่มือ", "", .. NotCompared(review)]
        : rounds.Count == 0 ? ["", "## คู่มือ", "", "คู่มือทุกรอบเหมือนเดิม"]
        : rounds.SelectMany(r => Round(r, review)).Prepend("## คู่มือ").Prepend("");

    private IEnumerable<string> NotCompared(Review review) => review.OfBase.Count == 0
        ? ["เนื้อหามีข้อผิดพลาด จึงยังเทียบคู่มือไม่ได้ แก้ข้อผิดพลาดก่อน"]
        :
        [
            "โปรแกรมรุ่นนี้อ่านฉบับที่ใช้เทียบไม่ได้ครบ จึงเทียบคู่มือไม่ได้",
            "",
            .. review.OfBase.Select(SafeText.Of).Select(p => $"- {Markdown.Text($"{review.Base[..12]}:{p.Place} {p.Kind.Code} {p.Message.In(language)}")}"),
        ];

    private IEnumerable<string> Round(ComparedRound round, Review review) => round.After is not { } after
        ? ["", $"### {Markdown.Text(round.Path)}", "", "**ไม่มีรอบนี้แล้ว**"]
        :
        [
            "",
            $"### {Markdown.Text($"{round.Path} {EditionText.Of(SiteWords.Thai, after.Handbook)}")}",
            .. RoundNews.Of(round) is { Count: > 0 } news ? ["", .. news.Select(line => $"- {Markdown.Text(line)}")] : Array.Empty<string>(),
            .. round.Difference is { } difference ? ["", .. Told(difference)] : New(after.Handbook, review.Previous.GetValueOrDefault(round.Path)),
        ];

    // A new round is held against the one before it, as its page of changes does.
    private IEnumerable<string> New(Handbook handbook, ComparedRound? previous) => previous is { Difference: { } difference, Before: { } before }
        ? ["", Markdown.Text($"รอบใหม่ {StatusText.Of(SiteWords.Thai, handbook.Status)} เทียบกับ{before.Handbook.Round.ToText()} ({before.Handbook.Path})"), "", .. Told(difference)]
        : ["", Markdown.Text($"รอบใหม่ {StatusText.Of(SiteWords.Thai, handbook.Status)} เป็นรอบแรกของสำนักงาน มี {handbook.Indicators.Count} ตัวชี้วัด")];

    private IEnumerable<string> Told(HandbookDifference difference) =>
    [
        Markdown.Text(DifferenceText.Summary(SiteWords.Thai, difference)),
        .. Markdown.Table(
            ["ตัวชี้วัด", "เรื่อง", "จุด", "เดิม", "ใหม่"],
            [.. difference.Round.Select(d => Row("ทั้งรอบ", d)), .. difference.Indicators.SelectMany(Rows)]),
    ];

    private IEnumerable<IReadOnlyList<string>> Rows(IndicatorDifference indicator)
    {
        var name = Markdown.Text((indicator.After ?? indicator.Before)!.ShortTitle);
        return indicator.Before is null ? [[name, DifferenceText.Of(SiteWords.Thai, indicator.Fate), "", Nothing, Markdown.Text(indicator.After!.Title)]]
            : indicator.After is null ? [[name, DifferenceText.Of(SiteWords.Thai, indicator.Fate), "", Markdown.Text(indicator.Before.Title), Shown(indicator.Whither?.In(language))]]
            : indicator.Differences.Select(d => Row(name, d));
    }

    private IReadOnlyList<string> Row(string name, Difference difference) => difference.Words is { } words
        ? [name, DifferenceText.Of(SiteWords.Thai, difference.Aspect), Markdown.Text(difference.What.In(language)), Side(words, RunKind.Removed, "del"), Side(words, RunKind.Added, "ins")]
        : [name, DifferenceText.Of(SiteWords.Thai, difference.Aspect), Markdown.Text(difference.What.In(language)), Shown(difference.Was?.In(language)), Shown(difference.Is?.In(language))];

    private static string Shown(string? text) => text is null ? Nothing : Markdown.Text(text);

    // What both sides share is there to find the place by.
    private static string Side(IReadOnlyList<WordRun> words, RunKind kind, string tag) => string.Concat(words
        .Where(run => run.Kind == RunKind.Same || run.Kind == kind)
        .Select(run => run.Kind == RunKind.Same ? Markdown.Text(Shortened(run.Text)) : $"<{tag}>{Markdown.Text(run.Text)}</{tag}>"));

    private static string Shortened(string text) =>
        text.Length <= LongestSame ? text : $"{text[..(LongestSame / 2)]} … {text[^(LongestSame / 2)..]}";

    // What workbooks give stands beside them; here is what other definitions make of the results that are there.
    private IEnumerable<string> Levels(Review review)
    {
        var units = review.Units.Select(x => UnitText.Full(SiteWords.Thai, x)).Distinct(StringComparer.Ordinal).ToList();
        var untold = review.Effects.SelectMany(r => r.Consequence.NotCarried.Select(n => $"{r.Round} {n.After.ShortTitle}: {n.Why.In(language)}")).ToList();
        return
        [
            "",
            "## ระดับที่เปลี่ยน",
            "",
            units.Count == 0 ? "ไม่มีอำเภอใดเปลี่ยนระดับ" : Markdown.Text($"กระทบ {units.Count} หน่วยงาน: {string.Join(" ", units)}"),
            .. Markdown.Table(
                ["รอบ", "เดือน", "หน่วยงาน", "ตัวชี้วัด", "เดิม", "ใหม่"],
                [.. review.Effects.SelectMany(r => r.Consequence.Moves.Concat(r.Consequence.Undecided).Select(move => Row(r.Round, move)))]),
            .. untold.Count == 0 ? Array.Empty<string>() : ["", "เทียบระดับไม่ได้", "", .. untold.Select(line => $"- {Markdown.Text(line)}")],
        ];
    }

    private static IReadOnlyList<string> Row(string round, LevelMove move) =>
    [
        Markdown.Text(round),
        Markdown.Text(move.Month.ToLongText()),
        Markdown.Text(UnitText.Full(SiteWords.Thai, move.Unit)),
        Markdown.Text(move.After.ShortTitle),
        Markdown.Text(OutcomeText.Of(SiteWords.Thai, move.Was, move.Before)),
        Markdown.Text(move.Becomes.Factor is null ? $"ยังตัดสินไม่ได้ ({ConsequenceText.WhyUndecided(SiteWords.Thai, move)})" : OutcomeText.Of(SiteWords.Thai, move.Becomes, move.After)),
    ];
}
