using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Amendments;

/// <summary>
/// A file that a letter lays whole was often copied from the round's first text. Where it silently goes back behind what an earlier letter
/// changed, the letter must say that it means to; and where it says what is in force already, it is not needed.
/// </summary>
internal static class UndoneRules
{
    public static void Check(RoundTexts round)
    {
        foreach (var letter in round.Round.Amendments.Where(a => a.Definition.Raw is not null))
        {
            var meant = letter.Definition.Raw!.Replaces?.Items.Select(r => r.Value).ToHashSet() ?? [];
            foreach (var (path, place) in FilesOf(letter).Where(f => !round.Round.Drafts.Contains(f.Path)))
            {
                var now = Content.Of(round.With(letter), path);
                if (Content.Of(round.Before(letter), path) is { } before && now is not null && now.SameAs(before))
                {
                    letter.Definition.Problems.Add(Problems.FileUnchanged(place, path));
                }

                foreach (var earlier in round.Round.Amendments.Where(a => a.Number < letter.Number && !meant.Contains(a.Number)))
                {
                    var undone = now?.Undone(Content.Of(round.Before(earlier), path), Content.Of(round.With(earlier), path)) ?? [];
                    if (undone.Count > 0)
                    {
                        letter.Definition.Problems.Add(Problems.ChangeUndone(place, path, earlier.Number, undone));
                    }
                }
            }
        }
    }

    private static IEnumerable<(string Path, Place Place)> FilesOf(AmendmentFolder letter) =>
    [
        .. letter.Round is { } round ? new[] { (AmendedFile.Round, (Place)new Place.InText(round.Path, 1, 1)) } : [],
        .. letter.Indicators.Select(i => (AmendedFile.Of(i.Id), (Place)new Place.InText(i.Path, 1, 1))),
    ];

    // What a file of a text says.
    private sealed record Content(YamlNode Data, IReadOnlyList<BodySection> Body)
    {
        public static Content? Of(RoundText text, string path) => path is AmendedFile.Round
            ? text.Definition?.Root is { } root ? new Content(root, []) : null
            : text.Indicators.FirstOrDefault(i => i.Id == AmendedFile.IndicatorOf(path)) is { Data: { } data, Body: var body } ? new Content(data, body) : null;

        public bool SameAs(Content other) => YamlText.Same(Data, other.Data) && Body.SequenceEqual(other.Body);

        // The fields that this says as they were before a change, and not as they were after it.
        public IReadOnlyList<string> Undone(Content? before, Content? after)
        {
            if (before is null || after is null)
            {
                return [];
            }

            var fields = new List<string>();
            Add(fields, "", before.Data, after.Data, Data);
            var headings = before.Body.Concat(after.Body).Select(s => s.Heading).Distinct(StringComparer.Ordinal);
            fields.AddRange(headings.Where(h => before.Find(h) != after.Find(h) && Find(h) == before.Find(h)).Select(h => BodyPatch.Prefix + h));
            return fields;
        }

        private BodySection? Find(string heading) => Body.FirstOrDefault(s => string.Equals(s.Heading, heading, StringComparison.Ordinal));

        private static void Add(List<string> fields, string path, YamlNode? before, YamlNode? after, YamlNode? now)
        {
            if (YamlText.Same(before, after))
            {
                return;
            }

            if (before is YamlNode.Map old && after is YamlNode.Map changed && now is YamlNode.Map own)
            {
                foreach (var key in old.Entries.Concat(changed.Entries).Select(e => e.Key).Distinct(StringComparer.Ordinal))
                {
                    Add(fields, path.Length == 0 ? key : $"{path}.{key}", YamlText.Find(old, key), YamlText.Find(changed, key), YamlText.Find(own, key));
                }
            }
            else if (YamlText.Same(before, now))
            {
                fields.Add(path);
            }
        }
    }
}
