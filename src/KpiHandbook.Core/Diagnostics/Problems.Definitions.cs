using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Numbers;

namespace KpiHandbook.Core.Diagnostics;

// 2001–2039: offices, rounds and agreements.
public static partial class Problems
{
    private static readonly ProblemKind UnknownDistrictKind = Error("KPI2001", "ไม่มีอำเภอนี้", "unknown district");
    private static readonly ProblemKind UnknownWorkGroupKind = Error("KPI2002", "ไม่มีกลุ่มงานนี้", "unknown work group");
    private static readonly ProblemKind WeightsKind = Error("KPI2003", "น้ำหนักรวมไม่เป็น 100", "weights do not sum to 100");
    private static readonly ProblemKind UnknownPersonKind = Error("KPI2004", "ไม่มีบุคคลนี้", "unknown person");
    private static readonly ProblemKind UnknownIndicatorKind = Error("KPI2005", "ไม่มีตัวชี้วัดนี้", "unknown indicator");
    private static readonly ProblemKind UnusedIndicatorKind = Error("KPI2006", "ตัวชี้วัดไม่อยู่ในข้อตกลงใด", "indicator in no agreement");
    private static readonly ProblemKind DuplicateNumberKind = Error("KPI2007", "ลำดับที่ซ้ำ", "duplicate number");
    private static readonly ProblemKind IndicatorTwiceKind = Error("KPI2008", "ตัวชี้วัดซ้ำในข้อตกลง", "indicator twice in an agreement");
    private static readonly ProblemKind ChoiceNotOptionalKind = Error("KPI2009", "เลือกตัวชี้วัดที่ไม่ใช่ทางเลือก", "choice is not optional");
    private static readonly ProblemKind ForDistrictsOnlyKind = Error("KPI2010", "ช่องนี้มีได้เฉพาะข้อตกลงของอำเภอ", "only for agreements of districts");
    private static readonly ProblemKind UnknownAgreementKind = Error("KPI2011", "ไม่มีข้อตกลงนี้", "unknown agreement");
    private static readonly ProblemKind FollowsCycleKind = Error("KPI2012", "ข้อตกลงอ้างถึงกันเป็นวง", "agreements follow in a circle");
    private static readonly ProblemKind SectionsMissingKind = Error("KPI2013", "ข้อตกลงไม่มีตัวชี้วัด", "agreement without indicators");
    private static readonly ProblemKind FollowsWithSectionsKind = Error("KPI2014", "ข้อตกลงมีทั้ง follows และ sections", "both follows and sections");
    private static readonly ProblemKind RepeatedItemKind = Error("KPI2015", "รายการซ้ำ", "repeated item");
    private static readonly ProblemKind MalformedPhoneKind = Error("KPI2016", "หมายเลขโทรศัพท์ผิดรูปแบบ", "malformed telephone number");
    private static readonly ProblemKind PeriodUnlikeRoundKind = Error("KPI2017", "ช่วงวันที่ไม่ตรงกับรอบ", "period unlike the round");
    private static readonly ProblemKind PeriodBackwardsKind = Error("KPI2018", "วันสิ้นสุดอยู่ก่อนวันเริ่ม", "period backwards");
    private static readonly ProblemKind DateOutsideRoundKind = Error("KPI2019", "วันที่อยู่นอกรอบ", "date outside the round");
    private static readonly ProblemKind ReservedIdKind = Error("KPI2020", "รหัสสงวน", "reserved id");
    private static readonly ProblemKind DerivedWithoutWeightKind = Error("KPI2021", "weight-derived ไม่มี weight", "weight-derived without weight");
    private static readonly ProblemKind UnknownInheritedKind = Error("KPI2022", "ไม่มีตัวชี้วัดที่จะใช้ต่อ", "unknown indicator to inherit");
    private static readonly ProblemKind InheritsCycleKind = Error("KPI2023", "ตัวชี้วัดใช้ต่อกันเป็นวง", "indicators inherit in a circle");
    private static readonly ProblemKind InheritedDoesNotFitKind = Error("KPI2024", "สิ่งที่ใช้ต่อมาไม่เข้ากับที่นี่", "what is inherited does not fit");
    private static readonly ProblemKind MalformedEmailKind = Error("KPI2025", "อีเมลผิดรูปแบบ", "malformed e-mail address");

