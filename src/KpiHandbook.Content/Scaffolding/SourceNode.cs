namespace KpiHandbook.Content.Scaffolding;

/// <summary>
/// One value of a YAML text with the stretch of characters that it takes, so that it can be changed or taken out while everything around
/// it, comments and layout, stays as it is.
/// </summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index behind its last character.</param>
internal abstract record SourceNode(int Start, int End)
{
    /// <summary>A single text.</summary>
    /// <param name="Text">Without quotes, escapes resolved.</param>
    public sealed record Scalar(string Text, int From, int To) : SourceNode(From, To);

    /// <summary>Keys with values, in the order of the file.</summary>
    /// <param name="Entries">The keys.</param>
    /// <param name="IsFlow">True between braces.</param>
    public sealed record Map(IReadOnlyList<SourceEntry> Entries, bool IsFlow, int From, int To) : SourceNode(From, To)
    {
        /// <summary>The value of a key; null when there is none.</summary>
        public SourceNode? this[string key] => Entries.FirstOrDefault(e => string.Equals(e.Key, key, StringComparison.Ordinal))?.Value;
    }

    /// <summary>Values in the order of the file.</summary>
    /// <param name="Items">The values.</param>
    /// <param name="IsFlow">True between brackets.</param>
    public sealed record List(IReadOnlyList<SourceNode> Items, bool IsFlow, int From, int To) : SourceNode(From, To);

    /// <summary>Every single text below, with the keys that lead to it; an item of a list has its number, from 1, for a key.</summary>
    public IEnumerable<(FieldPath Path, Scalar Value)> Scalars() => Scalars(this, FieldPath.Root);

    /// <summary>It and every value below, the outer ones first.</summary>
    public IEnumerable<SourceNode> All() => (this switch
    {
        Map map => map.Entries.SelectMany(e => e.Value.All()),
        List list => list.Items.SelectMany(item => item.All()),
        _ => [],
    }).Prepend(this);

    private static IEnumerable<(FieldPath Path, Scalar Value)> Scalars(SourceNode node, FieldPath path) => node switch
    {
        Scalar scalar => [(path, scalar)],
        Map map => map.Entries.SelectMany(e => Scalars(e.Value, path.Then(e.Key))),
        List list => list.Items.SelectMany((item, i) => Scalars(item, path.Then($"{i + 1}"))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>A key and what stands under it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Start">Index of the key's first character.</param>
/// <param name="Value">Its value.</param>
internal sealed record SourceEntry(string Key, int Start, SourceNode Value)
{
    /// <summary>Index behind the value.</summary>
    public int End => Math.Max(Value.End, Start + Key.Length);
}

/// <summary>The keys that lead to a value.</summary>
internal sealed record FieldPath(IReadOnlyList<string> Keys)
{
    public static FieldPath Root { get; } = new([]);

    /// <summary>The outermost key.</summary>
    public string First => Keys.Count == 0 ? "" : Keys[0];

    /// <summary>The innermost key that is no number of an item.</summary>
    public string Last => Keys.LastOrDefault(k => !k.All(char.IsAsciiDigit)) ?? "";

    public FieldPath Then(string key) => new([.. Keys, key]);

    /// <summary>True when the keys are these, where <c>*</c> stands for any one.</summary>
    public bool Is(params string[] keys) =>
        keys.Length == Keys.Count && keys.Zip(Keys).All(pair => pair.First is "*" || string.Equals(pair.First, pair.Second, StringComparison.Ordinal));

    /// <summary><c>inputs.target.label</c>.</summary>
    public override string ToString() => string.Join('.', Keys);
}
