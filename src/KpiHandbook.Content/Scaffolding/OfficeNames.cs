using KpiHandbook.Content.Offices;

namespace KpiHandbook.Content.Scaffolding;

/// <summary>What new files say of the office that they are for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Groups">Ids of its work groups, at least one.</param>
/// <param name="Contact">Id of the first person who can be called; null when there is none.</param>
internal sealed record OfficeNames(string Name, IReadOnlyList<string> Groups, string? Contact)
{
    /// <summary>What an office's file gives; null where it cannot be told, which the file's problems say.</summary>
    public static OfficeNames? Of(RawOffice raw) =>
        raw is { Name: { } name, Groups: { } groups } && groups.Keys.FirstOrDefault() is not null
            ? new OfficeNames(
                name.Value,
                [.. groups.Keys],
                raw.People?.Entries.Where(p => p.Value?.Phone is not null).Select(p => p.Key.Value).FirstOrDefault())
            : null;
}
