namespace KpiHandbook.Architecture.Tests;

/// <summary>
/// Core computes and does nothing else: the same inputs give the same level on every machine, in every month, under every locale.
/// So its compiled code may not touch files, the network, the console, the clock, the culture, the environment or chance.
/// </summary>
public sealed class CorePurityTests
{
    // A namespace, a type or a member; each forbids all that is below it.
    private static readonly string[] Forbidden =
    [
        "System.IO", "System.Net", "System.Console", "System.Environment", "System.AppContext", "System.AppDomain",
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.TimeProvider", "System.TimeZoneInfo", "System.Diagnostics.Stopwatch", "System.Diagnostics.Process",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture",
        "System.Globalization.CultureInfo.set_CurrentCulture", "System.Globalization.CultureInfo.set_CurrentUICulture",
        "System.Globalization.CultureInfo.get_DefaultThreadCurrentCulture", "System.Globalization.CultureInfo.set_DefaultThreadCurrentCulture",
        "System.Globalization.NumberFormatInfo.get_CurrentInfo", "System.Globalization.DateTimeFormatInfo.get_CurrentInfo",
        "System.Random", "System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.Security.Cryptography.RandomNumberGenerator",
        "System.Threading.Thread", "System.Threading.AsyncLocal`1", "System.Threading.ThreadLocal`1", "System.ThreadStaticAttribute",
    ];

    // The compiler writes the first two into every iterator. The others read what is embedded in Core itself: a stream opens nothing, and what could is forbidden.
    private static readonly string[] Allowed =
    [
        "System.Environment", "System.Environment.get_CurrentManagedThreadId",
        "System.IO.Stream", "System.IO.Stream.get_Length", "System.IO.Stream.ReadExactly",
    ];

    private static string CorePath => Path.Combine(AppContext.BaseDirectory, "KpiHandbook.Core.dll");

    [Fact]
    public void Core_refers_to_nothing_outside_its_inputs()
    {
        using var core = new AssemblyReader(CorePath);

        Assert.Empty(Impurities(core));
    }

    [Fact]
    public void Core_is_built_on_the_base_class_library_alone()
    {
        using var core = new AssemblyReader(CorePath);

        Assert.All(core.Assemblies, assembly => Assert.StartsWith("System.", assembly, StringComparison.Ordinal));
    }

    [Fact]
    public void Core_keeps_no_state_between_calls()
    {
        using var core = new AssemblyReader(CorePath);

        Assert.Empty(core.MutableStaticFields);
    }

    [Fact]
    public void The_reader_sees_every_impurity_of_a_class_that_has_them()
    {
        using var impure = new AssemblyReader(typeof(Impure).Assembly.Location);
        string[] expected =
        [
            "System.Console.WriteLine", "System.IO.File.ReadAllText", "System.IO.StringWriter", "System.DateTime.get_Now", "System.DateTime.get_Today",
            "System.DateTimeOffset.get_UtcNow", "System.TimeProvider.get_System", "System.Diagnostics.Stopwatch.StartNew",
            "System.Globalization.CultureInfo.get_CurrentCulture", "System.Environment.get_NewLine", "System.Random.get_Shared", "System.Guid.NewGuid",
        ];

        var found = Impurities(impure).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(expected.Except(found, StringComparer.Ordinal));
        Assert.Empty(found.Intersect(Allowed, StringComparer.Ordinal));
        Assert.Single(impure.MutableStaticFields, "KpiHandbook.Architecture.Tests.Impure.counted");
    }

    private static IEnumerable<string> Impurities(AssemblyReader assembly) =>
        assembly.References.Where(name => !Allowed.Contains(name, StringComparer.Ordinal) &&
            Forbidden.Any(forbidden => $"{name}.".StartsWith($"{forbidden}.", StringComparison.Ordinal)));
}
