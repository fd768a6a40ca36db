using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;
using KpiHandbook.Site.Languages;

namespace KpiHandbook.Site.Pages;

/// <summary>What one page shows, ready to be set: a template computes nothing.</summary>
/// <param name="Path">Where it stands, from the site's root.</param>
/// <param name="Frame">What stands around it.</param>
public abstract record Page(string Path, Frame Frame);

/// <summary>What every page has around its content.</summary>
/// <param name="Title">Of the page, for the browser's tab.</param>
/// <param name="SiteTitle">Of the site.</param>
/// <param name="Setting">How its text is set.</param>
/// <param name="Root">The way to the site's root, empty or ending in a slash.</param>
/// <param name="Home">Link to the first page.</param>
/// <param name="Trail">The office and the round that the page belongs to, with their short names.</param>
/// <param name="Status">How binding the round is, with links; null outside rounds.</param>
/// <param name="SampleFlag">Says that the results shown are made up; null when none are shown, or they are real.</param>
public sealed record Frame(
    string Title,
    string SiteTitle,
    TextSetting Setting,
    string Root,
    Link Home,
    IReadOnlyList<Link> Trail,
    StatusBar? Status,
    string? SampleFlag)
{
    /// <summary>The same page in the office's other rounds and revisions; null outside rounds.</summary>
    public VersionSwitch? Versions { get; init; }

    /// <summary>The published address of the page that holds the same for good; null where this is it, or the site does not know its address.</summary>
    public string? Canonical { get; init; }

    /// <summary>The page in each language of the site; empty where it is in one alone.</summary>
    public IReadOnlyList<LanguageLink> Languages { get; init; } = [];

    /// <summary>The files that a search from this page looks in: the round's own, outside rounds those of the newest rounds; empty where there is none.</summary>
    public IReadOnlyList<string> Search { get; init; } = [];

    /// <summary>The way to the feed of publications that the page belongs to; null for a page that no feed tells of.</summary>
    public string? Feed { get; init; }

    /// <summary>What is said of the page elsewhere; null before it is planned.</summary>
    public Summary? Summary { get; init; }

    /// <summary>What is shown where the page is linked to; null where there is none, or the site does not know its address.</summary>
    public SharedPicture? Picture { get; init; }

    /// <summary>The list of what a browser keeps of the page's round; null outside rounds.</summary>
    public string? KeepList { get; init; }

    /// <summary>What this edition is, and where the one in force stands when this is another; null outside rounds.</summary>
    public EditionLine? Edition { get; init; }
}

/// <summary>What search engines, and programs that send links, say of a page.</summary>
/// <param name="Text">A sentence or two, without markup.</param>
/// <param name="Address">The page's published address; null where nobody has said it.</param>
public sealed record Summary(string Text, string? Address)
{
    /// <summary>Where the page is published in each language, itself too; empty for a page in one alone, or that stands elsewhere for good.</summary>
    public IReadOnlyList<Alternate> Languages { get; init; } = [];
}

/// <summary>A picture of a round for programs that send links.</summary>
/// <param name="Address">Where it is published.</param>
/// <param name="Alt">The same in words.</param>
public sealed record SharedPicture(string Address, string Alt)
{
    /// <summary>Its width in pixels, as those programs ask for.</summary>
    public const int Width = 1200;

    /// <summary>Its height in pixels.</summary>
    public const int Height = 630;
}

/// <summary>A page in one language, for search engines.</summary>
/// <param name="Code"><c>en</c>.</param>
/// <param name="Address">Where it is published.</param>
public sealed record Alternate(string Code, string Address);

/// <summary>The way to the same page in other versions.</summary>
/// <param name="Current">This version, in words: <c>รอบที่ 2/2568 · ฉบับแก้ไขที่ 1</c>.</param>
/// <param name="Rounds">Newest first; empty for an office's only round.</param>
/// <param name="Revisions">Of this round, newest first; empty for a round without any.</param>
public sealed record VersionSwitch(string Current, IReadOnlyList<VersionLink> Rounds, IReadOnlyList<VersionLink> Revisions);

/// <summary>One other version of a page.</summary>
/// <param name="Name">The version, in words.</param>
/// <param name="Href">Where the page stands there, or the page that says where it went.</param>
/// <param name="IsCurrent">True for the version being read.</param>
/// <param name="Gone">Says that the page is not there, and where it went; null when it is.</param>
public sealed record VersionLink(string Name, string Href, bool IsCurrent, string? Gone);

/// <summary>What an edition is.</summary>
/// <param name="Text">ฉบับแก้ไขที่ 1 ตามหนังสือ …, or ฉบับแรก.</param>
/// <param name="Code">The sealed edition's code; null while it is not sealed.</param>
/// <param name="InForce">The way to the same page of the round itself; null when this is it.</param>
/// <param name="IsOutOfUse">True for a text that is not in force and scores no month any more, which warns.</param>
public sealed record EditionLine(string Text, string? Code, Link? InForce, bool IsOutOfUse)
{
    /// <summary><c>ปิดผนึกเมื่อ 15 ตุลาคม 2568</c>, or that an official round is not sealed; null for drafts and trials.</summary>
    public string? Sealed { get; init; }
}

/// <summary>How text is set. The templates apply it to every text they write, so that page models hold plain text.</summary>
/// <param name="Words">Of the interface, in the page's language.</param>
/// <param name="Numerals">The digits to show.</param>
/// <param name="ShortForms">Abbreviations that are never broken across lines.</param>
public sealed record TextSetting(Words Words, Numerals Numerals, IReadOnlyList<string> ShortForms)
{
    /// <summary>How a page of a site is set: English ones in the digits that English has.</summary>
    public static TextSetting Of(Words words, SiteSettings settings, IReadOnlyList<string> shortForms) =>
        new(words, words.IsThai ? settings.Numerals : Numerals.Arabic, shortForms);

    /// <summary>True for ๐๑๒๓, which lists are then numbered in, too.</summary>
    public bool HasThaiDigits => Numerals == Numerals.Thai;
}

/// <summary>A link, its address relative to the page that holds it.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Href">Where it leads.</param>
public sealed record Link(string Text, string Href);

/// <summary>The strip under the head of a round's pages.</summary>
/// <param name="Status">ฉบับทางการ, ฉบับร่าง ….</param>
/// <param name="IsBinding">False for drafts and trials, which warn.</param>
/// <param name="Links">To the round's other views.</param>
public sealed record StatusBar(string Status, bool IsBinding, IReadOnlyList<Link> Links);
