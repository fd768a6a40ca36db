using System.Globalization;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Publishing.Printing;

namespace KpiHandbook.Publishing.Tests;

/// <summary>Browsers that are missing, fail, or are never done; those that start are stand-ins written as shell scripts.</summary>
public sealed class BrowserTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_missing_browser_is_a_problem_that_says_what_to_type()
    {
        var problem = Assert.Throws<MachineException>(() => BrowserFinder.Find(_ => null)).Problem;

        Assert.Equal("KPI9001", problem.Kind.Code);
        Assert.Contains("install", problem.Fix.Thai, StringComparison.Ordinal);
        Assert.Contains("--no-pdf", problem.Fix.Thai, StringComparison.Ordinal);
    }

    [Fact]
    public void A_browser_that_was_named_and_is_not_there_is_not_replaced_by_another()
    {
        var problem = Assert.Throws<MachineException>(() => BrowserFinder.Find(
            name => name is "KPI_CHROMIUM" ? "/nowhere/chromium" : Environment.GetEnvironmentVariable(name))).Problem;

        Assert.Contains("/nowhere/chromium", problem.Message.Thai, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_of_the_known_names_in_the_path_is_taken()
    {
        var wanted = Script("chromium-browser", "");
        Script("google-chrome", "");

        Assert.Equal(wanted, BrowserFinder.Find(name => name is "PATH" ? $"/nowhere:{_folder.Path}" : null));
    }

    [Fact]
    public async Task A_browser_that_ends_at_once_is_a_problem_with_what_it_said()
    {
        var browser = Script("chromium", "echo 'error while loading libnss3.so' >&2; exit 127");

        var problem = (await Assert.ThrowsAsync<MachineException>(() => PrintWithAsync(browser, CancellationToken.None))).Problem;

        Assert.Equal("KPI9002", problem.Kind.Code);
        Assert.Contains("code 127", problem.Message.English, StringComparison.Ordinal);
        Assert.Contains("libnss3.so", problem.Message.Thai, StringComparison.Ordinal);
        AssertNoProfileIsLeft();
    }

    [Fact]
    public async Task A_program_that_cannot_be_run_is_a_problem()
    {
        await File.WriteAllTextAsync(_folder["chromium"], "not a program");

        var problem = (await Assert.ThrowsAsync<MachineException>(() => PrintWithAsync(_folder["chromium"], CancellationToken.None))).Problem;

        Assert.Equal("KPI9002", problem.Kind.Code);
        AssertNoProfileIsLeft();
    }

    [Fact]
    public async Task A_browser_that_is_never_ready_is_ended_with_its_children_when_printing_is_cancelled()
    {
        var browser = Script("chromium", $"sleep 100 & echo $! > {_folder["child"]}; echo $$ > {_folder["self"]}; wait");
        using var cancel = new CancellationTokenSource();

        var printing = PrintWithAsync(browser, cancel.Token);
        var (self, child) = (await ProcessOfAsync("self"), await ProcessOfAsync("child"));
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => printing);
        Assert.True(await HasEndedAsync(self));
        Assert.True(await HasEndedAsync(child));
        AssertNoProfileIsLeft();
    }

    private Task<PrintResult> PrintWithAsync(string browser, CancellationToken cancel) =>
        HandbookPrinter.PrintAsync(browser, _folder.Path, [SmallBook.Job], [], cancel);

    // The stand-in notes its profile, the one argument of that name.
    private string Script(string name, string body)
    {
        File.WriteAllText(_folder[name], $"#!/bin/sh\nfor a; do case $a in --user-data-dir=*) echo \"${{a#*=}}\" > {_folder["profile"]};; esac; done\n{body}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder[name], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return _folder[name];
    }

    private void AssertNoProfileIsLeft()
    {
        if (File.Exists(_folder["profile"]))
        {
            Assert.False(Directory.Exists(File.ReadAllText(_folder["profile"]).Trim()));
        }
    }

    private async Task<int> ProcessOfAsync(string file)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            if (File.Exists(_folder[file]) && int.TryParse(await File.ReadAllTextAsync(_folder[file]), CultureInfo.InvariantCulture, out var id))
            {
                return id;
            }

            await Task.Delay(25);
        }

        throw new TimeoutException($"the stand-in did not write {file}");
    }

    // A killed process is gone when the system gets to it, not at the word.
    private static async Task<bool> HasEndedAsync(int id)
    {
        for (var attempt = 0; attempt < 80 && IsRunning(id); attempt++)
        {
            await Task.Delay(25);
        }

        return !IsRunning(id);
    }

    // A grandchild that has ended stays listed, as a zombie, until somebody collects it; nobody does in a container.
    private static bool IsRunning(int id)
    {
        var state = $"/proc/{id}/stat";
        return File.Exists(state) && !File.ReadAllText(state).Contains(") Z ", StringComparison.Ordinal);
    }
}
