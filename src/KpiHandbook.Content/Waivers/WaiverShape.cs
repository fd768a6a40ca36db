using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Calendar;

namespace KpiHandbook.Content.Waivers;

/// <summary>A waiver as read.</summary>
internal sealed record RawWaiver(
    Located<string>? Code, Located<string>? Where, Located<string>? Who, Located<string>? Reason, Located<BuddhistDate>? Until);

/// <summary>What <c>waivers.yaml</c> holds: a list of them.</summary>
internal static class WaiverShape
{
    private static readonly Field<Located<string>> Code = Field.Required("code", FieldTypes.Text, "รหัสของคำเตือน เช่น KPI3601", "Code of the warning");

    private static readonly Field<Located<string>> Where = Field.Required(
        "where",
        FieldTypes.Text,
        "ไฟล์หรือโฟลเดอร์ นับจากโฟลเดอร์ content เช่น yala/2568-2/indicators/budget.md ระบุบรรทัดด้วย :12 ได้",
        "A file or folder from the content folder; may end with :line");

    private static readonly Field<Located<string>> Who = Field.Required("who", FieldTypes.Text, "ผู้รับผิดชอบให้เผยแพร่", "Who answers for it");

    private static readonly Field<Located<string>> Reason = Field.Required("reason", FieldTypes.Text, "เหตุผล", "Why");

    private static readonly Field<Located<BuddhistDate>> Until = Field.Required(
        "until", FieldTypes.Date, "วันสุดท้ายที่ยกเว้น (พ.ศ.) เช่น 2569-09-30", "The last day that it holds");

    public static ListType<RawWaiver> Waivers { get; } = new(new Shape<RawWaiver>(
        [Code, Where, Who, Reason, Until],
        v => new RawWaiver(v.Of(Code), v.Of(Where), v.Of(Who), v.Of(Reason), v.Of(Until))));
}
