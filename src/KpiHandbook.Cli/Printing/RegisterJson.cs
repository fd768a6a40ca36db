using System.Text.Json;
using KpiHandbook.Content.Receiving;
using KpiHandbook.Content.Registers;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Cli.Printing;

/// <summary>What a register counts and changes, for programs: one JSON object.</summary>
internal static class RegisterJson
{
    /// <summary>What the object holds, for the command's help.</summary>
    public const string Help = """
        --format json ให้อ็อบเจ็กต์ที่มี
          districts[]                   district, listed, developable, welfare, self-reliant, other, developed, passed
          received                      ผลของการเก็บ เหมือน kpi receive --format json
        """;

    public static void Write(Utf8JsonWriter json, RegisterReception reception, bool isDryRun, Language language)
    {
        json.WriteStartObject();
        json.WriteStartArray("districts");
        foreach (var district in reception.Districts)
        {
            json.WriteStartObject();
            json.WriteString("district", $"{district.District.Id}");
            foreach (var (count, households) in district.Counts)
            {
                json.WriteNumber(NameOf(count), households);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("received");
        ReceiptJson.Write(json, new Reception([reception.Receipt], []), [], isDryRun, language);
        json.WriteEndObject();
    }

    // As content files name it.
    private static string NameOf(RegisterCount count) => count switch
    {
        RegisterCount.Listed => "listed",
        RegisterCount.Developable => "developable",
        RegisterCount.Welfare => "welfare",
        RegisterCount.SelfReliant => "self-reliant",
        RegisterCount.Other => "other",
        RegisterCount.Developed => "developed",
        RegisterCount.Passed => "passed",
    };
}
