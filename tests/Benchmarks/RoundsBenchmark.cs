namespace Benchmarks;

/// <summary>
/// Old rounds cost nothing: with forty rounds of which one changed since the last build, the whole process takes less than twice the
/// time that it takes to build that round alone. That holds for the newest, and for one in the middle, at which the round after it looks
/// back. All are run by turns, so that the machine's moods meet all; the ratios of work say what a busy machine hides.
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
        var (newest, middle) = (ManyRounds.Newest(all), ManyRounds.Middle(all));
        var (newestText, middleText) = (File.ReadAllText(newest), File.ReadAllText(middle));
        var (ones, ofNewest, ofMiddle, same) = (new List<Run>(), new List<Run>(), new List<Run>(), new List<Run>());
        for (var i = -1; i < Rounds; i++)
        {
            Run[] turn = [Runs.Measure(program, alone), Changed(newest, newestText, i), Changed(middle, middleText, i), Runs.Measure(program, many)];
            if (i >= 0)
            {
                ones.Add(turn[0]);
                ofNewest.Add(turn[1]);
                ofMiddle.Add(turn[2]);
                same.Add(turn[3]);
            }
        }

        Runs.Print("one round alone", ones);
        Runs.Print("newest of forty", ofNewest);
        Runs.Print("middle of forty", ofMiddle);
        Runs.Print("none of forty", same);
        Console.WriteLine($"newest: {Ratios(ofNewest, ones)}");
        Console.WriteLine($"middle: {Ratios(ofMiddle, ones)}");

        Run Changed(string file, string text, int turn)
        {
            File.WriteAllText(file, $"{text}\nเพิ่มบรรทัดที่ {turn}\n");
            return Runs.Measure(program, many);
        }
    }

    private static string Ratios(List<Run> runs, List<Run> alone) =>
        $"ratio of medians {Runs.Median(runs) / Runs.Median(alone):0.00} (budget 2), of work {Runs.MedianWork(runs) / Runs.MedianWork(alone):0.00}";
}
