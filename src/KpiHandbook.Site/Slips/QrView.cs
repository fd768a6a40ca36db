using System.Collections;
using System.Text;

namespace KpiHandbook.Site.Slips;

/// <summary>Makes the rows of a code that says a text, true for dark, its light margin among them.</summary>
public delegate IReadOnlyList<BitArray> QrEncoder(string text);

/// <summary>A code as one path in a square box.</summary>
/// <param name="Size">Of the box, in modules.</param>
/// <param name="Path">Every dark run of a row.</param>
public sealed record QrView(int Size, string Path)
{
    /// <summary>A code drawn.</summary>
    public static QrView Of(IReadOnlyList<BitArray> rows)
    {
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            var row = rows[y];
            for (var x = 0; x < row.Length; x++)
            {
                var from = x;
                while (x < row.Length && row[x])
                {
                    x++;
                }

                if (x > from)
                {
                    path.Append('M').Append(from).Append(' ').Append(y).Append('h').Append(x - from).Append("v1h-").Append(x - from).Append('z');
                }
            }
        }

        return new QrView(rows.Count, path.ToString());
    }
}
