using Spectre.Console;

namespace KpiHandbook.Cli.Printing;

/// <summary>Shows what a long command is doing: one live line for a person, one plain line a step otherwise.</summary>
internal static class Progress
{
    /// <summary>Runs the work, which names each step as it begins. Progress goes to standard error.</summary>
    public static Task<T> ShowAsync<T>(Terminal terminal, Func<Action<string>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return work(step => terminal.Error.WriteLine(step));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return console.Status().StartAsync("…", context => work(step => context.Status(Markup.Escape(step))));
    }
}
