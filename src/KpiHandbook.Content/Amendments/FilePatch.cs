using KpiHandbook.Content.Bodies;
using KpiHandbook.Content.Indicators;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Content.Amendments;

/// <summary>Everything that a letter changes in one file, field by field.</summary>
/// <param name="letter">The letter.</param>
/// <param name="path">The file, by its path in the round's folder.</param>
/// <param name="report">Takes what does not fit.</param>
internal sealed class FilePatch(AmendmentFolder letter, string path, Action<AmendmentFolder, Problem> report)
{
    private IEnumerable<Keyed<RawChange>> Changes =>
        letter.Definition.Raw?.Patch?.Entries.FirstOrDefault(f => string.Equals(f.Key.Value, path, StringComparison.Ordinal))?.Value is { } fields
            ? fields.Entries.Where(f => fields.OuterOf(f.Key.Value) is null)
            : [];

    private bool HasBody => AmendedFile.IsIndicator(path);

    /// <summary>The file's data with the changes that fit.</summary>
    public YamlNode Apply(YamlNode root)
    {
        foreach (var (field, change) in Changes.Where(c => !IsOfBody(c)).Select(c => (c.Key, c.Value)))
        {
            if (HasBody && field.Value is Inheritance.Key)
            {
                report(letter, Problems.InheritsNotPatched(field.Place));
            }
            else if (change is not null)
            {
                var patch = new FieldPatch(field, change);
                root = patch.Apply(root);
                Tell(patch.Conflict);
            }
        }

        return root;
    }

    /// <summary>The file's text with the changes that fit.</summary>
    public BodySource Apply(BodySource source)
    {
        foreach (var change in Changes.Where(c => IsOfBody(c) && c.Value is not null))
        {
            var patch = new BodyPatch(change.Key, change.Value!);
            source = patch.Apply(source);
            Tell(patch.Conflict);
        }

        return source;
    }

    private bool IsOfBody(Keyed<RawChange> change) => HasBody && change.Key.Value.StartsWith(BodyPatch.Prefix, StringComparison.Ordinal);

    private void Tell(Problem? conflict)
    {
        if (conflict is not null)
        {
            report(letter, conflict);
        }
    }
}
