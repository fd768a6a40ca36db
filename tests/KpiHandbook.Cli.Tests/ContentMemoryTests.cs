using KpiHandbook.Cli.Serving;
using KpiHandbook.Content.Privacy;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Cli.Tests;

/// <summary>What the preview need not do again at every save.</summary>
public sealed class ContentMemoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _looks;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_guard_looks_again_into_a_file_that_changed_and_into_all_when_other_contacts_are_declared()
    {
        var file = _folder["content/note.md"];
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "one");
        var memory = new ContentMemory(_folder["content"]);
        var declared = new DeclaredContacts([], ["a@example.org"], []);

        Assert.Equal(1, LooksOf(memory, file, declared));
        Assert.Equal(1, LooksOf(memory, file, new DeclaredContacts([], ["a@example.org"], [])));
        Assert.Equal(2, LooksOf(memory, file, new DeclaredContacts([], ["a@example.org", "b@example.org"], [])));
        File.WriteAllText(file, "another");
        Assert.Equal(3, LooksOf(memory, file, declared));
    }

    private int LooksOf(ContentMemory memory, string file, DeclaredContacts declared)
    {
        memory.LookAgain();
        memory.Guard([new GuardedFile("content/note.md", Bytes)], declared);
        return _looks;

        ReadOnlyMemory<byte> Bytes()
        {
            _looks++;
            return File.ReadAllBytes(file);
        }
    }
}
