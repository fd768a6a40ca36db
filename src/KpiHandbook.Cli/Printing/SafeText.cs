using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Cli.Printing;

/// <summary>
/// What may be printed: a message that shows a cell's value, a line of a file or a path can hold what the guard looks for, so all of them
/// pass here. A declared contact is masked as well, except in the file that declares it.
/// </summary>
internal static class SafeText
{
    private const string OfficeFile = "/office.yaml";

    /// <summary>A text with its private parts masked, at its own length.</summary>
    public static string Of(string text) => PrivateText.Mask(text, Detector());

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
        PrivateText.Mask(text, [.. detector.Find(text).Where(span => !(span.Kind is PrivateKind.Mobile or PrivateKind.Email && Declares(place)))]);

    private static bool Declares(Place place) => place.File.EndsWith(OfficeFile, StringComparison.Ordinal);

    private static Place Of(Place place, PrivacyDetector detector)
    {
        var file = PrivateText.Mask(place.File, detector);
        return place switch
        {
            Place.InTree => new Place.InTree(file),
            Place.InText text => new Place.InText(file, text.Line, text.Column),
            Place.InSheet sheet => new Place.InSheet(file, PrivateText.Mask(sheet.Sheet, detector), sheet.Cell),
            Place.OnPage page => new Place.OnPage(file, page.Page),
            Place.OnCommandLine => new Place.OnCommandLine(file),
            Place.OnMachine => new Place.OnMachine(file),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
