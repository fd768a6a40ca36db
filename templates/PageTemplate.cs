using System.Text.Encodings.Web;
using System.Text.Unicode;
using KpiHandbook.Site.Pages;

namespace KpiHandbook.Templates;

/// <summary>What the compiled views call: writes literals as they are, and values encoded and set in the site's digits.</summary>
public abstract partial class PageTemplate
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private TextWriter _output = TextWriter.Null;
    private bool _isAtLineStart;
    private Typesetter _typesetter = null!;
    private (string Prefix, string Suffix, bool IsAlone, bool IsOpen) _attribute;

    // For all but what knows how its line began.
    private TextWriter Output
    {
        get
        {
            _isAtLineStart = false;
            return _output;
        }
    }

    /// <summary>The page being rendered.</summary>
    protected Page Page { get; private set; } = null!;

    /// <summary>Where a layout puts its content.</summary>
    internal string Body { get; set; } = "";

    /// <summary>The parts of the page that a layout leads to; empty for a page of few.</summary>
    protected internal IReadOnlyList<Heading> Contents { get; internal set; } = [];

    /// <summary>Runs the view.</summary>
    internal void RenderTo(TextWriter output, Page page, Typesetter typesetter)
    {
        (_output, Page, _typesetter) = (output, page, typesetter);
        // Views write to memory and await nothing.
        ExecuteAsync().GetAwaiter().GetResult();
    }

    /// <summary>Runs another view in this one's place.</summary>
    internal void RenderInside(PageTemplate part) => part.RenderTo(Output, Page, _typesetter);

    /// <summary>The compiled view.</summary>
    public abstract Task ExecuteAsync();

    /// <summary>Writes a layout's content.</summary>
    protected Raw RenderBody() => Raw(Body);

    /// <summary>A text of the interface.</summary>
    protected string Say(string key, params ReadOnlySpan<object> values) => Page.Frame.Setting.Words.Say(key, values);

    /// <summary>Markup as it is; never from what was reported or typed.</summary>
    protected static Raw Raw(string? markup) => new(markup, IsSet: false);

    /// <summary>Rendered Markdown: markup as it is, its text set in the site's digits.</summary>
    protected static Raw Prose(string markup) => new(markup, IsSet: true);

    /// <summary>Text in the site's digits without markup of our own: for title elements and drawings.</summary>
    protected static Bare Bare(string? text) => new(text ?? "", AsTyped: false);

    /// <summary>The language of what a handbook says, for elements that hold it on a page in another; null where that is the page's own.</summary>
    protected string? Thai => Page.Frame.Setting.Words.IsThai ? null : "th";

    /// <summary>Text exactly as it is: file names, cells, telephone numbers.</summary>
    protected static Bare AsTyped(string text) => new(text, AsTyped: true);

    /// <summary>Markup of the view, without its indentation: it lays the view out and is none of the page's.</summary>
    protected void WriteLiteral(string? markup)
    {
        var rest = markup.AsSpan();
        rest = _isAtLineStart ? rest.TrimStart(" \n") : rest;
        for (var end = rest.IndexOf('\n'); end >= 0; end = rest.IndexOf('\n'))
        {
            _output.Write(rest[..(end + 1)]);
            rest = rest[(end + 1)..].TrimStart(" \n");
            _isAtLineStart = true;
        }

        if (!rest.IsEmpty)
        {
            Output.Write(rest);
        }
    }

    /// <summary>A text.</summary>
    protected void Write(string? text) => _typesetter.WriteText(Output, Encoder, text);

    /// <summary>A number of the view's own.</summary>
    protected void Write(int number) => Write($"{number}");

    /// <summary>A text without markup of our own.</summary>
    protected void Write(Bare text) => Encoder.Encode(Output, text.AsTyped ? text.Text : _typesetter.Digits(text.Text));

    /// <summary>A text of a drawing. Razor keeps the element's name for itself, so that views cannot write it with attributes.</summary>
    protected void DrawText(string cssClass, string x, string y, string text)
    {
        var language = Thai is { } thai && text.Any(c => c is >= 'ก' and <= '๛') ? $" lang=\"{thai}\"" : "";
        Output.Write($"<text class=\"{Encoder.Encode(cssClass)}\"{language} x=\"{Encoder.Encode(x)}\" y=\"{Encoder.Encode(y)}\">");
        Write(Bare(text));
        Output.Write("</text>");
    }

    /// <summary>Markup.</summary>
    protected void Write(Raw raw)
    {
        if (raw.IsSet)
        {
            _typesetter.WriteMarkup(Output, raw.Markup);
        }
        else
        {
            Output.Write(raw.Markup);
        }
    }

    /// <summary>Begins an attribute whose value is not a literal.</summary>
    protected void BeginWriteAttribute(string name, string prefix, int prefixOffset, string suffix, int suffixOffset, int attributeValuesCount)
    {
        _attribute = (prefix, suffix, attributeValuesCount == 1, IsOpen: false);
        if (attributeValuesCount != 1)
        {
            Open();
        }
    }

    /// <summary>Writes a part of an attribute: null and false alone omit it, true alone gives its name as value.</summary>
    protected void WriteAttributeValue(string prefix, int prefixOffset, object? value, int valueOffset, int valueLength, bool isLiteral)
    {
        var text = value switch
        {
            null or false => null,
            true => _attribute.IsAlone ? _attribute.Prefix.Trim(' ', '=', '"') : "true",
            string s => s,
            int n => $"{n}",
            Bare bare => _typesetter.Digits(bare.Text),
            Raw raw => raw.Markup,
            _ => throw new ArgumentException($"an attribute cannot hold {value.GetType().Name}", nameof(value)),
        };
        if (text is null)
        {
            return;
        }

        if (_attribute.IsAlone && !_attribute.IsOpen)
        {
            Open();
        }

        Output.Write(prefix);
        if (isLiteral || value is Raw)
        {
            Output.Write(text);
        }
        else
        {
            Encoder.Encode(Output, text);
        }
    }

    /// <summary>Ends an attribute.</summary>
    protected void EndWriteAttribute()
    {
        if (_attribute.IsOpen)
        {
            Output.Write(_attribute.Suffix);
        }
    }

    private void Open()
    {
        Output.Write(_attribute.Prefix);
        _attribute.IsOpen = true;
    }
}

/// <summary>A view of one model.</summary>
/// <typeparam name="TModel">What it shows.</typeparam>
public abstract class PageTemplate<TModel> : PageTemplate
{
    /// <summary>What is shown.</summary>
    public required TModel Model { get; init; }
}

/// <summary>Markup that is written as it is.</summary>
public readonly record struct Raw(string? Markup, bool IsSet);

/// <summary>Text that gets no markup of our own.</summary>
public readonly record struct Bare(string Text, bool AsTyped);
