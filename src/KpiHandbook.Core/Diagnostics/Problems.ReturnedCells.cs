namespace KpiHandbook.Core.Diagnostics;

/// <summary>The catalogue, KPI4153–4161 and 4164–4165: what makes a cell's figure doubtful although it can be read.</summary>
public static partial class Problems
{
    private static readonly ProblemKind CellHiddenKind = Error("KPI4153", "ค่าในแถวหรือคอลัมน์ที่ซ่อนไว้", "a value in a hidden row or column");
    private static readonly ProblemKind CellScaledFormatKind = Error("KPI4154", "รูปแบบช่องแสดงเป็นพันหรือล้าน", "a format that shows thousands or millions");
    private static readonly ProblemKind CellAlteredFormatKind = Error("KPI4155", "รูปแบบช่องแสดงไม่ตรงกับค่า", "a format that shows something other than the value");
    private static readonly ProblemKind CellShownRoundedKind = Error("KPI4156", "ค่าที่แสดงถูกปัดเศษ", "a value that is shown rounded");
    private static readonly ProblemKind CellUnitChangedKind = Error("KPI4157", "หน่วยไม่ตรงกับนิยาม", "a unit other than the definition's");
    private static readonly ProblemKind CellLabelDiffersKind = Warning("KPI4158", "ข้อความกำกับไม่ตรงกับนิยาม", "a label other than the definition's");
    private static readonly ProblemKind CellLabelOfAnotherKind = Error("KPI4159", "ข้อความกำกับเป็นของรหัสอื่น", "the label of another key");
    private static readonly ProblemKind CellDateOfOtherEraKind = Error("KPI4160", "ปี พ.ศ. ที่ถูกเก็บเป็น ค.ศ.", "a Buddhist year stored as one of the Common Era");
    private static readonly ProblemKind RowTwiceKind = Error("KPI4161", "รายการซ้ำในตาราง", "the same row twice");

    private static readonly ProblemKind RowWithoutMonthKind = Error("KPI4164", "แถวที่ไม่รู้ว่าเป็นของเดือนใด", "a row that says not of which month it is");
    private static readonly ProblemKind RowsBeyondFormKind = Warning("KPI4165", "แถวที่เพิ่มต่อจากแบบรายงาน", "rows behind the form's last");

    private static ProblemKind[] ReturnedCellKinds =>
    [
        CellHiddenKind, CellScaledFormatKind, CellAlteredFormatKind, CellShownRoundedKind, CellUnitChangedKind, CellLabelDiffersKind,
        CellLabelOfAnotherKind, CellDateOfOtherEraKind, RowTwiceKind,
        RowWithoutMonthKind, RowsBeyondFormKind,
    ];

    /// <summary>A value that nobody who looked at the sheet saw.</summary>
    public static Problem CellHidden(Place place, string value) => new(
        CellHiddenKind, place,
        new($"“{Shown(value)}” อยู่ในแถวหรือคอลัมน์ที่ซ่อนไว้ จึงไม่รู้ว่าตั้งใจรายงานหรือไม่", $"“{Shown(value)}” stands in a hidden row or column; whether it was meant to be reported is unknown."),
        new("เลิกซ่อนแถวหรือคอลัมน์นี้ แล้วตรวจค่า ถ้าไม่รายงานให้ลบค่า", "Unhide the row or column and check the figure; clear it if it is not reported."));

    /// <summary>The cell shows thousands or millions of what it stores.</summary>
    public static Problem CellScaledFormat(Place place, string value) => new(
        CellScaledFormatKind, place,
        new($"ช่องนี้เก็บ {Shown(value)} แต่รูปแบบช่องแสดงเป็นหลักพันหรือหลักล้าน", $"The cell stores {Shown(value)}, but its format shows thousands or millions."),
        new("ตั้งรูปแบบช่องเป็น “ทั่วไป” แล้วตรวจว่าค่าถูกต้อง", "Set the cell's format to General and check the figure."));

    /// <summary>The format adds digits, a sign or a scaling word, or hides the value.</summary>
    public static Problem CellAlteredFormat(Place place, string value) => new(
        CellAlteredFormatKind, place,
        new($"ช่องนี้เก็บ {Shown(value)} แต่รูปแบบช่องเติมตัวเลข เครื่องหมาย หรือคำที่เปลี่ยนความหมาย หรือซ่อนค่าไว้", $"The cell stores {Shown(value)}, but its format adds digits, a sign or a word that changes the figure, or hides it."),
        new("ตั้งรูปแบบช่องเป็น “ทั่วไป” แล้วตรวจว่าค่าถูกต้อง", "Set the cell's format to General and check the figure."));

    /// <summary>More decimals are stored than shown: what the person saw is not what is in the cell.</summary>
    public static Problem CellShownRounded(Place place, string stored, string shown) => new(
        CellShownRoundedKind, place,
        new($"ช่องนี้แสดง {shown} แต่เก็บ {Shown(stored)}", $"The cell shows {shown}, but stores {Shown(stored)}."),
        new($"พิมพ์ค่าที่ต้องการรายงาน หรือเพิ่มทศนิยมที่แสดงให้เห็นค่าจริง", "Type the figure that is meant, or show more decimals."));

