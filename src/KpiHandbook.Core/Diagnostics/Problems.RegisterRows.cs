namespace KpiHandbook.Core.Diagnostics;

/// <summary>The catalogue of household registers, continued: what is wrong with their rows.</summary>
public static partial class Problems
{
    /// <summary>A row of sums among the households.</summary>
    public static Problem RegisterTotalsRow(Place place, Spots spots) => new(
        RegisterTotalsRowKind, place,
        spots.After("แถวนี้ดูเป็นแถวรวม จะถูกนับเป็นครัวเรือน", "The row looks like a total and would count as a household"),
        new("ลบแถวรวมออก ยอดรวมอยู่ในแผ่นงานสรุป", "Delete it; totals belong on the summary sheet."));

    /// <summary>A household of no district.</summary>
    public static Problem RegisterDistrictBlank(Place place, Spots spots) => new(
        RegisterDistrictBlankKind, place, spots.After("ไม่ได้ระบุอำเภอ", "No district is given"),
        new("เลือกอำเภอจากรายการ ทุกแถวต้องมีอำเภอ", "Choose the district from the list; every row needs one."));

    /// <summary>A district that the office does not have.</summary>
    public static Problem RegisterDistrictUnknown(Place place, Spots spots, string? nearest) => new(
        RegisterDistrictUnknownKind, place, spots.After("ไม่ใช่อำเภอของจังหวัดนี้", "This is no district of the office"),
        nearest is null
            ? new("เลือกอำเภอจากรายการ", "Choose the district from the list.")
            : new($"หมายถึง “{nearest}” หรือไม่ ถ้าใช่ให้เลือกจากรายการ", $"Did you mean “{nearest}”? Choose it from the list."));

    /// <summary>A household without a status.</summary>
    public static Problem RegisterStatusBlank(Place place, Spots spots) => new(
        RegisterStatusBlankKind, place, spots.After("ยังไม่ได้จำแนกสถานะครัวเรือน", "The household has no status"),
        new("เลือกสถานะจากรายการ ครัวเรือนละหนึ่งสถานะ", "Choose one status from the list."));

    /// <summary>A status that is none of the four.</summary>
    public static Problem RegisterStatusUnknown(Place place, Spots spots, string? nearest) => new(
        RegisterStatusUnknownKind, place, spots.After("ไม่ใช่สถานะใดในสี่สถานะ", "This is none of the four statuses"),
        nearest is null
            ? new("เลือกสถานะจากรายการ คือ พัฒนาได้ ขอรับการสงเคราะห์ พึ่งตนเองได้ หรืออื่น ๆ", "Choose one of the four from the list.")
            : spots.Count == 1
            ? new($"หมายถึง “{nearest}” หรือไม่ ถ้าใช่ให้เลือกจากรายการ โปรแกรมไม่แก้ให้เอง", $"Did you mean “{nearest}”? Choose it from the list; the program does not guess.")
            : new($"ดูทีละช่อง ช่องที่หมายถึง “{nearest}” ให้เลือกจากรายการ โปรแกรมไม่แก้ให้เอง", $"Look at each; where “{nearest}” is meant, choose it from the list. The program does not guess."));

    /// <summary>A row without an ID number.</summary>
    public static Problem RegisterIdBlank(Place place, Spots spots) => new(
        RegisterIdBlankKind, place, spots.After("ไม่มีเลขประจำตัวประชาชน จึงไม่รู้ว่าเป็นครัวเรือนใด", "Without an ID number nothing says which household it is"),
        new("กรอกเลขประจำตัวประชาชน 13 หลักของหัวหน้าครัวเรือน", "Fill in the 13 digits of the head of the household."));

    /// <summary>Not thirteen digits.</summary>
    public static Problem RegisterIdMalformed(Place place, Spots spots) => new(
        RegisterIdMalformedKind, place, spots.After("เลขประจำตัวประชาชนไม่ใช่ตัวเลข 13 หลัก", "The ID number is not 13 digits"),
        new("ตรวจกับบัตรประชาชน พิมพ์เลข 13 หลัก จะมีขีดหรือไม่ก็ได้", "Compare it with the card and type 13 digits, with or without dashes."));

