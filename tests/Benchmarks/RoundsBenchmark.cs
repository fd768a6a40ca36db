namespace Benchmarks;

/// <summary>
/// Old rounds cost nothing: with forty rounds of which one changed since the last build, the whole process takes less than twice the
/// time that it takes to build that round alone. Both are run by turns, so that the machine's moods meet both.
/// </summary>
internal static class RoundsBenchmark
{
    private const int Rounds = 7;

    public static void Run(string program, string repository, string folder, bool withBook)
    {
        var (one, all) = ManyRounds.Write(repository, folder);
        string[] book = withBook ? [] : ["--no-pdf"];
        string[] alone = ["build", "--fresh", "--content", one, "--output", Path.Combine(folder, "site-one"), .. book];
        string[] many = ["build", "--content", all, "--output", Path.Combine(folder, "site-all"), .. book];
        var first = Runs.Measure(program, many);
        Console.WriteLine($"forty rounds for the first time {first.Milliseconds:0} ms");
        var text = File.ReadAllText(ManyRounds.AFile(all));
        var (ones, changed, same) = (new List<Run>(), new List<Run>(), new List<Run>());
        for (var i = -1; i < Rounds; i++)
        {
            var single = Runs.Measure(program, alone);
            File.WriteAllText(ManyRounds.AFile(all), $"{text}\nเพิ่มบรรทัดที่ {i}\n");
            var edited = Runs.Measure(program, many);
            var again = Runs.Measure(program, many);
            if (i >= 0)
            {
                ones.Add(single);
                changed.Add(edited);
                same.Add(again);
            }
        }

        Runs.Print("one round alone", ones);
        Runs.Print("one changed of forty", changed);
        Runs.Print("none changed of forty", same);
        Console.WriteLine($"ratio of medians     {Runs.Median(changed) / Runs.Median(ones):0.00} (budget 2)");
    }
}
