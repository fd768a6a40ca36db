using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Tests.Diagnostics;

public class ProblemGroupsTests
{
    [Fact]
    public void Many_of_a_kind_in_one_column_are_one_entry_that_names_every_cell()
    {
        var group = Assert.Single(ProblemGroups.Of([.. Enumerable.Range(9, 23).Select(row => Text($"F{row}"))]));

        Assert.Equal("23 ช่องในคอลัมน์ F: ไม่ใช่ตัวเลข", group.Heading.Thai);
        Assert.Equal("23 cells in column F: not a number", group.Heading.English);
        Assert.Equal(23, group.Cells.Count());
        Assert.True(group.HasOneFix);
    }

    [Fact]
    public void Columns_sheets_files_and_kinds_are_kept_apart()
    {
        Problem[] problems =
        [
            Text("F9"), Text("F10"), Text("AF9"), Text("AF10"), Text("F9", sheet: "ข"), Text("F10", sheet: "ข"), Text("F9", file: "b.xlsx"),
            Problems.CellMerged(At("F11")), Problems.CellMerged(At("F12")),
        ];

        Assert.All(ProblemGroups.Of(problems), g => Assert.True(g.IsSingle));
    }

    [Fact]
    public void Every_problem_is_in_one_group_and_groups_stand_where_they_began()
    {
        Problem[] problems =
        [
            Problems.TemporaryFile(new Place.InTree("~$a.xlsx"), "a.xlsx"), Text("F9"), Problems.CellMerged(At("D2")), Text("F10"), Text("G9"), Text("F11"),
            Problems.SheetMissing(new Place.InSheet("a.xlsx", "ก", null), "ข", null),
        ];

        var groups = ProblemGroups.Of(problems);

        Assert.Equal("1 3 1 1 1", string.Join(' ', groups.Select(g => g.Problems.Count)));
        Assert.Equal(problems.ToHashSet(), groups.SelectMany(g => g.Problems).ToHashSet());
    }

    [Fact]
    public void Fixes_that_differ_are_all_said() => Assert.False(Assert.Single(ProblemGroups.Of(
    [
        Problems.CellPercentAmbiguous(At("B1"), "0.5", Rational.Of(5, 10), 50, 2),
        Problems.CellPercentAmbiguous(At("B2"), "0.6", Rational.Of(6, 10), 60, 2),
        Problems.CellPercentAmbiguous(At("B3"), "0.7", Rational.Of(7, 10), 70, 2),
    ])).HasOneFix);

    [Fact]
    public void Cells_are_sorted_by_row_and_column()
    {
        string[] cells = ["AA2", "B10", "B9", "C9", "A10"];

        Assert.Equal("AA2 B9 C9 A10 B10", string.Join(' ', Problem.Sorted(cells.Select(c => Text(c))).Select(p => ((Place.InSheet)p.Place).Cell)));
    }

    private static Place.InSheet At(string cell, string sheet = "ก", string file = "a.xlsx") => new(file, sheet, cell);

    private static Problem Text(string cell, string sheet = "ก", string file = "a.xlsx") => Problems.CellNotANumber(At(cell, sheet, file), "สิบ");
}
