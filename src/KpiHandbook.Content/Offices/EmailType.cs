using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Offices;

/// <summary>One e-mail address, of characters that a <c>mailto:</c> link takes as they are.</summary>
internal sealed partial class EmailType : ScalarType<string>
{
    private const string Pattern = "^[A-Za-z0-9._+-]+@([A-Za-z0-9-]+\\.)+[A-Za-z]{2,}$";

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = Pattern };

    protected override Located<string>? ReadScalar(YamlNode.Scalar scalar, ProblemList problems)
    {
        if (Address().IsMatch(scalar.Text))
        {
            return new Located<string>(scalar.Text, scalar.Place);
        }

        problems.Add(Problems.MalformedEmail(scalar.Place, scalar.Text));
        return null;
    }

    [GeneratedRegex(Pattern, RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
