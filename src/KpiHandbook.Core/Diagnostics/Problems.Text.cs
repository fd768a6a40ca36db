namespace KpiHandbook.Core.Diagnostics;

// 1000–1039: a file's bytes, characters and YAML, before anyone asks what they mean.
public static partial class Problems
{
    private static readonly ProblemKind FileTooLargeKind = Error("KPI1001", "ไฟล์ใหญ่เกินไป", "file too large");
    private static readonly ProblemKind NotUtf8Kind = Error("KPI1002", "ไฟล์ไม่ได้บันทึกเป็น UTF-8", "file is not UTF-8");
    private static readonly ProblemKind Utf16Kind = Error("KPI1003", "ไฟล์บันทึกเป็น UTF-16", "file is UTF-16");
    private static readonly ProblemKind ByteOrderMarkKind = Error("KPI1004", "มีเครื่องหมาย BOM หน้าไฟล์", "byte order mark");
    private static readonly ProblemKind NulCharacterKind = Error("KPI1005", "ไม่ใช่ไฟล์ข้อความ", "not a text file");
    private static readonly ProblemKind InvisibleCharacterKind = Error("KPI1006", "มีอักขระที่มองไม่เห็น", "invisible character");
    private static readonly ProblemKind ThaiLetterInPiecesKind = Warning("KPI1007", "สระพิมพ์แยกเป็นสองตัว", "Thai vowel typed in two pieces");
    private static readonly ProblemKind ConflictMarkerKind = Error("KPI1008", "มีเครื่องหมายชนกันของ git", "conflict marker");
    private static readonly ProblemKind TabIndentationKind = Error("KPI1009", "ย่อหน้าด้วยแท็บ", "tab in indentation");
    private static readonly ProblemKind YamlSyntaxKind = Error("KPI1010", "เขียน YAML ผิดรูปแบบ", "YAML syntax");
    private static readonly ProblemKind TagKind = Error("KPI1011", "ใช้แท็กของ YAML", "YAML tag");
    private static readonly ProblemKind AnchorKind = Error("KPI1012", "ใช้สมอของ YAML", "YAML anchor");
    private static readonly ProblemKind AliasKind = Error("KPI1013", "ใช้ชื่อแทนของ YAML", "YAML alias");
    private static readonly ProblemKind MergeKeyKind = Error("KPI1014", "ใช้คีย์รวมของ YAML", "YAML merge key");
    private static readonly ProblemKind DirectiveKind = Error("KPI1015", "ใช้คำสั่งของ YAML", "YAML directive");
    private static readonly ProblemKind SeveralDocumentsKind = Error("KPI1016", "มีหลายเอกสารในไฟล์เดียว", "several documents");
    private static readonly ProblemKind DuplicateKeyKind = Error("KPI1017", "ชื่อช่องซ้ำ", "duplicate key");
    private static readonly ProblemKind BooleanKeyKind = Error("KPI1018", "ชื่อช่องที่ YAML บางตัวอ่านเป็นจริงหรือเท็จ", "key read as true or false");
    private static readonly ProblemKind KeyNotTextKind = Error("KPI1019", "ชื่อช่องไม่ใช่ข้อความ", "key is not text");
    private static readonly ProblemKind TooDeepKind = Error("KPI1020", "ซ้อนกันลึกเกินไป", "nested too deep");
    private static readonly ProblemKind EmptyFileKind = Error("KPI1021", "ไฟล์ว่าง", "empty file");
    private static readonly ProblemKind FrontMatterMissingKind = Error("KPI1022", "ไม่มีส่วนข้อมูลหน้าไฟล์", "front matter missing");
    private static readonly ProblemKind FrontMatterUnclosedKind = Error("KPI1023", "ส่วนข้อมูลหน้าไฟล์ไม่ปิด", "front matter not closed");

