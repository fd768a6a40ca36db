using KpiHandbook.Core.Expressions;

namespace KpiHandbook.Core.Diagnostics;

// 3020–3039: formulas and conditions.
public static partial class Problems
{
    private static readonly ProblemKind UnknownCharacterKind = Error("KPI3020", "สูตรมีอักขระที่ใช้ไม่ได้", "character that formulas do not have");
    private static readonly ProblemKind UnexpectedPartKind = Error("KPI3021", "สูตรเขียนไม่ครบหรือผิดที่", "formula does not parse");
    private static readonly ProblemKind ExpressionTooDeepKind = Error("KPI3022", "สูตรซ้อนลึกเกินไป", "formula nested too deep");
    private static readonly ProblemKind UnknownFunctionKind = Error("KPI3023", "ไม่มีฟังก์ชันนี้", "unknown function");
    private static readonly ProblemKind WrongArgumentsKind = Error("KPI3024", "ใช้ฟังก์ชันผิดรูปแบบ", "function used wrongly");
    private static readonly ProblemKind NoSuchDateKind = Error("KPI3025", "วันที่ในสูตรไม่มีอยู่จริง", "no such date in a formula");
    private static readonly ProblemKind UnknownNameKind = Error("KPI3026", "สูตรใช้ชื่อที่ไม่มี", "unknown name in a formula");
    private static readonly ProblemKind UnknownColumnKind = Error("KPI3027", "สูตรใช้คอลัมน์ที่ไม่มี", "unknown column in a formula");
    private static readonly ProblemKind NoValueHereKind = Error("KPI3028", "ใช้ value ในที่ที่ไม่มีค่า", "value where there is none");
    private static readonly ProblemKind WrongTypeKind = Error("KPI3029", "ชนิดของค่าในสูตรไม่ตรงกัน", "types of a formula do not fit");
    private static readonly ProblemKind DividesByZeroKind = Error("KPI3030", "สูตรหารด้วย 0 เสมอ", "formula always divides by 0");

    private static ProblemKind[] ExpressionKinds =>
    [
        UnknownCharacterKind, UnexpectedPartKind, ExpressionTooDeepKind, UnknownFunctionKind, WrongArgumentsKind, NoSuchDateKind,
        UnknownNameKind, UnknownColumnKind, NoValueHereKind, WrongTypeKind, DividesByZeroKind,
    ];

