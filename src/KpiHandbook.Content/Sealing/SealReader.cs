using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Scoring;

namespace KpiHandbook.Content.Sealing;

/// <summary>
/// Reads <c>seal.json</c> strictly: whatever <see cref="SealJson"/> does not write is a problem at its place. How the text is laid out and
/// its lines end does not matter; every code must be that of the content.
/// </summary>
internal sealed class SealReader
{
    private const int HashLength = 64;
    private const int SaltLength = 32;

    private readonly ProblemList _problems = new();
    private readonly List<(Place.InText Place, string Part, string Carried, Func<string> Made)> _codes = [];

    /// <summary>What a file records; null, with problems, when it is not what was written.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="path">As problems name it.</param>
    /// <param name="round">The round that it lies in.</param>
    public static (SealRecord? Record, IReadOnlyList<Problem> Problems) Read(byte[] bytes, string path, string round)
    {
        var content = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
        var (tree, why, at) = JsonTree.Read(content, path);
        if (tree is null)
        {
            return (null, [Problems.SealUnreadable(at, why!)]);
        }

        var reader = new SealReader();
        var record = reader.Read(tree, round);
        if (!reader._problems.HasErrors)
        {
            foreach (var (place, part, carried, made) in reader._codes.Where(c => !string.Equals(c.Carried, c.Made(), StringComparison.Ordinal)))
            {
                reader._problems.Add(Problems.SealEdited(place, part, SealJson.CodeOf(carried), SealJson.CodeOf(made())));
            }
        }

        return (reader._problems.HasErrors ? null : record, reader._problems.All);
    }

    private SealRecord? Read(JsonTree tree, string round)
    {
        // Another format has other fields.
        if (tree is JsonTree.Map map && map.Entries.FirstOrDefault(e => e.Key is "format").Value is JsonTree.Number { Value: > SealJson.Format } newer)
        {
            _problems.Add(Problems.SealTooNew(newer.Place!, "format", newer.Value, SealJson.Format));
            return null;
        }

        var fields = new SealFields(tree, "", _problems, "format", "round", SealJson.EditionField, "salt", "revisions", "months");
        if (fields.Number("format") is not SealJson.Format and var format && !_problems.HasErrors)
        {
            _problems.Add(Problems.SealMalformed(fields.PlaceOf("format"), "format", new Words($"{format} ไม่ใช่รุ่นที่รู้จัก", $"{format} is no known version")));
        }

        var record = new SealRecord(
            fields.Text("round"),
            fields.Hex("salt", SaltLength),
            fields.List("revisions", RevisionOf),
            fields.List("months", MonthOf));
        if (record.Round.Length > 0 && !string.Equals(record.Round, round, StringComparison.Ordinal))
        {
            _problems.Add(Problems.SealOfAnotherRound(fields.PlaceOf("round"), record.Round, round));
        }

        RequireOrder(fields, "revisions", () => record.Revisions.Count > 0 && record.Revisions.Select((r, at) => r.Number == at).All(same => same));
        RequireOrder(fields, "months", () => record.Months.Zip(record.Months.Skip(1), (a, b) => a.Month < b.Month).All(rising => rising));
        _codes.Add((fields.PlaceOf(SealJson.EditionField), SealJson.EditionField, fields.Hex(SealJson.EditionField, HashLength), () => record.Edition));
        return record;
    }

    private void RequireOrder(SealFields fields, string name, Func<bool> holds)
    {
        if (!_problems.HasErrors && !holds())
        {
            _problems.Add(Problems.SealMalformed(fields.PlaceOf(name), name, new Words("ขาด ซ้ำ หรือสลับลำดับ", "one is missing, there twice or out of order")));
        }
    }

    private RevisionSeal RevisionOf(JsonTree tree, string path)
    {
        var fields = new SealFields(tree, path, _problems, "number", "date", "rules", SealJson.EditionField, "salt", "files", "inherited", "office");
        var revision = new RevisionSeal(
            (int)fields.Number("number"),
            fields.Date("date"),
            RulesOf(fields),
            fields.Hex("salt", SaltLength),
            fields.Map("files", Hash),
            fields.Map("inherited", Hash),
            fields.Map("office", Hash));
        _codes.Add((fields.PlaceOf(SealJson.EditionField), $"{path}.{SealJson.EditionField}", fields.Hex(SealJson.EditionField, HashLength), () => revision.Edition));
        return revision;

        string Hash(JsonTree value, string at) => fields.HexOf(value, at, HashLength);
    }

