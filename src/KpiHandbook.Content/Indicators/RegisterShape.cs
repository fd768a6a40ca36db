using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Indicators;

/// <summary>How a household register becomes inputs, as read.</summary>
internal sealed record RawRegister(
    Located<WrittenNumber>? IncomeLine, LocatedMap<Located<RegisterCount>>? Counts, LocatedMap<Located<int>>? Added);

/// <summary>What <c>register</c> holds.</summary>
internal static class RegisterShape
{
    private static readonly Field<Located<WrittenNumber>> IncomeLine = Field.Required(
        "income-line",
        new NumberType(new NumberRange(0, null, new("มากกว่า 0", "above 0"), AboveLeast: true)),
        "เกณฑ์รายได้ บาทต่อคนต่อปี",
        "The income line, in baht a person a year");

    private static readonly Field<LocatedMap<Located<RegisterCount>>> Counts = Field.Required(
        "counts",
        FieldTypes.MapByInput(new ChoiceType<RegisterCount>(
            ("listed", RegisterCount.Listed, new("ทุกครัวเรือนในทะเบียน", "Every household")),
            ("developable", RegisterCount.Developable, new("สถานะพัฒนาได้", "Those that can be developed")),
            ("welfare", RegisterCount.Welfare, new("สถานะขอรับการสงเคราะห์", "Those that ask for welfare")),
            ("self-reliant", RegisterCount.SelfReliant, new("สถานะพึ่งตนเองได้", "Those that are self-reliant")),
            ("other", RegisterCount.Other, new("สถานะอื่น ๆ", "Others")),
            ("developed", RegisterCount.Developed, new("สถานะพัฒนาได้ ที่บันทึกกิจกรรมแล้ว", "Developable ones with an activity recorded")),
            ("passed", RegisterCount.Passed, new("สถานะพัฒนาได้ ที่รายได้หลังพัฒนาถึงเกณฑ์แล้ว", "Developable ones whose income now reaches the line")))),
        "ข้อมูลแต่ละตัวนับครัวเรือนใด",
        "Which households each input counts");

    private static readonly Field<LocatedMap<Located<int>>> Added = Field.Optional(
        "added",
        FieldTypes.MapById(new WholeNumberType(new NumberRange(1, 1000, new("อยู่ระหว่าง 1 ถึง 1000", "from 1 to 1000")))),
        "อำเภอที่คำวินิจฉัยให้หาครัวเรือนเพิ่มจากผู้ที่รายได้ไม่ต่ำกว่าเกณฑ์ และจำนวนครัวเรือน",
        "Districts that a ruling lets add households from above the line, and how many");

    public static Shape<RawRegister> Shape { get; } = new(
        [IncomeLine, Counts, Added], v => new RawRegister(v.Of(IncomeLine), v.Of(Counts), v.Of(Added)));
}
