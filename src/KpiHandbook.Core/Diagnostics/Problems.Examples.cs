namespace KpiHandbook.Core.Diagnostics;

/// <summary>Every kind of problem, and how one is made. Declared here once; a code is never used again for another meaning.</summary>
public static partial class Problems
{
    /// <summary>An example's stated value is not what the formula gives.</summary>
    public static readonly ProblemKind ExampleValue = new(
        "KPI3101", Severity.Error, new("ค่าในตัวอย่างไม่ตรงกับที่คำนวณได้", "An example's value is not what the formula gives"));

    /// <summary>An example's stated outcome is not what the criteria give.</summary>
    public static readonly ProblemKind ExampleOutcome = new(
        "KPI3102", Severity.Error, new("ผลในตัวอย่างไม่ตรงกับที่คำนวณได้", "An example's outcome is not what the criteria give"));

    private static ProblemKind[] ComputedExampleKinds => [ExampleValue, ExampleOutcome];

    /// <summary>See <see cref="ExampleValue"/>.</summary>
    public static Problem ExampleValueDiffers(Place place, int number, string stated, string? computed) => new(
        ExampleValue,
        place,
        new($"ตัวอย่างที่ {number} เขียนค่า {stated} แต่สูตรให้ค่า {computed ?? "ไม่ได้"}", $"example {number} states {stated}, the formula gives {computed ?? "no value"}"),
        new("แก้ค่าในตัวอย่าง หรือแก้สูตรถ้าสูตรผิด", "correct the example's value, or the formula if that is wrong"));

    /// <summary>See <see cref="ExampleOutcome"/>.</summary>
    /// <param name="place">The example.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="stated">What it states, with the field as it is written.</param>
    /// <param name="computed">What the criteria give, likewise.</param>
    public static Problem ExampleOutcomeDiffers(Place place, int number, Words stated, Words computed) => new(
        ExampleOutcome,
        place,
        new($"ตัวอย่างที่ {number} เขียนว่า{stated.Thai} แต่เกณฑ์ให้{computed.Thai}", $"example {number} states {stated.English}, the criteria give {computed.English}"),
        new("แก้ผลในตัวอย่าง หรือแก้เกณฑ์ถ้าเกณฑ์ผิด", "correct the example's outcome, or the criteria if they are wrong"));
}
