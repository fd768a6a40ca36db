using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Workbooks;

/// <summary>What a returned workbook turned out to be.</summary>
/// <param name="Handbook">The round; null when it is not known.</param>
/// <param name="Month">The month; null when it is not known.</param>
/// <param name="Unit">The unit's id, or <see cref="WorkbookLayout.AllUnits"/>; null when it is not known.</param>
/// <param name="Definitions">The hash of the definitions that the form was made from; empty when it has none.</param>
/// <param name="DefinitionsPlace">Where that stands.</param>
/// <param name="Problems">Everything that keeps it from being known.</param>
internal sealed record ReturnedIdentity(
    Handbook? Handbook, ReportMonth? Month, string? Unit, string Definitions, Place DefinitionsPlace, IReadOnlyList<Problem> Problems);

/// <summary>Holds the identity of a returned workbook against the rounds and units that there are.</summary>
internal sealed class ReturnedIdentityReader(IReadOnlyList<Handbook> handbooks, string file)
{
    private readonly List<Problem> _problems = [];

    public ReturnedIdentity Read(RawWorkbook book)
    {
        if (FormSheets.FindIdentity(book) is not { } sheet)
        {
            var whole = new Place.InTree(file);
            return new ReturnedIdentity(null, null, null, "", whole, [Problems.SheetMissing(whole, WorkbookLayout.IdentitySheet, null)]);
        }

        _problems.AddRange(FormSheets.Remarks(file, sheet, WorkbookLayout.IdentitySheet));
        var reader = new IdentitySheetReader(file, sheet);
        var office = reader.Require(WorkbookLayout.OfficeRow, _problems.Add);
        var round = reader.Require(WorkbookLayout.RoundRow, _problems.Add);
        var unit = reader.Require(WorkbookLayout.UnitRow, _problems.Add);
        var month = reader.Require(WorkbookLayout.MonthRow, _problems.Add);
        var definitions = reader.Find(WorkbookLayout.DefinitionsRow);
        var handbook = HandbookOf(office, round);
        var reported = MonthOf(month, handbook);
        return new ReturnedIdentity(
            handbook,
            reported,
            unit is { } u && handbook is not null ? UnitOf(u, reported is { } of ? handbook.In(of) : handbook) : null,
            definitions?.Id ?? "",
            definitions?.Place ?? new Place.InSheet(file, sheet.Name, null),
            _problems);
    }

    private Handbook? HandbookOf((string Id, string Name, Place Place)? office, (string Id, string Name, Place Place)? round)
    {
        if (office is not { } o)
        {
            return null;
        }

        var offices = handbooks.Where(h => string.Equals($"{h.Office.Id}", o.Id, StringComparison.Ordinal)).ToList();
        if (offices.Count == 0)
        {
            _problems.Add(Problems.ReportedOfficeUnknown(o.Place, o.Id, NearestName.Of(o.Id, handbooks.Select(h => $"{h.Office.Id}"))));
            return null;
        }

        var handbook = round is { } r ? offices.Find(h => string.Equals($"{h.Round}", r.Id, StringComparison.Ordinal)) : null;
        if (handbook is null && round is { } unknown)
        {
            _problems.Add(Problems.ReportedRoundUnknown(unknown.Place, unknown.Id, offices.Select(h => $"{h.Round}")));
        }

        return handbook;
    }

    private string? UnitOf((string Id, string Name, Place Place) unit, Handbook handbook)
    {
        if (unit.Id is WorkbookLayout.AllUnits)
        {
            return unit.Id;
        }

        var units = new UnitDirectory(handbook);
        var ids = handbook.Office.Districts.Select(d => $"{d.Id}").Append(AssessedUnit.OfficeId).ToList();
        if (!ids.Contains(unit.Id, StringComparer.Ordinal))
        {
            _problems.Add(Problems.ReportedUnitUnknown(unit.Place, unit.Id, NearestName.Of(unit.Id, ids)));
            return null;
        }

        if (!units.Units.Any(u => string.Equals(u.Id, unit.Id, StringComparison.Ordinal)))
        {
            _problems.Add(Problems.UnitNotAssessed(unit.Place, unit.Id));
            return null;
        }

        if (units.Find(unit.Name) is { } named && !string.Equals(named.Id, unit.Id, StringComparison.Ordinal))
        {
            _problems.Add(Problems.IdentityContradicts(unit.Place, WorkbookLayout.UnitRow, unit.Id, unit.Name));
            return null;
        }

        return unit.Id;
    }

    private ReportMonth? MonthOf((string Id, string Name, Place Place)? month, Handbook? handbook)
    {
        if (month is not { } m)
        {
            return null;
        }

        if (ReportMonth.Parse(m.Id) is not { } found)
        {
            _problems.Add(Problems.ReportedMonthUnreadable(m.Place, m.Id));
            return null;
        }

        if (handbook is null)
        {
            return found;
        }

        if (!handbook.Period.Contains(found.First))
        {
            _problems.Add(Problems.ReportedMonthOutside(m.Place, found, handbook.Period.ToLongText()));
            return null;
        }

        if (handbook.Period.Months.Any(other => other != found && string.Equals(other.ToLongText(), m.Name, StringComparison.Ordinal)))
        {
            _problems.Add(Problems.IdentityContradicts(m.Place, WorkbookLayout.MonthRow, m.Id, m.Name));
            return null;
        }

        return found;
    }
}
