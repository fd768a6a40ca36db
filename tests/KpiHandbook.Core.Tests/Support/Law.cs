using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace KpiHandbook.Core.Tests.Support;

/// <summary>
/// A law that every generated case must keep. The seed is fixed, so that a failure is the same on every machine; another one can be given
/// in KPI_TEST_SEED to explore further.
/// </summary>
internal static class Law
{
    private static readonly ulong Seed = ulong.Parse(
        Environment.GetEnvironmentVariable("KPI_TEST_SEED") ?? "2568", CultureInfo.InvariantCulture);

    public static void Holds<T>(Gen<T> cases, Action<T> law, int tests = 200) =>
        Check.One(Config.QuickThrowOnFailure.WithReplay(Seed, 1).WithMaxTest(tests), Prop.ForAll(cases.ToArbitrary(), law));
}
