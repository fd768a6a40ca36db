using System.Buffers.Binary;

namespace KpiHandbook.Content.Inspection;

/// <summary>The checksum of ZIP containers. The runtime has it only inside its own archive reader.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int Stride = 8;

    // The remainder of each byte alone, and with one to seven bytes of 0 behind it: eight bytes are then taken in one step.
    private static readonly uint[][] Tables = MakeTables();

    /// <summary>The checksum of what came before and these bytes; 0 before any.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        var state = ~crc;
        for (; bytes.Length >= Stride; bytes = bytes[Stride..])
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ state;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            state = Tables[7][low & 0xFF] ^ Tables[6][(low >> 8) & 0xFF] ^ Tables[5][(low >> 16) & 0xFF] ^ Tables[4][low >> 24]
                ^ Tables[3][high & 0xFF] ^ Tables[2][(high >> 8) & 0xFF] ^ Tables[1][(high >> 16) & 0xFF] ^ Tables[0][high >> 24];
        }

        foreach (var b in bytes)
        {
            state = Tables[0][(state ^ b) & 0xFF] ^ (state >> 8);
        }

        return ~state;
    }

    private static uint[][] MakeTables()
    {
        var tables = new uint[Stride][];
        tables[0] = [.. Enumerable.Range(0, 256).Select(i => Remainder((uint)i))];
        for (var i = 1; i < Stride; i++)
        {
            tables[i] = [.. tables[i - 1].Select(r => tables[0][r & 0xFF] ^ (r >> 8))];
        }

        return tables;
    }

    private static uint Remainder(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : Polynomial ^ (value >> 1);
        }

        return value;
    }
}