    /// <summary>Thirteen digits that are no number of anyone.</summary>
    public static Problem RegisterIdCheckDigit(Place place, Spots spots) => new(
        RegisterIdCheckDigitKind, place, spots.After("หลักตรวจสอบของเลขประจำตัวประชาชนไม่ถูก น่าจะพิมพ์ผิด", "The check digit of the ID number is wrong: probably mistyped"),
        new("ตรวจกับบัตรประชาชนแล้วพิมพ์ใหม่", "Compare it with the card and type it again."));

    /// <summary>One number in two rows of a district.</summary>
    public static Problem RegisterIdTwice(Place place, Spots spots) => new(
        RegisterIdTwiceKind, place, spots.After("เลขประจำตัวประชาชนซ้ำกับแถวก่อนในอำเภอเดียวกัน", "The ID number repeats an earlier row of the district"),
        new("เหลือไว้แถวเดียว หรือแก้เลขที่พิมพ์ผิด", "Keep one of the rows, or correct the number that was mistyped."));

    /// <summary>One number in two districts.</summary>
    public static Problem RegisterIdInTwoDistricts(Place place, Spots spots) => new(
        RegisterIdInTwoDistrictsKind, place, spots.After("เลขประจำตัวประชาชนซ้ำกับแถวของอีกอำเภอ", "The ID number repeats a row of another district"),
        new("ให้สองอำเภอตกลงกันว่าครัวเรือนอยู่ในอำเภอใด แล้วลบอีกแถว", "Let the two districts agree where the household belongs, and delete the other row."));

    /// <summary>Two households of one house.</summary>
    public static Problem RegisterHouseTwice(Place place, Spots spots) => new(
        RegisterHouseTwiceKind, place, spots.After("ตำบล หมู่ และบ้านเลขที่ซ้ำกับแถวก่อน", "Subdistrict, village and house repeat an earlier row"),
        new("ถ้าเป็นครัวเรือนเดียวกันให้เหลือแถวเดียว ถ้าเป็นสองครัวเรือนในบ้านหลังเดียวไม่ต้องแก้", "Keep one row if it is one household; leave it if two live in the house."));

    /// <summary>A developable household whose income cannot be judged.</summary>
    public static Problem RegisterAmountMissing(Place place, Spots spots) => new(
        RegisterAmountMissingKind, place, spots.After("ครัวเรือนที่พัฒนาได้ต้องมีรายได้และจำนวนสมาชิก แต่ช่องนี้ว่าง", "A developable household needs income and members, and this cell is blank"),
        new("กรอกจากข้อมูล จปฐ. ถ้าไม่มีรายได้ให้กรอก 0", "Fill it in from the basic needs survey; 0 for no income."));

    /// <summary>An income below 0.</summary>
    public static Problem RegisterIncomeNegative(Place place, Spots spots) => new(
        RegisterIncomeNegativeKind, place, spots.After("รายได้ติดลบ", "The income is negative"), CheckWithSource);

    /// <summary>A household of nobody.</summary>
    public static Problem RegisterNoMembers(Place place, Spots spots) => new(
        RegisterNoMembersKind, place, spots.After("จำนวนสมาชิกต้องตั้งแต่ 1 คน", "A household has at least one member"), CheckWithSource);

    /// <summary>An average that is not the income divided by the members.</summary>
    public static Problem RegisterAverageDiffers(Place place, Spots spots) => new(
        RegisterAverageDiffersKind, place, spots.After("รายได้เฉลี่ยไม่เท่ากับรายได้ครัวเรือนหารจำนวนสมาชิก", "The average is not the household's income divided by its members"),
        new("ตรวจรายได้และจำนวนสมาชิกในแถวนี้ แล้วคัดลอกสูตรค่าเฉลี่ยจากแถวอื่นมาวาง", "Check income and members of the row, and copy the average's formula from another row."));