    private static ProblemKind[] TextKinds =>
    [
        FileTooLargeKind, NotUtf8Kind, Utf16Kind, ByteOrderMarkKind, NulCharacterKind, InvisibleCharacterKind, ThaiLetterInPiecesKind,
        ConflictMarkerKind, TabIndentationKind, YamlSyntaxKind, TagKind, AnchorKind, AliasKind, MergeKeyKind, DirectiveKind,
        SeveralDocumentsKind, DuplicateKeyKind, BooleanKeyKind, KeyNotTextKind, TooDeepKind, EmptyFileKind, FrontMatterMissingKind,
        FrontMatterUnclosedKind,
    ];

    /// <summary>A content file of more bytes than any handbook needs.</summary>
    public static Problem FileTooLarge(Place place, long bytes, long most) => new(
        FileTooLargeKind, place,
        new($"ไฟล์มีขนาด {bytes} ไบต์ เกินที่รับได้ {most} ไบต์", $"The file has {bytes} bytes, more than the {most} allowed."),
        new("แยกเนื้อหาออก หรือย้ายไฟล์แนบไปไว้ในโฟลเดอร์ attachments", "Split the content, or move attachments to the attachments folder."));

    /// <summary>Bytes that are no UTF-8; <paramref name="looksThai"/> when they look like the old Thai code page.</summary>
    public static Problem NotUtf8(Place place, byte found, bool looksThai) => new(
        NotUtf8Kind, place,
        looksThai
            ? new("ไฟล์บันทึกเป็นรหัสไทยแบบเก่า (TIS-620 หรือ Windows-874) ไม่ใช่ UTF-8", "The file is saved in the old Thai encoding (TIS-620 or Windows-874), not in UTF-8.")
            : new($"มีไบต์ 0x{found:X2} ที่ไม่ใช่ UTF-8", $"Byte 0x{found:X2} is not UTF-8."),
        new("เปิดไฟล์แล้วบันทึกใหม่ โดยเลือกการเข้ารหัส (Encoding) เป็น UTF-8", "Open the file and save it again with the encoding UTF-8."));

    /// <summary>A file saved as UTF-16.</summary>
    public static Problem Utf16(Place place) => new(
        Utf16Kind, place,
        new("ไฟล์บันทึกเป็น UTF-16 (Notepad เรียกว่า Unicode)", "The file is saved as UTF-16 (“Unicode” in Notepad)."),
        new("เปิดไฟล์แล้วบันทึกใหม่ โดยเลือกการเข้ารหัส (Encoding) เป็น UTF-8", "Open the file and save it again with the encoding UTF-8."));

    /// <summary>A byte order mark in front.</summary>
    public static Problem ByteOrderMark(Place place) => new(
        ByteOrderMarkKind, place,
        new("ไฟล์ขึ้นต้นด้วยเครื่องหมาย BOM ซึ่งมองไม่เห็น", "The file starts with an invisible byte order mark."),
        new("บันทึกใหม่เป็น UTF-8 แบบไม่มี BOM", "Save it again as UTF-8 without BOM."));

    /// <summary>A NUL: the file is something other than text.</summary>
    public static Problem NulCharacter(Place place) => new(
        NulCharacterKind, place,
        new("มีอักขระ NUL แสดงว่าไม่ใช่ไฟล์ข้อความ หรือไฟล์เสีย", "There is a NUL character: this is no text file, or a damaged one."),
        new("ใส่ไฟล์ข้อความที่ถูกต้องแทน", "Put the right text file in its place."));

    /// <summary>A character that nobody sees: control, zero width, or one that turns the direction of text.</summary>
    public static Problem InvisibleCharacter(Place place, char found) => new(
        InvisibleCharacterKind, place,
        new($"มีอักขระที่มองไม่เห็น U+{(int)found:X4}", $"There is an invisible character U+{(int)found:X4}."),
        found == '\r'
            ? new("บันทึกไฟล์ใหม่โดยขึ้นบรรทัดแบบ LF", "Save the file with LF line ends.")
            : new("ลบอักขระนี้ มักติดมาจากการคัดลอกจากเว็บหรือ Word", "Delete it; it often comes with text copied from the web or from Word."));

