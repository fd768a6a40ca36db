using KpiHandbook.Site.Signs;
using KpiHandbook.Templates.Views.Parts;

namespace KpiHandbook.Templates;

/// <summary>Signs write as their views: <c>@Model.Swatch</c> in a view draws the swatch.</summary>
public abstract partial class PageTemplate
{
    /// <summary>A level swatch.</summary>
    protected void Write(LevelSwatch swatch) => RenderInside(new Views_Parts_Swatch { Model = swatch });

    /// <summary>Criteria.</summary>
    protected void Write(ScaleView scale) => RenderInside(new Views_Parts_Scale { Model = scale });

    /// <summary>A trace.</summary>
    protected void Write(TraceView trace) => RenderInside(new Views_Parts_Trace { Model = trace });

    /// <summary>A formula.</summary>
    protected void Write(FormulaView formula) => RenderInside(new Views_Parts_Formula { Model = formula });
}
