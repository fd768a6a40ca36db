using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>Agreements: whom they are between, and where an indicator stands in them with which weight.</summary>
internal static class AgreementComparison
{
    /// <summary>What differs in the agreements themselves.</summary>
    public static void Compare(Changes changes, Handbook before, Handbook after)
    {
        foreach (var (old, now) in Pairs(before, after))
        {
            if (old is null || now is null)
            {
                changes.Fact(Aspect.Agreement, new("ข้อตกลง", "agreement"), old?.Title, now?.Title);
                continue;
            }

            var found = changes.Apart();
            found.Text(Aspect.Agreement, new("ชื่อ", "title"), old.Title, now.Title);
            found.Text(Aspect.Agreement, new("ผู้ประเมิน", "assessor"), old.Assessor, now.Assessor);
            found.Text(Aspect.Agreement, new("ผู้รับการประเมิน", "assessed"), old.Assessed, now.Assessed);
            found.Fact(Aspect.Agreement, new("ใช้กับ", "applies to"), ReaderText.AppliesTo(old.AppliesTo), ReaderText.AppliesTo(now.AppliesTo));
            found.Fact(Aspect.Agreement, new("ใช้ลำดับและน้ำหนักของ", "follows"), Followed(old, before), Followed(now, after));
            found.Text(Aspect.Agreement, new("มีเพียงบางส่วน", "partial"), old.Partial, now.Partial);
            foreach (var district in old.Choices.Keys.Union(now.Choices.Keys))
            {
                var name = ReaderText.District(district, before, after);
                found.Fact(Aspect.Agreement, new($"ตัวชี้วัดทางเลือกของอำเภอ{name}", $"choice of {name}"), Chosen(old, district, before, after), Chosen(now, district, before, after));
            }

            changes.Add(found.Found, TitleOf(now, before, after));
            changes.Text(Aspect.Notes, new($"ข้อสังเกตของข้อตกลง{now.Title}", $"note on agreement {now.Id}"), old.Note, now.Note);
        }
    }

    /// <summary>What differs in an indicator's places.</summary>
    public static void Compare(Changes changes, Sides sides)
    {
        foreach (var (old, now) in Pairs(sides.OldBook, sides.NewBook))
        {
            var (was, entries) = (EntriesOf(old, sides.Old), EntriesOf(now, sides.New));
            for (var i = 0; i < Math.Max(was.Count, entries.Count); i++)
            {
                var found = changes.Apart();
                Compare(found, i < was.Count ? was[i] : null, i < entries.Count ? entries[i] : null, sides);
                changes.Add(found.Found, TitleOf((now ?? old)!, sides.OldBook, sides.NewBook));
            }
        }
    }

    private static void Compare(Changes changes, AgreementEntry? old, AgreementEntry? now, Sides sides)
    {
        if (old is null || now is null)
        {
            changes.Fact(Aspect.Agreement, new("อยู่ในข้อตกลง", "place"), Shown(old), Shown(now));
            return;
        }

        changes.Fact(Aspect.Number, new("ลำดับที่", "number"), Numbered(old), Numbered(now));
        changes.Fact(Aspect.Weight, new("น้ำหนัก", "weight"), WeightOf(old), WeightOf(now));
        changes.Text(Aspect.Weight, new("ที่มาของน้ำหนัก", "how the weight was derived"), old.WeightDerived, now.WeightDerived);
        changes.Fact(Aspect.Agreement, new("ใช้เฉพาะอำเภอ", "only for"), Only(old, sides), Only(now, sides));
        changes.Text(Aspect.Notes, new("ข้อสังเกตในข้อตกลง", "note on its place"), old.Note, now.Note);
    }

    // By id; an agreement that was given another id is known by whom it assesses.
    private static IEnumerable<(Agreement? Before, Agreement? After)> Pairs(Handbook before, Handbook after)
    {
        var left = before.Agreements.Where(b => !after.Agreements.Any(a => a.Id == b.Id)).ToList();
        foreach (var now in after.Agreements)
        {
            var old = before.Agreements.FirstOrDefault(b => b.Id == now.Id)
                ?? left.Find(b => b.AppliesTo == now.AppliesTo && b.Follows is null == now.Follows is null);
            left.Remove(old!);
            yield return (old, now);
        }

        foreach (var gone in left)
        {
            yield return (gone, null);
        }
    }

    private static List<AgreementEntry> EntriesOf(Agreement? agreement, Indicator indicator) =>
        [.. (agreement?.Entries ?? []).Where(e => e.Indicator == indicator.Id).OrderBy(e => e.Section).ThenBy(e => e.Number)];

    // Where one agreement alone has entries nobody needs its name.
    private static Words? TitleOf(Agreement agreement, Handbook before, Handbook after) => agreement.Follows is null && HasOne(before) && HasOne(after)
        ? null
        : new Words($"ข้อตกลง{agreement.Title}", $"agreement {agreement.Id}");

    private static bool HasOne(Handbook handbook) => handbook.Agreements.Count(a => a.Follows is null) <= 1;

    private static string? Followed(Agreement agreement, Handbook handbook) =>
        agreement.Follows is { } id ? handbook.Agreements.FirstOrDefault(a => a.Id == id)?.Title ?? id.ToString() : null;

    private static string? Chosen(Agreement agreement, Id<District> district, Handbook before, Handbook after) =>
        agreement.Choices.TryGetValue(district, out var ids) ? ReaderText.Titles(ids, before, after) : null;

    private static Words? Shown(AgreementEntry? entry) =>
        entry is null ? null
        : entry.Weight is null ? Numbered(entry)
        : new($"{Numbered(entry).Thai} น้ำหนัก {WeightOf(entry)}", $"{Numbered(entry).English}, weight {WeightOf(entry)}");

    private static Words Numbered(AgreementEntry entry) =>
        new($"{ReaderText.Section(entry.Section).Thai}ที่ {entry.Number}", $"{ReaderText.Section(entry.Section).English} no. {entry.Number}");

    private static string? WeightOf(AgreementEntry entry) => entry.Weight is { } weight ? ReaderText.Number(weight.Percent) : null;

    private static Words? Only(AgreementEntry entry, Sides sides) => entry.Only is { } only ? ReaderText.Districts(only, sides.OldBook, sides.NewBook) : null;
}
