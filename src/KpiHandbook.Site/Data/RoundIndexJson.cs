using System.Text.Json;
using KpiHandbook.Core.Model;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Links;
using KpiHandbook.Site.Planning;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Data;

/// <summary>Every file of a round that a program may want: what it is, its format, and the schema that judges it. It needs the handbook alone.</summary>
internal static class RoundIndexJson
{
    private const string Json = "application/json";

    public static ReadOnlyMemory<byte> Build(Handbook handbook, bool hasBook)
    {
        var links = new RelativeLinks(Routes.RoundIndex(handbook));
        return DataWriter.Write(DataFormat.Index, links, json =>
        {
            json.WriteBoolean("sample", handbook.SampleResults);
            json.WriteString("office", $"{handbook.Office.Id}");
            json.WriteString("round", $"{handbook.Round}");
            json.WriteString("title", handbook.Title);
            json.WriteString("status", Names.Of(handbook.Status));
            json.WriteNumber("revision", handbook.Revision);
            json.WriteString("page", links.To(Routes.Round(handbook)));
            if (handbook.IsPermanentCopy)
            {
                json.WriteString("inForce", links.To(Routes.RoundIndex(handbook with { IsPermanentCopy = false })));
            }

            json.WriteObjects("files", [.. OfText(handbook), .. handbook.IsPermanentCopy ? [] : OfResults(handbook), .. hasBook ? [Book(handbook)] : Array.Empty<Entry>()], file => Write(json, file, links));
            json.WriteObjects("texts", handbook.PermanentCopies, copy =>
            {
                json.WriteNumber("revision", copy.Revision);
                json.WriteString("index", links.To(Routes.RoundIndex(copy)));
            });
        });
    }

    private static IEnumerable<Entry> OfText(Handbook handbook) =>
    [
        new(Routes.RoundData(handbook), "round", Json, DataFormat.Round),
        .. handbook.Indicators.Select(i => new Entry(Routes.IndicatorData(handbook, i.Id), "indicator", Json, DataFormat.Indicator) { Id = $"{i.Id}", Title = i.ShortTitle }),
        .. handbook.Indicators.Select(i => new Entry(Routes.RulesData(handbook, i.Id), "rules", Json, DataFormat.Rules) { Id = $"{i.Id}", Title = i.ShortTitle }),
    ];

    private static IEnumerable<Entry> OfResults(Handbook handbook) =>
    [
        .. handbook.AssessedUnits().Select(u => new Entry(Routes.UnitData(handbook, u.Unit), "unit", Json, DataFormat.Unit) { Id = u.Unit.Id, Title = UnitText.Full(Words.Thai, u.Unit) }),
        new(Routes.ResultsJson(handbook), "results", Json, DataFormat.Results),
        new(Routes.ResultsTable(handbook), "results", "text/csv", null),
        new(Routes.ResultsWorkbook(handbook), "results", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", null),
        new(Routes.DataPackage(handbook), "data-package", Json, null),
        new(Routes.RoundEdition(handbook), "edition", Json, DataFormat.RoundEdition),
    ];

    private static Entry Book(Handbook handbook) => new(Routes.Pdf(handbook), "book", "application/pdf", null);

    private static void Write(Utf8JsonWriter json, Entry file, RelativeLinks links)
    {
        json.WriteString("path", links.To(file.Path));
        json.WriteString("about", file.About);
        if (file.Id is { } id)
        {
            json.WriteString("id", id);
            json.WriteString("title", file.Title);
        }

        json.WriteString("type", file.Type);
        if (file.Format is { } format)
        {
            json.WriteString("format", format.Name);
            json.WriteString("schema", links.To(format.Schema));
        }
    }

    private sealed record Entry(string Path, string About, string Type, DataFormat? Format)
    {
        public string? Id { get; init; }

        public string? Title { get; init; }
    }
}
