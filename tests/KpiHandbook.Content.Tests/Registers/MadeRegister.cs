using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace KpiHandbook.TestRegisters;

/// <summary>Markup that stands for a whole cell's content, for what nobody types.</summary>
internal sealed record RawCellXml(string Attributes, string Content);

/// <summary>
/// A household register made up for a test and never kept: names that nobody has, ID numbers of province 99, which is none. Rows are
/// by heading, so that a test spoils them by name; the summary is counted in its own way, not by the program's.
/// </summary>
internal sealed class MadeRegister
{
    public const string Status = "สถานะครัวเรือน";
    public const string Id = "เลขประจำตัวประชาชน";
    public const string Activity = "กิจกรรมที่ดำเนินการ";
    public const string Day = "วันที่ดำเนินการ";
    public const string Income = "รายได้ครัวเรือนต่อปี (บาท)";
    public const string Average = "รายได้เฉลี่ยต่อคนต่อปี (บาท)";
    public const string After = "รายได้ครัวเรือนต่อปีหลังพัฒนา (บาท)";
    public const string AverageAfter = "รายได้เฉลี่ยต่อคนต่อปีหลังพัฒนา (บาท)";
    public const string Members = "จำนวนสมาชิก (คน)";
    public const string Name = "ชื่อ-สกุล หัวหน้าครัวเรือน";
    public const string Planned = "กิจกรรมตามแผน";

    public static readonly string[] HouseholdHeadings =
        ["ที่", "อำเภอ", "ตำบล", "หมู่ที่", "บ้านเลขที่", Name, Id, Members, Income, Average, Status, Activity, Day, After, AverageAfter, "หมายเหตุ"];

    public static readonly string[] SummaryHeadings =
        ["อำเภอ", "ครัวเรือนทั้งหมด", "พัฒนาได้", "ขอรับการสงเคราะห์", "พึ่งตนเองได้", "อื่น ๆ", "บันทึกกิจกรรมแล้ว", "รายได้ถึงเกณฑ์แล้ว"];

    private const int Line = 40000;
    private static readonly string[] PlanHeadings = ["ที่", Id, Name, Planned, "งบประมาณ (บาท)", "กำหนดแล้วเสร็จ", "ผู้รับผิดชอบ"];

    private static readonly string[] IdentityHeadings = ["รายการ", "รหัส"];

    /// <summary>Office and round; null for a register that does not say.</summary>
    public (string Office, string Round)? Identity { get; set; } = ("sa-kaeo", "2568-1");

    /// <summary>Sheet names, which a test may change.</summary>
    public string[] Sheets { get; } = ["1 สรุปข้อมูล", "2 ข้อมูลครัวเรือน", "3 แผนการพัฒนา", "ข้อมูลไฟล์"];

    public List<Dictionary<string, object?>> Households { get; } = [];

    public List<Dictionary<string, object?>> Plan { get; } = [];

    public List<Dictionary<string, object?>> Summary { get; } = [];

    /// <summary>Renamed headings: a test's misspellings; an empty name leaves the heading away.</summary>
    public Dictionary<string, string> Renamed { get; } = new(StringComparer.Ordinal);

    /// <summary>Rows of households that nobody sees, by their number on the sheet.</summary>
    public HashSet<int> Hidden { get; } = [];

    /// <summary>Everything private that was put in.</summary>
    public List<string> Secrets { get; } = [];

