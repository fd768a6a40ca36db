using KpiHandbook.Core.Model;

namespace KpiHandbook.Site.Texts;

/// <summary>Names of assessed units.</summary>
public static class UnitText
{
    /// <summary>A district's name; for the office itself <c>สำนักงานจังหวัด</c>, which fits a column.</summary>
    public static string Of(AssessedUnit unit, Office office) => unit.District is null ? $"สำนักงานจังหวัด{office.Province}" : unit.Name;

    /// <summary><c>อำเภอยะหา</c>, or the office's full name: for titles.</summary>
    public static string Full(AssessedUnit unit) => unit.FullName;
}
