// The Razor compiler knows one flavour of .cshtml, that of ASP.NET's MVC, and mentions these names in every class it makes: namespaces,
// marker attributes, and properties that MVC would fill. Nothing of ASP.NET is referenced here; names alone satisfy the compiler, so that
// the program runs on the plain .NET runtime. No view uses them.
#pragma warning disable CS9113 // unread parameters are the point
namespace Microsoft.AspNetCore.Mvc
{
    internal interface IUrlHelper;

    internal interface IViewComponentHelper;
}

namespace Microsoft.AspNetCore.Mvc.ApplicationParts
{
    [AttributeUsage(AttributeTargets.Assembly)]
    internal sealed class ProvideApplicationPartFactoryAttribute(string factory) : Attribute;
}

namespace Microsoft.AspNetCore.Mvc.Rendering
{
    internal interface IHtmlHelper<TModel>;

    internal interface IJsonHelper;
}

namespace Microsoft.AspNetCore.Mvc.ViewFeatures
{
    internal interface IModelExpressionProvider;
}

namespace Microsoft.AspNetCore.Mvc.Razor.Internal
{
    [AttributeUsage(AttributeTargets.Property)]
    internal sealed class RazorInjectAttribute : Attribute;
}

namespace Microsoft.AspNetCore.Razor.Hosting
{
    [AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
    internal sealed class RazorCompiledItemAttribute(Type type, string kind, string identifier) : Attribute;

    [AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
    internal sealed class RazorCompiledItemMetadataAttribute(string key, string value) : Attribute;
}
