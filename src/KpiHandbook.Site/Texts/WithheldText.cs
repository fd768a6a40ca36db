using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Texts;

/// <summary>What stands in the place of a figure that is not published because it tells of few people, in words.</summary>
public static class WithheldText
{
    /// <summary>In the place of a reported figure.</summary>
    public static string Figure(Words words) => words["withheld.figure"];

    /// <summary>In the place of a level.</summary>
    public static string Level(Words words) => words["withheld.level"];

    /// <summary>In the place of a section's score.</summary>
    public static string Score(Words words) => words["withheld.figure"];

    /// <summary>In the place of a value: <c>ไม่แสดง (น้อยกว่า 5)</c>.</summary>
    public static string Value(Words words, int below) => words.Say("withheld.value", below);

    /// <summary>Why the months together make no level that is shown.</summary>
    public static string Months(Words words) => words["withheld.months"];

    /// <summary>Why a list of next steps misses some.</summary>
    public static string Steps(Words words) => words["withheld.steps"];

    /// <summary>Why a unit's figures are not shown.</summary>
    public static string Why(Words words, int below) => words.Say("withheld.why", below);

    /// <summary>Said on the office's own machine, which shows the figures.</summary>
    public static string LocalOnly(Words words, int below) => words.Say("withheld.local", below);

    /// <summary>What an indicator's note on withheld figures is about.</summary>
    public static string NoteKind(Words words) => words["withheld.kind"];

    /// <summary>Why an indicator's page may miss figures.</summary>
    public static string Note(Words words, int below) => words.Say("withheld.note", below);
}
