namespace KpiHandbook.Architecture.Tests;

/// <summary>The rules of the tree, held against every file of this repository, and each against something that breaks it.</summary>
public sealed class TreeTests
{
    [Fact]
    public void No_binary_is_kept_but_fonts_small_images_and_workbooks() =>
        Assert.Empty(Repository.Files.Select(file => TreeRules.Binary(file, File.ReadAllBytes(Repository.PathOf(file)))).OfType<string>());

    [Fact]
    public void No_lock_file_names_a_registry() =>
        Assert.Empty(Repository.Files.Where(file => Path.GetFileName(file) is "package-lock.json" or "packages.lock.json" or "npm-shrinkwrap.json")
            .SelectMany(file => TreeRules.RegistryAddresses(file, Repository.Read(file))));

    [Fact]
    public void Every_action_of_a_workflow_is_pinned_by_commit()
    {
        var workflows = Repository.Files.Where(file => file.StartsWith(".github/", StringComparison.Ordinal) && Path.GetExtension(file) is ".yml" or ".yaml").ToList();

        Assert.NotEmpty(workflows);
        Assert.Empty(workflows.SelectMany(file => TreeRules.UnpinnedActions(file, Repository.Read(file))));
    }

    [Fact]
    public void Every_source_file_can_be_read_in_one_sitting() =>
        Assert.Empty(Repository.Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .Select(file => TreeRules.TooLong(file, Repository.Read(file))).OfType<string>());

    [Theory]
    [InlineData("templates/assets/fonts/a.woff2", 100, true)]
    [InlineData("templates/assets/fonts/a.woff2", 101, false)]
    [InlineData("docs/page.png", 500, true)]
    [InlineData("docs/page.png", 501, false)]
    [InlineData("content/yala/2568-2/results/2568-08/yaha.xlsx", 256, true)]
    [InlineData("docs/yaha.xlsx", 1, false)]
    [InlineData("tests/cases/KPI1003/office.yaml", 32, true)]
    [InlineData("content/yala/office.yaml", 1, false)]
    [InlineData("src/tool.dll", 1, false)]
    public void A_binary_is_allowed_by_kind_place_and_size(string path, int kilobytes, bool allowed) =>
        Assert.Equal(allowed, TreeRules.Binary(path, new byte[kilobytes * 1024]) is null);

    [Fact]
    public void Text_of_any_size_is_not_a_binary() => Assert.Null(TreeRules.Binary("README.md", [.. Enumerable.Repeat((byte)'a', 1_000_000)]));

    [Theory]
    [InlineData("\"resolved\": \"https://registry.example/a.tgz\"", 1)]
    [InlineData("\"resolved\": \"16.3.0\", \"integrity\": \"sha512-x\"", 0)]
    public void A_registry_address_is_seen_and_a_version_is_not_one(string line, int found) =>
        Assert.Equal(found, TreeRules.RegistryAddresses("package-lock.json", line).Count());

    [Theory]
    [InlineData("      - uses: actions/checkout@v7", 1)]
    [InlineData("        uses: \"actions/checkout@main\" # 3d3c42e5aac5ba805825da76410c181273ba90b1", 1)]
    [InlineData("      - uses: actions/checkout@3d3c42e", 1)]
    [InlineData("      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", 0)]
    [InlineData("      - uses: ./.github/actions/own", 0)]
    public void An_action_is_pinned_only_by_forty_hex_digits(string line, int found) =>
        Assert.Equal(found, TreeRules.UnpinnedActions("publish.yml", line).Count());

    [Theory]
    [InlineData(399, true)]
    [InlineData(400, false)]
    public void A_source_file_stays_below_four_hundred_lines(int lines, bool allowed) =>
        Assert.Equal(allowed, TreeRules.TooLong("A.cs", string.Concat(Enumerable.Repeat("x\n", lines))) is null);
}
