using KpiHandbook.Content.Amendments;
using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Content.Scaffolding;

/// <summary>Carries a <c>round.yaml</c> over into another round, as text.</summary>
internal static class CarriedRound
{
    /// <summary>The file as it begins in the new round: a draft without results, its document's number and date not known yet.</summary>
    /// <param name="patched">The file in force, found sound before.</param>
    /// <param name="carry">From where to where.</param>
    /// <param name="missing">Indicators of the office's earlier rounds that the new one does not have.</param>
    public static CarriedText Of(PatchedText patched, CarryOver carry, IReadOnlyList<string> missing)
    {
        var text = patched.Text;
        var root = SourceTree.Read(text);
        var edits = new TextEdits(text);
        var moves = new DateEdits(carry.Shift, text, edits).Move(root);
        Put(edits, root["status"], "draft");
        Put(edits, (root["results"] as SourceNode.Map)?["sample"], "false");
        edits.Remove(root, "redirects");
        if (root["document"] is SourceNode.Map document)
        {
            edits.Remove(document, "number");
            edits.Remove(document, "date");
        }

        var period = MovePeriod(root, edits, carry.Shift);
        var round = carry.Shift.From;
        List<string> review =
        [
            $"ยกมาจากรอบ {carry.Source} เอกสารใน document ยังเป็นของรอบเดิม ใส่ชื่อ เลขที่ และวันที่ของเอกสารรอบนี้ แล้วตรวจเกณฑ์ สูตร และหลักฐานของทุกตัวชี้วัดกับเอกสารนั้น",
            $"ช่วงวันที่ของรอบ: {period.ToLongText()} และลำดับกับน้ำหนักในทุกข้อตกลงยกมาตามเดิม ตรวจกับข้อตกลงของรอบนี้",
            .. patched.Unwritten,
            .. Districts(root, edits, carry),
            .. moves,
            .. Words(root, carry.Shift),
        ];
        if (root["notes"] is not null)
        {
            review.Add($"บันทึกข้ออื่นเขียนจากเอกสารของรอบ {round} ข้อใดไม่ตรงกับเอกสารของรอบนี้ให้แก้หรือลบ");
        }

        if (missing.Count > 0)
        {
            edits.Insert(text.Length, $"redirects:\n{string.Concat(missing.Select(m => $"  {m}: {{ gone: ไม่อยู่ในรอบนี้ }}\n"))}");
            review.Add($"ตัวชี้วัดของรอบก่อนที่ไม่อยู่ในรอบนี้ ใส่เหตุผลหรือรหัสที่ใช้แทนใน redirects {string.Join(", ", missing)}");
        }

        ReviewNotes.Add(edits, root, text.Length, review);
        return new CarriedText(edits.Apply(), review);
    }

    private static void Put(TextEdits edits, SourceNode? value, string by)
    {
        if (value is not null)
        {
            edits.Replace(value.Start, value.End, by);
        }
    }

    private static Period MovePeriod(SourceNode.Map root, TextEdits edits, RoundShift shift)
    {
        var days = (SourceNode.Map)root["period"]!;
        var (from, to) = ((SourceNode.Scalar)days["from"]!, (SourceNode.Scalar)days["to"]!);
        var period = shift.PeriodOf(new Period(BuddhistDate.Parse(from.Text)!.Value, BuddhistDate.Parse(to.Text)!.Value));
        Put(edits, from, $"{period.From}");
        Put(edits, to, $"{period.To}");
        return period;
    }

    private static IEnumerable<string> Districts(SourceNode.Map root, TextEdits edits, CarryOver carry)
    {
        var agreements = (root["agreements"] as SourceNode.Map)?.Entries.Select(e => e.Value).OfType<SourceNode.Map>().ToList() ?? [];
        var entries = agreements
            .Select(a => a["sections"]).OfType<SourceNode.Map>()
            .SelectMany(s => s.Entries).Select(s => s.Value).OfType<SourceNode.List>()
            .SelectMany(s => s.Items).OfType<SourceNode.Map>().Where(e => e["only"] is not null).ToList();
        var choosing = agreements.Where(a => a["choices"] is not null).ToList();
        if (entries.Count + choosing.Count == 0)
        {
            yield break;
        }

        if (carry.Newcomer is null)
        {
            yield return $"อำเภอใน only และตัวชี้วัดที่อำเภอเลือกใน choices เป็นของรอบ {carry.Shift.From} ใส่ตามข้อตกลงของรอบนี้";
            yield break;
        }

        entries.ForEach(e => edits.Remove(e, "only"));
        choosing.ForEach(a => edits.Remove(a, "choices"));
        yield return $"อำเภอใน only และ choices เป็นของ {carry.Source} จึงไม่ได้ยกมา ใส่อำเภอของสำนักงานนี้ให้น้ำหนักครบ 100";
    }

    private static IEnumerable<string> Words(SourceNode.Map root, RoundShift shift)
    {
        var words = new TimeWords(shift);
        var found = root.Scalars()
            .Where(s => s.Path.First is not ("notes" or "redirects") && !s.Path.Is("document", "number") && !DateEdits.IsDate(s.Value.Text))
            .Select(s => (s.Path, Words: words.In(s.Value.Text)))
            .Where(s => s.Words.Count > 0)
            .Select(s => $"{s.Path} ({string.Join(", ", s.Words)})")
            .ToList();
        if (found.Count > 0)
        {
            yield return $"ข้อความที่เอ่ยถึงเวลาของรอบเดิม ยังไม่ได้แก้: {string.Join(", ", found)}";
        }
    }
}
