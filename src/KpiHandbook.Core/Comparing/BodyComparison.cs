using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>The guide's text, section by section and word by word.</summary>
internal static class BodyComparison
{
    private const string Definition = "คำนิยาม";

    public static void Compare(Changes changes, IReadOnlyList<BodySection> before, IReadOnlyList<BodySection> after)
    {
        var left = before.Where(b => !after.Any(a => IsNamed(b, a.Heading))).ToList();
        foreach (var now in after)
        {
            var old = before.FirstOrDefault(b => IsNamed(b, now.Heading))
                ?? left.Find(b => changes.Texts.Likeness(b.Text, now.Text) > 0.5);
            left.Remove(old!);
            if (old is not null)
            {
                changes.Text(Aspect.Prose, new($"หัวข้อของ “{now.Heading}”", $"heading of “{now.Heading}”"), old.Heading, now.Heading);
            }

            Compare(changes, now.Heading, old, now);
        }

        foreach (var gone in left)
        {
            Compare(changes, gone.Heading, gone, null);
        }
    }

    private static void Compare(Changes changes, string heading, BodySection? old, BodySection? now) => changes.Text(
        Aspect.Prose, new(heading, $"section “{heading}”"), old?.Text, old is null || now is null ? now?.Text : Unordered.Aligned(old.Text, now.Text), breaksTrend: string.Equals(heading, Definition, StringComparison.Ordinal));

    private static bool IsNamed(BodySection section, string heading) => string.Equals(section.Heading, heading, StringComparison.Ordinal);
}
