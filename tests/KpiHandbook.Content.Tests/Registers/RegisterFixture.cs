using KpiHandbook.Content.Registers;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.TestRegisters;

namespace KpiHandbook.Content.Tests.Registers;

/// <summary>Sa Kaeo's rounds, and a register on disk that a test spoils.</summary>
internal sealed class RegisterFixture : IDisposable
{
    public const string File = "ทะเบียน.xlsx";
    private static readonly Lazy<Library> Library = new(() => ContentLoader.Load(Repository.PathOf("content")).Library!);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("register-");

    /// <summary>Four households of two districts, one of each status, and one developed.</summary>
    public MadeRegister Register { get; } = new();

    public RegisterFixture()
    {
        Register.Add("วังน้ำเย็น", "พัฒนาได้", day: "15/1/2568", after: 150000);
        Register.Add("วังน้ำเย็น", "ขอรับการสงเคราะห์");
        Register.Add("วังน้ำเย็น", "พึ่งตนเองได้");
        Register.Add("คลองหาด", "อื่น ๆ");
        Register.Add("คลองหาด", "พัฒนาได้");
    }

    public string Path => System.IO.Path.Combine(_folder.FullName, "r.xlsx");

    public static Handbook Round(string round = "sa-kaeo/2568-1") =>
        Library.Value.Publications.First(p => string.Equals(p.Handbook.Path, round, StringComparison.Ordinal)).Handbook;

    public RegisterReading Read(string round = "sa-kaeo/2568-1", string month = "2568-02") =>
        HouseholdRegister.Read(Round(round), ReportMonth.Parse(month)!.Value, Register.Write(Path), File);

    /// <summary>What is wrong, as places and codes.</summary>
    public IReadOnlyList<string> Problems(string round = "sa-kaeo/2568-1") =>
        [.. Problem.Sorted(Read(round).Problems).Select(p => $"{p.Place.ToString().Replace(File, "", StringComparison.Ordinal)} {p.Kind.Code}")];

    public void Dispose() => _folder.Delete(recursive: true);
}
