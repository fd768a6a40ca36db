using System.Text.Json;

namespace KpiHandbook.Publishing.Printing;

/// <summary>What is asked of the page before and between the passes. The page itself needs no script.</summary>
internal static class PageScripts
{
    /// <summary>Resolves when everything is loaded and every font that the page uses is there.</summary>
    public const string Loaded =
        """
        new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', () => done()))
          .then(() => document.fonts.ready).then(() => true)
        """;

    /// <summary>Resolves when every face of every font is there, used already or not.</summary>
    public const string FontsLoaded = "Promise.allSettled([...document.fonts].map(f => f.load())).then(() => document.fonts.ready).then(() => true)";

    /// <summary>Makes everything smaller, step by step, until it fits into the window.</summary>
    public const string Fit =
        """
        (() => {
          const root = document.documentElement;
          for (let size = parseFloat(getComputedStyle(root).fontSize); size > 8 && (root.scrollHeight > innerHeight || root.scrollWidth > innerWidth); size--) {
            root.style.fontSize = `${size - 1}px`;
          }
          return true;
        })()
        """;

    /// <summary>Fonts that the page uses and could not load.</summary>
    public const string MissingFonts =
        "[...document.fonts].filter(f => f.status === 'error').map(f => `${f.family} ${f.weight} ${f.unicodeRange}`)";

    /// <summary>The addresses of its style sheets and pictures. Chromium says of a lost style sheet no more than of an empty one.</summary>
    public const string LinkedFiles =
        "[...document.querySelectorAll('link[rel=stylesheet], img')].map(e => e.href ?? e.src)";

    /// <summary>
    /// What is wider than its sheet, the first ten: an element marked <c>data-sheet</c> or the body. Text is measured by itself, since
    /// it can leave a box that fits. Half a pixel is rounding.
    /// </summary>
    public const string Overflows =
        """
        (() => {
          const found = [];
          const edges = new Map();
          const edge = node => {
            const sheet = node.closest('[data-sheet]') ?? document.body;
            if (!edges.has(sheet)) edges.set(sheet, sheet.getBoundingClientRect().right);
            return edges.get(sheet);
          };
          const report = (element, by) => {
            if (found.length >= 10 || by <= 0.5 || found.some(f => f.node === element || f.node.contains(element))) return;
            const name = element.localName + (element.classList.length ? '.' + element.classList[0] : '');
            found.push({ node: element, element: name, text: element.textContent.trim().replace(/\s+/g, ' ').slice(0, 60), pixels: Math.ceil(by) });
          };
          const range = document.createRange();
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let text; (text = texts.nextNode());) {
            if (!text.data.trim()) continue;
            range.selectNodeContents(text);
            const right = Math.max(...[...range.getClientRects()].map(r => r.right), -1);
            report(text.parentElement, right - edge(text.parentElement));
          }
          for (const element of document.body.querySelectorAll('*')) {
            const box = element.getBoundingClientRect();
            if (box.width > 0) report(element, box.right - edge(element));
          }
          return found.map(({ element, text, pixels }) => ({ element, text, pixels }));
        })()
        """;

    /// <summary>The ids whose page numbers the contents show.</summary>
    public const string PageReferences = "[...new Set([...document.querySelectorAll('[data-page-of]')].map(e => e.dataset.pageOf))]";

    /// <summary>Writes page numbers into the contents.</summary>
    public static string Fill(IReadOnlyDictionary<string, string> numbers) =>
        $"(numbers => {{ for (const e of document.querySelectorAll('[data-page-of]')) e.textContent = numbers[e.dataset.pageOf]; return true; }})({JsonSerializer.Serialize(numbers)})";
}
