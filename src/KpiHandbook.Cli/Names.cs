using System.CommandLine.Parsing;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Cli;

/// <summary>Answers for names on the command line that nothing has.</summary>
internal static class Names
{
    /// <summary>A command behind <c>kpi</c>, as it is typed: <c>new round </c>.</summary>
    public static string Of(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{Of(parent)}{command.Command.Name} " : "";

    /// <summary>Says that there is no such thing, what was probably meant, and what there is.</summary>
    /// <param name="what">What is asked for.</param>
    /// <param name="name">What was typed.</param>
    /// <param name="known">What there is.</param>
    /// <param name="sameThing">What was meant for certain, where that is known.</param>
    public static string Unknown(string what, string name, IEnumerable<string> known, string? sameThing = null)
    {
        var names = known.ToList();
        var meant = (sameThing ?? NearestName.Of(name, names)) is { } near ? $" หมายถึง {near} หรือไม่" : "";
        var blank = char.IsAscii(what[0]) ? " " : "";
        return $"ไม่มี{blank}{what} “{name}”{meant}{(names.Count == 0 ? "" : $" (มี {string.Join(", ", names)})")}";
    }
}