    private static ProblemKind[] DefinitionKinds =>
    [
        UnknownDistrictKind, UnknownWorkGroupKind, WeightsKind, UnknownPersonKind, UnknownIndicatorKind, UnusedIndicatorKind,
        DuplicateNumberKind, IndicatorTwiceKind, ChoiceNotOptionalKind, ForDistrictsOnlyKind, UnknownAgreementKind, FollowsCycleKind,
        SectionsMissingKind, FollowsWithSectionsKind, RepeatedItemKind, MalformedPhoneKind, PeriodUnlikeRoundKind, PeriodBackwardsKind,
        DateOutsideRoundKind, ReservedIdKind, DerivedWithoutWeightKind, UnknownInheritedKind, InheritsCycleKind,
        InheritedDoesNotFitKind, MalformedEmailKind,
    ];

    /// <summary>A district that the office does not have.</summary>
    public static Problem UnknownDistrict(Place place, string id, string? nearest) => new(
        UnknownDistrictKind, place,
        new($"ไม่มีอำเภอรหัส “{id}” ใน office.yaml{Meaning(nearest)}", $"office.yaml has no district “{id}”.{MeaningInEnglish(nearest)}"),
        new("แก้รหัสให้ตรง หรือเพิ่มอำเภอใน office.yaml", "Correct the id, or add the district to office.yaml."));

    /// <summary>A work group that the office does not have.</summary>
    public static Problem UnknownWorkGroup(Place place, string id, string? nearest) => new(
        UnknownWorkGroupKind, place,
        new($"ไม่มีกลุ่มงานรหัส “{id}” ใน office.yaml{Meaning(nearest)}", $"office.yaml has no work group “{id}”.{MeaningInEnglish(nearest)}"),
        new("แก้รหัสให้ตรง หรือเพิ่มกลุ่มงานใน office.yaml", "Correct the id, or add the work group to office.yaml."));

    /// <summary>
    /// The weights of a section, named in Thai and English, of one district (null when it is the same for every unit) that do not
    /// make 100.
    /// </summary>
    public static Problem WeightsMustSumTo100(Place place, Words section, string agreement, string? district, IReadOnlyList<Rational> weights) => new(
        WeightsKind, place,
        new(
            $"ผลรวมน้ำหนัก{section.Thai}ของข้อตกลง {agreement}{(district is null ? "" : $" อำเภอ{district}")} เป็น {Sum(weights)} ต้องเป็น 100",
            $"The {section.English} weights of the agreement {agreement}{(district is null ? "" : $" for {district}")} sum to {Sum(weights)}; they must sum to 100."),
        district is null
            ? new("แก้น้ำหนักในส่วนนี้ให้รวมกันได้ 100", "Correct the weights of this section so that they make 100.")
            : new(
                "แก้น้ำหนัก ช่อง only หรือตัวชี้วัดทางเลือกใน choices ของอำเภอนี้ให้รวมกันได้ 100",
                "Correct the weights, the field only, or the district's choices so that they make 100."));

    private static string Sum(IReadOnlyList<Rational> weights)
    {
        var sum = weights.Aggregate(Rational.Zero, (total, weight) => total + weight).ToDecimal(2);
        return weights.Count < 2 ? sum : $"{string.Join(" + ", weights.Select(w => w.ToDecimal(2)))} = {sum}";
    }

    /// <summary>A person whom the office does not list.</summary>
    public static Problem UnknownPerson(Place place, string id, string? nearest) => new(
        UnknownPersonKind, place,
        new($"ไม่มีบุคคลรหัส “{id}” ใน office.yaml{Meaning(nearest)}", $"office.yaml has no person “{id}”.{MeaningInEnglish(nearest)}"),
        new("แก้รหัสให้ตรง หรือเพิ่มบุคคลใน office.yaml", "Correct the id, or add the person to office.yaml."));

    /// <summary>An indicator that has no file in the round.</summary>
    public static Problem UnknownIndicator(Place place, string id, string? nearest) => new(
        UnknownIndicatorKind, place,
        new($"ไม่มีไฟล์ indicators/{id}.md ในรอบนี้{Meaning(nearest)}", $"The round has no indicators/{id}.md.{MeaningInEnglish(nearest)}"),
        new("แก้รหัสให้ตรงกับชื่อไฟล์ หรือสร้างไฟล์ตัวชี้วัด", "Write the id as the file is named, or create the file."));

    /// <summary>An indicator file that no agreement names.</summary>
    public static Problem UnusedIndicator(Place place, string id) => new(
        UnusedIndicatorKind, place,
        new($"ตัวชี้วัด “{id}” ไม่อยู่ในข้อตกลงใดของรอบนี้", $"No agreement of the round holds the indicator “{id}”."),
        new("เพิ่มใน sections ของข้อตกลงใน round.yaml หรือลบไฟล์", "Add it to an agreement's sections in round.yaml, or delete the file."));

