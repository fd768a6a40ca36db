using KpiHandbook.Core.Comparing;
using KpiHandbook.Site.Calendar;
using KpiHandbook.Site.Changes;
using KpiHandbook.Site.Districts;
using KpiHandbook.Site.Glossary;
using KpiHandbook.Site.Pages;
using KpiHandbook.Site.Rules;
using KpiHandbook.Site.Signs;
using KpiHandbook.Site.Slips;
using KpiHandbook.Templates.Views.Parts;

namespace KpiHandbook.Templates;

/// <summary>Signs and lists write as their views: <c>@Model.Swatch</c> in a view draws the swatch.</summary>
public abstract partial class PageTemplate
{
    /// <summary>A level swatch.</summary>
    protected void Write(LevelSwatch swatch) => RenderInside(new Views_Parts_Swatch { Model = swatch });

    /// <summary>Criteria, with what they leave unsaid.</summary>
    protected void Write(IReadOnlyList<CriteriaView> criteria) => RenderInside(new Views_Parts_Criteria { Model = criteria });

    /// <summary>Levels as sentences.</summary>
    protected void Write(IReadOnlyList<ScaleLevel> levels) => RenderInside(new Views_Parts_Levels { Model = levels });

    /// <summary>Readings, rulings and open questions.</summary>
    protected void Write(IReadOnlyList<AnswerView> answers) => RenderInside(new Views_Parts_Answers { Model = answers });

    /// <summary>What pages of the document print differently.</summary>
    protected void Write(IReadOnlyList<PrintedRow> printed) => RenderInside(new Views_Parts_PrintedFacts { Model = printed });

    /// <summary>What is reported.</summary>
    protected void Write(IReadOnlyList<InputGroup> inputs) => RenderInside(new Views_Parts_Inputs { Model = inputs });

    /// <summary>A scale.</summary>
    protected void Write(ScaleView scale) => RenderInside(new Views_Parts_Scale { Model = scale });

    /// <summary>Criteria on an axis.</summary>
    protected void Write(NumberLineView line) => RenderInside(new Views_Parts_NumberLine { Model = line });

    /// <summary>Levels of several units.</summary>
    protected void Write(DistributionView distribution) => RenderInside(new Views_Parts_Distribution { Model = distribution });

    /// <summary>What signs mean.</summary>
    protected void Write(IReadOnlyList<LegendItem> legend) => RenderInside(new Views_Parts_Legend { Model = legend });

    /// <summary>A trace.</summary>
    protected void Write(TraceView trace) => RenderInside(new Views_Parts_Trace { Model = trace });

    /// <summary>A formula.</summary>
    protected void Write(FormulaView formula) => RenderInside(new Views_Parts_Formula { Model = formula });

    /// <summary>A printed target table.</summary>
    protected void Write(TargetsView targets) => RenderInside(new Views_Parts_Targets { Model = targets });

    /// <summary>A form to try figures with, and what stands in its place without scripts.</summary>
    protected void Write(CalculatorView calculator) => RenderInside(new Views_Parts_Calculator { Model = calculator });

    /// <summary>Lines over months.</summary>
    protected void Write(ChartView chart) => RenderInside(new Views_Parts_Chart { Model = chart });

    /// <summary>Levels over months.</summary>
    protected void Write(LevelLineView line) => RenderInside(new Views_Parts_LevelLine { Model = line });

    /// <summary>A unit's results month by month.</summary>
    protected void Write(HistoryView history) => RenderInside(new Views_Parts_History { Model = history });

    /// <summary>A unit's results round by round.</summary>
    protected void Write(RoundTrend rounds) => RenderInside(new Views_Parts_RoundTrend { Model = rounds });

    /// <summary>Evidence to tick off.</summary>
    protected void Write(TickList ticks) => RenderInside(new Views_Parts_Ticks { Model = ticks });

    /// <summary>An address as a code.</summary>
    protected void Write(QrView code) => RenderInside(new Views_Parts_Qr { Model = code });

    /// <summary>Files with the same results.</summary>
    protected void Write(IReadOnlyList<Download> downloads) => RenderInside(new Views_Parts_Downloads { Model = downloads });

    /// <summary>Facts at the head of a page.</summary>
    protected void Write(IReadOnlyList<Fact> facts) => RenderInside(new Views_Parts_Facts { Model = facts });

    /// <summary>Notes.</summary>
    protected void Write(IReadOnlyList<NoteView> notes) => RenderInside(new Views_Parts_NoteList { Model = notes });

    /// <summary>Warnings, and who answers for them.</summary>
    protected void Write(IReadOnlyList<QualityItem> warnings) => RenderInside(new Views_Parts_Warnings { Model = warnings });

    /// <summary>Notes of which the rest are folded away.</summary>
    protected void Write(NoteFold notes) => RenderInside(new Views_Parts_Notes { Model = notes });

    /// <summary>Whom to ask.</summary>
    protected void Write(IReadOnlyList<ContactGroup> contacts) => RenderInside(new Views_Parts_Contacts { Model = contacts });

    /// <summary>Two texts side by side.</summary>
    protected void Write(ComparisonView comparison) => RenderInside(new Views_Parts_Comparison { Model = comparison });

    /// <summary>One difference.</summary>
    protected void Write(ChangeRow change) => RenderInside(new Views_Parts_Change { Model = change });

    /// <summary>Changed words. Written here, for a view would put blanks between them.</summary>
    protected void Write(IReadOnlyList<WordRun> runs)
    {
        foreach (var run in runs)
        {
            var (open, close) = run.Kind switch
            {
                RunKind.Removed => ("<del>−", "</del>"),
                RunKind.Added => ("<ins>+", "</ins>"),
                RunKind.Same => ("", ""),
            };
            WriteLiteral(open);
            Write(run.Text);
            WriteLiteral(close);
        }
    }

    /// <summary>What a change does to results.</summary>
    protected void Write(ConsequenceView consequence) => RenderInside(new Views_Parts_Consequence { Model = consequence });

    /// <summary>What is due next.</summary>
    protected void Write(NextDueView next) => RenderInside(new Views_Parts_NextDue { Model = next });

    /// <summary>Terms with their meaning.</summary>
    protected void Write(IReadOnlyList<TermView> terms) => RenderInside(new Views_Parts_Terms { Model = terms });

    /// <summary>Rounds to choose from.</summary>
    protected void Write(IReadOnlyList<RoundItem> rounds) => RenderInside(new Views_Parts_RoundList { Model = rounds });

    /// <summary>The way to other versions of the page.</summary>
    protected void Write(VersionSwitch versions) => RenderInside(new Views_Parts_Versions { Model = versions });

    /// <summary>A link; its text alone where it leads nowhere.</summary>
    protected void Write(Link link)
    {
        if (link.Href.Length == 0)
        {
            Write(link.Text);
        }
        else
        {
            RenderInside(new Views_Parts_LinkTo { Model = link });
        }
    }
}
