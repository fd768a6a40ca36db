using System.Xml;
using KpiHandbook.Content.Inspection;
using KpiHandbook.Content.Workbooks;

namespace KpiHandbook.Content.Registers;

/// <summary>Tells household registers from reports, so that none is read, copied or marked as a report.</summary>
internal static class RegisterRecognition
{
    /// <summary>True for a workbook with a sheet of households, told by its name or its headings; false for one that cannot be read.</summary>
    public static bool IsRegister(InspectedPackage package)
    {
        try
        {
            return new SpreadsheetPackage(package).Sheets().Any(s => HouseholdRegister.IsNamed(s, RegisterSheet.Households) || RegisterSheetReader.HoldsHeadings(s, RegisterSheet.Households));
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or FormatException or OverflowException)
        {
            return false;
        }
    }
}
