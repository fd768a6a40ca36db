using System.CommandLine;
using KpiHandbook.Content;

namespace KpiHandbook.Cli.Verbs;

/// <summary><c>kpi schemas</c>: writes the JSON Schemas by which an editor completes and explains content files.</summary>
internal static class SchemasVerb
{
    public static Command Create()
    {
        var content = CommonOptions.Content();
        var command = new Command("schemas", """
            เขียน JSON Schema ของไฟล์เนื้อหาลงใน .schemas เพื่อให้โปรแกรมแก้ไขช่วยเติมและอธิบายช่องต่าง ๆ เป็นภาษาไทย
            """) { content };
        command.SetAction(parsed =>
        {
            ContentSchemas.WriteTo(Path.Combine(parsed.GetValue(content)!, ".schemas"));
            return ExitCode.Done;
        });
        return command;
    }
}
