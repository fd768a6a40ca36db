using KpiHandbook.Content.Scaffolding;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Cli.Printing;

/// <summary>Prints what <c>kpi new</c> wrote, what must be looked at, and what comes next.</summary>
internal static class NewText
{
    public static void Print(Scaffold made, string contentFolder, Language language, Terminal terminal)
    {
        var target = Path.Combine(contentFolder, made.Target);
        terminal.Out.WriteLine(SafeText.Of(new Words($"เขียน {target} แล้ว {made.Files.Count} ไฟล์", $"wrote {target}, {made.Files.Count} {(made.Files.Count == 1 ? "file" : "files")}").In(language)));
        foreach (var file in made.Files)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(terminal.Bold(SafeText.Of(Path.Combine(contentFolder, file.Path))));
            foreach (var review in file.Review)
            {
                terminal.Out.WriteLine(SafeText.Of($"  - {review}"));
            }
        }

        terminal.Out.WriteLine();
        var count = made.Files.Sum(f => f.Review.Count);
        if (count > 0)
        {
            terminal.Out.WriteLine(new Words(
                $"ต้องทบทวน {count} ข้อ แต่ละข้อเป็นบันทึก kind: review ในไฟล์นั้น ตรวจแก้แล้วลบ",
                $"{count} to review, each a note of kind: review in its file: look at it, and delete it").In(language));
        }

        terminal.Out.WriteLine(Next(made).In(language));
    }

    private static Words Next(Scaffold made) => made.Target.Split('/') switch
    {
        [var office] => new(
            $"ต่อไป: แก้ชื่อใน {office}/office.yaml แล้วสั่ง kpi new round {office}/<รอบ>",
            $"next: set the names in {office}/office.yaml, then run kpi new round {office}/<round>"),
        [var office, var round, _, var file] => new(
            $"ต่อไป: เพิ่ม {{ number: ลำดับ, indicator: {Path.GetFileNameWithoutExtension(file)}, weight: น้ำหนัก }} ในข้อตกลงของ {office}/{round}/round.yaml แล้วสั่ง kpi check",
            $"next: add {{ number: …, indicator: {Path.GetFileNameWithoutExtension(file)}, weight: … }} to an agreement of {office}/{round}/round.yaml, then run kpi check"),
        _ => new("ต่อไป: สั่ง kpi check แล้วเปิดดูด้วย kpi serve", "next: run kpi check, then look at it with kpi serve"),
    };
}
