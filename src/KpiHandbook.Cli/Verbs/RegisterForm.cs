using KpiHandbook.Cli.Printing;
using KpiHandbook.Content.Registers;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Publishing;

namespace KpiHandbook.Cli.Verbs;

/// <summary><c>kpi forms --register</c>: the blank household register.</summary>
internal static class RegisterForm
{
    public static int Write(Handbook handbook, ContactVisibility contacts, string output, Language language, Terminal terminal)
    {
        if (handbook.Indicators.All(i => i.Register is null))
        {
            return Answers.Refuse([NotKept(handbook)], terminal);
        }

        using var stream = new MemoryStream();
        RegisterWriter.Write(handbook, contacts, stream);
        var name = $"{handbook.Office.Id}-{handbook.Round}-register.xlsx";
        FileReplacer.Write(output, [new OutputFile(name, stream.ToArray())]);
        terminal.Out.WriteLine(new Words(
            $"เขียนทะเบียนครัวเรือนเปล่า {name} ไว้ที่ {output} เมื่อกรอกแล้วห้ามเก็บในโฟลเดอร์ของเว็บไซต์",
            $"wrote the blank register {name} to {output}; once filled in it must not lie in the site's folder").In(language));
        return ExitCode.Done;
    }

    /// <summary>What to say of a round without a register.</summary>
    public static string NotKept(Handbook handbook) => $"{handbook.Path}: ไม่มีตัวชี้วัดที่นับจากทะเบียน (ช่อง register)";
}