    /// <summary>The form asked for another unit, or someone changed it.</summary>
    public static Problem CellUnitChanged(Place place, string value, string found, string expected) => new(
        CellUnitChangedKind, place,
        new($"“{Shown(value)}” กรอกไว้เป็น “{Shown(found)}” แต่นิยามปัจจุบันถามเป็น “{expected}”", $"“{Shown(value)}” was given in “{Shown(found)}”, but the definition asks for “{expected}”."),
        new($"กรอกค่าเป็น “{expected}” ในแบบรายงานฉบับปัจจุบัน", $"Give the figure in “{expected}” on the current form."));

    /// <summary>The question beside the cell reads otherwise than the definition's; the key decides.</summary>
    public static Problem CellLabelDiffers(Place place, string found, string expected) => new(
        CellLabelDiffersKind, place,
        new($"แบบรายงานถามว่า “{Shown(found)}” แต่นิยามปัจจุบันถามว่า “{expected}” โปรแกรมรับค่าตามรหัส", $"The form asks “{Shown(found)}”, the definition “{expected}”; the figure is taken by its key."),
        new("ตรวจว่าค่านี้ตอบคำถามปัจจุบัน", "Check that the figure answers the present question."));

    /// <summary>Labels, or the cells beside them, were moved.</summary>
    public static Problem CellLabelOfAnother(Place place, string key, string label, string other) => new(
        CellLabelOfAnotherKind, place,
        new($"ช่องนี้มีรหัส {key} แต่ข้อความกำกับ “{Shown(label)}” เป็นของ {other} จึงไม่รู้ว่าค่าเป็นของใด", $"The cell has the key {key} beside the label of {other}, “{Shown(label)}”, so that nothing says whose the figure is."),
        new("คัดลอกแถวหรือหัวคอลัมน์นี้จากแบบรายงานเปล่ามาวางกลับ แล้วตรวจค่า", "Copy the row or heading back from a blank form, and check the figure."));

    /// <summary>29/8/2568 typed where the program took the year for one of the Common Era.</summary>
    public static Problem CellDateOfOtherEra(Place place, string day, int year) => new(
        CellDateOfOtherEraKind, place,
        new($"ช่องนี้เก็บวันที่ {day} ค.ศ. {year} ดูเป็นปี พ.ศ. ที่โปรแกรมตารางอ่านเป็น ค.ศ.", $"The cell stores {day} of the year {year} of the Common Era, which looks like a Buddhist year."),
        new($"ตั้งรูปแบบช่องเป็น “ข้อความ” แล้วพิมพ์ใหม่ เช่น 29/8/{year}", $"Set the cell's format to Text and type it again, as 29/8/{year}."));

    /// <summary>Figures in a row of a table by months that names no month of the form.</summary>
    public static Problem RowWithoutMonth(Place place, string found, IReadOnlyList<string> months) => new(
        RowWithoutMonthKind, place,
        found.Length == 0
            ? new("แถวนี้มีค่า แต่ไม่มีชื่อเดือนหน้าแถว จึงไม่รู้ว่าเป็นของเดือนใด", "The row has figures and no month before them, so that nothing says of which month they are.")
            : new($"แถวนี้มีค่า แต่ “{Shown(found)}” ไม่ใช่เดือนที่แบบรายงานถาม", $"The row has figures, but “{Shown(found)}” is no month that the form asks."),
        new($"กรอกในแถวของเดือน {Listed(months)} และลบค่าในแถวอื่น", $"Fill in the rows of {Listed(months)}, and clear any other."));

    /// <summary>Rows were added behind the form's own.</summary>
    public static Problem RowsBeyondForm(Place place, int rows) => new(
        RowsBeyondFormKind, place,
        new($"มี {rows} แถวต่อจากแถวสุดท้ายของแบบรายงาน โปรแกรมนับให้แล้ว แต่ระดับที่แบบรายงานแสดงไม่ได้นับแถวเหล่านี้", $"{rows} rows stand behind the form's last one. They count, but the level that the form itself shows leaves them out."),
        new("ตรวจว่าตั้งใจรายงานแถวเหล่านี้ แล้วดูระดับที่โปรแกรมคิด", "See that they are meant, and go by the level that the program computes."));

    /// <summary>A table names a thing in two rows.</summary>
    public static Problem RowTwice(Place place, string name, string first) => new(
        RowTwiceKind, place,
        new($"“{Shown(name)}” มีอยู่แล้วที่ช่อง {first}", $"“{Shown(name)}” is already in {first}."),
        new("เหลือไว้แถวเดียว ถ้าเป็นคนละรายการให้ตั้งชื่อให้ต่างกัน", "Keep one of the two rows; if they are different things, give them different names."));
}
