using System.Xml;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Workbooks;

/// <summary>
/// Opens a workbook and takes out the stored content of its cells, straight from its XML. The library that writes our workbooks is not
/// used for reading: it passes over cells that hold an error and formulas without a result, as if they were blank, gives every
/// formula's result as text, and takes most of a build's time to start. Whether a workbook from outside may be opened at all is for
/// the inspector, which comes before.
/// </summary>
internal static class WorkbookReader
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0];
    private static readonly Words Empty = new("ไฟล์ว่างเปล่า", "the file is empty");
    private static readonly Words Compound =
        new("เป็นไฟล์ .xls แบบเก่า หรือไฟล์ที่ตั้งรหัสผ่าน", "it is an old .xls file, or protected by a password");
    private static readonly Words Damaged = new("ไม่ใช่ไฟล์ .xlsx หรือไฟล์เสียหาย", "it is no .xlsx workbook, or it is damaged");
    private static readonly Words Held =
        new("อ่านไฟล์ไม่ได้ อาจมีโปรแกรมอื่นเปิดอยู่", "the file cannot be read; another program may have it open");

    /// <summary>The workbook, or why it cannot be opened.</summary>
    public static (RawWorkbook? Book, Problem? Problem) Read(string path, Place place)
    {
        byte[] bytes;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            bytes = new byte[file.Length];
            file.ReadExactly(bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Problems.WorkbookUnreadable(place, Held));
        }

        return bytes.Length == 0 ? (null, Problems.WorkbookUnreadable(place, Empty))
            : bytes.AsSpan().StartsWith(CompoundFile) ? (null, Problems.WorkbookUnreadable(place, Compound))
            : Parse(bytes) is { } book ? (book, null)
            : (null, Problems.WorkbookUnreadable(place, Damaged));
    }

    // Anything may be wrong with a file; what the parts below throw on one is listed here, and nothing else is caught.
    private static RawWorkbook? Parse(byte[] bytes)
    {
        try
        {
            using var package = new SpreadsheetPackage(bytes);
            return package.Read();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException
            or FormatException or OverflowException or NotSupportedException)
        {
            return null;
        }
    }
}
