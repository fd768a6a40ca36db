using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Registers;

/// <summary>
/// The four statuses of a household, as the guideline lists them or in short. Blanks and what stands in brackets make no difference;
/// anything else is no status, however near it comes.
/// </summary>
internal static class StatusText
{
    public const string Developable = "พัฒนาได้";
    public const string Welfare = "ขอรับการสงเคราะห์";
    public const string SelfReliant = "พึ่งตนเองได้";
    public const string Other = "อื่น ๆ";

    private static readonly (string Name, RegisterCount Status)[] Names =
    [
        (Developable, RegisterCount.Developable), (Welfare, RegisterCount.Welfare), (SelfReliant, RegisterCount.SelfReliant),
        (Other, RegisterCount.Other),
    ];

    private static readonly Dictionary<string, RegisterCount> Spellings = Names
        .SelectMany(n => new[] { n.Name, "ครัวเรือน" + n.Name, "ครัวเรือนที่" + n.Name }.Select(s => (Spelling: Compared(s), n.Status)))
        .ToDictionary(s => s.Spelling, s => s.Status, StringComparer.Ordinal);

    /// <summary>The names that the drop-down of a blank register offers.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names.Select(n => n.Name)];

    /// <summary>The status of a normalised text; null when it is none.</summary>
    public static RegisterCount? Parse(string text) => Spellings.TryGetValue(text, out var status) || Spellings.TryGetValue(Compared(text), out status) ? status : null;

    /// <summary>The name of a status.</summary>
    public static string NameOf(RegisterCount status) => Names.First(n => n.Status == status).Name;

    /// <summary>The name that a text was probably meant to be; null when it is near none.</summary>
    public static string? Nearest(string text) =>
        NearestName.Of(Compared(text), Spellings.Keys) is { } near ? Names.First(n => n.Status == Spellings[near]).Name : null;

    private static string Compared(string text)
    {
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        var bare = bracket > 0 && text.EndsWith(')') ? text[..bracket] : text;
        return bare.Replace(" ", "", StringComparison.Ordinal);
    }
}
