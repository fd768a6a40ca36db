using System.Buffers;

namespace KpiHandbook.Core.Privacy;

/// <summary>
/// Finds private things in a text, each once, in the text's order. The cost is one pass over texts without digits, a few over others. Keeps
/// its buffers from one text to the next: one detector for one thread.
/// </summary>
/// <param name="declared">Who may be named.</param>
public sealed class PrivacyDetector(DeclaredContacts declared)
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "\t\n\r !\"#$%&'()*+,-./:;<=>?[\\]^_`abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ{|}~"
        + string.Concat(Enumerable.Range('ก', '๏' - 'ก' + 1).Select(c => (char)c)));

    // A long text is looked at in parts, each with some of the text around it, so that memory does not grow with the text.
    private const int Window = 128 * 1024;
    private const int Around = 1024;

    private readonly DigitGroups _groups = new();
    private readonly BankAccountDetector _accounts = new();

    /// <summary>Everything private in a text.</summary>
    public IReadOnlyList<PrivateSpan> Find(ReadOnlySpan<char> text)
    {
        if (text.Length <= Window)
        {
            return FindIn(text);
        }

        var found = new List<PrivateSpan>();
        for (var from = 0; from < text.Length; from += Window)
        {
            var (start, end) = (Math.Max(0, from - Around), Math.Min(text.Length, from + Window + Around));
            foreach (var span in FindIn(text[start..end]))
            {
                var at = start + span.Start;
                if (at >= from && at < from + Window)
                {
                    found.Add(span with { Start = at });
                }
            }
        }

        return found;
    }

    private IReadOnlyList<PrivateSpan> FindIn(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExcept(Plain) && !EmailDetector.HasWord(text))
        {
            return [];
        }

        var found = new List<PrivateSpan>();
        EmailDetector.Find(text, declared, found);
        _groups.Read(text);
        if (_groups.Digits > 0)
        {
            FindNumbers(text, found);
            SpeltIds.Find(_groups, text, found);
            HouseNumberDetector.Find(_groups, text, found);
            CoordinatesDetector.Find(_groups, text, found);
        }

        return found.Count > 1 ? Apart(found) : found;
    }

    private void FindNumbers(ReadOnlySpan<char> text, List<PrivateSpan> found)
    {
        _accounts.Start();
        for (var i = 0; i < _groups.Count;)
        {
            var (kind, count) = At(i, text);
            if (count > 0)
            {
                found.Add(new PrivateSpan(kind, _groups[i].Start, _groups[i + count - 1].End - _groups[i].Start));
            }

            i += Math.Max(1, count);
        }
    }

    private (PrivateKind Kind, int Groups) At(int at, ReadOnlySpan<char> text) =>
        NationalIdDetector.GroupsAt(_groups, at, text) is > 0 and var id ? (PrivateKind.NationalId, id)
        : MobileDetector.GroupsAt(_groups, at, text, declared) is > 0 and var mobile ? (PrivateKind.Mobile, mobile)
        : (PrivateKind.BankAccount, _accounts.GroupsAt(_groups, at, text));

    // What two detectors find in one place is the more telling of the two.
    private static List<PrivateSpan> Apart(List<PrivateSpan> found)
    {
        var apart = new List<PrivateSpan>();
        foreach (var span in found.OrderBy(s => s.Start).ThenBy(s => s.Kind))
        {
            if (apart.Count == 0 || span.Start >= apart[^1].End)
            {
                apart.Add(span);
            }
            else if (span.Kind < apart[^1].Kind)
            {
                apart[^1] = span;
            }
        }

        return apart;
    }
}
