using System.Security.Cryptography;

namespace KpiHandbook.Publishing.Editions;

/// <summary>SHA-256 in lower-case hexadecimal.</summary>
public static class Sha256
{
    /// <summary>Of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Of a file, and its length.</summary>
    public static (long Size, string Hash) OfFile(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        return (stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }
}
