using System.Text.Json.Nodes;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Offices;

/// <summary>A Thai telephone number in groups: mobile <c>08X-XXX-XXXX</c>, landline <c>07X-XXX-XXX</c> or <c>02-XXX-XXXX</c>, with an extension.</summary>
internal sealed class PhoneType : ScalarType<string>
{
    public override JsonObject Schema() => new()
    {
        ["type"] = "string",
        ["pattern"] = "^(0[689][0-9]-[0-9]{3}-[0-9]{4}|0[3-57][0-9]-[0-9]{3}-[0-9]{3}|02-[0-9]{3}-[0-9]{4})( ต่อ [0-9]{1,6})?$",
    };

    protected override Located<string>? ReadScalar(YamlNode.Scalar scalar, ProblemList problems)
    {
        if (IsPhone(scalar.Text))
        {
            return new Located<string>(scalar.Text, scalar.Place);
        }

        problems.Add(Problems.MalformedPhone(scalar.Place, scalar.Text));
        return null;
    }

    private static bool IsPhone(string text)
    {
        var parts = text.Split(" ต่อ ");
        if (parts.Length > 2 || (parts.Length == 2 && !IsDigits(parts[1], 1, 6)))
        {
            return false;
        }

        return parts[0].Split('-') is [['0', ..] area, var middle, var last]
            && IsDigits(area, 2, 3)
            && IsDigits(middle, 3, 3)
            && (area.Length, area[1], last.Length) is (3, '6' or '8' or '9', 4) or (3, '3' or '4' or '5' or '7', 3) or (2, '2', 4)
            && IsDigits(last, 3, 4);
    }

    private static bool IsDigits(string text, int least, int most) =>
        text.Length >= least && text.Length <= most && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
}
