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

    private readonly DigitGroups _groups = new();

    /// <summary>Everything private in a text.</summary>
    public IReadOnlyList<PrivateSpan> Find(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExcept(Plain))
        {
            return [];
        }

        var found = new List<PrivateSpan>();
        EmailDetector.Find(text, declared, found);
        _groups.Read(text);
        if (_groups.Digits > 0)
        {
            FindNumbers(text, found);
            HouseNumberDetector.Find(_groups, text, found);
            CoordinatesDetector.Find(_groups, text, found);
        }

        return found.Count > 1 ? Apart(found) : found;
    }

    private void FindNumbers(ReadOnlySpan<char> text, List<PrivateSpan> found)
    {
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
        : (PrivateKind.BankAccount, BankAccountDetector.GroupsAt(_groups, at, text));

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
