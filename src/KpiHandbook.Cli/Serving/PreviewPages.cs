using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Site.Links;

namespace KpiHandbook.Cli.Serving;

/// <summary>What a browser is answered.</summary>
/// <param name="Status">The number.</param>
/// <param name="Type">What the bytes are.</param>
/// <param name="Body">The bytes.</param>
/// <param name="Location">Where to go instead.</param>
internal sealed record HttpAnswer(int Status, string Type, ReadOnlyMemory<byte> Body, string? Location = null);

/// <summary>
/// Decides what a browser is answered: files of the site, and the script that reloads pages and lays problems over them. Only here do
/// pages get that script, and leave to run it where they have none of their own.
/// </summary>
internal static class PreviewPages
{
    /// <summary>Where the browser is told of changes. No page of the site begins with a hyphen.</summary>
    public const string Events = "-/events";

    private const string Script = "-/preview.js";
    private const string Style = "-/preview.css";
    private const string Html = "text/html; charset=utf-8";
    private const string PolicyStart = "content=\"default-src 'none'; ";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = Html,
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".csv"] = "text/csv; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".woff2"] = "font/woff2",
        [".xml"] = "application/xml; charset=utf-8",
        [".ics"] = "text/calendar; charset=utf-8",
        [".zip"] = "application/zip",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };

    /// <summary>The answer to a request; null stands for what is no request.</summary>
    public static HttpAnswer Answer(HttpRequest? request, PreviewState state, int port) =>
        request is null ? Plain(400, "400")
        : Refusal(request, port) is { } refusal ? refusal
        : request.Path is Script or Style ? new HttpAnswer(200, TypeOf(request.Path), Resource(request.Path))
        : state.Site is not { } site ? new HttpAnswer(503, Html, OnlyProblems(state))
        : Find(request.Path, site, state);

    /// <summary>Why a request is not answered; null when it is.</summary>
    public static HttpAnswer? Refusal(HttpRequest request, int port) =>
        !string.Equals(request.Host, $"127.0.0.1:{port}", StringComparison.Ordinal) && !string.Equals(request.Host, $"localhost:{port}", StringComparison.Ordinal) ? Plain(421, $"ใช้ http://127.0.0.1:{port}/")
        : request.Method is not ("GET" or "HEAD") ? Plain(405, "GET")
        : request.IsFromElsewhere && request.Path.Length > 0 ? Plain(403, "403")
        : null;

    /// <summary>A state as the script understands it.</summary>
    public static string Message(PreviewState state) => JsonSerializer.Serialize(
        new
        {
            build = state.Number,
            problems = state.Errors.Select(p => new { place = $"{p.Place}", code = p.Kind.Code, message = p.Message.Thai, fix = p.Fix.Thai }),
        },
        Json);

    private static HttpAnswer Find(string path, PreviewSite site, PreviewState state)
    {
        var file = path.Length == 0 || path.EndsWith('/') ? path + Routes.Home : path;
        if (site.Find(file) is { } found)
        {
            var type = TypeOf(file);
            return new HttpAnswer(200, type, type is Html ? WithScript(found.Content, state.Number) : found.Content);
        }

        return site.Has($"{file}/{Routes.Home}")
            ? new HttpAnswer(302, "text/plain", default, $"/{string.Join('/', file.Split('/').Select(Uri.EscapeDataString))}/")
            : new HttpAnswer(404, Html, site.Find(Routes.NotFound) is { } lost ? WithScript(lost.Content, state.Number) : default);
    }

    // A page's own policy lets the site's scripts run, or none; here it lets ours, from this server, and nobody else's.
    private static byte[] WithScript(ReadOnlyMemory<byte> page, int number)
    {
        var html = Encoding.UTF8.GetString(page.Span);
        var policy = html.IndexOf(PolicyStart, StringComparison.Ordinal);
        if (policy >= 0)
        {
            var end = html.IndexOf('"', policy + PolicyStart.Length);
            html = html[..policy] + PolicyStart + WithOurs(html[(policy + PolicyStart.Length)..end]) + html[end..];
        }

        var head = html.IndexOf("</head>", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(head < 0 ? html : html[..head] + Ours(number) + html[head..]);
    }

    private static string WithOurs(string policy)
    {
        var rules = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToLookup(r => r.Split(' ')[0], StringComparer.Ordinal);
        return string.Join("; ", [
            .. rules["script-src"].DefaultIfEmpty("script-src 'self'"),
            "connect-src 'self'",
            .. rules.Where(r => r.Key is not ("script-src" or "connect-src")).SelectMany(r => r),
        ]);
    }

    private static string Ours(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"<link rel=\"stylesheet\" href=\"/{Style}\">\n<script src=\"/{Script}\" data-build=\"{number}\" defer></script>\n");

    // Stands alone while nothing could be made yet, and says its say without the script too.
    private static byte[] OnlyProblems(PreviewState state)
    {
        var problems = string.Concat(state.Errors.Select(p =>
            $"<li><code>{Encoder.Encode($"{p.Place}")}</code> <b>{p.Kind.Code}</b><p>{Encoder.Encode(p.Message.Thai)}</p><p>วิธีแก้: {Encoder.Encode(p.Fix.Thai)}</p></li>"));
        return Encoding.UTF8.GetBytes($"""
            <!doctype html>
            <html lang="th">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'">
            <meta name="color-scheme" content="light dark">
            <title>เนื้อหามีข้อผิดพลาด</title>
            {Ours(state.Number)}</head>
            <body class="kpi-preview">
            <h1>เนื้อหามีข้อผิดพลาด {state.Errors.Count} ข้อ</h1>
            <ol>{problems}</ol>
            </body>
            </html>
            """);
    }

    private static string TypeOf(string path) => Types.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream");

    private static HttpAnswer Plain(int status, string words) => new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(words));

    private static byte[] Resource(string path)
    {
        using var stream = typeof(PreviewPages).Assembly.GetManifestResourceStream(Path.GetFileName(path))!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
