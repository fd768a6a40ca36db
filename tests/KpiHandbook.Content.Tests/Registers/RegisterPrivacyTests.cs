using System.IO.Compression;
using System.Text;
using KpiHandbook.Content.Registers;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Privacy;
using KpiHandbook.TestRegisters;

namespace KpiHandbook.Content.Tests.Registers;

/// <summary>
/// Nothing that a register holds comes out of it: neither in problems nor in exceptions nor in what is filed, wherever in the file it
/// stands and however broken the file is.
/// </summary>
public sealed class RegisterPrivacyTests : IDisposable
{
    private const int Income = 61234;
    private static readonly string[] Headings = [.. MadeRegister.HouseholdHeadings, MadeRegister.Planned];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("register-privacy-");

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<string> Columns => [.. Headings];

    [Theory]
    [MemberData(nameof(Columns))]
    public void A_private_value_in_a_wrong_column_stays_inside(string heading)
    {
        foreach (var spoil in (Action<MadeRegister, object>[])[InHouseholds, InSummary, InPlan, InHeadings, InIdentity])
        {
            foreach (var value in Secrets())
            {
                var register = Make();
                register.Summarise();
                spoil(register, value);
                AssertSilent(register);
            }
        }

        void InHouseholds(MadeRegister register, object value) => register.Households[1][heading] = value;

        void InPlan(MadeRegister register, object value) => register.Plan[0][heading] = value;

        void InSummary(MadeRegister register, object value)
        {
            var column = MadeRegister.SummaryHeadings[Array.IndexOf(Headings, heading) % MadeRegister.SummaryHeadings.Length];
            register.Summary[0][column] = value;
        }

        void InIdentity(MadeRegister register, object value) => register.Identity = (value as string ?? "sa-kaeo", value as string ?? "2568-1");

        void InHeadings(MadeRegister register, object value) => register.Renamed[heading] = value as string ?? heading;
    }

    [Fact]
    public void What_is_filed_holds_counts_alone()
    {
        AssertSilent(Make(), isDryRun: false);
        Assert.Equal(2, Directory.EnumerateFiles(_folder.FullName, "*.xlsx", SearchOption.AllDirectories).Count(f => f.Contains("results", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_sheet_named_after_a_person_is_not_named(int sheet)
    {
        var register = Make();
        register.Sheets[sheet] = (string)register.Households[0][MadeRegister.Name]!;
        AssertSilent(register);
    }

    [Fact]
    public void A_damaged_register_says_nothing_either()
    {
        var whole = Path.Combine(_folder.FullName, "whole.xlsx");
        Make().Write(whole);
        var random = new Random(2568);
        for (var i = 0; i < 400; i++)
        {
            var path = Path.Combine(_folder.FullName, "damaged.xlsx");
            File.Copy(whole, path, overwrite: true);
            Damage(path, random);
            AssertSilent(path);
        }
    }

    [Fact]
    public void A_fault_of_the_program_is_told_without_the_words_that_met_it()
    {
        var secret = MadeRegister.IdOf(1);
        RegisterException told;
        try
        {
            throw new InvalidOperationException($"cannot take {secret}", new FormatException(secret));
        }
        catch (InvalidOperationException e)
        {
            told = RegisterException.Of(e);
        }

        Assert.DoesNotContain(secret, told.ToString(), StringComparison.Ordinal);
        Assert.Contains(nameof(InvalidOperationException), told.ToString(), StringComparison.Ordinal);
        Assert.Contains(nameof(A_fault_of_the_program_is_told_without_the_words_that_met_it), told.ToString(), StringComparison.Ordinal);
    }

    private static MadeRegister Make()
    {
        var register = new MadeRegister();
        register.Add("วังน้ำเย็น", "พัฒนาได้", Income, day: "15/1/2568", after: Income * 3);
        register.Add("คลองหาด", "ขอรับการสงเคราะห์", Income);
        register.Add("คลองหาด", "พัฒนาได้", Income);
        return register;
    }

    private static IEnumerable<object> Secrets()
    {
        var row = Make().Households[0];
        return
        [
            row[MadeRegister.Id]!, row[MadeRegister.Name]!, Income, double.Parse(MadeRegister.IdOf(2), System.Globalization.CultureInfo.InvariantCulture),
            new RawCellXml("", $"<f>\"{row[MadeRegister.Name]}\"&amp;{row[MadeRegister.Id]}</f>"),
            new RawCellXml("t=\"e\"", $"<v>{row[MadeRegister.Name]}</v>"),
            new RawCellXml("t=\"inlineStr\"", $"<is><t>{row[MadeRegister.Id]}%</t></is>"),
            new RawCellXml("", $"<v>{row[MadeRegister.Name]}</v>"),
            new RawCellXml("t=\"s\"", $"<v>{row[MadeRegister.Id]}</v>"),
        ];
    }

    private void AssertSilent(MadeRegister register, bool isDryRun = true) => AssertSilent(register.Write(Path.Combine(_folder.FullName, "r.xlsx")), isDryRun);

    private void AssertSilent(string path, bool isDryRun = true)
    {
        var content = Path.Combine(_folder.FullName, "content");
        var said = new StringBuilder();
        try
        {
            var reception = new RegisterReceiver(RegisterFixture.Round(), content, null, DeclaredContacts.None).Receive(ReportMonth.Of(2568, 2), path, "r.xlsx", isDryRun);
            said.AppendJoin('\n', reception.Receipt.Problems).AppendJoin('\n', reception.Receipt.Reports.SelectMany(r => r.Changes.Changed));
        }
        catch (RegisterException e)
        {
            said.Append(e);
        }

        foreach (var file in Directory.Exists(content) ? Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories) : [])
        {
            said.Append(file);
            using var zip = ZipFile.OpenRead(file);
            foreach (var entry in zip.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                said.Append(entry.FullName).Append(reader.ReadToEnd());
            }
        }

        foreach (var secret in (string[])["199000", "1-99", "ปลอมมะลิ", "สมมติ", "/77", "61234", "20411", "183702"])
        {
            Assert.False(said.ToString().Contains(secret, StringComparison.Ordinal), $"“{secret}” came out");
        }
    }

    // Cuts, doubles or overwrites a stretch of one part of the file, or of the file itself.
    private static void Damage(string path, Random random)
    {
        if (random.Next(4) == 0)
        {
            File.WriteAllBytes(path, Cut(File.ReadAllBytes(path), random));
            return;
        }

        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        var entry = zip.Entries[random.Next(zip.Entries.Count)];
        using var content = new MemoryStream();
        using (var stream = entry.Open())
        {
            stream.CopyTo(content);
        }

        var name = entry.FullName;
        entry.Delete();
        using var target = zip.CreateEntry(name).Open();
        target.Write(Cut(content.ToArray(), random));
    }

    private static byte[] Cut(byte[] bytes, Random random)
    {
        var from = random.Next(bytes.Length);
        var length = Math.Min(random.Next(1, 30), bytes.Length - from);
        return random.Next(3) switch
        {
            0 => [.. bytes[..from], .. bytes[(from + length)..]],
            1 => [.. bytes[..(from + length)], .. bytes[from..]],
            _ => [.. bytes[..from], .. Enumerable.Repeat((byte)random.Next(32, 127), length), .. bytes[(from + length)..]],
        };
    }
}
