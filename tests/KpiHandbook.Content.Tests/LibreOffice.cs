using System.ComponentModel;
using System.Diagnostics;

namespace KpiHandbook.Content.Tests;

/// <summary>LibreOffice without a window, with a profile of its own, that computes every formula anew.</summary>
internal sealed class LibreOffice : IDisposable
{
    /// <summary>What tests that need it are marked with, so that they can be left out where it is not installed.</summary>
    public const string Name = "LibreOffice";

    /// <summary>The trait's key.</summary>
    public const string Needs = "Needs";

    private const string Settings =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>A folder for its files, gone in the end.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("kpi-soffice-").FullName;

    /// <summary>Opens workbooks and saves them as another kind (<c>xlsx</c>, <c>csv:…</c>), into a folder of that name.</summary>
    public string Convert(string kind, params IReadOnlyList<string> files)
    {
        var profile = Path.Combine(Folder, "profile");
        Directory.CreateDirectory(Path.Combine(profile, "user"));
        File.WriteAllText(Path.Combine(profile, "user", "registrymodifications.xcu"), Settings);
        var target = Path.Combine(Folder, "as-" + kind.Split(':')[0]);
        string[] arguments =
        [
            $"-env:UserInstallation={new Uri(profile).AbsoluteUri}", "--headless", "--norestore", "--nolockcheck",
            "--convert-to", kind, "--outdir", target, .. files,
        ];
        try
        {
            using var process = Process.Start(new ProcessStartInfo("soffice", arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                throw new InvalidOperationException($"soffice was still not done after {Patience}.");
            }

            return process.ExitCode == 0 && files.Count == Directory.GetFiles(target).Length
                ? target
                : throw new InvalidOperationException($"soffice ended with {process.ExitCode}: {output.Result} {errors.Result}");
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException("This test needs LibreOffice: sudo apt-get install libreoffice-calc.", e);
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
