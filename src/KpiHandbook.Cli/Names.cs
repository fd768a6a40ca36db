using KpiHandbook.Core.Text;

namespace KpiHandbook.Cli;

/// <summary>Answers for names on the command line that nothing has.</summary>
internal static class Names
{
    /// <summary>Says that there is no such thing, what was probably meant, and what there is.</summary>
    public static string Unknown(string what, string name, IEnumerable<string> known)
    {
        var names = known.ToList();
        var meant = NearestName.Of(name, names) is { } near ? $" หมายถึง {near} หรือไม่" : "";
        return $"ไม่มี{what} “{name}”{meant} (มี {string.Join(", ", names)})";
    }
}
