using KpiHandbook.Content.Bodies;
using KpiHandbook.Content.Scaffolding;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Amendments;

/// <summary>
/// A file's text into which the changes of letters are written, where that leaves every other character as it is: a value on one line in
/// place of another, a field on lines of its own taken out, and words of a section. What cannot be written so is kept aside.
/// </summary>
/// <param name="path">The file, by its path in the round's folder.</param>
/// <param name="text">The text as it was laid last.</param>
internal sealed class PatchedText(string path, string text)
{
    private readonly Dictionary<string, (int Letter, RawChange Change)> _unwritten = new(StringComparer.Ordinal);

    /// <summary>The text with the changes that could be written.</summary>
    public string Text { get; private set; } = text;

    /// <summary>A sentence for each field that could not, with what is in force.</summary>
    public IReadOnlyList<string> Unwritten => [.. _unwritten.Select(u => u.Value.Change.Now is { } now
        ? $"หนังสือแก้ไขที่ {u.Value.Letter} ของรอบเดิมแก้ {u.Key} เป็น: {YamlText.Whole(now)} แต่ยังไม่ได้เขียนลงในไฟล์นี้ แก้ตามนั้น"
        : $"หนังสือแก้ไขที่ {u.Value.Letter} ของรอบเดิมยกเลิก {u.Key} แต่ยังอยู่ในไฟล์นี้ ลบออก")];

    /// <summary>Writes a letter's change.</summary>
    public void Write(int letter, Located<string> field, RawChange change)
    {
        _unwritten.Remove(field.Value);
        var isOfBody = AmendedFile.IsIndicator(path) && field.Value.StartsWith(BodyPatch.Prefix, StringComparison.Ordinal);
        if ((isOfBody ? InBody(field, change) : InData(field, change)) is { } written)
        {
            Text = written;
        }
        else
        {
            _unwritten.Add(field.Value, (letter, change));
        }
    }

    private FrontMatter? Parts => AmendedFile.IsIndicator(path) ? FrontMatter.Split(Text, path, new ProblemList()) : null;

    private string? InBody(Located<string> field, RawChange change)
    {
        var patch = new BodyPatch(field, change);
        return Parts is { } parts && patch.Apply(new BodySource(parts.Body, path, parts.LinesBeforeBody)) is var made && patch.Conflict is null
            ? Text[..^parts.Body.Length] + made.Markdown
            : null;
    }

    private string? InData(Located<string> field, RawChange change)
    {
        var start = AmendedFile.IsIndicator(path) ? Text.IndexOf('\n', StringComparison.Ordinal) + 1 : 0;
        var data = AmendedFile.IsIndicator(path) ? Parts?.Data : Text;
        if (data is null || Read(data) is not { } root)
        {
            return null;
        }

        var patch = new FieldPatch(field, change);
        var meant = patch.Apply(root);
        if (patch.Conflict is not null || patch.Found is not { } found || StretchOf(data, found.Place) is not { } stretch)
        {
            return null;
        }

        var ways = change.Now is null ? [WithoutLines(data, stretch)] : Replaced(data, stretch, change.Now);
        return ways.FirstOrDefault(made => YamlText.Same(Read(made), meant)) is { } written ? Text[..start] + written + Text[(start + data.Length)..] : null;
    }

    private static IEnumerable<string> Replaced(string data, SourceNode stretch, YamlNode by) =>
        stretch is SourceNode.Scalar && by is YamlNode.Scalar now
        && !now.Text.Contains('\n', StringComparison.Ordinal) && !data.AsSpan(stretch.Start, stretch.End - stretch.Start).Contains('\n')
            ? Ways(now).Select(way => data[..stretch.Start] + way + data[stretch.End..])
            : [];

    // What shares its lines with others reads differently without them, and is not written.
    private static string WithoutLines(string data, SourceNode stretch)
    {
        var start = data.LastIndexOf('\n', stretch.Start) + 1;
        var end = data.IndexOf('\n', Math.Max(stretch.End - 1, stretch.Start));
        return data[..start] + (end < 0 ? "" : data[(end + 1)..]);
    }

    // Quotes where the letter has them, and where the value would mean something else without.
    private static IEnumerable<string> Ways(YamlNode.Scalar now) =>
        [.. now.IsPlain ? new[] { now.Text } : [], $"'{now.Text.Replace("'", "''", StringComparison.Ordinal)}'"];

    private static SourceNode? StretchOf(string data, Place.InText place)
    {
        var line = data.Split('\n').Take(place.Line - 1).Sum(l => l.Length + 1);
        return SourceTree.Read(data).All().FirstOrDefault(n => n.Start == line + place.Column - 1);
    }

    // Null for what does not read without a problem, which is the same as nothing else.
    private YamlNode? Read(string data)
    {
        var problems = new ProblemList();
        var root = YamlReader.Read(data, path, linesBefore: 0, problems);
        return problems.HasErrors ? null : root;
    }
}