    /// <summary>A number given to two indicators of a section.</summary>
    public static Problem DuplicateNumber(Place place, int number, string other) => new(
        DuplicateNumberKind, place,
        new($"ลำดับที่ {number} ใช้กับ “{other}” แล้วในส่วนนี้", $"Number {number} of this section is “{other}” already."),
        new("ให้แต่ละตัวชี้วัดมีลำดับที่ไม่ซ้ำกันในส่วนเดียวกัน", "Give every indicator of a section its own number."));

    /// <summary>An indicator that an agreement holds twice.</summary>
    public static Problem IndicatorTwice(Place place, string id, int firstLine) => new(
        IndicatorTwiceKind, place,
        new($"ตัวชี้วัด “{id}” อยู่ในข้อตกลงนี้แล้วที่บรรทัด {firstLine}", $"The agreement holds “{id}” already, on line {firstLine}."),
        new("เก็บไว้ที่เดียว", "Keep one of them."));

    /// <summary>A district's choice that is no optional indicator of the agreement.</summary>
    public static Problem ChoiceNotOptional(Place place, string id, string? nearest) => new(
        ChoiceNotOptionalKind, place,
        new($"“{id}” ไม่ใช่ตัวชี้วัดทางเลือกของข้อตกลงนี้{Meaning(nearest)}", $"“{id}” is no optional indicator of this agreement.{MeaningInEnglish(nearest)}"),
        new("เลือกจากตัวชี้วัดในส่วน optional", "Choose from the section optional."));

    /// <summary><c>only</c> or <c>choices</c> where no districts are assessed.</summary>
    public static Problem ForDistrictsOnly(Place place, string key) => new(
        ForDistrictsOnlyKind, place,
        new($"ช่อง {key} มีได้เฉพาะข้อตกลงที่ applies-to: districts", $"The key {key} is for agreements with applies-to: districts only."),
        new($"ลบ {key} ออก หรือแก้ applies-to", $"Delete {key}, or correct applies-to."));

    /// <summary>An agreement to follow that is not there.</summary>
    public static Problem UnknownAgreement(Place place, string id, string? nearest) => new(
        UnknownAgreementKind, place,
        new($"ไม่มีข้อตกลงรหัส “{id}” ในรอบนี้{Meaning(nearest)}", $"The round has no agreement “{id}”.{MeaningInEnglish(nearest)}"),
        new("แก้รหัสให้ตรงกับข้อตกลงที่มี", "Name an agreement of this round."));

    /// <summary>An agreement that follows one which follows it.</summary>
    public static Problem FollowsCycle(Place place, string id) => new(
        FollowsCycleKind, place,
        new($"ข้อตกลง “{id}” อ้างถึงตัวเองหรืออ้างถึงกันเป็นวง", $"The agreement “{id}” follows itself, directly or in a circle."),
        new("ให้ follows ชี้ไปยังข้อตกลงที่มี sections ของตนเอง", "Let follows name an agreement that has sections of its own."));

    /// <summary>An agreement with neither sections nor follows, or with no section in them.</summary>
    public static Problem SectionsMissing(Place place) => new(
        SectionsMissingKind, place,
        new("ข้อตกลงนี้ไม่มีตัวชี้วัด", "The agreement has no indicators."),
        new("เพิ่ม sections หรือระบุ follows ถ้าใช้ลำดับตามข้อตกลงอื่น", "Add sections, or follows when it takes over another's numbering."));

    /// <summary>Sections of its own and another's at once.</summary>
    public static Problem FollowsWithSections(Place place) => new(
        FollowsWithSectionsKind, place,
        new("ข้อตกลงนี้มีทั้ง follows และ sections", "The agreement has both follows and sections."),
        new("เก็บไว้อย่างเดียว", "Keep one of them."));

    /// <summary>The same thing twice in a list.</summary>
    public static Problem RepeatedItem(Place place, string item) => new(
        RepeatedItemKind, place,
        new($"“{item}” ซ้ำในรายการนี้", $"“{item}” is in this list twice."),
        new("ลบตัวที่ซ้ำออก", "Delete one of them."));

    /// <summary>No Thai telephone number in groups.</summary>
    public static Problem MalformedPhone(Place place, string found) => new(
        MalformedPhoneKind, place,
        new($"หมายเลขโทรศัพท์ “{found}” ผิดรูปแบบ", $"“{found}” is no telephone number in the form of these files."),
        new("เขียนด้วยเลขอารบิกคั่นด้วยขีด เช่น 08X-XXX-XXXX, 07X-XXX-XXX หรือ 02-XXX-XXXX ต่อ 12", "Write Arabic digits in groups, like 08X-XXX-XXXX, 07X-XXX-XXX or 02-XXX-XXXX ต่อ 12."));

