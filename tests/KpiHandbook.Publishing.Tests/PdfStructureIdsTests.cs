using System.Text;
using KpiHandbook.Publishing.Pdf;

namespace KpiHandbook.Publishing.Tests;

public sealed class PdfStructureIdsTests
{
    [Theory]
    [InlineData("/ID (node00000283) /ID (node00000290) /Headers [(node00000283) (node00000290)]", "/ID (node00000001) /ID (node00000002) /Headers [(node00000001) (node00000002)]")]
    [InlineData("(node00000009)(node00000007)/Limits [(node00000007) (node00000009)]", "(node00000002)(node00000001)/Limits [(node00000001) (node00000002)]")]
    [InlineData("(node0000028) (node00000283 (node0000028x) node00000283) (node000002831)", "(node0000028) (node00000283 (node0000028x) node00000283) (node000002831)")]
    [InlineData("(node", "(node")]
    [InlineData("(node00000283", "(node00000283")]
    [InlineData("", "")]
    public void Ids_are_numbered_from_one_in_their_own_order(string before, string after)
    {
        var bytes = Encoding.ASCII.GetBytes(before);

        PdfStructureIds.Renumber(bytes);

        Assert.Equal(after, Encoding.ASCII.GetString(bytes));
    }
}
