using KpiHandbook.Content.Amendments;
using KpiHandbook.Content.Yaml;

namespace KpiHandbook.Content.Scaffolding;

/// <summary>Carries an indicator's file over into another round, as text.</summary>
internal static class CarriedIndicator
{
    // What is of one office alone: its districts' figures and projects, and what it decided.
    private static readonly string[] OfOneOffice = ["known", "targets", "own", "rulings"];

    // What was written about the old document, told in one sentence together.
    private static readonly string[] OfDocument = ["notes", "printed", "readings", "rulings", "open"];

    private static readonly string[] OfTheYear = ["targets", "known"];

    /// <summary>The file as it begins in the new round.</summary>
    /// <param name="patched">The file in force, found sound before.</param>
    /// <param name="parts">Its two parts.</param>
    /// <param name="carry">From where to where.</param>
    public static CarriedText Of(PatchedText patched, FrontMatter parts, CarryOver carry)
    {
        var text = patched.Text;
        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        var root = SourceTree.Read(parts.Data, start);
        var edits = new TextEdits(text);
        var moves = new DateEdits(carry.Shift, text, edits).Move(root);
        var review = patched.Unwritten.ToList();
        if (carry.Newcomer is { } office)
        {
            review.AddRange(MoveOffice(root, edits, office, carry));
        }

        review.AddRange(moves);
        review.AddRange(Words(root, parts.Body, carry));
        review.AddRange(Others(root, carry));
        ReviewNotes.Add(edits, root, start + parts.Data.Length, review);
        return new CarriedText(edits.Apply(), review);
    }

    private static IEnumerable<string> Words(SourceNode.Map root, string body, CarryOver carry)
    {
        var words = new TimeWords(carry.Shift);
        List<string> found =
        [
            .. root.Scalars()
                .Where(s => !OfDocument.Contains(s.Path.First, StringComparer.Ordinal) && s.Path.First is not "inherits" && !DateEdits.IsDate(s.Value.Text))
                .Select(s => Named($"{s.Path}", words.In(s.Value.Text))),
            .. Sections(body).Select(s => Named($"หัวข้อ{s.Heading}", words.In(s.Text))),
        ];
        found.RemoveAll(f => f.Length == 0);
        if (found.Count > 0)
        {
            yield return $"ข้อความที่เอ่ยถึงเวลาของรอบเดิม ยังไม่ได้แก้: {string.Join(", ", found)}";
        }
    }

    private static string Named(string where, IReadOnlyList<string> words) => words.Count == 0 ? "" : $"{where} ({string.Join(", ", words)})";

    private static IEnumerable<(string Heading, string Text)> Sections(string body)
    {
        var heading = "";
        var lines = new List<string>();
        foreach (var line in body.Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                yield return (heading, string.Join('\n', lines));
                heading = line[3..].Trim();
                lines.Clear();
            }

            lines.Add(line);
        }

        yield return (heading, string.Join('\n', lines));
    }

    private static IEnumerable<string> Others(SourceNode.Map root, CarryOver carry)
    {
        string[] figures = carry.Newcomer is null ? [.. OfTheYear.Where(k => root[k] is not null)] : [];
        if (figures.Length > 0)
        {
            yield return $"ตัวเลขใน {string.Join(" และ ", figures)} เป็นของรอบ {carry.Shift.From} ใส่ตัวเลขของรอบนี้";
        }

        if (carry.Newcomer is null && root["own"] is SourceNode.Map own)
        {
            yield return $"โครงการและเกณฑ์ของอำเภอใน own เป็นของรอบ {carry.Shift.From} ใส่โครงการของรอบนี้: {string.Join(", ", own.Entries.Select(e => e.Key))}";
        }

        if (carry.Newcomer is null && root["contacts"] is SourceNode.List { Items.Count: > 0 } contacts)
        {
            var people = contacts.Items.OfType<SourceNode.Map>().Select(c => c["person"]).OfType<SourceNode.Scalar>().Select(p => p.Text);
            yield return $"ผู้รับผิดชอบและผู้ประสานงานยังเป็นคนเดิมหรือไม่: {string.Join(", ", people)}";
        }

        if (root["inherits"] is SourceNode.Scalar inherits)
        {
            yield return $"สืบทอดจาก {inherits.Text} วันที่และเดือนที่สืบทอดมาไม่ได้เลื่อน ตรวจว่ายังใช้กับรอบนี้ได้";
        }

        var written = OfDocument.Where(k => root[k] is not null && !(carry.Newcomer is not null && OfOneOffice.Contains(k, StringComparer.Ordinal))).ToList();
        if (written.Count > 0)
        {
            yield return $"{string.Join(", ", written)} เขียนจากเอกสารของรอบ {carry.Shift.From} ข้อใดไม่ตรงกับเอกสารของรอบนี้ให้แก้หรือลบ";
        }
    }

    private static IEnumerable<string> MoveOffice(SourceNode.Map root, TextEdits edits, OfficeNames office, CarryOver carry)
    {
        string[] removed = [.. OfOneOffice.Where(k => root[k] is not null)];
        foreach (var key in removed)
        {
            edits.Remove(root, key);
        }

        foreach (var item in ((root["open"] as SourceNode.List)?.Items ?? []).OfType<SourceNode.Map>())
        {
            edits.Remove(item, "districts");
        }

        if (root["register"] is SourceNode.Map register)
        {
            edits.Remove(register, "added");
        }

        if (removed.Length > 0)
        {
            yield return $"{string.Join(", ", removed)} เป็นของสำนักงานใน {carry.Source} จึงไม่ได้ยกมา ใส่ของสำนักงานนี้ถ้ามี";
        }

        if (root.Entries.FirstOrDefault(e => e.Key is "contacts") is { } contacts)
        {
            edits.Replace(contacts.Start, contacts.End, "contacts: []");
            yield return "ใส่ผู้รับผิดชอบของสำนักงานนี้ใน contacts";
        }

        if (root["group"] is SourceNode.Scalar group && !office.Groups.Contains(group.Text, StringComparer.Ordinal))
        {
            edits.Replace(group.Start, group.End, office.Groups[0]);
            yield return $"สำนักงานนี้ไม่มีกลุ่มงาน {group.Text} ใส่ {office.Groups[0]} ไว้ก่อน เลือกกลุ่มงานเจ้าของ";
        }
    }
}
