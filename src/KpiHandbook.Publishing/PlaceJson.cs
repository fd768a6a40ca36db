using System.Text.Json;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Publishing;

/// <summary>Where a problem is, as JSON says it, in answers of commands and in edition files alike.</summary>
public static class PlaceJson
{
    /// <summary>Writes <c>file</c>, and <c>line</c> and <c>column</c>, <c>sheet</c> and <c>cell</c> or <c>page</c>, into the object being written.</summary>
    public static void Write(Utf8JsonWriter json, Place place)
    {
        json.WriteString("file", place.File);
        switch (place)
        {
            case Place.InText text:
                json.WriteNumber("line", text.Line);
                json.WriteNumber("column", text.Column);
                break;
            case Place.InSheet sheet:
                json.WriteString("sheet", sheet.Sheet);
                json.WriteString("cell", sheet.Cell);
                break;
            case Place.OnPage page:
                json.WriteNumber("page", page.Page);
                break;
            default:
                break;
        }
    }
}
