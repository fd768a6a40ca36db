using System.ComponentModel;
using System.Diagnostics;

namespace KpiHandbook.Publishing.Tests;

/// <summary>Runs a program of the machine that looks at PDFs from outside.</summary>
internal static class Tool
{
    public static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors.Result}");
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException(
                $"This test needs {program}: sudo apt-get install poppler-utils (pdftotext, pdfinfo, pdffonts), qpdf.", e);
        }
    }
}
