using System.Globalization;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Waivers;

/// <summary>Makes the waivers of what was read. Whether they are needed and still hold is for whoever publishes to ask.</summary>
internal static class WaiverRules
{
    public static IReadOnlyList<Waiver> Check(LocatedList<RawWaiver> raw, ProblemList problems)
    {
        var waivers = new List<Waiver>();
        foreach (var one in raw.Items)
        {
            if (one.Code is { } code && !Problems.All.Any(k => Problems.CanBeWaived(k) && string.Equals(k.Code, code.Value, StringComparison.Ordinal)))
            {
                problems.Add(Problems.NotAWarning(code.Place, code.Value));
            }
            else if (one is { Code: { } known, Where: { } where, Who: { } who, Reason: { } reason, Until: { } until })
            {
                var (path, line) = Split(where.Value);
                if (!path.Contains('/', StringComparison.Ordinal) && !Path.HasExtension(path))
                {
                    problems.Add(Problems.WaiverTooWide(where.Place, where.Value));
                    continue;
                }

                waivers.Add(new Waiver(known.Value, path, line, who.Value, reason.Value, until.Value, known.Place));
            }
        }

        return waivers;
    }

    private static (string Path, int? Line) Split(string where)
    {
        var colon = where.LastIndexOf(':');
        return colon > 0 && int.TryParse(where.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            ? (where[..colon], line)
            : (where.TrimEnd('/'), null);
    }
}
