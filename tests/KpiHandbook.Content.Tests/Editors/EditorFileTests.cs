using System.Text.Json;
using KpiHandbook.Content.Editors;
using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Content.Tests.Editors;

/// <summary>The files for editors are what the code makes; when the code changes, <c>kpi schemas</c> writes them anew.</summary>
public class EditorFileTests
{
    public static TheoryData<string> Schemas => [.. ContentSchemas.All().Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_committed_schema_is_what_the_code_makes(string name) =>
        Assert.Equal(
            ContentSchemas.All().Single(f => string.Equals(f.Name, name, StringComparison.Ordinal)).Text,
            File.ReadAllText(Repository.PathOf("content", ContentSchemas.FolderName, name)));

    [Fact]
    public void The_committed_snippets_are_what_the_code_makes()
    {
        var snippets = Assert.Single(EditorSnippets.All());

        Assert.Equal(snippets.Text, File.ReadAllText(Repository.PathOf(EditorSnippets.FolderName, snippets.Name)));
    }

    // They lie in the content, where nobody's contact stands that no office declares; an office may change its own at any time.
    [Fact]
    public void Examples_in_them_are_nobodys_contacts()
    {
        var detector = new PrivacyDetector(DeclaredContacts.None);

        Assert.All(ContentSchemas.All().Concat(EditorSnippets.All()), file => Assert.Empty(detector.Find(file.Text)));
    }

    [Theory]
    [InlineData("settings.json")]
    [InlineData("extensions.json")]
    [InlineData("tasks.json")]
    public void The_editor_settings_are_JSON(string name)
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Repository.PathOf(".vscode", name)));

        Assert.Equal(JsonValueKind.Object, settings.RootElement.ValueKind);
    }

    [Fact]
    public void The_settings_name_every_schema()
    {
        var settings = File.ReadAllText(Repository.PathOf(".vscode", "settings.json"));

        Assert.All(ContentSchemas.All(), file => Assert.Contains($"./content/.schemas/{file.Name}", settings, StringComparison.Ordinal));
    }
}
