namespace KpiHandbook.Content.Tests;

/// <summary>The working copy that the tests run in.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "KpiHandbook.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("no KpiHandbook.sln above the tests");
    }
}