    /// <summary>What is wrong with a formula or a condition, at its place in the file.</summary>
    public static Problem InExpression(Place place, ExpressionError error) => error switch
    {
        ExpressionError.UnknownCharacters e => new(
            UnknownCharacterKind, place,
            new($"“{e.Characters}” ใช้ในสูตรไม่ได้", $"Formulas do not have “{e.Characters}”."),
            CharacterFix(e.Characters[0])),
        ExpressionError.Unexpected { Found: "" } e => new(
            UnexpectedPartKind, place,
            new($"สูตรจบก่อนเวลา ต้องมี{Part(e.Expected).Thai}ต่อท้าย", $"The formula ends where {Part(e.Expected).English} should follow."),
            new("เขียนสูตรให้ครบ", "Complete the formula.")),
        ExpressionError.Unexpected e => new(
            UnexpectedPartKind, place,
            new($"พบ “{e.Found}” ตรงที่ต้องเป็น{Part(e.Expected).Thai}", $"“{e.Found}” stands where {Part(e.Expected).English} should."),
            new("แก้สูตรตรงนี้ ตัวคูณต้องเขียน * และวงเล็บต้องครบคู่", "Correct the formula here; multiplication is *, and parentheses come in pairs.")),
        ExpressionError.TooDeep => new(
            ExpressionTooDeepKind, place,
            new("สูตรมีวงเล็บหรือเครื่องหมายซ้อนกันลึกเกินไป", "The formula is nested too deep."),
            new("ลดวงเล็บที่ไม่จำเป็น", "Take out parentheses that are not needed.")),
        ExpressionError.UnknownFunction e => new(
            UnknownFunctionKind, place,
            new($"ไม่มีฟังก์ชัน “{e.Name}”{Meaning(e.Nearest)}", $"There is no function “{e.Name}”.{MeaningInEnglish(e.Nearest)}"),
            new($"ใช้ฟังก์ชันที่มี: {Listed(Functions.Names)}", $"Use one of {Listed(Functions.Names)}.")),
        ExpressionError.WrongArguments e => new(
            WrongArgumentsKind, place,
            new($"ใช้ “{e.Function}” ผิดรูปแบบ", $"“{e.Function}” is used wrongly."),
            new($"เขียนเป็น {e.Usage}", $"Write {e.Usage}.")),
        ExpressionError.NoSuchDate => new(
            NoSuchDateKind, place,
            new("วันที่นี้ไม่มีอยู่จริง", "There is no such day."),
            new("เขียนเป็น date(ปี พ.ศ., เดือน, วัน) เช่น date(2568, 8, 29)", "Write date(Buddhist year, month, day), like date(2568, 8, 29).")),
        ExpressionError.UnknownName e => new(
            UnknownNameKind, place,
            new($"ไม่มีข้อมูลชื่อ “{e.Name}”{Meaning(e.Nearest)}", $"There is no input “{e.Name}”.{MeaningInEnglish(e.Nearest)}"),
            new("ใช้ชื่อที่มีใน inputs หรือเพิ่มข้อมูลนี้ใน inputs", "Use a name of inputs, or add it there.")),
        ExpressionError.UnknownColumn e => new(
            UnknownColumnKind, place,
            new($"ตาราง “{e.Table}” ไม่มีคอลัมน์ “{e.Name}”{Meaning(e.Nearest)}", $"The table “{e.Table}” has no column “{e.Name}”.{MeaningInEnglish(e.Nearest)}"),
            new("ใช้ชื่อที่มีใน columns ของตาราง", "Use a name of the table's columns.")),
        ExpressionError.NoValueHere => new(
            NoValueHereKind, place,
            new("ใช้ value ที่นี่ไม่ได้ เพราะ value คือผลของ formula", "value cannot be used here: it is the formula's result."),
            new("ใช้ชื่อข้อมูลใน inputs หรือเพิ่ม formula", "Use the inputs' names, or add a formula.")),
        ExpressionError.WrongType e => new(
            WrongTypeKind, place,
            new($"ตรงนี้ต้องเป็น{TypeName(e.Expected).Thai} แต่เป็น{TypeName(e.Found).Thai}", $"This must be {TypeName(e.Expected).English}; it is {TypeName(e.Found).English}."),
            TypeFix(e.Expected, e.Found)),
        ExpressionError.AlwaysDividesByZero => new(
            DividesByZeroKind, place,
            new("สูตรนี้หารด้วย 0 เสมอ จึงไม่มีค่า", "The formula always divides by 0 and has no value."),
            new("แก้ตัวหาร", "Correct the divisor.")),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Words CharacterFix(char found) => found switch
    {
        >= '๐' and <= '๙' => new("ใช้เลขอารบิกในสูตร", "Use Arabic digits in formulas."),
        '≥' => new("เขียน >=", "Write >=."),
        '≤' => new("เขียน <=", "Write <=."),
        '≠' => new("เขียน !=", "Write !=."),
        '×' => new("เขียน *", "Write *."),
        '÷' => new("เขียน /", "Write /."),
        '−' or '–' => new("เขียน -", "Write -."),
        '%' => new("ลบเครื่องหมาย % ออก ร้อยละเขียนเป็นตัวเลข เช่น 80", "Delete the percent sign; a percentage is a number, like 80."),
        _ => new("ลบอักขระนี้ ชื่อข้อมูลใช้ a–z ตัวเลข และขีดล่าง", "Delete it; names are a–z, digits and underscores."),
    };

    private static Words Part(ExpectedPart part) => part switch
    {
        ExpectedPart.Operand => new("ตัวเลข ชื่อข้อมูล หรือวงเล็บ", "a number, a name or a parenthesis"),
        ExpectedPart.ClosingParenthesis => new("วงเล็บปิด", "a closing parenthesis"),
        ExpectedPart.OperatorOrEnd => new("เครื่องหมายหรือจบสูตร", "an operator or the end"),
        ExpectedPart.ColumnName => new("ชื่อคอลัมน์", "a column's name"),
    };

    private static Words TypeName(ExpressionType type) => type switch
    {
        ExpressionType.Number => new("ตัวเลข", "a number"),
        ExpressionType.Truth => new("เงื่อนไข (จริงหรือไม่จริง)", "a condition"),
        ExpressionType.Day => new("วันที่", "a day"),
        ExpressionType.Table => new("ตาราง", "a table"),
        ExpressionType.Text => new("ข้อความ", "words"),
    };

    private static Words TypeFix(ExpressionType expected, ExpressionType found) => (expected, found) switch
    {
        (ExpressionType.Truth, ExpressionType.Number) => new("เทียบกับตัวเลข เช่น value >= 80", "Compare it with a number, like value >= 80."),
        (_, ExpressionType.Text) => new("ข้อความใช้ในสูตรและเงื่อนไขไม่ได้ ใช้ข้อมูลชนิดอื่น", "Words cannot be computed with; use another input."),
        (_, ExpressionType.Table) => new("ใช้ฟังก์ชันกับตาราง เช่น sum(projects.done) หรือ count(projects)", "Use a function of tables, like sum(projects.done) or count(projects)."),
        (ExpressionType.Day, _) => new("เทียบกับวันที่ เช่น date(2568, 8, 29)", "Compare it with a day, like date(2568, 8, 29)."),
        _ => new($"แก้ให้เป็น{TypeName(expected).Thai}", $"Make it {TypeName(expected).English}."),
    };
}
