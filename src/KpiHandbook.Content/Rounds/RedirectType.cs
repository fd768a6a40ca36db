using System.Text.Json.Nodes;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Content.Yaml;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Rounds;

/// <summary>Where an indicator's id went, as read: another id, which may say why it changed, or nowhere.</summary>
internal sealed record RawRedirect(Located<string>? To, Located<string>? Why, Located<string>? Gone)
{
    /// <summary>The same in the model.</summary>
    /// <param name="place">Of the id that is redirected.</param>
    public Redirect Of(Place place) => To is { } to
        ? new Redirect.Renamed(Id<Indicator>.Of(to.Value), Why?.Value, place)
        : new Redirect.Gone(Gone!.Value, place);
}

/// <summary><c>new-id</c>, <c>{ to: new-id, why: … }</c> or <c>{ gone: … }</c>.</summary>
internal sealed class RedirectType : FieldType<RawRedirect>
{
    private static readonly Field<Located<string>> To = Field.Required("to", FieldTypes.Id, "รหัสตัวชี้วัดที่ใช้แทนในรอบนี้", "The id that carries it on");

    private static readonly Field<Located<string>> Why = Field.Required("why", FieldTypes.Text, "เหตุผลที่เปลี่ยน หนึ่งประโยค", "Why it changed, in a sentence");

    private static readonly Field<Located<string>> Gone = Field.Required("gone", FieldTypes.Text, "เหตุผลที่เลิกวัด หนึ่งประโยค", "Why it is no longer measured, in a sentence");

    private static readonly Shape<RawRedirect> RenamedShape = new([To, Why], v => new RawRedirect(v.Of(To), v.Of(Why), null));

    private static readonly Shape<RawRedirect> GoneShape = new([Gone], v => new RawRedirect(null, null, v.Of(Gone)));

    public override JsonObject Schema() => new() { ["anyOf"] = new JsonArray(FieldTypes.Id.Schema(), RenamedShape.Schema(), GoneShape.Schema()) };

    protected override RawRedirect? ReadPresent(YamlNode node, ProblemList problems) => node switch
    {
        YamlNode.Scalar => FieldTypes.Id.Read(node, problems) is { } id ? new RawRedirect(id, null, null) : null,
        YamlNode.Map map when map.Entries.Any(e => string.Equals(e.Key, Gone.Name, StringComparison.Ordinal)) => GoneShape.Read(node, problems),
        YamlNode.Map => RenamedShape.Read(node, problems),
        _ => Wrong(node, Kinds.Map, problems),
    };
}
