namespace KpiHandbook.Content.Forms.Formulas;

/// <summary>A test that a formula makes, simplified while it is put together: what holds always or never leaves no trace in the text.</summary>
internal abstract record Test
{
    private Test()
    {
    }

    /// <summary>Holds for every figure.</summary>
    public static Test Always { get; } = new Constant(true);

    /// <summary>Holds for none.</summary>
    public static Test Never { get; } = new Constant(false);

    /// <summary>As a formula writes it.</summary>
    public abstract string Text { get; }

    /// <summary>The test that holds where this one does not.</summary>
    public abstract Test Opposite { get; }

    /// <summary>A test and its opposite, each as written.</summary>
    public static Test Of(string text, string opposite) => new Plain(text, opposite);

    /// <summary>A test for which no shorter opposite is known than <c>NOT(…)</c>.</summary>
    public static Test Of(string text) => Of(text, $"NOT({text})");

    /// <summary>Holds always or never.</summary>
    public static Test Of(bool holds) => holds ? Always : Never;

    /// <summary>Holds where all do.</summary>
    public static Test All(params IEnumerable<Test> tests) => Join(isAll: true, tests);

    /// <summary>Holds where any does.</summary>
    public static Test Any(params IEnumerable<Test> tests) => Join(isAll: false, tests);

    private static Test Join(bool isAll, IEnumerable<Test> tests)
    {
        var parts = tests
            .SelectMany(t => t is Joined joined && joined.IsAll == isAll ? joined.Parts : [t])
            .Where(t => t != Of(isAll))
            .DistinctBy(t => t.Text, StringComparer.Ordinal)
            .ToList();
        if (parts.Exists(t => t == Of(!isAll) || parts.Exists(o => string.Equals(o.Text, t.Opposite.Text, StringComparison.Ordinal))))
        {
            return Of(!isAll);
        }

        // A or (A and B) is A; A and (A or B) too.
        var texts = parts.Select(p => p.Text).ToHashSet(StringComparer.Ordinal);
        parts.RemoveAll(p => p is Joined inner && inner.IsAll != isAll && inner.Parts.Any(i => texts.Contains(i.Text)));
        return parts switch
        {
            [] => Of(isAll),
            [var only] => only,
            _ => new Joined(isAll, parts),
        };
    }

    private sealed record Constant(bool Holds) : Test
    {
        public override string Text => Holds ? "TRUE" : "FALSE";

        public override Test Opposite => Of(!Holds);
    }

    private sealed record Plain(string Words, string OppositeWords) : Test
    {
        public override string Text => Words;

        public override Test Opposite => new Plain(OppositeWords, Words);
    }

    private sealed record Joined(bool IsAll, IReadOnlyList<Test> Parts) : Test
    {
        public override string Text { get; } = $"{(IsAll ? "AND" : "OR")}({string.Join(',', Parts.Select(p => p.Text))})";

        public override Test Opposite => Join(!IsAll, Parts.Select(p => p.Opposite));
    }
}
