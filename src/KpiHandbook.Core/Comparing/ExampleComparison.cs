using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Core.Comparing;

/// <summary>Worked examples.</summary>
internal static class ExampleComparison
{
    public static void Compare(Changes changes, Sides sides) => Items.Compare(
        changes, Aspect.Examples, new("ตัวอย่าง", "example"),
        sides.Old.Examples.Select(e => ItemOf(e, sides.Old, sides.OldNames)), sides.New.Examples.Select(e => ItemOf(e, sides.New, sides.NewNames)));

    private static Item ItemOf(Example example, Indicator indicator, ReaderNames names) => new(
        example.Title ?? "",
        (new("กำหนดให้", "given"), ReaderText.Values(example.Given, names.Of)),
        (new("ค่าที่ได้", "value"), ReaderText.Same(example.Value?.ToDecimal(example.ValueDecimals, padded: true))),
        (new("ผล", "outcome"), ReaderText.Outcome(example.Expected, indicator)),
        (new("เดือน", "month"), ReaderText.Month(example.Month)));
}
