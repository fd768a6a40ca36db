using System.Collections;
using System.Reflection;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Expressions;
using KpiHandbook.Core.Model;
using KpiHandbook.Core.Numbers;
using KpiHandbook.Core.Tests.Support;

namespace KpiHandbook.Core.Tests.Comparing;

/// <summary>A value with one thing in it changed, by reflection over the model.</summary>
/// <param name="Path">What was changed: <c>Indicators[0].Inputs[1].Label</c>.</param>
/// <param name="Properties">The properties on the way, as <c>Input.Label</c>.</param>
/// <param name="Value">The value.</param>
internal sealed record Variant(string Path, IReadOnlyList<string> Properties, object? Value)
{
    /// <summary>Every way to change one field.</summary>
    public static IEnumerable<Variant> Changes(object value) => Of(value, Leaf, static items => items.Skip(1));

    /// <summary>Every way to turn one list or dictionary around.</summary>
    public static IEnumerable<Variant> Shuffles(object value) => Of(value, static _ => null, static items => items.Reverse());

    /// <summary>Every field of the model that a value holds, with what it holds.</summary>
    public static IEnumerable<(string Property, object? Value)> Fields(object? value) => value switch
    {
        null or string => [],
        IEnumerable many => many.Cast<object>().SelectMany(Fields),
        _ when IsPair(value) => Fields(value.GetType().GetProperty("Value")!.GetValue(value)),
        _ when Leaf(value) is not null => [],
        _ => PropertiesOf(value).SelectMany(p => Fields(p.GetValue(value)).Prepend((NameOf(p), p.GetValue(value)))),
    };

    private static IEnumerable<Variant> Of(object value, Func<object, object?> leaf, Func<IEnumerable<object>, IEnumerable<object>> rearranged)
    {
        if (Leaf(value) is not null)
        {
            return leaf(value) is { } changed ? [new Variant("=", [], changed)] : [];
        }

        return value is IEnumerable many ? OfMany(value, [.. many.Cast<object>()]) : PropertiesOf(value).SelectMany(p => OfProperty(p));

        IEnumerable<Variant> OfProperty(PropertyInfo property) => property.GetValue(value) is { } held
            ? Of(held, leaf, rearranged).Select(v => new Variant($".{property.Name}{v.Path}", [NameOf(property), .. v.Properties], With(value, property, v.Value)))
            : [];

        IEnumerable<Variant> OfMany(object list, object[] items)
        {
            if (items.Length > 0)
            {
                yield return new Variant("[]", [], Made(list, rearranged(items)));
            }

            for (var i = 0; i < items.Length; i++)
            {
                var (at, item) = (i, items[i]);
                foreach (var v in IsPair(item) ? OfPair(item) : Of(item, leaf, rearranged))
                {
                    yield return v with { Path = $"[{at}]{v.Path}", Value = Made(list, items.Select((old, j) => j == at ? v.Value! : old)) };
                }
            }
        }

        IEnumerable<Variant> OfPair(object pair) => Of(pair.GetType().GetProperty("Value")!.GetValue(pair)!, leaf, rearranged)
            .Select(v => v with { Value = Activator.CreateInstance(pair.GetType(), pair.GetType().GetProperty("Key")!.GetValue(pair), v.Value) });
    }

    // Another value of a type that has no fields of its own here; null for those that have.
    private static object? Leaf(object value) => value switch
    {
        string text => text + "ก",
        int number => number + 1,
        bool truth => !truth,
        Enum one => Enum.GetValues(one.GetType()).Cast<object>().First(other => !other.Equals(one)),
        Rational number => number + 1,
        Weight weight => Weight.Of(weight.Percent == 50 ? 40 : 50),
        Level level => Level.Of(level.Number == 5 ? 4 : level.Number + 1),
        BuddhistDate date => new BuddhistDate(date.Day.AddDays(1)),
        ReportMonth month => new BuddhistDate(month.Last.Day.AddDays(1)).Month,
        Period period => period with { To = new BuddhistDate(period.To.Day.AddDays(1)) },
        RoundId round => round with { FiscalYear = round.FiscalYear + 1 },
        Expression => Given.Expression("12345 > 0"),
        Place => new Place.InTree("elsewhere"),
        _ when value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Id<>) => type.GetMethod("Of")!.Invoke(null, [value + "x"]),
        _ => null,
    };

    private static IEnumerable<PropertyInfo> PropertiesOf(object value) =>
        value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && p.GetIndexParameters().Length == 0);

    private static string NameOf(PropertyInfo property) => $"{property.DeclaringType!.Name}.{property.Name}";

    private static object With(object record, PropertyInfo property, object? value)
    {
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(copy, value);
        return copy;
    }

    private static bool IsPair(object value) => value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    private static object Made(object like, IEnumerable<object> items)
    {
        var element = like.GetType().GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)).GetGenericArguments()[0];
        var chosen = items.ToArray();
        var array = Array.CreateInstance(element, chosen.Length);
        Array.Copy(chosen, array, chosen.Length);
        return element is { IsGenericType: true } && element.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
            ? Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(element.GetGenericArguments()), array)!
            : array;
    }
}
