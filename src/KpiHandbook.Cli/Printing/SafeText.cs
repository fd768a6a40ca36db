using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Cli.Printing;

/// <summary>
/// What may be printed: a message that shows a cell's value, a line of a file or a path can hold what the guard looks for, so all of them
/// pass here. A declared contact is masked as well, except in the file that declares it. What a terminal would obey instead of showing it
/// (escapes, ends of lines, turns of the direction of writing) becomes a sign that is seen.
/// </summary>
internal static class SafeText
{
    private const string OfficeFile = "/office.yaml";

    /// <summary>A text with its private parts masked, at its own length and on one line.</summary>
    public static string Of(string text) => Visible(PrivateText.Mask(text, Detector()));

    /// <summary>The same of a text of several lines.</summary>
    public static string OfLines(string text) => string.Join('\n', text.Split('\n').Select(line => Of(line.TrimEnd('\r'))));

    /// <summary>A line of a file, or a message about it.</summary>
    public static string Of(string text, Place place) => Of(text, place, Detector());

    /// <summary>A problem whose place, message and fix may be printed.</summary>
    public static Problem Of(Problem problem)
    {
        var detector = Detector();
        return problem with
        {
            Place = Of(problem.Place, detector),
            Message = new(Of(problem.Message.Thai, problem.Place, detector), Of(problem.Message.English, problem.Place, detector)),
            Fix = new(Of(problem.Fix.Thai, problem.Place, detector), Of(problem.Fix.English, problem.Place, detector)),
        };
    }

    private static PrivacyDetector Detector() => new(DeclaredContacts.None);

    private static string Of(string text, Place place, PrivacyDetector detector) =>
        Visible(PrivateText.Mask(text, [.. detector.Find(text).Where(span => !(span.Kind is PrivateKind.Mobile or PrivateKind.Email && Declares(place)))]));

    private static bool Declares(Place place) => place.File.EndsWith(OfficeFile, StringComparison.Ordinal);

    private static Place Of(Place place, PrivacyDetector detector)
    {
        var file = Visible(PrivateText.Mask(place.File, detector));
        return place switch
        {
            Place.InTree => new Place.InTree(file),
            Place.InText text => new Place.InText(file, text.Line, text.Column),
            Place.InSheet sheet => new Place.InSheet(file, Visible(PrivateText.Mask(sheet.Sheet, detector)), sheet.Cell is { } cell ? Visible(cell) : null),
            Place.OnPage page => new Place.OnPage(file, page.Page),
            Place.OnCommandLine => new Place.OnCommandLine(file),
            Place.OnMachine => new Place.OnMachine(file),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>A text of content that the guard has looked through, with signs for what a terminal would obey.</summary>
    public static string Visible(string text) => text.Any(IsObeyed) ? string.Concat(text.Select(c => IsObeyed(c) ? SignOf(c) : c)) : text;

    private static bool IsObeyed(char c) =>
        char.IsControl(c) || c is '\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    // Unicode has a picture of each of the first 32, ␛ of escape.
    private static char SignOf(char c) => c < ' ' ? (char)(c + '\u2400') : c == '\u007F' ? '\u2421' : '\uFFFD';
}
