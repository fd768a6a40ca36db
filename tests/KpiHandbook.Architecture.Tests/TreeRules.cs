using System.Text.RegularExpressions;

namespace KpiHandbook.Architecture.Tests;

/// <summary>What may lie in the repository, as rules over a path and its content; each answers with what is wrong, or nothing.</summary>
internal static partial class TreeRules
{
    private const int Kilobyte = 1024;

    public static string? Binary(string path, byte[] content)
    {
        if (!content.AsSpan(0, Math.Min(content.Length, 8000)).Contains((byte)0))
        {
            return null;
        }

        var limit = (Path.GetExtension(path).ToLowerInvariant(), path.Split('/')[0]) switch
        {
            (".woff2", _) => 100 * Kilobyte,
            (".png" or ".jpg" or ".webp" or ".ico", _) => 500 * Kilobyte,
            (".xlsx", "content") => 256 * Kilobyte,
            // The smallest bad inputs of the reader: damaged workbooks, and text in a wrong encoding.
            (".xlsx" or ".yaml" or ".md", "tests") => 32 * Kilobyte,
            _ => -1,
        };
        return content.Length <= limit ? null
            : limit < 0 ? $"{path} is a binary file of a kind that is not kept here"
            : $"{path} has {content.Length} bytes, at most {limit} are allowed";
    }

    public static IEnumerable<string> RegistryAddresses(string path, string content) =>
        ResolvedAddress().Matches(content).Select(match => $"{path} names a registry: {match.Value}");

    public static IEnumerable<string> UnpinnedActions(string path, string workflow) =>
        UsedAction().Matches(workflow)
            .Select(match => match.Groups["action"].Value)
            .Where(action => !action.StartsWith("./", StringComparison.Ordinal) && !PinnedAction().IsMatch(action))
            .Select(action => $"{path} uses {action}, which is not pinned by a full commit SHA");

    public static string? TooLong(string path, string source)
    {
        const int limit = 400;
        var lines = source.AsSpan().TrimEnd('\n').Count('\n') + 1;
        return lines < limit ? null : $"{path} has {lines} lines; split it below {limit}";
    }

    [GeneratedRegex("\"resolved\"\\s*:\\s*\"[a-z+]+://[^\"]*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ResolvedAddress();

    [GeneratedRegex(@"^\s*(-\s+)?[""']?uses[""']?\s*:\s*[""']?(?<action>[^\s""'#]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UsedAction();

    [GeneratedRegex(@"^[^@]+@[0-9a-f]{40}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PinnedAction();
}
