using System.Globalization;
using System.Reflection;
using System.Text;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Site.Languages;

/// <summary>
/// The texts of the interface in one language: everything that pages say of themselves, and nothing of what a handbook says. They stand in
/// <c>th.properties</c> and <c>en.properties</c> beside this file, a line <c>key = text</c> each, sorted by key. A text may hold <c>{0}</c>, and
/// <c>{0:indicator|indicators}</c> for one of it and for more.
/// </summary>
public sealed class Words
{
    private const string OfScripts = "script.";

    private readonly Dictionary<string, string> _texts;

    private Words(Language language, string code)
    {
        (Language, Code, _texts) = (language, code, Read(code));
    }

    /// <summary>In Thai, the language of the handbooks themselves.</summary>
    public static Words Thai { get; } = new(Language.Thai, "th");

    /// <summary>In English.</summary>
    public static Words English => OfEnglish.Words;

    /// <summary>Which language they are in.</summary>
    public Language Language { get; }

    /// <summary><c>th</c> or <c>en</c>: what HTML calls the language.</summary>
    public string Code { get; }

    /// <summary>True in the language of the handbooks.</summary>
    public bool IsThai => Language == Language.Thai;

    /// <summary>What scripts say: by key without <c>script.</c>, in the order of the keys.</summary>
    public IEnumerable<(string Key, string Text)> Scripts => _texts
        .Where(t => t.Key.StartsWith(OfScripts, StringComparison.Ordinal))
        .Select(t => (t.Key[OfScripts.Length..], t.Value))
        .OrderBy(t => t.Item1, StringComparer.Ordinal);

    /// <summary>A text that holds no places.</summary>
    public string this[string key] => _texts.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"{Code}.properties has no {key}");

    /// <summary>The words of a language.</summary>
    public static Words Of(Language language) => language switch
    {
        Language.Thai => Thai,
        Language.English => English,
    };

    /// <summary>The words of a language by its code; anything else is a mistake of ours.</summary>
    public static Words Of(string code) => code switch
    {
        "th" => Thai,
        "en" => English,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, null),
    };

    /// <summary>A text with its places filled.</summary>
    public string Say(string key, params ReadOnlySpan<object> values)
    {
        var rest = this[key].AsSpan();
        var said = new StringBuilder(rest.Length + (16 * values.Length));
        for (var at = rest.IndexOf('{'); at >= 0; at = rest.IndexOf('{'))
        {
            var end = at + rest[at..].IndexOf('}');
            said.Append(rest[..at]);
            said.Append(Place(rest[(at + 1)..end], values));
            rest = rest[(end + 1)..];
        }

        return said.Append(rest).ToString();
    }

    /// <summary>A figure for a place behind Thai words: those join, a digit stands apart.</summary>
    public string Joined(string amount) => IsThai && char.IsAsciiDigit(amount[0]) ? $" {amount}" : amount;

    /// <summary>A text as the beginning of a sentence.</summary>
    public string Opening(string text) => IsThai || text.Length == 0 ? text : $"{char.ToUpperInvariant(text[0])}{text.AsSpan(1)}";

    /// <summary>The side of a sentence in both languages that is in this one.</summary>
    public string Of(Core.Diagnostics.Words sentence) => sentence.In(Language);

    private static string Place(ReadOnlySpan<char> place, ReadOnlySpan<object> values)
    {
        var value = string.Create(CultureInfo.InvariantCulture, $"{values[place[0] - '0']}");
        if (place.Length == 1)
        {
            return value;
        }

        var forms = place[2..];
        var bar = forms.IndexOf('|');
        return new string(string.Equals(value, "1", StringComparison.Ordinal) ? forms[..bar] : forms[(bar + 1)..]);
    }

    private static Dictionary<string, string> Read(string code)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{code}.properties")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var texts = new Dictionary<string, string>(1024, StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && line[0] != '#')
            {
                texts[line[..equals].TrimEnd()] = line[(equals + 1)..].Trim();
            }
        }

        return texts;
    }

    // Read when it is first asked for: most calls of the program make no page.
    private static class OfEnglish
    {
        public static readonly Words Words = new(Language.English, "en");
    }
}
