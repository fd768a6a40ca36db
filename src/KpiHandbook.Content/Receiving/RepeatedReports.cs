using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Receiving;

/// <summary>Refuses every file that reports what another file of the same call reports too, be either good or bad: nothing says which is right.</summary>
internal static class RepeatedReports
{
    private sealed record Claim(ReadFile File, AssessedUnit Unit)
    {
        public object Key => (File.Reading!.Handbook!.Path, File.Reading.Month, Unit.Id);

        public Problem RefuseBeside(IEnumerable<Claim> all) => Problems.ReportedTwice(
            new Place.InTree(File.File.Name),
            $"{Unit.Name} เดือน{File.Reading!.Month!.Value.ToLongText()}",
            [.. all.Where(c => c != this).Select(c => c.File.File.Name)]);
    }

    public static IReadOnlyList<ReadFile> Refuse(IReadOnlyList<ReadFile> files)
    {
        var refusals = files.SelectMany(f => f.Claims.Select(unit => new Claim(f, unit)))
            .GroupBy(c => c.Key)
            .Where(g => g.Count() > 1)
            .SelectMany(g => g.Select(c => (c.File.File, Problem: c.RefuseBeside(g))))
            .ToLookup(r => r.File, r => r.Problem);
        return [.. files.Select(f => f with { Problems = [.. f.Problems, .. refusals[f.File]] })];
    }
}
