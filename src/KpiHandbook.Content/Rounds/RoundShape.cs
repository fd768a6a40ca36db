using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Rounds;

/// <summary><c>round.yaml</c> as read.</summary>
internal sealed record RawRound(
    Located<string>? Title,
    Located<RoundStatus>? Status,
    RawPeriod? Period,
    RawDocument? Document,
    RawResults? Results,
    LocatedMap<RawAgreement>? Agreements,
    LocatedMap<RawRedirect>? Redirects,
    LocatedList<RawEvent>? Calendar,
    LocatedList<RawNote>? Notes);

/// <summary>The days of a round as read.</summary>
internal sealed record RawPeriod(Located<BuddhistDate>? From, Located<BuddhistDate>? To, Place.InText Place);

/// <summary>The document behind a round as read.</summary>
internal sealed record RawDocument(
    Located<string>? Title, Located<string>? Issuer, Located<string>? Number, Located<BuddhistDate>? Date, Located<string>? Note);

/// <summary>What a round says about the results under it.</summary>
internal sealed record RawResults(Located<bool>? Sample);

/// <summary>A dated event as read.</summary>
internal sealed record RawEvent(Located<BuddhistDate>? Date, Located<string>? Text, LocatedList<Located<string>>? Indicators);

/// <summary>What <c>round.yaml</c> holds.</summary>
internal static class RoundShape
{
    private static readonly Field<Located<BuddhistDate>> From = Field.Required("from", FieldTypes.Date, "วันแรกของรอบ (พ.ศ.)", "First day");

    private static readonly Field<Located<BuddhistDate>> To = Field.Required("to", FieldTypes.Date, "วันสุดท้ายของรอบ (พ.ศ.)", "Last day");

    private static readonly Shape<RawPeriod> PeriodShape = new([From, To], v => new RawPeriod(v.Of(From), v.Of(To), v.Place));

    private static readonly Field<Located<string>> DocumentTitle = Field.Required(
        "title", FieldTypes.Text, "ชื่อเอกสารต้นทาง", "Title of the source document");

    private static readonly Field<Located<string>> Issuer = Field.Required("issuer", FieldTypes.Text, "ผู้ออกเอกสาร", "Who issued it");

    private static readonly Field<Located<string>> Number = Field.Optional("number", FieldTypes.Text, "เลขที่หนังสือ", "Number of the letter");

    private static readonly Field<Located<BuddhistDate>> DocumentDate = Field.Optional(
        "date", FieldTypes.Date, "วันที่ของหนังสือ (พ.ศ.)", "Date of the letter");

    private static readonly Field<Located<string>> DocumentNote = Field.Optional(
        "note", FieldTypes.Text, "เรื่องที่ผู้อ่านควรรู้เกี่ยวกับเอกสาร", "What a reader should know of it");

    private static readonly Shape<RawDocument> DocumentShape = new(
        [DocumentTitle, Issuer, Number, DocumentDate, DocumentNote],
        v => new RawDocument(v.Of(DocumentTitle), v.Of(Issuer), v.Of(Number), v.Of(DocumentDate), v.Of(DocumentNote)));

    private static readonly Field<Located<bool>> Sample = Field.Required(
        "sample", FieldTypes.Truth, "true ถ้าผลที่อยู่ใน results เป็นข้อมูลตัวอย่าง ไม่ใช่ผลจริง", "True when the results are made up");

    private static readonly Shape<RawResults> ResultsShape = new([Sample], v => new RawResults(v.Of(Sample)));

    private static readonly Field<Located<BuddhistDate>> EventDate = Field.Required("date", FieldTypes.Date, "วันที่ (พ.ศ.)", "The day");

    private static readonly Field<Located<string>> EventText = Field.Required(
        "text", FieldTypes.Text, "สิ่งที่เกิดขึ้นหรือถึงกำหนด", "What happens or is due");

    private static readonly Field<LocatedList<Located<string>>> EventIndicators = Field.Optional(
        "indicators", FieldTypes.Ids, "รหัสตัวชี้วัดที่เกี่ยวข้อง ถ้าไม่ระบุคือทุกตัว", "Indicators concerned; all when absent");

    private static readonly Shape<RawEvent> EventShape = new(
        [EventDate, EventText, EventIndicators],
        v => new RawEvent(v.Of(EventDate), v.Of(EventText), v.Of(EventIndicators)));

    private static readonly Field<Located<string>> Title = Field.Required("title", FieldTypes.Text, "ชื่อรอบการประเมินตามปก", "Title on the cover");

    private static readonly Field<Located<RoundStatus>> Status = Field.Required(
        "status",
        new ChoiceType<RoundStatus>(
            ("draft", RoundStatus.Draft, new("ฉบับร่าง", "Draft")),
            ("trial", RoundStatus.Trial, new("ฉบับทดลองใช้", "Trial")),
            ("official", RoundStatus.Official, new("ฉบับทางการ", "Official"))),
        "สถานะของคู่มือ",
        "How binding the handbook is");

    private static readonly Field<RawPeriod> Period = Field.Required("period", PeriodShape, "ช่วงวันที่ประเมิน", "The days assessed");

    private static readonly Field<RawDocument> Document = Field.Required(
        "document", DocumentShape, "เอกสารที่คู่มือนี้เรียบเรียงมา", "The document that the handbook was written from");

    private static readonly Field<RawResults> Results = Field.Required(
        "results", ResultsShape, "เรื่องของผลที่รายงานในรอบนี้", "About the results under this round");

    private static readonly Field<LocatedMap<RawAgreement>> Agreements = Field.Required(
        "agreements", FieldTypes.MapById(AgreementShape.Shape), "ข้อตกลงของรอบ แต่ละข้อตกลงมีรหัสของตน", "Agreements by id, in printed order");

    private static readonly Field<LocatedMap<RawRedirect>> Redirects = Field.Optional(
        "redirects",
        FieldTypes.MapById(new RedirectType()),
        "ตัวชี้วัดของรอบก่อนที่ไม่มีในรอบนี้: รหัสเดิม แล้วรหัสที่ใช้แทน หรือ { gone: เหตุผลที่เลิกวัด }",
        "Indicators of earlier rounds that this one lacks: the old id, then the new one, or { gone: why }");

    private static readonly Field<LocatedList<RawEvent>> Calendar = Field.Optional(
        "calendar", new ListType<RawEvent>(EventShape), "ปฏิทินของรอบ", "Dated events of the round");

    private static readonly Field<LocatedList<RawNote>> Notes = Field.Optional(
        "notes", NoteShape.Notes, "บันทึกเกี่ยวกับเอกสารทั้งเล่ม", "Notes on the document as a whole");

    public static Shape<RawRound> Shape { get; } = new(
        [Title, Status, Period, Document, Results, Agreements, Redirects, Calendar, Notes],
        v => new RawRound(
            v.Of(Title), v.Of(Status), v.Of(Period), v.Of(Document), v.Of(Results), v.Of(Agreements), v.Of(Redirects), v.Of(Calendar), v.Of(Notes)));
}
