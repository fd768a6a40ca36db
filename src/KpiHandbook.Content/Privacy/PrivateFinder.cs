using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Content.Privacy;

/// <summary>Collects what is private in the parts of one file. One finder for one file and thread.</summary>
internal sealed class PrivateFinder(DeclaredContacts declared)
{
    private const int MostFinds = 2_000;

    private readonly PrivacyDetector _detector = new(declared);
    private readonly List<Problem> _problems = [];

    /// <summary>Whom the offices declare.</summary>
    public DeclaredContacts Declared => declared;

    /// <summary>What was found, each thing once a place.</summary>
    public IEnumerable<Problem> Problems => _problems.Distinct();

    /// <summary>Looks at a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">What the place is told from.</param>
    /// <param name="placeOf">The place of a character.</param>
    /// <param name="where">Which part of the file, where the place does not say so.</param>
    public void Look<T>(ReadOnlySpan<char> text, T source, Func<T, int, Place> placeOf, Words? where = null)
    {
        foreach (var span in Find(text))
        {
            Add(text, span, placeOf(source, span.Start), where);
        }
    }

    /// <summary>Looks at a text of one place.</summary>
    public void Look(ReadOnlySpan<char> text, Place place, Words? where = null) => Look(text, place, static (all, _) => all, where);

    /// <summary>Looks for ID numbers that a line's end breaks in two.</summary>
    public void LookJoined<T>(string text, T source, Func<T, int, Place> placeOf, Words? where = null)
    {
        if (LineJoins.Of(text) is not { } joined)
        {
            return;
        }

        var whole = joined.ToString();
        foreach (var span in Find(whole).Where(s => s.Kind is PrivateKind.NationalId))
        {
            Add(whole, span, placeOf(source, joined.OriginOf(span.Start)), where);
        }
    }

    /// <summary>Looks for ID numbers alone, in what may be no text at all.</summary>
    public void LookForIds(ReadOnlySpan<char> text, Place place, Words? where = null)
    {
        foreach (var span in Find(text))
        {
            if (span.Kind is PrivateKind.NationalId)
            {
                Add(text, span, place, where);
            }
        }
    }

    // A file with so many finds is refused as it is; more of them would only cost.
    private IReadOnlyList<PrivateSpan> Find(ReadOnlySpan<char> text) => _problems.Count < MostFinds ? _detector.Find(text) : [];

    private void Add(ReadOnlySpan<char> text, PrivateSpan span, Place place, Words? where)
    {
        if (_problems.Count < MostFinds)
        {
            _problems.Add(Core.Diagnostics.Problems.PrivateValue(place, span.Kind, Masked(text.Slice(span.Start, span.Length).ToString()), where));
        }
    }

    public void Add(Problem problem) => _problems.Add(problem);

    private static string Masked(string value)
    {
        var masked = PrivateText.Mask(value, [new PrivateSpan(PrivateKind.NationalId, 0, value.Length)]);
        return string.Concat(masked.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)));
    }
}
