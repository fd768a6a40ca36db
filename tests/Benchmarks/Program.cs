// Times the whole process of the main job (the site of content/, no PDF) beside an empty .NET process, alternating, and prints medians,
// their ratio and the peak memory. Run it on the compiled program:  ./kpi check && dotnet run -c Release --project tests/Benchmarks
// A register of 100,000 made-up households:  dotnet run -c Release --project tests/Benchmarks -- register
// One changed round of forty, the newest and one in the middle, beside that round alone:  dotnet run -c Release --project tests/Benchmarks -- rounds [pdf]
// The speed of scoring alone, from memory:  dotnet run -c Release --project tests/Benchmarks -- scoring
using Benchmarks;

if (args is ["nothing"])
{
    return 0;
}

if (args is ["scoring"])
{
    ScoringBenchmark.Run();
    return 0;
}

var root = FindRoot();
var program = Path.Combine(root, ".kpi", "bin", OperatingSystem.IsWindows() ? "kpi.exe" : "kpi");
if (!File.Exists(program))
{
    await Console.Error.WriteLineAsync("not compiled yet: run ./kpi check first").ConfigureAwait(false);
    return 3;
}

const int Rounds = 25;
const int RegisterRounds = 5;
var output = Directory.CreateTempSubdirectory("kpi-benchmark-");
try
{
    if (args is ["register"])
    {
        string[] count =
        [
            "register", LargeRegister.Write(Path.Combine(output.FullName, "r.xlsx")), "--content", Path.Combine(root, "content"),
            "--office", "sa-kaeo", "--round", "2568-1", "--month", "2568-02", "--dry-run",
        ];
        Runs.Print("kpi register", [.. Enumerable.Range(0, RegisterRounds).Select(_ => Runs.Measure(program, count))]);
        return 0;
    }

    if (args is ["rounds", ..])
    {
        RoundsBenchmark.Run(program, root, output.FullName, withBook: args is [_, "pdf"]);
        return 0;
    }

    string[] build = ["build", "--no-pdf", "--content", Path.Combine(root, "content"), "--output", Path.Combine(output.FullName, "site")];
    var empty = new List<Run>();
    var full = new List<Run>();
    for (var i = -2; i < Rounds; i++)
    {
        var nothing = Runs.Measure(Environment.ProcessPath!, ["nothing"]);
        var site = Runs.Measure(program, build);
        if (i >= 0)
        {
            empty.Add(nothing);
            full.Add(site);
        }
    }

    Runs.Print("empty .NET process", empty);
    Runs.Print("kpi build --no-pdf", full);
    Console.WriteLine($"ratio of medians     {Runs.Median(full) / Runs.Median(empty):0.0}");
    Console.WriteLine($"cores                {Environment.ProcessorCount}");
    return 0;
}
finally
{
    output.Delete(recursive: true);
}

static string FindRoot()
{
    var folder = new DirectoryInfo(AppContext.BaseDirectory);
    while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KpiHandbook.sln")))
    {
        folder = folder.Parent;
    }

    return folder?.FullName ?? throw new InvalidOperationException("run inside the repository");
}
