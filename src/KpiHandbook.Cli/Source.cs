using KpiHandbook.Cli.Editions;
using KpiHandbook.Cli.Serving;
using KpiHandbook.Content;
using KpiHandbook.Content.Downloads;
using KpiHandbook.Content.Sealing;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Disclosure;
using KpiHandbook.Core.Gate;
using KpiHandbook.Core.Linting;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Privacy;
using KpiHandbook.Core.Proving;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Publishing.Printing;
using KpiHandbook.Site.Planning;

namespace KpiHandbook.Cli;

/// <summary>The content of a folder, read and checked.</summary>
/// <param name="Library">What was read; null when definitions have errors.</param>
/// <param name="Proofs">The proof of every indicator's criteria, by the addresses of texts and of their permanent copies.</param>
/// <param name="Findings">What the documents leave wrong or open, in the handbooks' order; empty without a library.</param>
/// <param name="Problems">Everything that was found, sorted.</param>
internal sealed record Source(
    Library? Library, IReadOnlyDictionary<string, ProvenCriteria> Proofs, IReadOnlyList<FoundIn> Findings, IReadOnlyList<Problem> Problems)
{
    private static readonly IReadOnlySet<string> NoRounds = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Whom the offices declare as contacts.</summary>
    public DeclaredContacts Declared { get; private init; } = DeclaredContacts.None;

    /// <summary>The seals of the rounds that were looked at.</summary>
    public Seals Seals { get; private init; } = Seals.None;

    /// <summary>What the seals say of the rounds that have one, by the rounds' paths.</summary>
    public Dictionary<string, Seal> SealsByRound =>
        Library?.Publications.Where(p => p.Seal is not null).ToDictionary(p => p.Handbook.Path, p => p.Seal!, StringComparer.Ordinal) ?? [];

    /// <summary>What was found in a round's results, proofs, examples and seal: all that is not looked at again while the round is unchanged.</summary>
    public ILookup<string, Problem> OfRounds { get; private init; } = Array.Empty<Problem>().ToLookup(p => p.Place.File, StringComparer.Ordinal);

    /// <summary>Reads definitions and results, computes the worked examples, proves the criteria; every problem of all is reported.</summary>
    /// <param name="contentFolder">The folder.</param>
    /// <param name="replaced">Files read in place of those in the folder, which nobody sealed; null for none.</param>
    /// <param name="checkSeals">False to see what there is, whatever was sealed.</param>
    /// <param name="aside">Names the rounds that keep their definitions alone, since they were checked before or nobody asks about them; null for none.</param>
    /// <param name="memory">What is known of the folder from before; null for nothing.</param>
    /// <param name="isForComparing">True to be content with rounds that can be read one by one, whatever was sealed.</param>
    public static Source Read(
        string contentFolder,
        IReadOnlyList<ReplacedFile>? replaced = null,
        bool checkSeals = true,
        Func<Library, IReadOnlySet<string>>? aside = null,
        ContentMemory? memory = null,
        bool isForComparing = false)
    {
        var (definitions, before, guard) = Begin(contentFolder, replaced, aside, memory, isForComparing);
        var asked = RoundsBefore(definitions.Library, before);
        var results = definitions.Results.Where(r => !before.Contains(r.Handbook.Path) || asked.Contains(r.Handbook.Path)).ToDictionary(
            r => r.Handbook.Path,
            r => before.Contains(r.Handbook.Path) ? (Reports: LastReports(r), Problems: []) : Kept(memory, "results", r.Handbook, () => Load(r)),
            StringComparer.Ordinal);
        var library = definitions.Library is not { } defined ? null : defined with
        {
            Publications =
            [
                .. defined.Publications.Select(p => Kept(
                    memory, "publication", p.Handbook, () => results.TryGetValue(p.Handbook.Path, out var read) ? p with { Reports = read.Reports } : p)),
            ],
        };
        var seals = Seals.Read([.. definitions.Sources.Where(s => !before.Contains(s.Round))]);
        var ofResults = results.Where(r => !before.Contains(r.Key)).SelectMany(r => r.Value.Problems.Select(p => (Round: r.Key, Problem: p))).ToList();
        List<Problem> problems = [.. definitions.Problems, .. ofResults.Select(p => p.Problem)];
        var broken = checkSeals && !isForComparing && replaced is null ? seals.Check(library, problems) : [];
        var ofSeals = broken.ToLookup(p => RoundAt(p.Place, library), StringComparer.Ordinal);
        return Checked(
            seals, library, before, [.. definitions.Problems, .. ofSeals[null]], [.. ofResults, .. ofSeals.Where(g => g.Key is not null).SelectMany(g => g.Select(p => (g.Key!, p)))], guard, memory);
    }

    private static (IReadOnlyList<UnitReport> Reports, IReadOnlyList<Problem> Problems) Load(ResultsFolder results) =>
        WorkbookLoader.Load(results.Handbook, results.Folder.OnDisk, results.Folder.Named);

    // The round after it scores no more than the last month. What is withheld of that follows from every month.
    private static IReadOnlyList<UnitReport> LastReports(ResultsFolder results) =>
        WithheldSources.Withholds(results.Handbook) ? Load(results).Reports : WorkbookLoader.LoadLastMonth(results.Handbook, results.Folder.OnDisk, results.Folder.Named);

    private static string? RoundAt(Place place, Library? library) =>
        library?.Publications.Select(p => p.Handbook.Path).FirstOrDefault(round => Paths.IsAt(Paths.InContent(place), round));

    // The results of the round before are scored by the criteria of a round that changed.
    private static HashSet<string> RoundsBefore(Library? library, IReadOnlySet<string> unchanged)
    {
        var handbooks = library?.Publications.Select(p => p.Handbook).ToList() ?? [];
        return handbooks.Where(h => !unchanged.Contains(h.Path))
            .Select(h => handbooks.Where(b => b.Office.Id == h.Office.Id && b.Round < h.Round).MaxBy(b => b.Round)?.Path)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Reads definitions alone, computes the worked examples, proves the criteria.</summary>
    /// <param name="contentFolder">The folder.</param>
    /// <param name="aside">Names the rounds whose proofs, files and seals nobody asks about; null for none.</param>
    public static Source ReadDefinitions(string contentFolder, Func<Library, IReadOnlySet<string>>? aside = null)
    {
        var (definitions, left, guard) = Begin(contentFolder, null, aside, null, isForComparing: false);
        var seals = Seals.Read([.. definitions.Sources.Where(s => !left.Contains(s.Round))]);
        return Checked(seals, definitions.Library, left, [.. definitions.Problems, .. seals.CheckText(definitions.Library)], [], guard);
    }

    /// <summary>Leaves all rounds aside but these.</summary>
    public static Func<Library, IReadOnlySet<string>> AllBut(params IReadOnlyList<string?> rounds) =>
        library => library.Publications.Select(p => p.Handbook.Path).Except(rounds, StringComparer.Ordinal).OfType<string>().ToHashSet(StringComparer.Ordinal);

    // The guard looks into files while their definitions are read, of which it learns what to leave aside.
    private static (ContentReading Definitions, IReadOnlySet<string> Aside, Task<Guarded> Guard) Begin(
        string contentFolder, IReadOnlyList<ReplacedFile>? replaced, Func<Library, IReadOnlySet<string>>? aside, ContentMemory? memory, bool isForComparing)
    {
        var known = new TaskCompletionSource<IReadOnlySet<string>>(TaskCreationOptions.RunContinuationsAsynchronously);
        var guard = Guarded.LookAsync(contentFolder, replaced, aside is null ? null : known.Task, memory);
        var definitions = ContentLoader.Load(contentFolder, replaced, isForComparing);
        var left = definitions.Library is { } all && aside is not null ? aside(all) : NoRounds;
        known.SetResult(left);
        return (definitions, left, guard);
    }

    private static T Kept<T>(ContentMemory? memory, string step, Handbook handbook, Func<T> compute)
        where T : notnull => memory is null ? compute() : memory.Of(step, handbook.Path, compute);

    private static Source Checked(
        Seals seals,
        Library? unsealed,
        IReadOnlySet<string> unchanged,
        IReadOnlyList<Problem> problems,
        IReadOnlyList<(string Round, Problem Problem)> ofResults,
        Task<Guarded> guard,
        ContentMemory? memory = null)
    {
        var library = unsealed is null ? null : seals.Fill(unsealed);
        var looked = library?.Publications.Where(p => !unchanged.Contains(p.Handbook.Path)).ToList() ?? [];
        var texts = looked.SelectMany(p => Kept(memory, "texts", p.Handbook, () => ProvenText.Of(p.Handbook).ToList())).ToList();
        var ofRounds = ofResults
            .Concat(texts.GroupBy(t => t.Text.Path, StringComparer.Ordinal).SelectMany(g => Kept(memory, "problems", g.First().Text, () => ProvenText.ProblemsOf(g).ToList()).Select(p => (g.Key, p))))
            .Concat(looked.Where(p => p.Handbook.TextsInUse.SelectMany(t => t.Indicators).Any(i => i.SuppressBelow is not null))
                .SelectMany(p => DisclosureRules.Check(RoundScorer.Score(p)).Select(d => (p.Handbook.Path, d))))
            .ToLookup(p => p.Item1, p => p.Item2, StringComparer.Ordinal);
        var others = Problem.Sorted([.. problems, .. ofRounds.SelectMany(p => p)]);
        var proofs = texts.SelectMany(t => t.Addresses.Select(a => (Address: a, t.Proof))).ToDictionary(p => p.Address, p => p.Proof, StringComparer.Ordinal);
        var findings = looked.SelectMany(p => FoundIn.All(p.Handbook, proofs[p.Handbook.Address].Findings));
        var guarded = guard.GetAwaiter().GetResult();

        // Findings repeat the documents' words, which are not to be repeated when there is something private in them.
        return new Source(library, proofs, guarded.Problems.Count > 0 ? [] : [.. findings], guarded.Before(others))
        {
            Declared = guarded.Declared,
            Seals = seals,
            OfRounds = ofRounds,
        };
    }

    /// <summary>Every problem as an error, and what the examples leave unshown among them.</summary>
    public IReadOnlyList<Problem> StrictProblems()
    {
        var unshown = Library?.Publications.SelectMany(p => p.Handbook.TextsInUse).SelectMany(CoverageRules.Check) ?? [];
        var all = Problem.Sorted(Problems.Concat(unshown).Select(p => p with { Kind = p.Kind with { Severity = Severity.Error } }));
        return [.. all.OrderByDescending(Guarded.IsFind)];
    }

    /// <summary>The proof of a text in force, or of a permanent copy.</summary>
    public ProvenCriteria ProofOf(Handbook text) => Proofs[text.Address];

    /// <summary>What a site of this content has.</summary>
    /// <param name="rounds">The rounds that are made.</param>
    /// <param name="unchanged">The rounds that are taken from an earlier edition.</param>
    /// <param name="hasBooks">Whether books are printed.</param>
    /// <param name="known">Every problem that is known, those of the unchanged rounds among them.</param>
    public SitePlan PlanOf(IReadOnlyList<ProvenRound> rounds, IReadOnlyList<RoundEntry> unchanged, bool hasBooks, IReadOnlyList<Problem> known) =>
        SiteBuilder.Build(Library!.Site, rounds, unchanged, hasBooks, DataWorkbooks.Write, PublicationGate.Warnings(Library, known), QrCodes.Of);

    /// <summary>The round at a path like <c>yala/2568-2</c>; null when there is none.</summary>
    public Publication? Find(string path) =>
        Library?.Publications.FirstOrDefault(p => string.Equals(p.Handbook.Path, path, StringComparison.Ordinal));
}
