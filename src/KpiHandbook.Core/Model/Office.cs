namespace KpiHandbook.Core.Model;

/// <summary>สำนักงานพัฒนาชุมชนจังหวัด: the provincial office that publishes handbooks and scores its districts.</summary>
/// <param name="Id">Folder and address of the office.</param>
/// <param name="Name">Full official name.</param>
/// <param name="Province">Name of the province alone.</param>
/// <param name="Districts">In the handbook's order.</param>
/// <param name="Groups">Its work groups.</param>
/// <param name="People">Its contacts.</param>
/// <param name="ShortForms">Abbreviations that must never be broken across lines (จปฐ.).</param>
public sealed record Office(
    Id<Office> Id,
    string Name,
    string Province,
    IReadOnlyList<District> Districts,
    IReadOnlyList<WorkGroup> Groups,
    IReadOnlyList<Person> People,
    IReadOnlyList<string> ShortForms)
{
    /// <summary>Terms and abbreviations with their meaning, in the order given.</summary>
    public IReadOnlyList<Term> Glossary { get; init; } = [];
}

/// <summary>A term or an abbreviation of the field.</summary>
/// <param name="Name">As written: จปฐ.</param>
/// <param name="Meaning">What it stands for.</param>
public sealed record Term(string Name, string Meaning)
{
    /// <summary>Other ways to write or say it, which lead to the same meaning.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Where the meaning is taken from; null where nobody says.</summary>
    public string? Source { get; init; }

    /// <summary>Everything that it is called.</summary>
    public IEnumerable<string> Names => Also.Prepend(Name);
}

/// <summary>อำเภอ (สพอ.): the unit that reports and is scored.</summary>
/// <param name="Id">Address of the district.</param>
/// <param name="Name">Name without the word อำเภอ.</param>
public sealed record District(Id<District> Id, string Name);

/// <summary>กลุ่มงาน: the part of the office that owns indicators.</summary>
/// <param name="Id">Name in files.</param>
/// <param name="Name">Full name.</param>
/// <param name="ShortName">As printed in tables.</param>
public sealed record WorkGroup(Id<WorkGroup> Id, string Name, string ShortName)
{
    /// <summary>Its telephone, where the document gives one.</summary>
    public string? Phone { get; init; }

    /// <summary>Its e-mail address, where the document gives one.</summary>
    public string? Email { get; init; }
}

/// <summary>An official, as printed in a handbook.</summary>
/// <param name="Id">Name in files.</param>
/// <param name="Name">With the title.</param>
/// <param name="Position">ตำแหน่ง.</param>
/// <param name="Group">The work group.</param>
/// <param name="Phone">Digits in groups, <c>08X-XXX-XXXX</c>; null where the document gives none.</param>
public sealed record Person(Id<Person> Id, string Name, string Position, WorkGroup Group, string? Phone)
{
    /// <summary>The official e-mail address; null where the document gives none.</summary>
    public string? Email { get; init; }
}

/// <summary>Whom an agreement assesses: a district, or the provincial office itself.</summary>
/// <param name="Id">The district's id, or <c>office</c>; the name of its results workbooks.</param>
/// <param name="Name">For readers.</param>
/// <param name="District">The district; null for the office.</param>
public sealed record AssessedUnit(string Id, string Name, District? District)
{
    /// <summary><c>อำเภอยะหา</c>, or the office's full name: for titles and messages.</summary>
    public string FullName => District is null ? Name : $"อำเภอ{Name}";

    /// <summary>The id under which the office itself reports.</summary>
    public const string OfficeId = "office";

    /// <summary>A district as an assessed unit.</summary>
    public static AssessedUnit Of(District district) => new(district.Id.ToString(), district.Name, district);

    /// <summary>The provincial office as an assessed unit.</summary>
    public static AssessedUnit Of(Office office) => new(OfficeId, office.Name, null);
}
