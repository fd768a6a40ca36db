using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KpiHandbook.Site.Tests.Calendar;

/// <summary>Reads iCalendar files by the letter of RFC 5545, apart from what writes them, and refuses what it does not know.</summary>
internal static partial class StrictIcs
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    // What each component must have once, and what it may have once.
    private static readonly Dictionary<string, (string[] Must, string[] May)> Components = new(StringComparer.Ordinal)
    {
        ["VCALENDAR"] = (["VERSION", "PRODID"], ["CALSCALE", "METHOD", "X-WR-CALNAME", "X-WR-TIMEZONE"]),
        ["VTIMEZONE"] = (["TZID"], []),
        ["STANDARD"] = (["DTSTART", "TZOFFSETFROM", "TZOFFSETTO"], ["TZNAME"]),
        ["VEVENT"] = (["UID", "DTSTAMP", "DTSTART"], ["SEQUENCE", "SUMMARY", "DESCRIPTION", "TRANSP", "URL"]),
        ["VALARM"] = (["ACTION", "TRIGGER", "DESCRIPTION"], []),
    };

    private static readonly Dictionary<string, string> Parents = new(StringComparer.Ordinal)
    {
        ["VTIMEZONE"] = "VCALENDAR",
        ["STANDARD"] = "VTIMEZONE",
        ["VEVENT"] = "VCALENDAR",
        ["VALARM"] = "VEVENT",
    };

    /// <summary>The file's events, their texts unescaped.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Events(ReadOnlyMemory<byte> file)
    {
        var open = new Stack<(string Name, Dictionary<string, string> Properties)>();
        var events = new List<IReadOnlyDictionary<string, string>>();
        var ended = false;
        foreach (var line in Unfold(file))
        {
            Assert.False(ended, "something stands after the calendar");
            var parts = ContentLine().Match(line);
            Assert.True(parts.Success, line);
            var (name, value) = (parts.Groups["name"].Value, parts.Groups["value"].Value);
            switch (name)
            {
                case "BEGIN":
                    Assert.Equal(Parents.GetValueOrDefault(value), open.TryPeek(out var outer) ? outer.Name : null);
                    open.Push((value, new(StringComparer.Ordinal)));
                    break;
                case "END":
                    var (component, properties) = open.Pop();
                    Assert.Equal(component, value);
                    Assert.Empty(Components[component].Must.Except(properties.Keys, StringComparer.Ordinal));
                    if (component is "VEVENT")
                    {
                        events.Add(properties);
                    }

                    ended = open.Count == 0;
                    break;
                default:
                    var (must, may) = Components[open.Peek().Name];
                    Assert.Contains(name, must.Concat(may));
                    Assert.True(open.Peek().Properties.TryAdd(name, Value(open.Peek().Name, name, parts.Groups["parameters"].Value, value)), $"{name} twice");
                    break;
            }
        }

        Assert.True(ended);
        Assert.Equal(events.Count, events.Select(e => e["UID"]).Distinct(StringComparer.Ordinal).Count());
        return events;
    }

    // Every line ends in CR LF, holds at most 75 octets, and is UTF-8 by itself.
    private static List<string> Unfold(ReadOnlyMemory<byte> file)
    {
        var text = Utf8.GetString(file.Span);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFEFF', text);
        var lines = new List<string>();
        foreach (var line in text[..^2].Split("\r\n"))
        {
            Assert.DoesNotContain(line, c => char.IsControl(c));
            Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75);
            if (line[0] == ' ')
            {
                lines[^1] += line[1..];
            }
            else
            {
                lines.Add(line);
            }
        }

        // A character cut in two would have been no UTF-8 on either side of the fold.
        foreach (var part in Split(file.Span.ToArray()))
        {
            Utf8.GetString(part);
        }

        return lines;
    }

    private static IEnumerable<byte[]> Split(byte[] bytes)
    {
        for (int start = 0, end; start < bytes.Length; start = end + 2)
        {
            end = Array.IndexOf(bytes, (byte)'\r', start);
            Assert.Equal((byte)'\n', bytes[end + 1]);
            yield return bytes[start..end];
        }
    }

    private static string Value(string component, string name, string parameters, string value)
    {
        Assert.Equal((component, name) is ("VEVENT", "DTSTART") ? ";VALUE=DATE" : "", parameters);
        switch ((component, name))
        {
            case ("VEVENT", "DTSTART"):
                Assert.True(DateOnly.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), value);
                return value;
            case (_, "DTSTART"):
                Assert.Matches("^[0-9]{8}T[0-9]{6}$", value);
                return value;
            case (_, "DTSTAMP"):
                Assert.Matches("^[0-9]{8}T[0-9]{6}Z$", value);
                return value;
            case (_, "SEQUENCE"):
                Assert.Matches("^[0-9]+$", value);
                return value;
            case (_, "TRIGGER"):
                Assert.Matches("^-?P([0-9]+D)?(T[0-9]+H)?$", value);
                return value;
            case (_, "URL"):
                Assert.True(Uri.TryCreate(value, UriKind.Absolute, out _), value);
                return value;
            case (_, "TZOFFSETFROM" or "TZOFFSETTO"):
                Assert.Equal("+0700", value);
                return value;
            default:
                Assert.Matches(@"^([^\\;,]|\\[\\;,n])*$", value);
                return Escaped().Replace(value, m => m.Value is "\\n" ? "\n" : m.Value[1..]);
        }
    }

    [GeneratedRegex("^(?<name>[A-Z-]+)(?<parameters>(;[A-Z-]+=[A-Za-z0-9/-]+)*):(?<value>.*)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ContentLine();

    [GeneratedRegex(@"\\[\\;,n]", RegexOptions.NonBacktracking)]
    private static partial Regex Escaped();
}
