using KpiHandbook.Content.Forms;
using KpiHandbook.Content.Workbooks;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Tests.Forms;

/// <summary>A form as it is sent out.</summary>
internal sealed record WrittenForm(Handbook Handbook, ReportMonth Month, AssessedUnit? Unit, byte[] Bytes)
{
    /// <summary>A file name without extension, of letters that every system takes.</summary>
    public string Name => $"{Handbook.Path.Replace('/', '-')}-{Month}-{Unit?.Id ?? WorkbookLayout.AllUnits}";

    /// <summary>What it asks; null for all units.</summary>
    public ReportForm? Asked => Unit is null ? null : ReportForm.Of(Handbook, Unit.Id, Month);
}

/// <summary>Forms of every published round: for each set of criteria of its own, one unit of each kind, and all units together.</summary>
internal static class WrittenForms
{
    private static readonly Lazy<IReadOnlyList<WrittenForm>> Forms = new(() =>
    [
        .. from handbook in ContentLoader.Load(Repository.PathOf("content")).Library!.Publications.Select(p => p.Handbook)
           from month in handbook.Period.Months.DistinctBy(m => string.Join(' ', Kinds(handbook, m).Select(k => k.Key)))
           where FormWriter.UnitsAsked(handbook, month).Count > 0
           from unit in Kinds(handbook, month).Select(k => (AssessedUnit?)k.Unit).Append(null)
           select Write(new FormOrder(handbook, month, ContactVisibility.Full), unit),
    ]);

    public static IReadOnlyList<WrittenForm> All => Forms.Value;

    private static WrittenForm Write(FormOrder order, AssessedUnit? unit)
    {
        using var stream = new MemoryStream();
        if (unit is null)
        {
            FormWriter.WriteAll(order, stream);
        }
        else
        {
            FormWriter.Write(order, unit, stream);
        }

        return new WrittenForm(order.Handbook, order.Month, unit, stream.ToArray());
    }

    // Units that are asked the same have the same form but for their name.
    private static IEnumerable<(string Key, AssessedUnit Unit)> Kinds(Handbook handbook, ReportMonth month) => FormWriter.UnitsAsked(handbook, month)
        .Select(u => (string.Join(',', ReportForm.Of(handbook, u.Id, month)!.Lines.Select(l => $"{l.Indicator.Id}:{string.Join('+', l.Indicator.Inputs.Select(i => i.Name))}")), u))
        .DistinctBy(k => k.Item1, StringComparer.Ordinal);
}
