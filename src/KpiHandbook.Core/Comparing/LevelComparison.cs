using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>One level: what it asks, by its condition and in words.</summary>
internal static class LevelComparison
{
    /// <summary>The wording where its figures tell the change; with the condition where they do not.</summary>
    public static void Compare(Changes changes, Sides sides, Words name, LevelRule? old, LevelRule? now)
    {
        if (old is null || now is null)
        {
            changes.Fact(Aspect.Criteria, name, TextOf(old, sides.OldNames), TextOf(now, sides.NewNames));
        }
        else if (IsSameCondition(old, now))
        {
            changes.Text(Aspect.Criteria, new($"ถ้อยคำของ{name.Thai}", $"wording of {name.English}"), old.Text, now.Text);
        }
        else if (!Figures.AreSame(old.Text, now.Text))
        {
            changes.Fact(Aspect.Criteria, name, TextOf(old, sides.OldNames), TextOf(now, sides.NewNames));
        }
        else
        {
            var (was, asked) = ReaderNames.Print(sides, old.When, now.When);
            changes.Fact(Aspect.Criteria, name, WithCondition(old, was), WithCondition(now, asked));
        }
    }

    public static bool IsSame(LevelRule? one, LevelRule? other) => one is null || other is null
        ? one is null && other is null
        : IsSameCondition(one, other) && string.Equals(one.Text, other.Text, StringComparison.Ordinal);

    private static bool IsSameCondition(LevelRule old, LevelRule now) =>
        string.Equals(ReaderNames.Meaning(old.When), ReaderNames.Meaning(now.When), StringComparison.Ordinal);

    private static Words? TextOf(LevelRule? rule, ReaderNames names) => rule is null ? null : rule.Text.Length == 0 ? names.Print(rule.When) : ReaderText.Same(rule.Text);

    private static Words WithCondition(LevelRule rule, Words condition) =>
        rule.Text.Length == 0 ? condition : ReaderText.In(language => $"{rule.Text} [{condition.In(language)}]");
}
