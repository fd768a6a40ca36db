using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>One level: what it asks, by its condition and in words.</summary>
internal static class LevelComparison
{
    /// <summary>The wording where that tells the change; with the condition where it does not.</summary>
    public static void Compare(Changes changes, Sides sides, Words name, LevelRule? old, LevelRule? now)
    {
        if (old is null || now is null)
        {
            changes.Fact(Aspect.Criteria, name, Shown(old, sides.OldNames), Shown(now, sides.NewNames));
        }
        else if (IsSameCondition(old, now))
        {
            changes.Text(Aspect.Criteria, new($"ถ้อยคำของ{name.Thai}", $"wording of {name.English}"), old.Text, now.Text);
        }
        else
        {
            changes.Fact(Aspect.Criteria, name, Shown(old, sides.OldNames), Shown(now, sides.NewNames));
        }
    }

    public static bool IsSame(LevelRule? one, LevelRule? other) => one is null || other is null
        ? one is null && other is null
        : IsSameCondition(one, other) && string.Equals(one.Text, other.Text, StringComparison.Ordinal);

    private static bool IsSameCondition(LevelRule old, LevelRule now) =>
        string.Equals(ReaderNames.Meaning(old.When), ReaderNames.Meaning(now.When), StringComparison.Ordinal);

    // Words that the program made of the condition need no condition beside them.
    private static string? Shown(LevelRule? rule, ReaderNames names) => rule is null ? null
        : rule.Text.Length == 0 ? names.Print(rule.When)
        : rule.IsTextGenerated ? rule.Text
        : $"{rule.Text} [{names.Print(rule.When)}]";
}
