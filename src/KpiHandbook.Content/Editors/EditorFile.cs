using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KpiHandbook.Content.Editors;

/// <summary>A file that helps editors: its name and its whole text, the same on every machine.</summary>
public sealed record EditorFile(string Name, string Text)
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Thai stays readable; these files never go into a page
    };

    internal static EditorFile Of(string name, JsonObject content) => new(name, content.ToJsonString(Layout) + "\n");

    internal static void Write(IEnumerable<EditorFile> files, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in files)
        {
            File.WriteAllText(Path.Combine(folder, file.Name), file.Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }
}
