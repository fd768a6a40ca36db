using KpiHandbook.Core.Privacy;

namespace KpiHandbook.Core.Tests.Privacy;

/// <summary>ID numbers made for a test, of province 99, which does not exist: none belongs to anybody, and none is written in a file.</summary>
internal static class MadeId
{
    public static string Of(Random random)
    {
        var digits = new byte[NationalId.Length];
        for (var i = 0; i < digits.Length; i++)
        {
            digits[i] = (byte)random.Next(10);
        }

        (digits[0], digits[1], digits[2]) = ((byte)random.Next(1, 9), 9, 9);
        digits[^1] = (byte)NationalId.CheckDigit(digits);
        return string.Concat(digits);
    }

    /// <summary>The number as people, forms and programs write it.</summary>
    public static IEnumerable<string> Written(string id)
    {
        string[] groups = [id[..1], id[1..5], id[5..10], id[10..12], id[12..]];
        yield return id;
        foreach (var sign in (string[])["-", " ", ".", "/", "_", " - ", "–", "‑", "\u00A0", "\u2009", "\u3000", "  ", "\t", "-\n", "\u200B-\u200B", "|", " | ", ":", ",", ", ", "+", "     ", "][", "\", \""])
        {
            yield return string.Join(sign, groups);
        }

        yield return $"{groups[0]}-{groups[1]} {groups[2]}-{groups[3]} {groups[4]}";
        yield return $"{groups[0]} {groups[1]}{groups[2]} {groups[3]}{groups[4]}";
        yield return $"{id[..4]}-{id[4..9]}-{id[9..]}";
        yield return $"{id[..7]} {id[7..]}";
        yield return $"{id[..4]} {id[4..9]} {id[9..]}";
        yield return $"{id[..1]},{id[1..4]},{id[4..7]},{id[7..10]},{id[10..]}";
        yield return string.Join('\u200B', id.ToCharArray());
        yield return string.Join("\u00AD", groups);
        yield return string.Join('-', id.ToCharArray());
        yield return id.Insert(5, "\u2060").Insert(2, "\uFEFF");
        yield return Shifted(id, '๐');
        yield return Shifted(string.Join('-', groups), '๐');
        yield return Shifted(id, '０');
        yield return Shifted(id, '\u0660');
        yield return string.Concat(id.Select(c => char.ConvertFromUtf32(0x1D7D8 + (c - '0'))));
        yield return Shifted(id[..6], '๐') + id[6..];
        yield return Shifted(groups[0], '๐') + "-" + groups[1] + " " + Shifted(groups[2], '０') + "-" + groups[3] + "-" + groups[4];
    }

    private static string Shifted(string text, char zero) => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + zero) : c));
}
