using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Scaffolding;

/// <summary>The files that somebody begins with who has nothing to carry over: small, commented, and sound as they are.</summary>
internal static class FirstFiles
{
    /// <summary>The indicator of a first round.</summary>
    public const string ExampleId = "example";

    public static string Office(Id<Office> office) => $$"""
        # yaml-language-server: $schema=../.schemas/office.schema.json
        # แก้ชื่อทุกชื่อในไฟล์นี้ รหัสหน้าเครื่องหมาย : เป็นอักษรอังกฤษตัวเล็ก ตั้งครั้งเดียวแล้วใช้ตลอดไป
        name: สำนักงานพัฒนาชุมชนจังหวัด{{office}}
        province: {{office}}

        # ทุกอำเภอ เรียงตามคู่มือ รหัสนี้เป็นชื่อไฟล์ผลงานของอำเภอ
        districts:
          mueang: { name: เมือง }

        # กลุ่มงานเจ้าของตัวชี้วัด ใส่ phone: หมายเลขโทรศัพท์ ถ้าไม่ระบุชื่อผู้รับผิดชอบ
        groups:
          information: { name: กลุ่มงานสารสนเทศการพัฒนาชุมชน, short: สารสนเทศ }

        # ผู้ติดต่อ เช่น
        #   somchai: { name: นายสมชาย ใจดี, position: นักวิชาการพัฒนาชุมชน, group: information, phone: 08X-XXX-XXXX }
        people: {}

        """;

    public static (string Text, IReadOnlyList<string> Review) Round(RoundId round, OfficeNames office)
    {
        var name = round.Half is { } half ? $"รอบการประเมินที่ {half}/{round.FiscalYear}" : $"ปีงบประมาณ พ.ศ. {round.FiscalYear}";
        IReadOnlyList<string> review =
        [
            "ใส่ชื่อเอกสารต้นทาง เลขที่ และวันที่ใน document",
            "ใส่ข้อตกลง ตัวชี้วัด และน้ำหนักให้ครบ แล้วลบบรรทัด partial",
            "ใส่ปฏิทินของรอบ",
        ];
        return ($$"""
            # yaml-language-server: $schema=../../.schemas/round.schema.json
            title: {{name}}
            # draft ฉบับร่าง, trial ฉบับทดลองใช้, official ฉบับทางการ
            status: draft
            # ปีเป็น พ.ศ. ทุกที่
            period: { from: {{round.Period.From}}, to: {{round.Period.To}} }

            # เอกสารที่เรียบเรียงคู่มือมา เพิ่ม number: เลขที่หนังสือ และ date: วันที่ เมื่อมี
            document:
              title: ชื่อเอกสารตัวชี้วัดของรอบนี้
              issuer: {{YamlText.Of(office.Name)}}

            # true เมื่อผลงานในโฟลเดอร์ results เป็นข้อมูลตัวอย่าง
            results: { sample: false }

            # ใครทำข้อตกลงกับใคร น้ำหนักของ team และ individual รวมกันส่วนละ 100
            agreements:
              office-districts:
                title: พัฒนาการจังหวัด กับ พัฒนาการอำเภอ
                assessor: พัฒนาการจังหวัด
                assessed: พัฒนาการอำเภอ
                applies-to: districts
                partial: ฉบับร่าง ยังใส่ตัวชี้วัดและน้ำหนักไม่ครบ
                sections:
                  team:
                    - { number: 1, indicator: {{ExampleId}}, weight: 100 }

            calendar:
              - { date: {{round.Period.From}}, text: เริ่มรอบการประเมิน }
              - { date: {{round.Period.To}}, text: สิ้นสุดรอบการประเมิน }

            # บันทึก review คือเรื่องที่ต้องทำก่อนปิดผนึกและประกาศใช้ ทำแล้วให้ลบ
            notes:
            {{Notes(review)}}

            """, review);
    }

    public static (string Text, IReadOnlyList<string> Review) Indicator(OfficeNames office)
    {
        IReadOnlyList<string> review =
        [
            "ใส่ชื่อ หน่วย ข้อมูลที่รายงาน สูตร และเกณฑ์ตามเอกสาร",
            "เลือกกลุ่มงานเจ้าของและผู้รับผิดชอบ",
            "ใส่หลักฐาน กำหนดการรายงาน และเนื้อหาตามเอกสาร",
        ];
        var contacts = office.Contact is { } person ? $"\n  - {{ person: {person}, role: owner }}" : " []";
        return ($$"""
            ---
            # yaml-language-server: $schema=../../../.schemas/indicator.schema.json
            title: ร้อยละของงานที่ทำเสร็จ
            short: งานที่ทำเสร็จ
            unit: ร้อยละ
            # higher-is-better ยิ่งมากยิ่งดี, lower-is-better ยิ่งน้อยยิ่งดี
            direction: higher-is-better
            # รหัสกลุ่มงานใน office.yaml
            group: {{office.Groups[0]}}
            sources: [รายงานของอำเภอ]
            # ข้อมูลที่อำเภอรายงาน ชื่อหน้าเครื่องหมาย : ใช้ในสูตร
            inputs:
              done: { label: งานที่ทำเสร็จ, unit: เรื่อง, type: count, max: target, improve: increase }
              target: { label: งานตามเป้าหมาย, unit: เรื่อง, type: count }
            formula: done / target * 100
            # ค่าต่ำสุดของระดับ 1 ถึง 5 แบบอื่นดูใน content/README.md
            at-least: [60, 70, 80, 90, 100]
            # โปรแกรมคำนวณตัวอย่างทุกครั้ง และบอกเมื่อผลไม่ตรง
            examples:
              - { given: { done: 6, target: 10 }, value: 60, level: 1 }
              - { given: { done: 7, target: 10 }, value: 70, level: 2 }
              - { given: { done: 8, target: 10 }, value: 80, level: 3 }
              - { given: { done: 9, target: 10 }, value: 90, level: 4 }
              - { given: { done: 10, target: 10 }, value: 100, level: 5 }
              - { given: { done: 5, target: 10 }, value: 50, outcome: below }
              - { given: { done: 0, target: 0 }, outcome: not-computable }
            evidence:
              - { levels: 1-5, items: [รายงานผลการดำเนินงานพร้อมหลักฐาน] }
            # รหัสบุคคลใน people ของ office.yaml
            contacts:{{contacts}}
            # month ทุกเดือน (ใส่ day วันที่ส่ง), round รอบละครั้ง
            reports: { every: month, day: 15 }
            # บันทึก review คือเรื่องที่ต้องทำก่อนปิดผนึกและประกาศใช้ ทำแล้วให้ลบ
            notes:
            {{Notes(review)}}
            ---
            ## คำนิยาม

            เขียนว่าตัวชี้วัดนี้วัดอะไร และนับอย่างไร

            """, review);
    }

    private static string Notes(IReadOnlyList<string> review) =>
        string.Join('\n', review.Select(r => $"  - {{ kind: review, text: {YamlText.Of(r)} }}"));
}
