using System.CommandLine;
using KpiHandbook.Content.Editors;

namespace KpiHandbook.Cli.Verbs;

/// <summary><c>kpi schemas</c>: writes what an editor completes and explains content files by.</summary>
internal static class SchemasVerb
{
    public static Command Create()
    {
        var content = CommonOptions.Content();
        var project = CommonOptions.Folder("--project", "โฟลเดอร์ของโครงการ ซึ่งมี .vscode", ".");
        var command = new Command("schemas", """
            เขียน JSON Schema ลงใน content/.schemas และตัวช่วยพิมพ์ลงใน .vscode เพื่อให้โปรแกรมแก้ไขช่วยเติมและอธิบายช่องต่าง ๆ เป็นภาษาไทย
            ใช้เมื่อแก้โปรแกรมให้รู้จักช่องใหม่
            """) { content, project };
        command.SetAction(parsed =>
        {
            ContentSchemas.WriteTo(parsed.GetValue(content)!);
            EditorSnippets.WriteTo(parsed.GetValue(project)!);
            return ExitCode.Done;
        });
        return command;
    }
}