    /// <summary>A household that counts as one to be developed and is not below the line.</summary>
    public static Problem RegisterAboveLine(Place place, Spots spots, string line, string district, int allowed) => new(
        RegisterAboveLineKind, place,
        spots.After(
            $"อำเภอ{district}มีครัวเรือนสถานะพัฒนาได้ที่รายได้เฉลี่ยไม่ต่ำกว่า {line} บาทต่อคนต่อปี{(allowed > 0 ? $" เกิน {allowed} ครัวเรือนที่คำวินิจฉัยให้หาเพิ่ม" : "")}",
            $"{district} has developable households of {line} baht a person a year or more{(allowed > 0 ? $", beyond the {allowed} that a ruling lets it add" : "")}"),
        new("ตรวจรายได้และสถานะ ถ้าคำวินิจฉัยให้หาครัวเรือนเพิ่ม ให้ระบุจำนวนใน register.added ของตัวชี้วัด", "Check income and status; where a ruling lets the district add households, give their number in the indicator's register.added."));

    /// <summary>Fewer developable households than the ruling lets the district add.</summary>
    public static Problem RegisterFewerThanRuled(Place place, string district, int ruled, int counted) => new(
        RegisterFewerThanRuledKind, place,
        new($"คำวินิจฉัยให้อำเภอ{district}หาครัวเรือนเพิ่ม {ruled} ครัวเรือน แต่ทะเบียนมีครัวเรือนที่พัฒนาได้ {counted}", $"A ruling has {district} add {ruled} households; the register has {counted} developable ones."),
        new("ตรวจว่าอำเภอเพิ่มครัวเรือนและเลือกสถานะแล้ว ถ้ายังไม่ได้เพิ่ม ค่าที่เก็บจะเป็นตามทะเบียน", "See whether the district has added them with their status; until then what is filed is what the register has."));

    /// <summary>An activity without its day.</summary>
    public static Problem RegisterDayMissing(Place place, Spots spots) => new(
        RegisterDayMissingKind, place, spots.After("บันทึกกิจกรรมแล้วแต่ไม่มีวันที่ดำเนินการ", "An activity is recorded without its day"),
        new("กรอกวันที่ดำเนินการ หรือลบกิจกรรมถ้ายังไม่ได้ทำ", "Fill in the day, or clear the activity if it is still to come."));

    /// <summary>A day without its activity.</summary>
    public static Problem RegisterActivityMissing(Place place, Spots spots) => new(
        RegisterActivityMissingKind, place, spots.After("มีวันที่ดำเนินการแต่ไม่มีกิจกรรม", "A day is recorded without an activity"),
        new("กรอกกิจกรรมที่ดำเนินการ หรือลบวันที่", "Fill in the activity, or clear the day."));

    /// <summary>An activity that had not happened when the month ended.</summary>
    public static Problem RegisterDayLater(Place place, Spots spots) => new(
        RegisterDayLaterKind, place, spots.After("วันที่ดำเนินการอยู่หลังเดือนที่รายงาน", "The day lies after the month reported"),
        new("แก้วันที่ หรือนับทะเบียนนี้เป็นของเดือนหลัง", "Correct the day, or count the register for a later month."));

    /// <summary>An activity of a household whose status does not count.</summary>
    public static Problem RegisterNotCounted(Place place, Spots spots) => new(
        RegisterNotCountedKind, place, spots.After("บันทึกกิจกรรมของครัวเรือนที่ไม่ใช่สถานะพัฒนาได้ จึงไม่นับ", "An activity is recorded for a household that is not developable; it does not count"),
        new("ถ้าจำแนกสถานะผิดให้แก้สถานะ ถ้าถูกแล้วไม่ต้องแก้", "Correct the status if it is wrong; leave it otherwise."));

    /// <summary>A plan for somebody who is not in the register.</summary>
    public static Problem RegisterPlanUnknown(Place place, Spots spots) => new(
        RegisterPlanUnknownKind, place, spots.After("เลขประจำตัวประชาชนนี้ไม่มีในแผ่นงานข้อมูลครัวเรือน", "This ID number is not on the sheet of households"),
        new("แก้เลขให้ตรงกับแผ่นงานข้อมูลครัวเรือน หรือลบแถวแผน", "Make it the number of a household, or delete the row."));

    /// <summary>A plan for a household that is not developable.</summary>
    public static Problem RegisterPlanOfOtherStatus(Place place, Spots spots) => new(
        RegisterPlanOfOtherStatusKind, place, spots.After("แผนนี้เป็นของครัวเรือนที่ไม่ใช่สถานะพัฒนาได้", "The plan is for a household that is not developable"),
        new("ตรวจสถานะครัวเรือน หรือลบแถวแผน", "Check the household's status, or delete the row."));

