using System.Globalization;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>What units report, field by field, and how a household register counts it.</summary>
internal static class InputComparison
{
    public static void Compare(Changes changes, Sides sides)
    {
        Compare(changes, sides, sides.Old.Inputs, sides.New.Inputs, "ข้อมูล");
        Register(changes, sides);
    }

    private static void Compare(Changes changes, Sides sides, IReadOnlyList<Input> before, IReadOnlyList<Input> after, string thai)
    {
        var left = before.Where(b => !after.Any(a => IsNamed(a, b.Name))).ToList();
        foreach (var now in after)
        {
            var old = before.FirstOrDefault(b => IsNamed(b, now.Name)) ?? left.Find(b => string.Equals(b.Label, now.Label, StringComparison.Ordinal));
            left.Remove(old!);
            if (old is null)
            {
                changes.Fact(Aspect.Inputs, new(thai, $"input {now.Name}"), null, Shown(now), breaksTrend: Counts(sides.New, now));
                continue;
            }

            var found = changes.Apart();
            Compare(found, sides, old, now);
            changes.Add(found.Found, new($"{thai} “{now.Label}”", $"input {now.Name}"));
        }

        foreach (var gone in left)
        {
            changes.Fact(Aspect.Inputs, new(thai, $"input {gone.Name}"), Shown(gone), null, breaksTrend: Counts(sides.Old, gone));
        }
    }

    private static void Compare(Changes changes, Sides sides, Input old, Input now)
    {
        changes.Fact(Aspect.Inputs, new("ชื่อในสูตร", "name"), old.Name, now.Name);
        changes.Text(Aspect.Inputs, new("ชื่อ", "label"), old.Label, now.Label);
        changes.Fact(Aspect.Inputs, new("หน่วย", "unit"), old.Unit, now.Unit, breaksTrend: true);
        changes.Fact(Aspect.Inputs, new("ชนิด", "type"), ReaderText.Type(old.Type), ReaderText.Type(now.Type), breaksTrend: true);
        changes.Text(Aspect.Inputs, new("สิ่งที่นับ", "what counts"), old.What, now.What, breaksTrend: true);
        changes.Text(Aspect.Inputs, new("สัญลักษณ์ในเอกสาร", "symbol"), old.Symbol, now.Symbol);
        changes.Fact(Aspect.Inputs, new("ปรับได้", "improvement"), ReaderText.Improve(old.Improve), ReaderText.Improve(now.Improve));
        changes.Fact(Aspect.Inputs, new("ค่าต่ำสุด", "least"), BoundOf(old.Min, sides.OldNames), BoundOf(now.Min, sides.NewNames));
        changes.Fact(Aspect.Inputs, new("ค่าสูงสุด", "most"), BoundOf(old.Max, sides.OldNames), BoundOf(now.Max, sides.NewNames));
        changes.Fact(
            Aspect.Inputs, new("ทศนิยม", "decimals"), old.Decimals.ToString(CultureInfo.InvariantCulture), now.Decimals.ToString(CultureInfo.InvariantCulture));
        changes.Text(Aspect.Inputs, new("ชื่อของแถว", "row label"), old.RowLabel, now.RowLabel);
        Compare(changes, sides, old.Columns, now.Columns, "คอลัมน์");
    }

    private static void Register(Changes changes, Sides sides)
    {
        var (old, now) = (sides.Old.Register, sides.New.Register);
        changes.Fact(
            Aspect.Inputs, new("เกณฑ์รายได้ของทะเบียนครัวเรือน (บาทต่อคนต่อปี)", "income line of the register"),
            old is null ? null : ReaderText.Number(old.IncomeLine), now is null ? null : ReaderText.Number(now.IncomeLine), breaksTrend: true);
        foreach (var input in Keys(old?.Counts, now?.Counts))
        {
            var label = sides.NewNames.Of(input);
            changes.Fact(
                Aspect.Inputs, new($"“{label}” นับจากทะเบียน", $"register count of {input}"), CountOf(old, input), CountOf(now, input), breaksTrend: true);
        }

        foreach (var district in Keys(old?.Added, now?.Added))
        {
            var name = ReaderText.District(district, sides.OldBook, sides.NewBook);
            changes.Fact(
                Aspect.Inputs, new($"ครัวเรือนที่หาเพิ่มได้ของอำเภอ{name}", $"added households of {district}"), AddedOf(old, district), AddedOf(now, district));
        }
    }

    private static Words? CountOf(RegisterRule? rule, string input) =>
        rule is not null && rule.Counts.TryGetValue(input, out var count) ? ReaderText.Counts(count) : null;

    private static string? AddedOf(RegisterRule? rule, Id<District> district) =>
        rule is not null && rule.Added.TryGetValue(district, out var added) ? added.ToString(CultureInfo.InvariantCulture) : null;

    private static IEnumerable<TKey> Keys<TKey, TValue>(IReadOnlyDictionary<TKey, TValue>? before, IReadOnlyDictionary<TKey, TValue>? after) =>
        (before?.Keys ?? []).Union(after?.Keys ?? []);

    private static bool IsNamed(Input input, string name) => string.Equals(input.Name, name, StringComparison.Ordinal);

    // What no formula or condition looks at changes nothing that is measured.
    private static bool Counts(Indicator indicator, Input input) => indicator.Milestones.Select(m => m.Criteria).Append(indicator.Criteria)
        .Any(c => c.Mentions(input.Name));

    private static Words Shown(Input input) => ReaderText.In(language => $"{input.Label} ({(input.Unit.Length > 0 ? input.Unit : ReaderText.Type(input.Type).In(language))})");

    private static string? BoundOf(Bound? bound, ReaderNames names) => bound switch
    {
        null => null,
        Bound.Fixed(var value) => ReaderText.Number(value),
        Bound.OfInput(var name) => names.Of(name),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
