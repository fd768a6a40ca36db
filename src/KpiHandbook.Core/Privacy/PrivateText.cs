namespace KpiHandbook.Core.Privacy;

/// <summary>Texts that may be shown: every letter and digit of a private part is a dot, and nothing else is changed.</summary>
public static class PrivateText
{
    private const char Dot = '•';

    /// <summary>The text with its private parts masked; itself when there are none.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="detector">Who finds them.</param>
    public static string Mask(string text, PrivacyDetector detector) => Mask(text, detector.Find(text));

    /// <summary>The text with these parts masked.</summary>
    public static string Mask(string text, IReadOnlyList<PrivateSpan> spans)
    {
        if (spans.Count == 0)
        {
            return text;
        }

        var masked = text.ToCharArray();
        foreach (var span in spans)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                masked[i] = char.IsLetterOrDigit(masked[i]) || char.IsSurrogate(masked[i]) || DigitGroups.ValueOf(masked[i]) >= 0 ? Dot : masked[i];
            }
        }

        return new string(masked);
    }
}
