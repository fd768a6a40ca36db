using System.Xml;

namespace KpiHandbook.Content.Inspection;

/// <summary>The names in a part, which the XML reader keeps as long as it reads; a part of made-up names would fill the memory.</summary>
internal sealed class CountedNames(Func<Exception> tooMany) : XmlNameTable
{
    private readonly NameTable _names = new();
    private int _count;

    public override string Add(char[] array, int offset, int length) => _names.Get(array, offset, length) ?? Counted(_names.Add(array, offset, length));

    public override string Add(string array) => _names.Get(array) ?? Counted(_names.Add(array));

    public override string? Get(char[] array, int offset, int length) => _names.Get(array, offset, length);

    public override string? Get(string array) => _names.Get(array);

    private string Counted(string name) => ++_count > InspectionLimits.MostNames ? throw tooMany() : name;
}