    private MonthSeal MonthOf(JsonTree tree, string path)
    {
        var fields = new SealFields(tree, path, _problems, "month", "date", "rules", "units", "corrections");
        var month = new MonthSeal(fields.Month("month"), fields.Date("date"), RulesOf(fields), fields.Map("units", UnitOf), fields.List("corrections", CorrectionOf));
        foreach (var unit in month.Corrections.GroupBy(c => c.Unit, StringComparer.Ordinal).Where(_ => !_problems.HasErrors))
        {
            var chain = new CorrectionChain();
            if (!unit.Select(chain.Take).ToList().TrueForAll(fits => fits) || !chain.EndsIn(month.Units.GetValueOrDefault(unit.Key) ?? UnitSeal.Nothing))
            {
                _problems.Add(Problems.SealMalformed(
                    fields.PlaceOf("corrections"),
                    $"{path}.corrections",
                    new Words($"การแก้ไขของ {unit.Key} ไม่ตรงกับค่าและระดับที่ปิดผนึก", $"the corrections of {unit.Key} do not lead to the figures and levels that are sealed")));
            }
        }

        return month;
    }

    private int RulesOf(SealFields fields)
    {
        var rules = (int)fields.Number("rules");
        if (rules > RulesVersion.Current)
        {
            _problems.Add(Problems.SealTooNew(fields.PlaceOf("rules"), "rules", rules, RulesVersion.Current));
        }

        return rules;
    }

    private UnitSeal UnitOf(JsonTree tree, string path)
    {
        var fields = new SealFields(tree, path, _problems, "reported", "figures", "levels");
        var figures = fields.Map("figures", (inputs, at) => fields.MapOf(inputs, at, FigureOf));
        var levels = fields.Map("levels", LevelOf);
        foreach (var name in figures.Keys.Concat(levels.Keys))
        {
            _ = IdOf(tree, path, name);
        }

        return new UnitSeal(
            fields.Flag("reported"),
            figures.SelectMany(i => i.Value.Select(f => (Key: (i.Key, f.Key), f.Value))).ToDictionary(f => f.Key, f => f.Value),
            levels);

        SealedFigure FigureOf(JsonTree value, string at) => fields.TextsOf(value, at, 2) is [var text, var cell] ? new SealedFigure(text ?? "", cell) : new SealedFigure("", null);

        SealedLevel LevelOf(JsonTree value, string at) => fields.TextsOf(value, at, 2) is [var text, var exact] ? new SealedLevel(text ?? "", exact) : SealedLevel.None;
    }

    private LateCorrection CorrectionOf(JsonTree tree, string path)
    {
        var fields = new SealFields(tree, path, _problems, "date", "reason", "unit", "figures", "levels");
        return new LateCorrection(
            fields.Date("date"),
            fields.Text("reason"),
            fields.Text("unit"),
            fields.List("figures", (value, at) =>
            {
                var texts = fields.TextsOf(value, at, 5);
                return new CorrectedFigure(IdOf(value, at, texts[0]), texts[1] ?? "", texts[2], texts[3], texts[4]);
            }),
            fields.List("levels", (value, at) =>
            {
                var texts = fields.TextsOf(value, at, 3);
                return new CorrectedLevel(IdOf(value, at, texts[0]), texts[1] ?? "", texts[2] ?? "");
            }));
    }

    private Id<Indicator> IdOf(JsonTree tree, string path, string? text)
    {
        if (text is not null && Id<Indicator>.Parse(text) is { } id)
        {
            return id;
        }

        _problems.Add(Problems.SealMalformed(tree.Place!, path, new Words("ไม่ใช่รหัสตัวชี้วัด", "it names no indicator")));
        return default;
    }
}
