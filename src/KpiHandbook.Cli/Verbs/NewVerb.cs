using System.CommandLine;
using KpiHandbook.Cli.Printing;
using KpiHandbook.Content.Scaffolding;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Cli.Verbs;

/// <summary><c>kpi new</c>: the first files of an office, a round or an indicator.</summary>
internal static class NewVerb
{
    private const string Help = "ไม่เขียนทับสิ่งที่มีอยู่ เขียนครบทุกไฟล์หรือไม่เขียนเลย";

    public static Command Create() => new("new", $"""
        เริ่มสำนักงาน รอบ หรือตัวชี้วัดใหม่ {Help}
        เมื่อระบุ --from จะยกนิยามจากรอบก่อนมาทั้งข้อความตามฉบับที่ใช้อยู่ รวมที่หนังสือแก้ไขไว้ เลื่อนวันที่ตามปีงบประมาณ ไม่ยกผลงานและการปิดผนึก
        เรื่องที่ต้องดูใหม่เขียนไว้เป็นบันทึก kind: review ในแต่ละไฟล์ รอบที่ยังมีบันทึกนี้ปิดผนึกและประกาศใช้ไม่ได้

        ตัวอย่าง
          kpi new office nan
          kpi new round yala/2569-1 --from yala/2568-2
          kpi new indicator yala/2569-1 savings-groups
        """) { Office(), Round(), Indicator() };

    private static Command Office()
    {
        var id = Name("id", "รหัสของสำนักงาน เช่น nan");
        var (content, lang) = (CommonOptions.Content(), CommonOptions.Lang());
        var command = new Command("office", $"เริ่มสำนักงานใหม่ {Help}") { id, content, lang };
        command.SetAction(parsed => Run(parsed.GetValue(content)!, parsed.GetValue(lang), names =>
            names.NewId<Office>(parsed.GetValue(id)!) is { } office ? new ScaffoldAnswer(Scaffolder.Office(office), []) : null));
        return command;
    }

    private static Command Round()
    {
        var round = Name("office/round", "รอบใหม่ เช่น yala/2569-1");
        var from = From("office/round", "รอบที่ยกมา เช่น yala/2568-2");
        var (content, lang) = (CommonOptions.Content(), CommonOptions.Lang());
        var command = new Command("round", $"เริ่มรอบใหม่ {Help}") { round, from, content, lang };
        command.SetAction(parsed => Run(parsed.GetValue(content)!, parsed.GetValue(lang), names =>
        {
            var made = names.NewRound(parsed.GetValue(round)!);
            var source = parsed.GetValue(from) is { } text ? names.Round(text) : null;
            return made is { } address && names.Complaints.Count == 0 ? new Scaffolder(parsed.GetValue(content)!).Round(address, source) : null;
        }));
        return command;
    }

    private static Command Indicator()
    {
        var round = Name("office/round", "รอบที่จะเพิ่ม เช่น yala/2569-1");
        var id = Name("id", "รหัสของตัวชี้วัดใหม่ เช่น savings-groups");
        var from = From("office/round/id", "ตัวชี้วัดที่ยกมา เช่น sa-kaeo/2567-1/otop-income");
        var (content, lang) = (CommonOptions.Content(), CommonOptions.Lang());
        var command = new Command("indicator", $"เริ่มตัวชี้วัดใหม่ในรอบที่มีอยู่ {Help}") { round, id, from, content, lang };
        command.SetAction(parsed => Run(parsed.GetValue(content)!, parsed.GetValue(lang), names =>
        {
            var address = names.OpenRound(parsed.GetValue(round)!);
            var made = names.NewId<Indicator>(parsed.GetValue(id)!);
            var source = parsed.GetValue(from) is { } text ? names.Indicator(text) : null;
            return address is { } of && made is { } indicator && names.Complaints.Count == 0
                ? new Scaffolder(parsed.GetValue(content)!).Indicator(new IndicatorAddress(of, indicator), source)
                : null;
        }));
        return command;
    }

    private static int Run(string contentFolder, Language language, Func<NewNames, ScaffoldAnswer?> make)
    {
        var terminal = Terminal.OfProcess(contentFolder);
        var content = new ContentNames(contentFolder);
        if (!content.Exists)
        {
            return Answers.Refuse([new Words($"ไม่มีโฟลเดอร์ {contentFolder}", $"there is no folder {contentFolder}").In(language)], terminal);
        }

        var names = new NewNames(content);
        if (make(names) is not { } answer)
        {
            return Answers.Refuse(names.Complaints, terminal);
        }

        if (answer.Refusal is { } refusal)
        {
            return Answers.Refuse([refusal.In(language)], terminal);
        }

        if (answer.Made is not { } made)
        {
            return Answers.ContentErrors(answer.Problems, language, terminal);
        }

        if (ScaffoldWriter.IsTaken(contentFolder, made))
        {
            var there = Path.Combine(contentFolder, made.Target);
            return Answers.Refuse([new Words($"มี {there} อยู่แล้ว ไม่เขียนทับ", $"{there} is there already and is not written over").In(language)], terminal);
        }

        if (ScaffoldWriter.LinkOnTheWay(contentFolder, made) is { } link)
        {
            var folder = Path.Combine(contentFolder, link);
            return Answers.Refuse([new Words($"{folder} เป็นลิงก์ไปที่อื่น จึงไม่เขียน ใช้โฟลเดอร์จริง", $"{folder} is a link to elsewhere and nothing is written; use a real folder").In(language)], terminal);
        }

        ScaffoldWriter.Write(contentFolder, made);
        NewText.Print(made, contentFolder, language, terminal);
        return ExitCode.Done;
    }

    private static Argument<string> Name(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
            {
                result.AddError($"ระบุ <{name}> ด้วย");
            }
        });
        return argument;
    }

    private static Option<string?> From(string form, string description)
    {
        var option = new Option<string?>("--from") { Description = description, HelpName = form };
        option.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string?>()))
            {
                result.AddError($"--from: ระบุ {form}");
            }
        });
        return option;
    }
}
