using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KpiHandbook.Content.Privacy;

/// <summary>What a YAML text says once it is read: values over several lines, folded, continued or with escapes.</summary>
internal static class YamlScalars
{
    private const int Deepest = 24;

    /// <summary>Looks at every value that is written otherwise than it reads, up to the first mistake in the text.</summary>
    /// <param name="places">The file.</param>
    /// <param name="start">Where in it the YAML begins.</param>
    /// <param name="yaml">The YAML.</param>
    /// <param name="finder">Takes what is found.</param>
    public static void LookAt(TextPlaces places, int start, string yaml, PrivateFinder finder)
    {
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        while (depth <= Deepest && Next(parser) is { } current)
        {
            depth += current is MappingStart or SequenceStart ? 1 : current is MappingEnd or SequenceEnd ? -1 : 0;
            if (current is Scalar scalar && scalar.End.Index - scalar.Start.Index != scalar.Value.Length)
            {
                var place = places.Of(start + (int)scalar.Start.Index);
                finder.Look(scalar.Value, place);
                finder.LookJoined(scalar.Value, place, static (p, _) => p);
            }
        }
    }

    // The scanner breaks on some malformed texts instead of reporting them; whoever reads the file for its content says what is wrong.
    private static ParsingEvent? Next(Parser parser)
    {
        try
        {
            return parser.MoveNext() ? parser.Current : null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return null;
        }
    }
}
