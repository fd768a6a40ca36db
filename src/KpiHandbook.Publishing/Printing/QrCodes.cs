using System.Collections;
using QRCoder;

namespace KpiHandbook.Publishing.Printing;

/// <summary>Addresses as codes that a telephone reads from paper.</summary>
public static class QrCodes
{
    /// <summary>The rows of a code, true for dark, with the four light rows and columns around it that readers need. It stays readable with 15 % of it spoilt.</summary>
    /// <param name="text">What it says.</param>
    public static IReadOnlyList<BitArray> Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return code.ModuleMatrix;
    }
}
