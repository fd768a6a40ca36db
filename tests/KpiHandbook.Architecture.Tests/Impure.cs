using System.Diagnostics;
using System.Globalization;

namespace KpiHandbook.Architecture.Tests;

/// <summary>Does everything Core may not, so that the tests can show they would notice. Never called.</summary>
internal static class Impure
{
    private static int counted;

    public static string Everything()
    {
        Console.WriteLine(File.ReadAllText("file"));
        using var writer = new StringWriter();
        writer.Write(DateTime.Now + TimeProvider.System.GetLocalNow().Offset);
        writer.Write(DateTime.Today);
        writer.Write(DateTimeOffset.UtcNow + Stopwatch.StartNew().Elapsed);
        writer.Write(CultureInfo.CurrentCulture.Name + Environment.NewLine);
        writer.Write(Random.Shared.Next() + Guid.NewGuid().ToString());
        return writer.ToString() + string.Concat(Iterate()) + counted++;
    }

    private static IEnumerable<int> Iterate()
    {
        yield return 1;
    }
}