    /// <summary>Two code points that look like one letter (ํ+า for ำ, เ+เ for แ), which searching does not find.</summary>
    public static Problem ThaiLetterInPieces(Place place, string found, string right) => new(
        ThaiLetterInPiecesKind, place,
        new($"พิมพ์ “{right}” เป็นอักขระสองตัว ({Codes(found)}) ทำให้ค้นหาคำนี้ไม่พบ", $"“{right}” is typed as two characters ({Codes(found)}), so that searches miss the word."),
        new($"ลบแล้วพิมพ์ “{right}” เป็นตัวเดียว", $"Delete it and type “{right}” as one character."));

    /// <summary>A leftover of a merge.</summary>
    public static Problem ConflictMarker(Place place, string marker) => new(
        ConflictMarkerKind, place,
        new($"มีเครื่องหมาย {marker} ที่ git ใส่ไว้เมื่อการแก้ไขชนกัน", $"There is a conflict marker {marker}, left by git."),
        new("เลือกข้อความที่ถูกต้องไว้ แล้วลบบรรทัด <<<<<<< ======= >>>>>>> ออก", "Keep the right text, and delete the lines <<<<<<< ======= >>>>>>>."));

    /// <summary>A tab where YAML wants blanks.</summary>
    public static Problem TabIndentation(Place place) => new(
        TabIndentationKind, place,
        new("ย่อหน้าด้วยแท็บ ซึ่ง YAML ไม่รับ", "The line is indented with a tab, which YAML does not take."),
        new("ใช้เว้นวรรคสองช่องแทนแท็บ", "Use two blanks instead of a tab."));

    /// <summary>Text that is no YAML. Nothing behind it could be read.</summary>
    public static Problem YamlSyntax(Place place, Words what, Words? fix = null) => new(
        YamlSyntaxKind, place, what,
        fix ?? new(
            "แก้รูปแบบของบรรทัดนี้หรือบรรทัดก่อนหน้า ข้อความที่มี : # หรือขึ้นต้นด้วย [ { * & ! % @ ให้ใส่ในเครื่องหมายคำพูด",
            "Correct this line or the one before; put text that holds : or #, or starts with [ { * & ! % @, in quotes."));

    /// <summary>A tag, <c>!!int</c>.</summary>
    public static Problem TagNotAllowed(Place place, string tag) => new(
        TagKind, place,
        new($"ใช้แท็ก {tag} ซึ่งไม่อนุญาต", $"The tag {tag} is not allowed."),
        new("ลบแท็กออก เขียนเฉพาะค่า", "Delete the tag and leave the value."));

    /// <summary>An anchor, <c>&amp;name</c>.</summary>
    public static Problem AnchorNotAllowed(Place place, string name) => new(
        AnchorKind, place,
        new($"ใช้สมอ &{name} ซึ่งไม่อนุญาต", $"The anchor &{name} is not allowed."),
        new("ลบสมอออก แล้วเขียนค่าซ้ำในที่ที่ต้องใช้", "Delete the anchor and write the value out wherever it is needed."));

    /// <summary>An alias, <c>*name</c>.</summary>
    public static Problem AliasNotAllowed(Place place, string name) => new(
        AliasKind, place,
        new($"ใช้ชื่อแทน *{name} ซึ่งไม่อนุญาต", $"The alias *{name} is not allowed."),
        new("เขียนค่าจริงลงไป ถ้าเป็นข้อความที่ขึ้นต้นด้วย * ให้ใส่เครื่องหมายคำพูด", "Write the value itself; put a text that starts with * in quotes."));

    /// <summary>A merge key, <c>&lt;&lt;</c>.</summary>
    public static Problem MergeKeyNotAllowed(Place place) => new(
        MergeKeyKind, place,
        new("ใช้คีย์รวม << ซึ่งไม่อนุญาต", "The merge key << is not allowed."),
        new("เขียนช่องที่ต้องการให้ครบในที่นี้", "Write the fields out here."));

