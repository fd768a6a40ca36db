using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Yaml;

/// <summary>Puts the YAML parser's messages into words that people without YAML understand.</summary>
internal static class YamlSyntax
{
    private static readonly Words Quote = new("เปิดเครื่องหมายคำพูดไว้แต่ไม่ปิด", "A quote is opened and never closed.");

    private static readonly Words Bracket = new(
        "เปิดวงเล็บ [ หรือ { ไว้แต่ไม่ปิด หรือในวงเล็บขาดจุลภาค", "A bracket [ or { is opened and not closed, or a comma is missing inside.");

    // By a piece of the parser's message; the first that fits.
    private static readonly (string Piece, Words Words)[] Explanations =
    [
        ("multiline plain scalar, found invalid mapping", new("บรรทัดก่อนหน้าไม่ใช่ “ชื่อช่อง: ค่า” อาจขาด : หรือไม่เว้นวรรคหลัง :", "The line before is no “key: value”: a “:” is missing, or the blank after it.")),
        ("found invalid mapping", new("มี “: ” อยู่ในข้อความ หรือย่อหน้าของบรรทัดนี้ไม่ตรงกับกลุ่ม", "There is a “: ” inside a text, or the line is not indented like its group.")),
        ("could not find expected ':'", new("มีชื่อช่องที่ไม่มี : ตามหลัง", "A key has no “:” after it.")),
        ("cannot start any token", new("ค่านี้ขึ้นต้นด้วยเครื่องหมายที่ YAML สงวนไว้ (% @ `)", "The value starts with a character that YAML reserves (% @ `).")),
        ("quoted scalar, found unexpected", Quote),
        ("quoted scalar, found wrong indentation", Quote),
        ("comment or line break", new("หลังเครื่องหมาย | หรือ > ต้องขึ้นบรรทัดใหม่", "A line break must follow | or >.")),
        ("comment", new("เครื่องหมาย # อยู่ผิดที่ หลังเครื่องหมายคำพูดหรือวงเล็บต้องเว้นวรรคก่อน #", "A # where none can be: put a blank between a quote or bracket and #.")),
        ("a tag", new("ค่านี้ขึ้นต้นด้วย ! ซึ่ง YAML สงวนไว้", "The value starts with !, which YAML reserves.")),
        ("tag handle", new("ค่านี้ขึ้นต้นด้วย ! ซึ่ง YAML สงวนไว้", "The value starts with !, which YAML reserves.")),
        ("did not find expected ','", Bracket),
        ("did not find expected node content", Bracket),
        ("did not find expected key", new("ย่อหน้าของบรรทัดนี้ไม่ตรงกับกลุ่ม หรือมีข้อความต่อท้ายเครื่องหมายคำพูดหรือวงเล็บ", "The line is not indented like its group, or text follows a closing quote or bracket.")),
        ("did not find expected '-'", new("ทุกบรรทัดของรายการนี้ต้องขึ้นต้นด้วย - ที่ย่อหน้าเท่ากัน", "Every item of this list must start with - at the same indentation.")),
        ("unknown escape character", new("มี \\ ในเครื่องหมายคำพูดคู่ที่ YAML ไม่รู้จัก", "A \\ inside double quotes that YAML does not know.")),
        ("sequence entries are not allowed", new("รายการที่ขึ้นต้นด้วย - ต้องขึ้นบรรทัดใหม่และย่อหน้า", "A list item “-” must start on a new, indented line.")),
        ("anchor or alias", new("ค่านี้ขึ้นต้นด้วย & หรือ * ซึ่ง YAML สงวนไว้", "The value starts with & or *, which YAML reserves.")),
    ];

    private static readonly Words Unknown = new("เขียนไม่ตรงรูปแบบ YAML", "This is not YAML.");

    /// <summary>What is wrong where the parser itself broke, which it does on lines that leave a bracket.</summary>
    public static Words Broken => Bracket;

    /// <summary>What to do, where it is more than to look at the line; null otherwise.</summary>
    public static Words? FixOf(Words what) => what == Quote
        ? new("ปิดเครื่องหมายคำพูดด้วยเครื่องหมายเดียวกับที่เปิด", "Close the quote with the sign that opened it.")
        : null;

    public static Words Explain(string message) =>
        Array.Find(Explanations, e => message.Contains(e.Piece, StringComparison.OrdinalIgnoreCase)).Words ?? Unknown;
}
