using System.CommandLine;
using System.CommandLine.Parsing;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Cli.Verbs;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string> Content() => Folder("--content", "โฟลเดอร์ที่เก็บคู่มือ", "content");

    /// <summary>An option that names a folder; an empty name, as of a variable that is not set, is refused. Without a default it must be given.</summary>
    public static Option<string> Folder(string name, string description, string? otherwise = null)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = "folder",
            Required = otherwise is null,
            DefaultValueFactory = otherwise is null ? null : _ => otherwise,
        };
        option.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
            {
                result.AddError($"{name}: ระบุชื่อโฟลเดอร์");
            }
        });
        return option;
    }

    public static Option<Language> Lang()
    {
        var option = new Option<Language>("--lang")
        {
            Description = "ภาษาของข้อความ: th หรือ en",
            HelpName = "th|en",
            DefaultValueFactory = _ => Language.Thai,
            CustomParser = result => result.Tokens[0].Value switch
            {
                "th" => Language.Thai,
                "en" => Language.English,
                var other => Refuse<Language>(result, $"--lang {other}: ใช้ th หรือ en"),
            },
        };
        return option;
    }

    /// <summary>The language that a command line asks for; Thai where the command has no such option.</summary>
    public static Language LanguageOf(ParseResult parsed) =>
        parsed.CommandResult.Children.OfType<OptionResult>().FirstOrDefault(o => o.Option is Option<Language>) is { } lang ? lang.GetValueOrDefault<Language>() : Language.Thai;

    /// <summary>An option whose value is one of an enum's names, in lower case.</summary>
    public static Option<T> OneOf<T>(string name, string description, T otherwise)
        where T : struct, Enum
    {
        var names = string.Join('|', Enum.GetNames<T>().Select(n => n.ToLowerInvariant()));
        return new Option<T>(name)
        {
            Description = description,
            HelpName = names,
            DefaultValueFactory = _ => otherwise,
            CustomParser = result => Enum.GetNames<T>().Contains(result.Tokens[0].Value, StringComparer.OrdinalIgnoreCase)
                ? Enum.Parse<T>(result.Tokens[0].Value, ignoreCase: true)
                : Refuse<T>(result, $"{name} {result.Tokens[0].Value}: ใช้ {names}"),
        };
    }

    /// <summary>Says what is wrong with an option; the value that is returned is never used.</summary>
    public static T Refuse<T>(ArgumentResult result, string message)
        where T : struct
    {
        result.AddError(message);
        return default;
    }
}
