using System.Security.Cryptography;
using System.Text;

namespace KpiHandbook.Templates;

/// <summary>
/// The only script that stands in a page: what finds a site that was not told its own address cannot be asked for at one. The page's policy
/// names it by its hash.
/// </summary>
internal static class RootFinder
{
    /// <summary>Its file; no asset.</summary>
    public const string Name = "NotFound.js";

    /// <summary>As it stands in the page.</summary>
    public static string Script { get; } = Assets.Script(Name);

    /// <summary>As the policy names it, behind what it allows besides.</summary>
    public static string Allowed { get; } = $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)))}'";
}
