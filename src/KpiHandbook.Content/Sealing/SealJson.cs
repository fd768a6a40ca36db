using System.Security.Cryptography;
using System.Text.RegularExpressions;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Sealing;

/// <summary>
/// Writes <c>seal.json</c>: names in one order, so that the same seal is the same bytes and a new one differs where it says something
/// new. Every part that has a code carries the hash of its own text, without which nobody would see that it was edited.
/// </summary>
internal static partial class SealJson
{
    public const int Format = 1;
    public const string EditionField = "edition";
    private const int CodeLength = 12;
    private const int SaltBytes = 16;
    private const int FewestLetters = 3;

    /// <summary>The file's text.</summary>
    public static string TextOf(SealRecord record) => $"{TreeOf(record, record.Edition)}";

    public static string EditionOf(SealRecord record) => CanonicalForm.Hash($"{TreeOf(record, null)}");

    public static string EditionOf(RevisionSeal revision) => CanonicalForm.Hash($"{TreeOf(revision, null)}");

    /// <summary>The part of an edition's hash that people see.</summary>
    public static string CodeOf(string edition) => edition[..CodeLength];

    /// <summary>The record with a salt by which its code can be taken for nothing else: no long row of digits, like a telephone number's, and no number with an exponent.</summary>
    public static SealRecord Salted(SealRecord record) => Salted(salt => record with { Salt = salt }, r => r.Edition);

    /// <inheritdoc cref="Salted(SealRecord)"/>
    public static RevisionSeal Salted(RevisionSeal revision) => Salted(salt => revision with { Salt = salt }, r => r.Edition);

    private static T Salted<T>(Func<string, T> with, Func<T, string> editionOf)
    {
        while (true)
        {
            var salted = with(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes)));
            if (CodeOf(editionOf(salted)) is var code && !ManyDigits().IsMatch(code) && code.Count(char.IsAsciiLetter) >= FewestLetters)
            {
                return salted;
            }
        }
    }

    [GeneratedRegex("[0-9]{6}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ManyDigits();

    private static JsonTree.Map TreeOf(SealRecord record, string? edition) => Map(
        ("format", new JsonTree.Number(Format)),
        ("round", Text(record.Round)),
        (EditionField, edition is null ? null : Text(edition)),
        ("salt", Text(record.Salt)),
        ("revisions", new JsonTree.List([.. record.Revisions.Select(r => TreeOf(r, r.Edition))])),
        ("months", new JsonTree.List([.. record.Months.Select(TreeOf)])));

    private static JsonTree.Map TreeOf(RevisionSeal revision, string? edition) => Map(
        ("number", new JsonTree.Number(revision.Number)),
        ("date", Text($"{revision.Date}")),
        ("rules", new JsonTree.Number(revision.Rules)),
        (EditionField, edition is null ? null : Text(edition)),
        ("salt", Text(revision.Salt)),
        ("files", TreeOf(revision.Files)),
        ("inherited", TreeOf(revision.Inherited)),
        ("office", TreeOf(revision.Office)));

    private static JsonTree.Map TreeOf(MonthSeal month) => Map(
        ("month", Text($"{month.Month}")),
        ("date", Text($"{month.Date}")),
        ("rules", new JsonTree.Number(month.Rules)),
        ("units", Sorted(month.Units, TreeOf)),
        ("corrections", new JsonTree.List([.. month.Corrections.Select(TreeOf)])));

    private static JsonTree.Map TreeOf(UnitSeal unit) => Map(
        ("reported", new JsonTree.Flag(unit.IsReported)),
        ("figures", Sorted(
            unit.Figures.GroupBy(f => f.Key.Indicator, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToDictionary(f => f.Key.Input, f => f.Value, StringComparer.Ordinal), StringComparer.Ordinal),
            inputs => Sorted(inputs, figure => Texts(figure.Value, figure.Cell)))),
        ("levels", Sorted(unit.Levels, level => Texts(level.Outcome, level.Value))));

    private static JsonTree.Map TreeOf(LateCorrection correction) => Map(
        ("date", Text($"{correction.Date}")),
        ("reason", Text(correction.Reason)),
        ("unit", Text(correction.Unit)),
        ("figures", new JsonTree.List([.. correction.Figures.Select(f => Texts($"{f.Indicator}", f.Input, f.Cell, f.Before, f.After))])),
        ("levels", new JsonTree.List([.. correction.Levels.Select(l => Texts($"{l.Indicator}", l.Before, l.After))])));

    private static JsonTree.Map TreeOf(IReadOnlyDictionary<string, string> hashes) => Sorted(hashes, Text);

    private static JsonTree.Map Sorted<T>(IReadOnlyDictionary<string, T> entries, Func<T, JsonTree> treeOf) =>
        new([.. entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => KeyValuePair.Create(e.Key, treeOf(e.Value)))]);

    private static JsonTree.Map Map(params (string Name, JsonTree? Value)[] fields) =>
        new([.. fields.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Name, f.Value!))]);

    private static JsonTree.List Texts(params string?[] texts) => new([.. texts.Select(t => new JsonTree.Text(t))]);

    private static JsonTree.Text Text(string text) => new(text);
}
