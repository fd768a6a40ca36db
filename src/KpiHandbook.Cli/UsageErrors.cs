namespace KpiHandbook.Cli;

/// <summary>The command-line library's complaints in Thai; it has no Thai of its own, and no way to be given one.</summary>
internal static class UsageErrors
{
    // What stands before and behind the name in its complaint, and ours, where * stands for the name.
    private static readonly (string Before, string Behind, string Thai)[] Complaints =
    [
        ("Unrecognized command or argument '", "'.", "ไม่รู้จัก “*”"),
        ("Required argument missing for option: '", "'.", "*: ระบุค่าด้วย"),
        ("Required argument '", "' missing for command: ", "ระบุ <*> ด้วย"),
        ("Option '", "' expects a single argument but ", "*: ระบุได้ครั้งเดียว"),
        ("Option '", "' is required.", "ระบุ * ด้วย"),
        ("Required command was not provided.", "", "ระบุคำสั่งด้วย"),
    ];

    /// <summary>The complaint in Thai; as it is when it is ours, or one that nobody has met.</summary>
    public static string InThai(string message)
    {
        foreach (var (before, behind, thai) in Complaints)
        {
            if (message.StartsWith(before, StringComparison.Ordinal) && message.LastIndexOf(behind, StringComparison.Ordinal) is var end && end >= before.Length)
            {
                return thai.Replace("*", message[before.Length..end], StringComparison.Ordinal);
            }
        }

        return message;
    }
}