    /// <summary>A developable household without a plan.</summary>
    public static Problem RegisterPlanMissing(Place place, Spots spots) => new(
        RegisterPlanMissingKind, place, spots.After("ครัวเรือนที่พัฒนาได้ยังไม่มีแผนการพัฒนา", "A developable household has no plan yet"),
        new("เพิ่มแถวในแผ่นงานแผนการพัฒนา", "Add a row to the sheet of plans."));

    /// <summary>A district of which the summary says nothing.</summary>
    public static Problem RegisterSummaryMissing(Place place, string district) => new(
        RegisterSummaryMissingKind, place,
        new($"สรุปไม่มีแถวของอำเภอ{district} ทั้งที่มีครัวเรือน", $"The summary has no row for {district}, which has households."),
        new("เพิ่มแถวของอำเภอในแผ่นงานสรุป", "Add the district's row to the summary."));

    /// <summary>A district with two summary rows.</summary>
    public static Problem RegisterSummaryTwice(Place place, string district, string first) => new(
        RegisterSummaryTwiceKind, place,
        new($"อำเภอ{district}มีแถวสรุปแล้วที่ช่อง {first}", $"{district} already has a row at {first}."),
        new("เหลือไว้แถวเดียว", "Keep one of the two rows."));

    /// <summary>A count of the summary that the households do not give.</summary>
    /// <param name="place">The cell.</param>
    /// <param name="heading">What it counts.</param>
    /// <param name="stated">What the cell says; null where that is more than there are in all, and is then not shown.</param>
    /// <param name="counted">What the households give.</param>
    public static Problem RegisterSummaryDiffers(Place place, string heading, int? stated, int counted) => new(
        RegisterSummaryDiffersKind, place,
        stated is null
            ? new($"“{heading}” มากกว่าครัวเรือนทั้งหมดในทะเบียน นับจากแผ่นงานข้อมูลครัวเรือนได้ {counted}", $"“{heading}” is more than all households of the register; the households give {counted}.")
            : new($"“{heading}” สรุปไว้ {stated} แต่นับจากแผ่นงานข้อมูลครัวเรือนได้ {counted}", $"“{heading}” is {stated} in the summary; the households give {counted}."),
        new(
            "แก้จำนวนในสรุป หรือแก้สถานะและกิจกรรมของครัวเรือน ให้ตรงกัน ถ้าสรุปเป็นสูตร เปิดไฟล์ให้คำนวณใหม่แล้วบันทึก",
            "Correct the summary, or the households, so that they agree; where the summary is formulas, open the file so that they are computed anew, and save it."));

    /// <summary>Cells that the program reads and the summary's own formulas pass over: a name in another spelling, or a blank average.</summary>
    public static Problem RegisterNotSeen(Place place, Spots spots) => new(
        RegisterNotSeenKind, place,
        spots.After(
            "โปรแกรมนับครัวเรือนนี้ แต่สูตรในแผ่นงานสรุปไม่นับ เพราะช่องนี้ว่างหรือเขียนไม่ตรงกับรายการ",
            "The household counts, but the summary's formulas pass it over, since the cell is blank or spelt unlike the list"),
        new(
            "อำเภอและสถานะให้เลือกจากรายการใหม่ ค่าเฉลี่ยให้คัดลอกสูตรจากแถวอื่นมาวาง สรุปจะตรงเอง",
            "Choose district and status from the list again, and copy an average's formula from another row; the summary then agrees."));

    /// <summary>Rows that nobody sees, and that count.</summary>
    public static Problem RegisterRowsHidden(Place place, string sheet, int rows) => new(
        RegisterRowsHiddenKind, place,
        new($"แผ่นงาน “{sheet}” มีแถวที่ซ่อนอยู่ {rows} แถว และถูกอ่านด้วย", $"The sheet “{sheet}” has hidden rows that are read as well: {rows}."),
        new("ล้างตัวกรองหรือยกเลิกการซ่อนแถวแล้วตรวจดู แถวใดไม่ต้องการให้ลบออก", "Clear the filter or show the rows, look at them, and delete those that are not meant."));
}
