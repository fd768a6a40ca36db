using System.CommandLine;
using System.Globalization;
using KpiHandbook.Cli.Printing;
using KpiHandbook.Cli.Serving;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Cli.Verbs;

/// <summary><c>kpi serve</c>: the site of now, in a browser of this machine.</summary>
internal static class ServeVerb
{
    private const int LeastThreads = 8;
    private const int UsualPort = 8080;

    public static Command Create()
    {
        var content = CommonOptions.Content();
        var lang = CommonOptions.Lang();
        var port = new Option<int?>("--port")
        {
            Description = $"พอร์ตของเครื่องนี้ ถ้าไม่ระบุใช้ {UsualPort} หรือพอร์ตที่ว่าง; 0 คือพอร์ตใดก็ได้ที่ว่าง",
            HelpName = "n",
            CustomParser = result => int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= ushort.MaxValue
                ? n
                : CommonOptions.Refuse<int>(result, $"--port {result.Tokens[0].Value}: ใช้เลขตั้งแต่ 0 ถึง {ushort.MaxValue}"),
        };
        var command = new Command("serve", """
            เปิดเว็บไซต์ที่กำลังแก้ในเบราว์เซอร์ของเครื่องนี้ บันทึกไฟล์ใน content แล้วหน้าที่เปิดอยู่จะโหลดใหม่เอง
            เมื่อเนื้อหามีข้อผิดพลาด หน้าที่เปิดอยู่จะบอกไฟล์ บรรทัด และวิธีแก้ กด Ctrl+C เพื่อจบ

            ตัวอย่าง
              kpi serve
              kpi serve --port 9000
            """) { port, content, lang };
        command.SetAction((parsed, cancel) => RunAsync(
            Terminal.OfProcess(parsed.GetValue(content)!), parsed.GetValue(content)!, parsed.GetValue(port), parsed.GetValue(lang), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string content, int? port, Language language, CancellationToken cancel)
    {
        if (!Directory.Exists(content))
        {
            return Answers.Refuse([$"ไม่มีโฟลเดอร์ {content}"], terminal);
        }

        // Those who read wait for each other; with no more threads than cores they wait up to a second until the pool adds one.
        ThreadPool.SetMinThreads(Math.Max(Environment.ProcessorCount, LeastThreads), LeastThreads);
        using var watcher = new ContentWatcher(content);
        var preview = new Preview(content);
        using var server = Listen(port, preview.State);
        var first = preview.Rebuild();
        server.Show(first.State);
        Report(first, terminal, language);
        await terminal.Out.WriteLineAsync($"เปิด {server.Address} กด Ctrl+C เพื่อจบ").ConfigureAwait(false);

        // The usual way out is Ctrl+C.
        var serving = server.RunAsync(cancel);
        try
        {
            while (true)
            {
                await watcher.ChangedAsync(cancel).ConfigureAwait(false);
                var rebuilt = preview.Rebuild();
                server.Show(rebuilt.State);
                Report(rebuilt, terminal, language);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await serving.ConfigureAwait(false);
            return ExitCode.Done;
        }
    }

    private static PreviewServer Listen(int? port, PreviewState state)
    {
        if (port is { } asked)
        {
            return PreviewServer.Listen(asked, state);
        }

        try
        {
            return PreviewServer.Listen(UsualPort, state);
        }
        catch (MachineException)
        {
            return PreviewServer.Listen(0, state);
        }
    }

    private static void Report(Rebuilt rebuilt, Terminal terminal, Language language)
    {
        if (rebuilt.State.Errors.Count > 0)
        {
            ProblemPrinter.Print(rebuilt.State.Errors, ProblemFormat.Text, language, terminal);
        }
        else
        {
            terminal.Out.WriteLine($"พร้อมดู ({rebuilt.Took.TotalMilliseconds:0} มิลลิวินาที คำเตือน {rebuilt.Warnings})");
        }
    }
}
