using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace KpiHandbook.Cli.Tests;

public sealed class ServeTests
{
    private const string Cover = "demo/2568-2/index.html";

    [Fact]
    public async Task Every_way_of_saving_is_told_and_the_last_good_page_stays_while_the_input_is_broken()
    {
        using var served = new ServedContent(Kpi.Root);
        await served.StartAsync();
        var first = await served.NextAsync();
        Assert.Equal("", first.Problems);

        ServedContent.Change(served.Round, "title: รอบที่ 2/2568", "title: รอบที่สอง");
        Assert.Equal((first.Build + 1, ""), await served.NextAsync());
        Assert.Contains("รอบที่สอง", await served.Http.GetStringAsync(new Uri(served.Address, Cover)), StringComparison.Ordinal);

        ServedContent.Change(served.Round, "weight: 100", "weight: 99");
        var broken = await served.NextAsync();
        Assert.StartsWith("content/demo/2568-2/round.yaml:", broken.Problems, StringComparison.Ordinal);
        Assert.EndsWith(" KPI2003", broken.Problems, StringComparison.Ordinal);
        Assert.Contains("รอบที่สอง", await served.Http.GetStringAsync(new Uri(served.Address, Cover)), StringComparison.Ordinal);

        // As editors do that write beside the file and rename.
        var text = (await File.ReadAllTextAsync(served.Round)).Replace("weight: 99", "weight: 100", StringComparison.Ordinal);
        await File.WriteAllTextAsync(served.Round + "~", text);
        File.Move(served.Round + "~", served.Round, overwrite: true);
        var mended = await LastAsync(served, problems: "");

        var copy = Path.Combine(Path.GetDirectoryName(served.Indicator)!, "beta.md");
        File.Copy(served.Indicator, copy);
        Assert.EndsWith("KPI2006", (await served.NextAsync()).Problems, StringComparison.Ordinal);
        File.Delete(copy);
        Assert.True((await LastAsync(served, problems: "")).Build > mended.Build);

        var folder = Path.Combine(served.Content, "demo", "2569-1");
        Directory.CreateDirectory(folder);
        Assert.Contains("KPI1061", (await served.NextAsync()).Problems, StringComparison.Ordinal);
        Directory.Delete(folder);
        Assert.Equal("", (await LastAsync(served, problems: "")).Problems);

        Assert.Equal(0, await served.InterruptAsync());
    }

    [Fact]
    public async Task Only_this_machine_by_its_own_name_is_answered_and_only_from_the_site()
    {
        using var served = new ServedContent(Kpi.Root);
        await served.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(served, "GET", ""));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await StatusAsync(served, "GET", "", ("Host", "handbook.example")));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await StatusAsync(served, "GET", "-/events", ("Host", "handbook.example")));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(served, "GET", "demo/2568-2/round.json", ("Sec-Fetch-Site", "cross-site")));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await StatusAsync(served, "POST", ""));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(served, "GET", "..%2f..%2fetc/passwd"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(served, "GET", "demo/office.yaml"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(served, "GET", "demo/2568-2"));
        var page = await served.Http.GetStringAsync(new Uri(served.Address, Cover));
        Assert.Contains("default-src 'none'; script-src 'self'; connect-src 'self'; style-src", page, StringComparison.Ordinal);
        Assert.Contains("<script src=\"/-/preview.js\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_content_is_told_from_the_start_without_letting_its_markup_through()
    {
        using var served = new ServedContent(Kpi.Root);
        ServedContent.Change(served.Round, "indicator: alpha", "indicator: \"<b>alpha\"");
        await served.StartAsync();

        using var answer = await served.Http.GetAsync(served.Address);
        var page = await answer.Content.ReadAsStringAsync();
        await served.NextAsync();
        ServedContent.Change(served.Round, "indicator: \"<b>alpha\"", "indicator: alpha");
        await LastAsync(served, problems: "");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("content/demo/2568-2/round.yaml:14:", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;alpha", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(served, "GET", ""));
    }

    [Fact]
    public void A_port_that_is_taken_is_said()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        var run = Kpi.Run("serve", "--port", port);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("KPI7251", run.Error, StringComparison.Ordinal);
        Assert.Contains("--port", run.Error, StringComparison.Ordinal);
    }

    // A burst may be told in one piece or in two; what counts is how it ends.
    private static async Task<(int Build, string Problems)> LastAsync(ServedContent served, string problems)
    {
        while (true)
        {
            var told = await served.NextAsync();
            if (told.Problems == problems)
            {
                return told;
            }
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(ServedContent served, string method, string path, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(served.Address.AbsoluteUri + path));
        foreach (var (name, value) in fields)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await served.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
