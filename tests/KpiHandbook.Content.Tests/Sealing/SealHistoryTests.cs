using KpiHandbook.Content.Sealing;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests.Sealing;

/// <summary>A seal that the program itself wrote over another one is seen beside the earlier commit's.</summary>
public sealed class SealHistoryTests : IDisposable
{
    private readonly SealedContent _content = new();
    private readonly Seals _before;

    public SealHistoryTests()
    {
        _content.Report(SealedContent.April, "north", 7);
        _content.Report(SealedContent.May, "north", 7);
        _content.Seal(SealedContent.April);
        _content.Seal(SealedContent.May);
        _before = _content.Load().Seals;
    }

    public void Dispose() => _content.Dispose();

    [Fact]
    public void A_seal_that_says_more_is_none() => AssertTakenBack(() =>
    {
        _content.Report(SealedContent.April, "north", 9);
        _content.Seal(SealedContent.April, "แก้");
        _content.Write($"{SealedContent.Round}/amendments/1/amendment.yaml", "letter: ที่ ตย 1/ว 1\ndate: 2568-05-20\nclass: correction\nreason: แก้\n");
        _content.Write(
            $"{SealedContent.Round}/amendments/1/indicators/alpha.md",
            _content.Read($"{SealedContent.Round}/indicators/alpha.md").Replace("เรื่องที่ทำเสร็จ", "เรื่องที่เสร็จ", StringComparison.Ordinal));
        _content.Seal();
    });

    [Fact]
    public void A_deleted_seal() => AssertTakenBack(() => File.Delete(_content.SealFile), "รอบ demo/2568-2");

    [Fact]
    public void A_month_left_out_and_a_text_written_anew() => AssertTakenBack(
        () =>
        {
            File.Delete(_content.SealFile);
            _content.Replace($"{SealedContent.Round}/indicators/alpha.md", "เรื่องที่ทำเสร็จ", "เรื่องที่เสร็จ");
            _content.Seal(SealedContent.April);
        },
        "ข้อความฉบับแรก",
        "ผลพฤษภาคม 2568");

    [Fact]
    public void Figures_sealed_anew_without_a_correction() => AssertTakenBack(
        () =>
        {
            File.Delete(_content.SealFile);
            _content.Report(SealedContent.April, "north", 10);
            _content.Seal(SealedContent.April);
            _content.Seal(SealedContent.May);
        },
        "ข้อความฉบับแรก",
        "ผลเมษายน 2568 ของ north");

    [Theory]
    [InlineData("figure", "KPI7101")]
    [InlineData("level", "KPI7101")]
    [InlineData("nothing", "KPI7101")]
    [InlineData("figure left out", "KPI7137")]
    [InlineData("level left out", "KPI7137")]
    [InlineData("figure before", "KPI7137")]
    [InlineData("none", "KPI7137")]
    public void A_correction_that_tells_something_else_than_what_changed(string forged, string code)
    {
        _content.Report(SealedContent.April, "north", 9);
        _content.Seal(SealedContent.April, "แก้");
        Assert.Empty(SealHistory.Check(_before, _content.Load().Seals));
        var record = SealReader.Read(File.ReadAllBytes(_content.SealFile), "seal.json", SealedContent.Round).Record!;
        var told = Assert.Single(record.Months[0].Corrections);
        LateCorrection[] corrections = forged switch
        {
            "figure" => [told with { Figures = [told.Figures[0] with { After = "8" }] }],
            "level" => [told with { Levels = [told.Levels[0] with { After = "3" }] }],
            "nothing" => [told with { Figures = [], Levels = [] }],
            "figure left out" => [told with { Figures = [] }],
            "level left out" => [told with { Levels = [] }],
            "figure before" => [told with { Figures = [told.Figures[0] with { Before = "8" }] }],
            _ => [],
        };
        File.WriteAllText(_content.SealFile, SealJson.TextOf(record with { Months = [record.Months[0] with { Corrections = corrections }, record.Months[1]] }));

        var now = _content.Load().Seals;

        var found = Assert.Single(now.CheckText(null).Concat(SealHistory.Check(_before, now)));
        Assert.Equal(code, found.Kind.Code);
        Assert.Contains("north", found.Message.Thai, StringComparison.Ordinal);
    }

    private void AssertTakenBack(Action change, params string[] what)
    {
        change();

        var found = SealHistory.Check(_before, _content.Load().Seals);

        Assert.Equal(what.Length, found.Count);
        Assert.All(found.Zip(what), f => Assert.StartsWith($"{f.Second} ", f.First.Message.Thai, StringComparison.Ordinal));
        Assert.All(found, p => Assert.Equal(("KPI7137", $"content/{SealedContent.Round}/seal.json"), (p.Kind.Code, p.Place.File)));
    }
}
