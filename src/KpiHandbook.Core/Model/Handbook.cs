using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Core.Model;

/// <summary>How binding a published round is.</summary>
public enum RoundStatus
{
    /// <summary>ฉบับร่าง.</summary>
    Draft,

    /// <summary>ฉบับทดลองใช้.</summary>
    Trial,

    /// <summary>ฉบับทางการ.</summary>
    Official,
}

/// <summary>คู่มือตัวชี้วัด: what one office publishes for one round.</summary>
/// <param name="Office">The publishing office.</param>
/// <param name="Round">The round.</param>
/// <param name="Title">As on its cover.</param>
/// <param name="Status">How binding it is.</param>
/// <param name="Period">The days assessed.</param>
/// <param name="Document">The letter or book it comes from.</param>
/// <param name="SampleResults">True when the results under it are made up to show how the site works; every page that shows them says so.</param>
/// <param name="Agreements">In printed order.</param>
/// <param name="Indicators">Every indicator of the round, by the agreements' order.</param>
/// <param name="Calendar">Dated events, in order of date.</param>
/// <param name="Notes">Notes on the document as a whole.</param>
/// <param name="Place">Where the round is defined.</param>
public sealed record Handbook(
    Office Office,
    RoundId Round,
    string Title,
    RoundStatus Status,
    Period Period,
    SourceDocument Document,
    bool SampleResults,
    IReadOnlyList<Agreement> Agreements,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<CalendarEvent> Calendar,
    IReadOnlyList<Note> Notes,
    Place Place)
{
    private static readonly Dictionary<ReportMonth, Handbook> NoOtherTexts = [];
    private static readonly Dictionary<Id<Indicator>, Redirect> NoRedirects = [];

    /// <summary><c>yala/2568-2</c>.</summary>
    public string Path => $"{Office.Id}/{Round}";

    /// <summary>The number of the last amendment that this text takes in; 0 for the text as first published.</summary>
    public int Revision => By?.Number ?? 0;

    /// <summary>The last amendment that this text takes in; null for the text as first published.</summary>
    public Amendment? By { get; init; }

    /// <summary>Every amendment that this text takes in, in order.</summary>
    public IReadOnlyList<Amendment> Amendments { get; init; } = [];

    /// <summary>The revisions before this one, from the text as first published on; filled on the text in force alone.</summary>
    public IReadOnlyList<Handbook> Earlier { get; init; } = [];

    /// <summary>The months that another text scores than this one, because an amendment was not yet in effect; filled on the text in force alone.</summary>
    public IReadOnlyDictionary<ReportMonth, Handbook> OtherTexts { get; init; } = NoOtherTexts;

    /// <summary>The text that scores a month.</summary>
    public Handbook In(ReportMonth month) => OtherTexts.GetValueOrDefault(month) ?? this;

    /// <summary>The texts that readers are held to, each once: this one, and the others that score a month.</summary>
    public IReadOnlyList<Handbook> TextsInUse =>
        [.. OtherTexts.OrderBy(t => t.Key).Select(t => t.Value).Append(this).Distinct<object>(ReferenceEqualityComparer.Instance).Cast<Handbook>()];

    /// <summary>Every text of the round, each once: its revisions, and whatever else scores a month.</summary>
    public IReadOnlyList<Handbook> AllTexts =>
        [.. Earlier.Append(this).Concat(TextsInUse).Distinct<object>(ReferenceEqualityComparer.Instance).Cast<Handbook>()];

    /// <summary>Where ids went that earlier rounds, or earlier revisions of this one, have and this text has no more.</summary>
    public IReadOnlyDictionary<Id<Indicator>, Redirect> Redirects { get; init; } = NoRedirects;

    /// <summary>True for the copy of a revision that stays at its own address for good.</summary>
    public bool IsPermanentCopy { get; init; }

    /// <summary>
    /// Every revision as it stands at its own address for good, from the text as first published on; none of a draft or a trial that
    /// nothing amends, and none of such a copy itself.
    /// </summary>
    public IReadOnlyList<Handbook> PermanentCopies => IsPermanentCopy || (Status != RoundStatus.Official && By is null)
        ? []
        : [.. Earlier.Append(this).Select(h => h with { IsPermanentCopy = true, Earlier = [], OtherTexts = NoOtherTexts })];

    /// <summary>Where it is published: <c>yala/2568-2</c> for the text in force, <c>yala/2568-2/rev/1</c> for a revision's permanent copy.</summary>
    public string Address => IsPermanentCopy ? $"{Path}/rev/{Revision}" : Path;

    /// <summary>True for a round of which the documents print a part alone: of what it lacks it says nothing.</summary>
    public bool IsPartAlone => Agreements.Where(a => a.Follows is null).All(a => a.Partial is not null);

    /// <summary>The indicator of an id; null when the round has none.</summary>
    public Indicator? Find(Id<Indicator> id) => Indicators.FirstOrDefault(i => i.Id == id);

    /// <summary>The agreement that scores a unit, and the unit; agreements that follow another score nobody.</summary>
    public IEnumerable<(Agreement Agreement, AssessedUnit Unit)> AssessedUnits()
    {
        foreach (var agreement in Agreements.Where(a => a.Follows is null))
        {
            var units = agreement.AppliesTo switch
            {
                AppliesTo.Office => [AssessedUnit.Of(Office)],
                AppliesTo.WorkGroups => [],
                AppliesTo.Districts => Office.Districts.Select(AssessedUnit.Of),
            };
            foreach (var unit in units)
            {
                yield return (agreement, unit);
            }
        }
    }
}

/// <summary>The document that a handbook was written from.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Number">The letter's number, where there is one.</param>
/// <param name="Date">The letter's date, where there is one.</param>
/// <param name="Note">What a reader should know of it.</param>
public sealed record SourceDocument(string Title, string Issuer, string? Number, BuddhistDate? Date, string? Note);

/// <summary>A dated event of a round.</summary>
/// <param name="Date">The day.</param>
/// <param name="Text">What happens or is due.</param>
/// <param name="Indicators">The indicators concerned; empty for all.</param>
public sealed record CalendarEvent(BuddhistDate Date, string Text, IReadOnlyList<Id<Indicator>> Indicators);

/// <summary>What a note is about.</summary>
public enum NoteKind
{
    /// <summary>Two places of the source document say different things.</summary>
    SourceConflict,

    /// <summary>How an unclear wording is read here.</summary>
    Reading,

    /// <summary>A value that the document gives no level.</summary>
    Gap,

    /// <summary>A misprint of the document, set right.</summary>
    Misprint,

    /// <summary>Whom or what the indicator covers.</summary>
    Scope,

    /// <summary>A remark of the editors.</summary>
    Editor,

    /// <summary>Something of a draft (ต้องทบทวน) that must be looked at before the round is sealed or published.</summary>
    Review,
}

/// <summary>A remark that readers of a handbook must see.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">One or more sentences.</param>
public sealed record Note(NoteKind Kind, string Text);
