namespace KpiHandbook.Core.Model;

/// <summary>
/// The name of one <typeparamref name="T"/> in files, addresses and commands: lower-case ASCII letters, digits and single hyphens,
/// starting with a letter; no name that Windows keeps for a device. Stable across rounds. Readers see it in addresses alone, but for a district's,
/// which is its name for those who read no Thai.
/// </summary>
/// <typeparam name="T">What the id names; keeps a district's id from being used for an indicator.</typeparam>
public readonly record struct Id<T>
{
    private readonly string? _text;

    private Id(string text) => _text = text;

    /// <summary>Reads an id; null when the text is not one.</summary>
    public static Id<T>? Parse(string text)
    {
        if (text.Length is 0 or > 80 || !char.IsAsciiLetterLower(text[0]) || text[^1] == '-' || DeviceNames.Contains(text))
        {
            return null;
        }

        for (var i = 1; i < text.Length; i++)
        {
            var valid = char.IsAsciiLetterLower(text[i]) || char.IsAsciiDigit(text[i]) || (text[i] == '-' && text[i - 1] != '-');
            if (!valid)
            {
                return null;
            }
        }

        return new Id<T>(text);
    }

    /// <summary>An id known to be valid.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static Id<T> Of(string text) => Parse(text) ?? throw new ArgumentException($"not an id: {text}", nameof(text));

    /// <inheritdoc/>
    public override string ToString() => _text ?? "";
}
