using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Scoring;
using KpiHandbook.Site.Languages;
using KpiHandbook.Site.Texts;

namespace KpiHandbook.Site.Tests.Texts;

public sealed class NextStepTextTests
{
    [Theory]
    [InlineData(94, "ช่องทาง เพิ่มอีก 1.5 จุดร้อยละ ได้ระดับ 5", "To reach level 5, raise ช่องทาง by 1.5 percentage points")]
    [InlineData(97, "ช่องทาง ลดลงอีก 1.5 จุดร้อยละ ได้ระดับ 5", "To reach level 5, lower ช่องทาง by 1.5 percentage points")]
    public void A_percentage_moves_by_points(int from, string thai, string english)
    {
        var indicator = SampleRound.Scored.Publication.Handbook.Indicators[0];
        var input = indicator.Inputs[0] with { Label = "ช่องทาง", Unit = "ร้อยละ", Type = InputType.Percent };
        var next = new NextLevel(Level.Of(5), [new InputChange(input, null, null, new Value.Number(from), new Value.Number(Rational.Of(955, 10)))]);

        Assert.Equal(thai, NextStepText.Of(Words.Thai, indicator, next, null));
        Assert.Equal(english, NextStepText.Of(Words.English, indicator, next, null));
    }
}
