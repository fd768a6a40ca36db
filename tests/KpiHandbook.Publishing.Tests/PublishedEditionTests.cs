using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Publishing.Editions;

namespace KpiHandbook.Publishing.Tests;

/// <summary>What a published edition claims of itself does not decide how much is fetched or kept.</summary>
public sealed class PublishedEditionTests
{
    private const long Megabyte = 1024 * 1024;
    private static readonly string Hash = new('a', 64);

    [Theory]
    [InlineData(1, 513 * Megabyte)]
    [InlineData(5, 500 * Megabyte)]
    [InlineData(3, long.MaxValue)]
    [InlineData(50_001, 1)]
    public async Task One_that_claims_more_than_a_site_has_is_refused_before_any_of_it_is_fetched(int files, long size)
    {
        var outputs = Enumerable.Range(1, files).Select(i => new OutputHash($"{i}.html", size, Hash)).ToList();
        var sources = Enumerable.Range(1, files == 50_001 ? 50_000 : 1).Select(i => new SourceHash($"{i}.yaml", Hash)).ToList();
        var site = new Claimed(new SiteEdition(new("0.1.0", Hash, "10.0.0"), null, new(null, Changed: false), [], sources, outputs));

        var refusal = await Assert.ThrowsAsync<MachineException>(() => PublishedEdition.ReadAsync(site, CancellationToken.None));

        Assert.Equal("KPI7150", refusal.Problem.Kind.Code);
        Assert.Equal([SiteEdition.Name], site.Asked);
    }

    [Fact]
    public async Task A_long_file_is_hashed_without_being_kept()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var zeros = new Zeros();

        var (size, hash) = await Limited.HashAsync(zeros, 64 * Megabyte, CancellationToken.None);

        Assert.Equal((64 * Megabyte) + 1, size);
        Assert.Equal(64, hash.Length);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Megabyte);
    }

    private sealed class Claimed(SiteEdition edition) : IPublishedFiles
    {
        public List<string> Asked { get; } = [];

        public string Name => "https://example.go.th/";

        public Task<byte[]?> ReadAsync(string path, long most, CancellationToken cancel)
        {
            Asked.Add(path);
            return Task.FromResult<byte[]?>(EditionWriter.Write(edition).Content.ToArray());
        }

        public Task<(long Size, string Hash)?> HashAsync(string path, long most, CancellationToken cancel) => throw new InvalidOperationException(path);

        public IReadOnlyList<string>? List() => null;

        public IReadOnlyList<string> Links() => [];
    }

    // Never ends, as a hostile server's answer.
    private sealed class Zeros : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Clear();
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
