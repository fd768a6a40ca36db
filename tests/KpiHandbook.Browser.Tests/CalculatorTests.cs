using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace KpiHandbook.Browser.Tests;

/// <summary>The calculator of indicators' pages: it scores as Core does, and it is usable without a mouse, and replaceable without a script.</summary>
[Collection(WithBuiltSite.Name)]
public sealed class CalculatorTests(BuiltSite site)
{
    private const int Cases = 5000;
    private const string PoorHouseholds = "yala/2568-2/indicators/poor-households-remaining.html";

    // Reads what is typed, scores it, and puts outcome, level, displayed value and next step into the line that the cases expect.
    private const string Judge = """
        async ([cases, rules]) => {
          await Promise.all([kpi.use('calculate.js', 'try'), kpi.load('score.js')]);
          const kinds = { 'level': 'Level', 'below': 'Below', 'gap': 'Gap', 'not-reported': 'NotReported', 'not-computable': 'NotComputable' };
          const figures = (typed, inputs) => Object.fromEntries(Object.entries(typed).map(([name, text]) => {
            const input = inputs.find(i => i.name === name);
            return [name, Array.isArray(text) ? text.map(row => figures(row, input.columns)) : kpi.read(text, input).value];
          }));
          const exact = to => to === true ? 'true' : to[1] === 1n ? to[0] : to.join('/');
          const cell = ({ table, input, row }) => table ? `${table.name}.${input.name}.${row + 1}` : input.name;
          rules = JSON.parse(rules);
          return JSON.parse(cases).map(({ indicator, month, typed }) => {
            const of = rules[indicator], result = kpi.score(of, month, figures(typed, of.inputs)), next = kpi.next(result);
            const step = next ? `${next.level} ${next.changes.map(change => `${cell(change)} ${exact(change.to)}`).join(', ')}`.trim() : '-';
            return [kinds[result.outcome], result.level, kpi.shown(result), step].join(' | ');
          });
        }
        """;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    [Fact]
    public async Task Outcome_level_value_and_next_step_are_those_of_Core()
    {
        var cases = new CalculatorCases(2568).Of(Path.Combine(BuiltSite.Root, "content"), Cases);
        var rules = cases.Select(c => c.Indicator).Distinct(StringComparer.Ordinal).ToDictionary(
            name => name,
            name => JsonDocument.Parse(File.ReadAllText(Path.Combine(site.Folder, $"{name}.rules.json"))).RootElement,
            StringComparer.Ordinal);
        await using var context = await site.Browser.NewContextAsync();
        var page = await OpenAsync(context, PoorHouseholds);

        var found = await page.EvaluateAsync<string[]>(Judge, new[] { JsonSerializer.Serialize(cases, Json), JsonSerializer.Serialize(rules) });

        Assert.Equal(Cases, cases.Count);
        Assert.True(rules.Count > 70, $"{rules.Count} indicators");
        Assert.All(["Level", "Below", "Gap", "NotReported", "NotComputable"], kind => Assert.True(cases.Count(c => c.Expected.StartsWith(kind, StringComparison.Ordinal)) > 100, kind));
        var wrong = cases.Zip(found).Where(c => !string.Equals(c.First.Expected, c.Second, StringComparison.Ordinal)).Select(c => $"{JsonSerializer.Serialize(c.First, Json)}\n  {c.Second}").ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} differ\n{string.Join('\n', wrong.Take(5))}");
    }

    [Fact]
    public async Task The_script_of_an_indicator_holds_the_same_rules_as_its_data()
    {
        foreach (var file in Directory.EnumerateFiles(site.Folder, "*.rules.js", SearchOption.AllDirectories))
        {
            var data = JsonNode.Parse(await File.ReadAllTextAsync($"{file}on"))!.AsObject();
            Assert.True(data.Remove("$schema"), file); // which no script needs

            var script = await File.ReadAllTextAsync(file);

            Assert.StartsWith("kpi.rules(", script, StringComparison.Ordinal);
            Assert.EndsWith(");\n", script, StringComparison.Ordinal);
            Assert.True(JsonNode.DeepEquals(data, JsonNode.Parse(script["kpi.rules(".Length..^");\n".Length])), file);
        }
    }

    [Theory]
    [InlineData("20", "18", "ระดับ 5", "10 %", "")]
    [InlineData("๒๑๔", "๑๙๑", "ระดับ 4", "10.75 %", "ครัวเรือนที่ผ่านเกณฑ์รายได้ ปี 2568 เพิ่มอีก 2 ครัวเรือน ได้ระดับ 5")]
    [InlineData("1,000", "859", "ไม่ถึงระดับ 1", "14.10 %", "ครัวเรือนที่ผ่านเกณฑ์รายได้ ปี 2568 เพิ่มอีก 1 ครัวเรือน ได้ระดับ 1")]
    [InlineData("0", "0", "ตัวหารเป็น 0 จึงคิดค่าไม่ได้", "", "")]
    [InlineData("20", "", "ยังไม่ได้กรอก “ครัวเรือนที่ผ่านเกณฑ์รายได้ ปี 2568”", "", "")]
    [InlineData("1,00", "5", "แก้ช่องที่มีข้อความเตือนก่อน", "", "")]
    [InlineData("5", "6", "แก้ช่องที่มีข้อความเตือนก่อน", "", "")]
    public async Task Typed_figures_show_their_level_value_and_next_step(string target, string passed, string label, string value, string step)
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await OpenAsync(context, PoorHouseholds);
        await Field(page, "ครัวเรือนเป้าหมาย ปี 2567").FillAsync(target);
        await Field(page, "ครัวเรือนที่ผ่านเกณฑ์รายได้ ปี 2568").FillAsync(passed);

        await page.Locator("output b", new() { HasTextString = label }).WaitForAsync();

        Assert.Equal(value, await page.Locator("output b + span").InnerTextAsync());
        Assert.Equal(step, (await page.Locator("output .step").InnerTextAsync()).Trim());
    }

    [Fact]
    public async Task A_field_is_read_out_with_its_unit_and_what_is_wrong()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await OpenAsync(context, PoorHouseholds);
        var field = Field(page, "ครัวเรือนเป้าหมาย ปี 2567");
        await field.FocusAsync();
        await Assertions.Expect(field).ToHaveAccessibleDescriptionAsync("ครัวเรือน");

        await field.FillAsync("1,00");

        await Assertions.Expect(field).ToHaveAccessibleDescriptionAsync(new Regex("^ครัวเรือน .", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
    }

    [Fact]
    public async Task The_address_holds_the_figures_and_brings_them_back()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await OpenAsync(context, PoorHouseholds);
        await Field(page, "ครัวเรือนเป้าหมาย ปี 2567").FillAsync("๖");
        await Field(page, "ครัวเรือนที่ผ่านเกณฑ์รายได้ ปี 2568").FillAsync("5");
        await Addresses.ExpectEndAsync(page, "#try?target=6&passed=5");

        var other = await context.NewPageAsync();
        await other.GotoAsync(page.Url);
        await other.Locator("output .sw-below").WaitForAsync();
        Assert.Equal("5", await Field(other, "ครัวเรือนที่ผ่านเกณฑ์รายได้ ปี 2568").InputValueAsync());

        await other.GetByRole(AriaRole.Button, new() { Name = "ล้าง" }).ClickAsync();
        await Addresses.ExpectEndAsync(other, "#try");
        Assert.Equal("", await Field(other, "ครัวเรือนเป้าหมาย ปี 2567").InputValueAsync());
    }

    [Fact]
    public async Task The_address_holds_no_figure_of_a_field_that_is_wrong()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await OpenAsync(context, PoorHouseholds);
        await Field(page, "ครัวเรือนเป้าหมาย ปี 2567").FillAsync("6");
        await Field(page, "ครัวเรือนที่ผ่านเกณฑ์รายได้ ปี 2568").FillAsync("5,0");
        await page.GetByText("แก้ช่องที่มีข้อความเตือนก่อน").WaitForAsync();

        await Addresses.ExpectEndAsync(page, "#try?target=6");
    }

    [Fact]
    public async Task On_an_English_page_conditions_are_joined_in_English()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{site.AddressOf("yala/2568-2/indicators/otop-product-income.en.html").AbsoluteUri}#try?products=15,3,4");
        await page.Locator("output .sw-5").WaitForAsync();
        await page.Locator(".calculator summary").ClickAsync();
        Assert.Equal("level 1: 15 ≥ 7 and 3 ≥ 1 and 4 ≥ 1 true", await page.Locator(".calculator .trace li").First.InnerTextAsync());
    }

    [Fact]
    public async Task Rows_are_added_and_removed_by_keyboard_and_the_trace_follows()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await OpenAsync(context, "yala/2568-2/indicators/otop-product-income.html");
        await Field(page, "รายได้เพิ่มขึ้น 1").FocusAsync();
        await page.Keyboard.TypeAsync("15");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("3");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("4");
        await page.Locator("output .sw-5").WaitForAsync();

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("0.5");
        await page.GetByText("“0.5” อาจหมายถึง 0.5% หรือ 50%").WaitForAsync();
        await page.Keyboard.TypeAsync(" %");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("9");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("9");
        await page.Locator("output .sw-below").WaitForAsync();
        await page.Locator(".calculator summary").ClickAsync();
        Assert.Equal("ระดับ 1: 15 ≥ 7 และ 3 ≥ 1 และ 4 ≥ 1 และ 0.5 ≥ 7 และ 9 ≥ 1 และ 9 ≥ 1 ไม่จริง", await page.Locator(".calculator .trace li").First.InnerTextAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "ลบแถว" }).Last.PressAsync("Enter");
        await page.Locator("output .sw-5").WaitForAsync();
        Assert.EndsWith("#try?products=15,3,4", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Criteria_of_months_are_chosen_and_days_are_read()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await OpenAsync(context, "ubon-ratchathani/2568/indicators/bmn-data-management.html");
        await Field(page, "เดือนที่รายงาน").SelectOptionAsync("2568-05");
        await Addresses.ExpectEndAsync(page, "#try?month=2568-05");
        await Field(page, "วันตามแผนของอำเภอ").FillAsync("๒๐ พ.ค. ๒๕๖๘");
        await Field(page, "วันที่นำเสนอผลและรับรองคุณภาพแล้วเสร็จ").FillAsync("21/5/2568");
        await Field(page, "ส่งแบบสรุปและคำรับรองภายในเดือนพฤษภาคม 2568").SelectOptionAsync("no");
        await page.Locator("output .sw-3").WaitForAsync();
        Assert.Equal("C", await page.Locator("output .sw").InnerTextAsync());
    }

    [Fact]
    public async Task A_district_leads_there_with_its_reported_figures()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await OpenAsync(context, "yala/2568-2/districts/yaha.html");
        await page.Locator("#poor-households-remaining").GetByText("ลองตัวเลขอื่น").ClickAsync();
        await page.Locator("output .sw-below").WaitForAsync();

        Assert.EndsWith("poor-households-remaining.html#try?target=6&passed=5", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_script_a_table_says_what_each_level_needs()
    {
        await using var context = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await OpenAsync(context, "yala/2568-2/indicators/women-fund-overdue-debt.html");

        Assert.False(await page.Locator(".calculator").IsVisibleAsync());
        var table = page.GetByRole(AriaRole.Table).Filter(new() { HasTextString = "ไม่เกินเท่าไรจึงได้แต่ละระดับ" });
        Assert.Equal(9, await table.GetByRole(AriaRole.Row).CountAsync());

        await page.GotoAsync(site.AddressOf("yala/2568-2/districts/yaha.html").AbsoluteUri);
        Assert.Equal(0, await page.Locator("a[href*='#try']:visible").CountAsync()); // they would lead to nothing
    }

    private static ILocator Field(IPage page, string label) => page.Locator(".calculator").GetByLabel(label);

    private async Task<IPage> OpenAsync(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.AddressOf(path).AbsoluteUri);
        return page;
    }
}