    /// <summary>A directive, <c>%YAML 1.1</c>.</summary>
    public static Problem DirectiveNotAllowed(Place place) => new(
        DirectiveKind, place,
        new("มีบรรทัดคำสั่งของ YAML ที่ขึ้นต้นด้วย %", "There is a YAML directive, a line that starts with %."),
        new("ลบบรรทัดนั้นออก", "Delete that line."));

    /// <summary>More than one document in a file.</summary>
    public static Problem SeveralDocuments(Place place) => new(
        SeveralDocumentsKind, place,
        new("มีเอกสารที่สองเริ่มที่นี่ ไฟล์หนึ่งมีได้เอกสารเดียว", "A second document starts here; a file holds one."),
        new("ลบบรรทัด --- หรือแยกเป็นคนละไฟล์", "Delete the line ---, or make it another file."));

    /// <summary>The same key twice in one mapping.</summary>
    public static Problem DuplicateKey(Place place, string key, int firstLine) => new(
        DuplicateKeyKind, place,
        new($"ชื่อช่อง “{key}” ซ้ำกับบรรทัด {firstLine}", $"The key “{key}” is already on line {firstLine}."),
        new("เก็บไว้ที่เดียว", "Keep one of them."));

    /// <summary>A bare key that YAML 1.1 readers take for a truth value.</summary>
    public static Problem BooleanKey(Place place, string key) => new(
        BooleanKeyKind, place,
        new($"ชื่อช่อง “{key}” โปรแกรมอ่าน YAML บางตัวอ่านเป็นจริงหรือเท็จ", $"Some YAML readers take the key “{key}” for true or false."),
        new("ตั้งชื่ออื่น", "Choose another name."));

    /// <summary>A list, a mapping or nothing where a key should be.</summary>
    public static Problem KeyNotText(Place place) => new(
        KeyNotTextKind, place,
        new("ชื่อช่องต้องเป็นข้อความสั้น ๆ แต่ที่นี่ว่างหรือเป็นรายการ", "A key must be a short text; here it is empty or a collection."),
        new("เขียนเป็น ชื่อช่อง: ค่า", "Write key: value."));

    /// <summary>Nested deeper than any content file is.</summary>
    public static Problem TooDeep(Place place, int most) => new(
        TooDeepKind, place,
        new($"ซ้อนกันลึกเกิน {most} ชั้น", $"Nested more than {most} deep."),
        new("จัดโครงสร้างตามตัวอย่างในคู่มือ", "Follow the structure of the examples."));

    /// <summary>A file without any content.</summary>
    public static Problem EmptyFile(Place place) => new(
        EmptyFileKind, place,
        new("ไฟล์นี้ว่าง", "The file is empty."),
        new("ใส่ข้อมูล หรือลบไฟล์", "Fill it, or delete it."));

    /// <summary>A Markdown file that does not start with <c>---</c>.</summary>
    public static Problem FrontMatterMissing(Place place) => new(
        FrontMatterMissingKind, place,
        new("ไม่มีส่วนข้อมูลหน้าไฟล์ บรรทัดแรกต้องเป็น ---", "There is no front matter: the first line must be ---."),
        new("ใส่ --- ที่บรรทัดแรก ตามด้วยข้อมูล แล้วปิดด้วย --- ก่อนเนื้อหา", "Put --- on the first line, then the data, then --- before the text."));

    /// <summary>Front matter without its closing <c>---</c>.</summary>
    public static Problem FrontMatterUnclosed(Place place) => new(
        FrontMatterUnclosedKind, place,
        new("ส่วนข้อมูลหน้าไฟล์เปิดด้วย --- แต่ไม่มี --- ปิด", "The front matter opened here has no closing ---."),
        new("ใส่บรรทัด --- ระหว่างข้อมูลกับเนื้อหา", "Put a line --- between the data and the text."));

    private static string Codes(string text) => string.Join(" ", text.Select(c => $"U+{(int)c:X4}"));
}