    /// <summary>No e-mail address.</summary>
    public static Problem MalformedEmail(Place place, string found) => new(
        MalformedEmailKind, place,
        new($"อีเมล “{found}” ผิดรูปแบบ", $"“{found}” is no e-mail address."),
        new("เขียนที่อยู่เดียว ไม่มีเว้นวรรค ในรูป …@cdd.go.th", "Write one address without blanks, in the form of …@cdd.go.th."));

    /// <summary>A period that reaches outside the days that the round's name means.</summary>
    public static Problem PeriodUnlikeRound(Place place, Period found, RoundId round) => new(
        PeriodUnlikeRoundKind, place,
        new(
            $"ช่วง {found.ToLongText()} ไม่อยู่ใน{round.ToText()} ({round.Period.ToLongText()})",
            $"{found.From} to {found.To} is not within round {round} ({round.Period.From} to {round.Period.To})."),
        new("แก้ period หรือชื่อโฟลเดอร์ของรอบ", "Correct the period, or the name of the round's folder."));

    /// <summary>A period that ends before it starts.</summary>
    public static Problem PeriodBackwards(Place place, Period found) => new(
        PeriodBackwardsKind, place,
        new($"วันสิ้นสุด {found.To} อยู่ก่อนวันเริ่ม {found.From}", $"It ends on {found.To}, before it starts on {found.From}."),
        new("สลับหรือแก้วันที่", "Swap or correct the days."));

    /// <summary>A day that cannot belong to the round.</summary>
    public static Problem DateOutsideRound(Place place, BuddhistDate found, Period allowed) => new(
        DateOutsideRoundKind, place,
        new(
            $"วันที่ {found} อยู่นอกช่วงที่เป็นไปได้ ({allowed.ToLongText()})",
            $"{found} is outside the days that are possible here ({allowed.From} to {allowed.To})."),
        new("แก้วันที่ ปีต้องเป็น พ.ศ.", "Correct the day; years are of the Buddhist era."));

    /// <summary>An id that the program uses itself.</summary>
    public static Problem ReservedId(Place place, string id) => new(
        ReservedIdKind, place,
        new($"รหัส “{id}” สงวนไว้ให้สำนักงานจังหวัดเอง", $"The id “{id}” is kept for the provincial office itself."),
        new("ตั้งรหัสอำเภอเป็นอย่างอื่น", "Give the district another id."));

    /// <summary>How a weight was derived, and no weight.</summary>
    public static Problem DerivedWithoutWeight(Place place) => new(
        DerivedWithoutWeightKind, place,
        new("weight-derived อธิบายที่มาของน้ำหนัก แต่ไม่มี weight", "weight-derived says where the weight comes from, and there is no weight."),
        new("ใส่ weight เป็นส่วนที่เหลือจาก 100 หรือลบ weight-derived", "Give the weight that is left of 100, or delete weight-derived."));

    /// <summary>An indicator to inherit that no round has.</summary>
    public static Problem UnknownInherited(Place place, string address, string? nearest) => new(
        UnknownInheritedKind, place,
        new($"ไม่มีตัวชี้วัด {address}{Meaning(nearest)}", $"There is no indicator {address}.{MeaningInEnglish(nearest)}"),
        new("เขียนเป็น สำนักงาน/รอบ/รหัส ให้ตรงกับชื่อโฟลเดอร์และไฟล์", "Write office/round/id as the folders and the file are named."));

    /// <summary>An indicator that inherits itself, by way of others or not.</summary>
    public static Problem InheritsCycle(Place place, string address) => new(
        InheritsCycleKind, place,
        new($"การใช้ต่อจาก {address} วนกลับมาที่ตัวชี้วัดนี้เอง", $"Inheriting {address} leads back to this indicator."),
        new("ให้ไฟล์หนึ่งในวงนี้เขียนทุกช่องเอง", "Let one file of the circle give every field itself."));

    /// <summary>Something right in its own file that is wrong in the one that inherits it.</summary>
    public static Problem InheritedDoesNotFit(Place place, Problem found) => new(
        InheritedDoesNotFitKind, place,
        new($"สิ่งที่ใช้ต่อจาก {found.Place} ไม่เข้ากับที่นี่: {found.Message.Thai}", $"What is inherited from {found.Place} does not fit here: {found.Message.English}"),
        new($"เขียนช่องนั้นในไฟล์นี้เอง หรือ{found.Fix.Thai}", $"Give that field in this file; or: {found.Fix.English}"));
}
