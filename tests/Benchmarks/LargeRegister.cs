using KpiHandbook.TestRegisters;

namespace Benchmarks;

/// <summary>Writes a register of 100,000 made-up households of eight districts, to be counted and thrown away.</summary>
internal static class LargeRegister
{
    private const int Households = 100_000;
    private static readonly string[] Districts =
        ["เมืองสระแก้ว", "คลองหาด", "ตาพระยา", "วังน้ำเย็น", "วัฒนานคร", "อรัญประเทศ", "โคกสูง", "วังสมบูรณ์"];

    private static readonly string[] OtherStatuses = ["ขอรับการสงเคราะห์", "พึ่งตนเองได้", "อื่น ๆ"];

    public static string Write(string path)
    {
        var register = new MadeRegister();
        for (var i = 0; i < Households; i++)
        {
            var isDevelopable = i % 2 == 0;
            register.Add(
                Districts[i % Districts.Length],
                isDevelopable ? "พัฒนาได้" : OtherStatuses[i / 2 % OtherStatuses.Length],
                60000 + (i % 5000),
                day: isDevelopable ? "15/1/2568" : null,
                after: 100000 + (i % 50000));
        }

        return register.Write(path);
    }
}
