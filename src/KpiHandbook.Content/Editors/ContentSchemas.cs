using System.Text.Json.Nodes;
using KpiHandbook.Content.Amendments;
using KpiHandbook.Content.Indicators;
using KpiHandbook.Content.Offices;
using KpiHandbook.Content.Rounds;
using KpiHandbook.Content.Sites;
using KpiHandbook.Content.Waivers;

namespace KpiHandbook.Content.Editors;

/// <summary>
/// JSON Schemas of the content files, from the same shapes that read them, for editors to complete and explain keys in Thai. They are
/// kept in <c>content/.schemas</c>; a test holds those files equal to what this makes.
/// </summary>
public static class ContentSchemas
{
    /// <summary>The folder that holds the schemas, in the content folder.</summary>
    public const string FolderName = ".schemas";

    /// <summary>Every schema, by file name.</summary>
    public static IReadOnlyList<EditorFile> All() =>
    [
        Of("site", "ข้อมูลของเว็บ: content/site.yaml", SiteShape.Shape.Schema()),
        Of("waivers", "ข้อยกเว้นคำเตือน: content/waivers.yaml", WaiverShape.Waivers.Schema()),
        Of("office", "ข้อมูลของสำนักงาน: content/<สำนักงาน>/office.yaml", OfficeShape.Shape.Schema()),
        Of("round", "ข้อมูลของรอบการประเมิน: content/<สำนักงาน>/<รอบ>/round.yaml", RoundShape.Shape.Schema()),
        Of("amendment", "หนังสือแก้ไข: content/<สำนักงาน>/<รอบ>/amendments/<ฉบับที่>/amendment.yaml", AmendmentShape.Shape.Schema()),
        Of("indicator", "ส่วนข้อมูลของตัวชี้วัด: content/<สำนักงาน>/<รอบ>/indicators/<รหัส>.md", IndicatorShape.Shape.Schema()),
    ];

    /// <summary>Writes every schema into the content folder's own folder for them.</summary>
    public static void WriteTo(string contentFolder) => EditorFile.Write(All(), Path.Combine(contentFolder, FolderName));

    private static EditorFile Of(string kind, string title, JsonObject shape)
    {
        // Draft 7 is what editors' YAML extensions know best.
        var schema = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = title };
        foreach (var (key, value) in shape)
        {
            schema[key] = value?.DeepClone();
        }

        return EditorFile.Of($"{kind}.schema.json", schema);
    }
}
