using System.Text.Json.Nodes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Shapes;

/// <summary>A month of the Buddhist era, <c>2568-04</c>.</summary>
internal sealed class MonthType : ScalarType<ReportMonth>
{
    private const int FirstPlausibleYear = 2400;

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = "^2[4-9][0-9][0-9]-(0[1-9]|1[0-2])$" };

    protected override Located<ReportMonth>? ReadScalar(YamlNode.Scalar scalar, ProblemList problems)
    {
        if (ReportMonth.Parse(scalar.Text) is { Year: >= FirstPlausibleYear and < 3000 } month)
        {
            return new Located<ReportMonth>(month, scalar.Place);
        }

        problems.Add(Problems.NotAMonth(scalar.Place, scalar.Text));
        return null;
    }
}
