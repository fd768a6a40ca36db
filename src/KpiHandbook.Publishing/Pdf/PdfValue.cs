namespace KpiHandbook.Publishing.Pdf;

/// <summary>A value in a PDF.</summary>
internal abstract record PdfValue
{
    private PdfValue()
    {
    }

    /// <summary>A number, word or string that nothing here looks into.</summary>
    public sealed record Plain(string Text) : PdfValue;

    /// <summary><c>/Name</c>, decoded, without its slash.</summary>
    public sealed record Name(string Text) : PdfValue;

    /// <summary><c>12 0 R</c>.</summary>
    public sealed record Reference(int Number) : PdfValue;

    /// <summary><c>[ … ]</c>.</summary>
    public sealed record Array(IReadOnlyList<PdfValue> Values) : PdfValue;

    /// <summary><c>&lt;&lt; … &gt;&gt;</c>.</summary>
    public sealed record Dictionary(IReadOnlyDictionary<string, PdfValue> Values) : PdfValue;

    /// <summary>The items of an array; none for anything else.</summary>
    public IReadOnlyList<PdfValue> Items => this is Array array ? array.Values : [];

    /// <summary>The entries of a dictionary; none for anything else.</summary>
    public IEnumerable<KeyValuePair<string, PdfValue>> Entries => this is Dictionary dictionary ? dictionary.Values : [];

    /// <summary>An entry of a dictionary.</summary>
    /// <exception cref="FormatException">It has none of this name.</exception>
    public PdfValue this[string name] => Find(name) ?? throw new FormatException($"/{name} is missing");

    /// <summary>An entry of a dictionary; null when there is none.</summary>
    public PdfValue? Find(string name) => this is Dictionary dictionary ? dictionary.Values.GetValueOrDefault(name) : null;

    /// <summary>True for this name.</summary>
    public bool Is(string name) => this is Name own && string.Equals(own.Text, name, StringComparison.Ordinal);
}