    /// <summary>A number of province 99 whose last digit is right.</summary>
    public static string IdOf(int n)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"199{n:000000000}");
        var sum = digits.Select((c, i) => (13 - i) * (c - '0')).Sum();
        return digits + (char)('0' + ((11 - (sum % 11)) % 10));
    }

    /// <summary>Adds a household with a plan where it is developable; developed when a day is given.</summary>
    public Dictionary<string, object?> Add(string district, string status, int income = 60000, int members = 3, string? day = null, int? after = null)
    {
        var n = Households.Count + 1;
        var id = IdOf(n);
        var name = string.Create(CultureInfo.InvariantCulture, $"นางสาวปลอมมะลิ{n} สมมติสกุล{n}");
        var house = string.Create(CultureInfo.InvariantCulture, $"{n}/77");
        Secrets.AddRange([id, name, house]);
        var row = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["ที่"] = n,
            ["อำเภอ"] = district,
            ["ตำบล"] = "สมมติตำบล",
            ["หมู่ที่"] = (n % 20) + 1,
            ["บ้านเลขที่"] = house,
            [Name] = name,
            [Id] = id,
            [Members] = members,
            [Income] = income,
            [Average] = income / members,
            [Status] = status,
            [Activity] = day is null ? null : "ปลูกผักสวนครัว",
            [Day] = day,
            [After] = after,
            [AverageAfter] = after / members,
        };
        Households.Add(row);
        if (status is "พัฒนาได้")
        {
            Plan.Add(new(StringComparer.Ordinal) { ["ที่"] = Plan.Count + 1, [Id] = id, [Name] = name, [Planned] = "ปลูกผักสวนครัว", ["งบประมาณ (บาท)"] = 1500 });
        }

        return row;
    }

    /// <summary>Writes the summary's rows, which a test may then spoil.</summary>
    public MadeRegister Summarise()
    {
        Summary.Clear();
        foreach (var district in Households.Select(h => (string)h["อำเภอ"]!).Distinct(StringComparer.Ordinal))
        {
            Summary.Add(CountOf(district, [.. Households.Where(h => Equals(h["อำเภอ"], district))]));
        }

        Summary.Add(CountOf("รวม", Households));
        return this;
    }

    public string Write(string path)
    {
        using var file = File.Create(path);
        Write(file);
        return path;
    }

    public void Write(Stream stream)
    {
        if (Summary.Count == 0)
        {
            Summarise();
        }

        var parts = Identity is null ? 3 : 4;
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        const string ns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string package = "http://schemas.openxmlformats.org/package/2006";
        Part(zip, "[Content_Types].xml", w => w.Write(
            $"<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
            + string.Concat(Enumerable.Range(1, parts).Select(i => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))
            + "</Types>"));
        Part(zip, "_rels/.rels", w => w.Write($"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        Part(zip, "xl/workbook.xml", w => w.Write(
            $"<workbook xmlns=\"{ns}\" xmlns:r=\"{relations}\"><sheets>"
            + string.Concat(Sheets.Take(parts).Select((name, i) => $"<sheet name=\"{SecurityElement.Escape(name)}\" sheetId=\"{i + 1}\" r:id=\"r{i + 1}\"/>"))
            + "</sheets></workbook>"));
        Part(zip, "xl/_rels/workbook.xml.rels", w => w.Write(
            $"<Relationships xmlns=\"{package}/relationships\">"
            + string.Concat(Enumerable.Range(1, parts).Select(i => $"<Relationship Id=\"r{i}\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"))
            + $"<Relationship Id=\"r9\" Type=\"{relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"));
        var strings = new Dictionary<string, int>(StringComparer.Ordinal);
        Sheet(zip, 1, ns, SummaryHeadings, Summary, strings);
        Sheet(zip, 2, ns, HouseholdHeadings, Households, strings);
        Sheet(zip, 3, ns, PlanHeadings, Plan, strings);
        if (Identity is { } identity)
        {
            Sheet(zip, 4, ns, IdentityHeadings, [Named("สำนักงาน", identity.Office), Named("รอบการประเมิน", identity.Round)], strings);
        }

        Part(zip, "xl/sharedStrings.xml", w =>
        {
            w.Write($"<sst xmlns=\"{ns}\">");
            foreach (var text in strings.Keys)
            {
                w.Write($"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>");
            }

            w.Write("</sst>");
        });
    }

    // Headings in row 3; rows of data from row 4.
    private void Sheet(ZipArchive zip, int number, string ns, string[] headings, List<Dictionary<string, object?>> rows, Dictionary<string, int> strings) =>
        Part(zip, $"xl/worksheets/sheet{number}.xml", w =>
        {
            w.Write($"<worksheet xmlns=\"{ns}\"><sheetData>");
            WriteRow(w, 1, [Sheets[number - 1]], strings);
            WriteRow(w, 3, [.. headings.Select(h => Renamed.GetValueOrDefault(h, h))], strings);
            for (var i = 0; i < rows.Count; i++)
            {
                WriteRow(w, i + 4, [.. headings.Select(h => rows[i].GetValueOrDefault(h))], strings, number == 2 && Hidden.Contains(i + 4));
            }

            w.Write("</sheetData></worksheet>");
        });

    private static void WriteRow(StreamWriter writer, int row, object?[] cells, Dictionary<string, int> strings, bool isHidden = false)
    {
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{row}\"{(isHidden ? " hidden=\"1\"" : "")}>"));
        for (var column = 0; column < cells.Length; column++)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row}");
            writer.Write(cells[column] switch
            {
                null or "" => "",
                RawCellXml raw => $"<c r=\"{at}\" {raw.Attributes}>{raw.Content}</c>",
                string text => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\" t=\"s\"><v>{IndexOf(text, strings)}</v></c>"),
                var number => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\"><v>{number}</v></c>"),
            });
        }

        writer.Write("</row>");
    }

    private static int IndexOf(string text, Dictionary<string, int> strings)
    {
        if (!strings.TryGetValue(text, out var index))
        {
            strings[text] = index = strings.Count;
        }

        return index;
    }

    private static Dictionary<string, object?> CountOf(string name, List<Dictionary<string, object?>> rows)
    {
        var developable = rows.FindAll(h => h[Status] is "พัฒนาได้");
        object?[] counts =
        [
            name, rows.Count, developable.Count,
            rows.Count(h => h[Status] is "ขอรับการสงเคราะห์"), rows.Count(h => h[Status] is "พึ่งตนเองได้"), rows.Count(h => h[Status] is "อื่น ๆ"),
            developable.Count(h => h[Activity] is not null && h[Day] is not null), developable.Count(h => h[After] is int after && after >= Line * (int)h[Members]!),
        ];
        return SummaryHeadings.Zip(counts).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
    }

    private static Dictionary<string, object?> Named(string row, string id) =>
        new(StringComparer.Ordinal) { [IdentityHeadings[0]] = row, [IdentityHeadings[1]] = id };

    private static void Part(ZipArchive zip, string name, Action<StreamWriter> write)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        write(writer);
    }
}
