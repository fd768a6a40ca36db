namespace KpiHandbook.Site.Search;

/// <summary>What a search can find, in the order in which equally good finds are shown.</summary>
internal enum SearchKind
{
    /// <summary>An indicator's page, and the page that says where one went.</summary>
    Indicator,

    /// <summary>A part of an indicator's page.</summary>
    Text,

    /// <summary>What proves a level.</summary>
    Evidence,

    /// <summary>A district's page, or the office's own.</summary>
    Unit,

    /// <summary>Whom to ask.</summary>
    Person,

    /// <summary>A term or an abbreviation.</summary>
    Term,

    /// <summary>A day on which reports or figures are due, which its date finds and not what is due.</summary>
    Day,

    /// <summary>What is said of the round as a whole: days, agreements, notes, and its other pages.</summary>
    Round,
}

/// <summary>Something with a name that a search can find, with the parts of its page.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Href">Where it stands, from the round's folder.</param>
/// <param name="Title">As readers call it.</param>
internal sealed record SearchEntry(SearchKind Kind, string Href, string Title)
{
    /// <summary>What else it is called, which finds it as its title does.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>A line about it, shown and searched.</summary>
    public string About { get; init; } = "";

    /// <summary>Says in which other rounds of the office it stands; empty where in none.</summary>
    public string Rounds { get; init; } = "";

    /// <summary>The parts of its page.</summary>
    public IReadOnlyList<SearchPart> Parts { get; init; } = [];

    /// <summary>Of a unit: the places among all entries of the indicators that it is assessed on. Of a person: of those that the person answers for.</summary>
    public IReadOnlyList<int> Indicators { get; init; } = [];
}

/// <summary>A part of a page.</summary>
/// <param name="Kind">What it is shown as.</param>
/// <param name="Place">Its anchor; empty for the page's head.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Text">What stands in it, as one line.</param>
internal sealed record SearchPart(SearchKind Kind, string Place, string Heading, string Text);
