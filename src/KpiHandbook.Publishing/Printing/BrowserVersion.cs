using System.Diagnostics;
using KpiHandbook.Core.Diagnostics;

namespace KpiHandbook.Publishing.Printing;

/// <summary>Which version a browser is, on which the bytes of a printed book depend.</summary>
public static class BrowserVersion
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The name and number of the browser that would print: <c>Chromium 139.0.7258.66</c>.</summary>
    /// <exception cref="MachineException">There is no browser, or it does not say.</exception>
    public static string Find()
    {
        var program = BrowserFinder.Find();
        return OperatingSystem.IsWindows() ? OfFile(program) : Ask(program);
    }

    /// <summary>What stands up to and with the first number of several parts; the rest is of the system that it was built for.</summary>
    internal static string Short(string said)
    {
        var words = said.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var number = Array.FindIndex(words, w => char.IsAsciiDigit(w[0]) && w.Contains('.', StringComparison.Ordinal));
        return string.Join(' ', words[..(number + 1)]);
    }

    // On Windows the program opens a window instead of answering.
    private static string OfFile(string program)
    {
        var file = FileVersionInfo.GetVersionInfo(program);
        return $"{file.ProductName} {file.ProductVersion}";
    }

    private static string Ask(string program)
    {
        var step = new Words("บอกรุ่น", "telling its version");
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            var complaints = process.StandardError.ReadToEndAsync();
            var said = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
            }

            var version = Short(said.GetAwaiter().GetResult().Split('\n')[0]);
            return version.Length > 0
                ? version
                : throw new MachineException(Problems.BrowserDidNotPrint(program, step, complaints.GetAwaiter().GetResult().Trim()));
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new MachineException(Problems.BrowserDidNotPrint(program, step, e.Message), e);
        }
    }
}
