using KpiHandbook.Content.Scaffolding;

namespace KpiHandbook.Cli.Printing;

/// <summary>Prints what <c>kpi new</c> wrote, what must be looked at, and what comes next.</summary>
internal static class NewText
{
    public static void Print(Scaffold made, string contentFolder, Terminal terminal)
    {
        terminal.Out.WriteLine(SafeText.Of($"เขียน {Path.Combine(contentFolder, made.Target)} แล้ว {made.Files.Count} ไฟล์"));
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
            terminal.Out.WriteLine($"ต้องทบทวน {count} ข้อ แต่ละข้อเป็นบันทึก kind: review ในไฟล์นั้น ตรวจแก้แล้วลบ");
        }

        terminal.Out.WriteLine(Next(made));
    }

    private static string Next(Scaffold made) => made.Target.Split('/') switch
    {
        [var office] => $"ต่อไป: แก้ชื่อใน {office}/office.yaml แล้วสั่ง kpi new round {office}/<รอบ>",
        [var office, var round, _, var file] =>
            $"ต่อไป: เพิ่ม {{ number: ลำดับ, indicator: {Path.GetFileNameWithoutExtension(file)}, weight: น้ำหนัก }} ในข้อตกลงของ {office}/{round}/round.yaml แล้วสั่ง kpi check",
        _ => "ต่อไป: สั่ง kpi check แล้วเปิดดูด้วย kpi serve",
    };
}
