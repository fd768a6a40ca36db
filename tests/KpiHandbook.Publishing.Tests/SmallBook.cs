using KpiHandbook.Publishing.Printing;

namespace KpiHandbook.Publishing.Tests;

/// <summary>A book of a few pages in Thai, with what makes printing hard: contents, a landscape sheet, and words whose marks get lost.</summary>
internal static class SmallBook
{
    public static readonly string[] Words = ["ตัวชี้วัด", "ประจำ", "ข้อมูล", "กำหนด", "จำนวน", "น้ำหนัก", "สำเร็จ", "เป้าหมาย"];

    public static readonly PrintJob Job = new("book.html", "book.pdf", new DateOnly(2025, 8, 31));

    /// <summary>Writes the book and its fonts into a folder.</summary>
    public static void WriteTo(string folder, string body)
    {
        foreach (var font in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "fonts")))
        {
            File.Copy(font, Path.Combine(folder, Path.GetFileName(font)), overwrite: true);
        }

        File.WriteAllText(Path.Combine(folder, Job.Page), Page(body));
    }

    /// <summary>Contents and as many chapters as asked for, the second on a landscape sheet; each fills two pages.</summary>
    public static string Chapters(int count)
    {
        var chapters = Enumerable.Range(1, count).ToList();
        var lines = string.Concat(chapters.Select(c => $"<p><a href='#c{c}'>บทที่ {c}</a> <span data-page-of='c{c}'></span></p>"));
        return $"<h1>สารบัญ</h1>{lines}{string.Concat(chapters.Select(Chapter))}";
    }

    private static string Chapter(int number) =>
        $"""
        <section {(number == 2 ? "class='wide' data-sheet" : "")}><h2 id="c{number}">บทที่ {number}</h2>
        <p>{string.Join(' ', Words)}</p><p style="break-before: page">จบ</p></section>
        """;

    private static string Page(string body) =>
        $$"""
        <!doctype html><html lang="th"><head><meta charset="utf-8"><title>คู่มือเล่มเล็ก</title><style>
        @font-face { font-family: Sarabun; src: url(sarabun-thai-400.woff2); unicode-range: U+0E00-0E7F }
        @font-face { font-family: Sarabun; src: url(sarabun-latin-400.woff2); unicode-range: U+0020-007E }
        @page { size: A4; margin: 20mm }
        @page wide { size: A4 landscape }
        body { font: 11pt/1.65 Sarabun; margin: 0; width: 170mm }
        h1, h2 { font-weight: 400 }
        section { break-before: page }
        .wide { page: wide; width: 257mm }
        </style></head><body>{{body}}</body></html>
        """;
}
