using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Yaml;

/// <summary>Puts the YAML parser's messages into words that people without YAML understand.</summary>
internal static class YamlSyntax
{
    // By a piece of the parser's message; the first that fits.
    private static readonly (string Piece, Words Words)[] Explanations =
    [
        ("apping values are not allowed", new("มีเครื่องหมาย : ในที่ที่ไม่ควรมี มักเป็นข้อความที่มี “: ” อยู่ข้างใน หรือย่อหน้าไม่ตรง", "A “:” where none can be: often a text with “: ” inside, or wrong indentation.")),
        ("could not find expected ':'", new("มีชื่อช่องที่ไม่มี : ตามหลัง หรือข้อความที่ขึ้นบรรทัดใหม่โดยไม่ย่อหน้า", "A key without “:” after it, or a text continued on a new line without indentation.")),
        ("cannot start any token", new("ค่านี้ขึ้นต้นด้วยเครื่องหมายที่ YAML สงวนไว้ (% @ `)", "The value starts with a character that YAML reserves (% @ `).")),
        ("unexpected end of stream", new("เปิดเครื่องหมายคำพูดหรือวงเล็บไว้แต่ไม่ปิด", "A quote or bracket is opened and never closed.")),
        ("did not find expected ',' or", new("ในวงเล็บ [ ] หรือ { } ขาดจุลภาค หรือไม่ปิดวงเล็บ", "Inside [ ] or { } a comma is missing, or the bracket is not closed.")),
        ("did not find expected key", new("ย่อหน้าของบรรทัดนี้ไม่ตรงกับบรรทัดอื่นในกลุ่มเดียวกัน หรือมีข้อความต่อท้ายเครื่องหมายคำพูด", "This line is not indented like the others of its group, or text follows a closing quote.")),
        ("did not find expected '-'", new("รายการนี้ต้องขึ้นต้นทุกบรรทัดด้วย - ที่ย่อหน้าเท่ากัน", "Every item of this list must start with - at the same indentation.")),
        ("unknown escape character", new("มีเครื่องหมาย \\ ในเครื่องหมายคำพูดคู่ที่ YAML ไม่รู้จัก", "A \\ inside double quotes that YAML does not know.")),
        ("lock sequence entries are not allowed", new("รายการที่ขึ้นต้นด้วย - อยู่ผิดที่ ต้องขึ้นบรรทัดใหม่และย่อหน้า", "A list item “-” where none can be: start it on a new, indented line.")),
    ];

    private static readonly Words Unknown = new("เขียนไม่ตรงรูปแบบ YAML", "This is not YAML.");

    public static Words Explain(string message) =>
        Array.Find(Explanations, e => message.Contains(e.Piece, StringComparison.OrdinalIgnoreCase)).Words ?? Unknown;
}
