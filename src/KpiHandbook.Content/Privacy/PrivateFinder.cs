using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Content.Privacy;

/// <summary>Collects what is private in the parts of one file. One finder for one file and thread.</summary>
internal sealed class PrivateFinder(DeclaredContacts declared)
{
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
        foreach (var span in _detector.Find(text))
        {
            var value = text.Slice(span.Start, span.Length).ToString();
            _problems.Add(Core.Diagnostics.Problems.PrivateValue(placeOf(source, span.Start), span.Kind, Masked(value), where));
        }
    }

    /// <summary>Looks at a text of one place.</summary>
    public void Look(ReadOnlySpan<char> text, Place place, Words? where = null) => Look(text, place, static (all, _) => all, where);

    /// <summary>Looks for ID numbers alone, in what may be no text at all.</summary>
    public void LookForIds(ReadOnlySpan<char> text, Place place, Words? where = null)
    {
        foreach (var span in _detector.Find(text))
        {
            if (span.Kind is PrivateKind.NationalId)
            {
                _problems.Add(Core.Diagnostics.Problems.PrivateValue(place, span.Kind, Masked(text.Slice(span.Start, span.Length).ToString()), where));
            }
        }
    }

    public void Add(Problem problem) => _problems.Add(problem);

    private static string Masked(string value)
    {
        var masked = PrivateText.Mask(value, [new PrivateSpan(PrivateKind.NationalId, 0, value.Length)]);
        return string.Concat(masked.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)));
    }
}
