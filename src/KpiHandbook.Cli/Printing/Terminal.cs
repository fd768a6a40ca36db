namespace KpiHandbook.Cli.Printing;

/// <summary>Where a command prints: results to <see cref="Out"/>, progress and complaints to <see cref="Error"/>.</summary>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Styled">True when a person is looking and wants styles.</param>
/// <param name="ContentParent">The folder that places of content files are relative to.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool Styled, string ContentParent)
{
    /// <summary>The process's own terminal.</summary>
    public static Terminal OfProcess(string contentFolder) => new(
        Console.Out,
        Console.Error,
        !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "",
        Path.GetDirectoryName(Path.GetFullPath(contentFolder)) ?? "/");

    /// <summary>The commit, branch or tag whose files places name; null for the files in the folder.</summary>
    public string? Reference { get; init; }

    /// <summary>A place as it is printed, <c>HEAD~9:content/yala/2568-2/round.yaml:3:1</c>.</summary>
    public string Name(string place) => Reference is null ? place : $"{Reference}:{place}";

    /// <summary>Emphasised, where styles are wanted.</summary>
    public string Bold(string text) => Styled ? $"\u001b[1m{text}\u001b[0m" : text;

    /// <summary>The file of a place.</summary>
    public string Locate(string file) => Path.Combine(ContentParent, file);
}
