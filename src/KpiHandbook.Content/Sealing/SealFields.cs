using System.Text.RegularExpressions;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Text;

namespace KpiHandbook.Content.Sealing;

/// <summary>
/// The fields of one part of <c>seal.json</c>, taken out one by one. What is missing, unknown or of another kind is a problem at its
/// place; a stand-in is given for it, so that reading goes on to the end.
/// </summary>
internal sealed partial class SealFields
{
    private readonly Dictionary<string, JsonTree> _fields = new(StringComparer.Ordinal);
    private readonly Place.InText _place;
    private readonly string _path;
    private readonly ProblemList _problems;

    public SealFields(JsonTree tree, string path, ProblemList problems, params string[] known)
    {
        (_place, _path, _problems) = (tree.Place!, path, problems);
        foreach (var (name, value) in MapOf(tree, path))
        {
            if (known.Contains(name, StringComparer.Ordinal))
            {
                _fields.Add(name, value);
            }
            else
            {
                var nearest = NearestName.Of(name, known);
                Complain(value, Of(name), new Words(
                    $"ไม่รู้จักช่องนี้{(nearest is null ? "" : $" หมายถึง “{nearest}” ใช่ไหม")}", $"nothing reads this{(nearest is null ? "" : $"; is it “{nearest}”?")}"));
            }
        }
    }

    /// <summary>The place of a field, or of the part where it has none.</summary>
    public Place.InText PlaceOf(string name) => _fields.TryGetValue(name, out var tree) ? tree.Place! : _place;

    public long Number(string name)
    {
        if (Find(name) is not { } tree)
        {
            return 0;
        }

        if (tree is JsonTree.Number { Value: >= 0 and <= int.MaxValue } number)
        {
            return number.Value;
        }

        Complain(tree, Of(name), new Words("ต้องเป็นจำนวนเต็ม", "it must be a whole number"));
        return 0;
    }

    public bool Flag(string name)
    {
        if (Find(name) is { } tree and not JsonTree.Flag)
        {
            Complain(tree, Of(name), new Words("ต้องเป็น true หรือ false", "it must be true or false"));
        }

        return Find(name, isQuiet: true) is JsonTree.Flag { Value: true };
    }

    public string Text(string name) => Find(name) is { } tree ? TextOf(tree, Of(name)) : "";

    /// <summary>The hexadecimal digits of a hash or salt.</summary>
    public string Hex(string name, int length) => Find(name) is { } tree ? HexOf(tree, Of(name), length) : "";

    public BuddhistDate Date(string name) => Parsed(name, BuddhistDate.Parse, new Words("ต้องเป็นวันที่ พ.ศ. เช่น 2568-10-15", "it must be a Buddhist date, like 2568-10-15"));

    public ReportMonth Month(string name) => Parsed(name, ReportMonth.Parse, new Words("ต้องเป็นเดือน พ.ศ. เช่น 2568-08", "it must be a Buddhist month, like 2568-08"));

    /// <summary>The items of a list, each read with its own path.</summary>
    public IReadOnlyList<T> List<T>(string name, Func<JsonTree, string, T> read)
    {
        switch (Find(name))
        {
            case JsonTree.List list:
                return [.. list.Items.Select((item, at) => read(item, $"{Of(name)}[{at}]"))];
            case { } other:
                Complain(other, Of(name), new Words("ต้องเป็นรายการ [ ]", "it must be a list"));
                break;
        }

        return [];
    }

    /// <summary>The entries of a part whose names are data.</summary>
    public Dictionary<string, T> Map<T>(string name, Func<JsonTree, string, T> read) =>
        Find(name) is { } tree ? MapOf(tree, Of(name), read) : new Dictionary<string, T>(StringComparer.Ordinal);

    public Dictionary<string, T> MapOf<T>(JsonTree tree, string path, Func<JsonTree, string, T> read) =>
        MapOf(tree, path).ToDictionary(e => e.Key, e => read(e.Value, $"{path}.{e.Key}"), StringComparer.Ordinal);

    /// <summary>A list of so many texts, each of which may be null.</summary>
    public string?[] TextsOf(JsonTree tree, string path, int count)
    {
        if (tree is JsonTree.List list && list.Items.Count == count && list.Items.All(i => i is JsonTree.Text))
        {
            return [.. list.Items.Select(i => ((JsonTree.Text)i).Value)];
        }

        Complain(tree, path, new Words($"ต้องเป็นรายการข้อความ {count} ค่า", $"it must be a list of {count} texts"));
        return new string?[count];
    }

    public string HexOf(JsonTree tree, string path, int length)
    {
        var text = TextOf(tree, path);
        if (text.Length == length && Hexadecimal().IsMatch(text))
        {
            return text;
        }

        Complain(tree, path, new Words($"ต้องเป็นเลขฐานสิบหกตัวเล็ก {length} ตัว", $"it must be {length} lower-case hexadecimal digits"));
        return new string('0', length);
    }

    private string TextOf(JsonTree tree, string path)
    {
        if (tree is JsonTree.Text { Value: { } text })
        {
            return text;
        }

        Complain(tree, path, new Words("ต้องเป็นข้อความ", "it must be a text"));
        return "";
    }

    private T Parsed<T>(string name, Func<string, T?> parse, Words otherwise)
        where T : struct
    {
        if (Find(name) is not { } tree)
        {
            return default;
        }

        if (tree is JsonTree.Text { Value: { } text } && parse(text) is { } parsed)
        {
            return parsed;
        }

        Complain(tree, Of(name), otherwise);
        return default;
    }

    private IReadOnlyList<KeyValuePair<string, JsonTree>> MapOf(JsonTree tree, string path)
    {
        if (tree is JsonTree.Map map)
        {
            return map.Entries;
        }

        Complain(tree, path, new Words("ต้องเป็นกลุ่มของช่อง { }", "it must be an object"));
        return [];
    }

    private JsonTree? Find(string name, bool isQuiet = false)
    {
        var tree = _fields.GetValueOrDefault(name);
        if (tree is null && !isQuiet)
        {
            _problems.Add(Problems.SealMalformed(_place, Of(name), new Words("ไม่มีช่องนี้", "it is missing")));
        }

        return tree;
    }

    private void Complain(JsonTree tree, string path, Words what) => _problems.Add(Problems.SealMalformed(tree.Place!, path, what));

    private string Of(string name) => _path.Length == 0 ? name : $"{_path}.{name}";

    [GeneratedRegex("^[0-9a-f]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hexadecimal();
}
