using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace KpiHandbook.Cli.Tests;

/// <summary>A small content folder, and <c>kpi serve</c> running on it.</summary>
internal sealed class ServedContent : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("kpi-serve-").FullName;
    private readonly HttpClient _http = new() { Timeout = Patience };
    private Process? _process;
    private StreamReader? _events;

    public ServedContent(string root)
    {
        var good = Path.Combine(root, "tests", "cases", "content", "_good");
        foreach (var file in Directory.EnumerateFiles(good, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Content, Path.GetRelativePath(good, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Content => Path.Combine(_folder, "content");

    public string Round => Path.Combine(Content, "demo", "2568-2", "round.yaml");

    public string Indicator => Path.Combine(Content, "demo", "2568-2", "indicators", "alpha.md");

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public HttpClient Http => _http;

    /// <summary>Starts the program, and returns when it says where it is to be found.</summary>
    public async Task StartAsync()
    {
        // Tests that run in the background of a shell are deaf to Ctrl+C, and so would be all they start: as from a terminal it hears it again.
        string[] serve = ["dotnet", TestedProgram.Path, "serve", "--port", "0", "--content", Content];
        string[] start = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", .. serve] : serve;
        _process = Process.Start(new ProcessStartInfo(start[0], start[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        using var patience = new CancellationTokenSource(Patience);
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Split(' ').FirstOrDefault(w => w.StartsWith("http://", StringComparison.Ordinal)) is { } address)
            {
                Address = new Uri(address);
                break;
            }
        }

        _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _ = _process.StandardError.ReadToEndAsync(CancellationToken.None);
    }

    /// <summary>The next thing that browsers are told.</summary>
    public async Task<(int Build, string Problems)> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        _events ??= new StreamReader(await _http.GetStreamAsync(new Uri(Address, "-/events"), patience.Token));
        while (await _events.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                var state = JsonDocument.Parse(line[6..]).RootElement;
                return (state.GetProperty("build").GetInt32(), string.Join('\n', state.GetProperty("problems").EnumerateArray().Select(p => $"{p.GetProperty("place").GetString()} {p.GetProperty("code").GetString()}")));
            }
        }

        throw new InvalidOperationException("the server ended");
    }

    public static void Change(string file, string from, string to)
    {
        var text = File.ReadAllText(file);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>Presses Ctrl+C; the answer is the program's exit code.</summary>
    public async Task<int> InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        _events?.Dispose();
        _http.Dispose();
        if (_process is { HasExited: false })
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
