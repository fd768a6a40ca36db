using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>Figures that the document gives for districts: printed targets, known figures, the districts' own projects.</summary>
internal static class TargetComparison
{
    public static void Compare(Changes changes, Sides sides)
    {
        Targets(changes, sides, sides.Old.Targets, sides.New.Targets);
        Known(changes, sides);
        foreach (var district in sides.Old.OwnProjects.Keys.Union(sides.New.OwnProjects.Keys))
        {
            var found = changes.Apart();
            Project(found, sides, sides.Old.OwnProjects.GetValueOrDefault(district), sides.New.OwnProjects.GetValueOrDefault(district));
            changes.Add(found.Found, District("โครงการของอำเภอ", "project of", district, sides));
        }
    }

    private static void Targets(Changes changes, Sides sides, TargetTable? old, TargetTable? now)
    {
        changes.Fact(Aspect.Targets, new("ค่าเป้าหมายของ", "targets of"), old is null ? null : sides.OldNames.Of(old.Of), now is null ? null : sides.NewNames.Of(now.Of));
        changes.Fact(Aspect.Targets, new("ฐานของค่าเป้าหมาย", "base of the targets"), old is null ? null : sides.OldNames.Of(old.Base), now is null ? null : sides.NewNames.Of(now.Base));
        changes.Fact(
            Aspect.Targets, new("ตัดสินตาม", "decided by"), old is null ? null : ReaderText.Authority(old.Decides), now is null ? null : ReaderText.Authority(now.Decides));
        foreach (var district in (old?.Published.Keys ?? []).Union(now?.Published.Keys ?? []))
        {
            changes.Fact(
                Aspect.Targets, District("ค่าเป้าหมายของอำเภอ", "targets of", district, sides),
                RowOf(old?.Published.GetValueOrDefault(district)), RowOf(now?.Published.GetValueOrDefault(district)));
        }

        changes.Fact(Aspect.Targets, new("ค่าเป้าหมายรวม", "targets in sum"), RowOf(old?.Total), RowOf(now?.Total));
    }

    private static void Known(Changes changes, Sides sides)
    {
        foreach (var input in sides.Old.Known.Keys.Union(sides.New.Known.Keys, StringComparer.Ordinal))
        {
            var (old, now) = (sides.Old.Known.GetValueOrDefault(input), sides.New.Known.GetValueOrDefault(input));
            foreach (var district in (old?.Keys ?? []).Union(now?.Keys ?? []))
            {
                changes.Fact(
                    Aspect.Targets, District($"“{sides.NewNames.Of(input)}” ที่เอกสารให้อำเภอ", $"known {input} of", district, sides),
                    old is not null && old.TryGetValue(district, out var was) ? ReaderText.Number(was) : null,
                    now is not null && now.TryGetValue(district, out var given) ? ReaderText.Number(given) : null);
            }
        }
    }

    private static void Project(Changes changes, Sides sides, OwnProject? old, OwnProject? now)
    {
        changes.Text(Aspect.Targets, new("ชื่อ", "name"), old?.Project, now?.Project);
        changes.Text(Aspect.Targets, new("การอนุมัติ", "approval"), old?.Basis, now?.Basis);
        foreach (var level in Level.All)
        {
            changes.Fact(Aspect.Targets, ReaderText.Level(level, sides.New), old?.Levels.GetValueOrDefault(level), now?.Levels.GetValueOrDefault(level));
        }
    }

    private static Words? RowOf(TargetRow? row)
    {
        if (row is null)
        {
            return null;
        }

        var (figure, levels) = (ReaderText.Number(row.Base), string.Join(", ", row.Levels.Select(ReaderText.Number)));
        return new($"ฐาน {figure} · ระดับ 1–{row.Levels.Count}: {levels}", $"base {figure} · levels 1–{row.Levels.Count}: {levels}");
    }

    private static Words District(string thai, string english, Id<District> district, Sides sides) =>
        new($"{thai}{ReaderText.District(district, sides.OldBook, sides.NewBook)}", $"{english} {district}");
}
