using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace KpiHandbook.Architecture.Tests;

/// <summary>What compiled code refers to, read from its metadata without loading it. Sees what no search of source text can: inferred types, <c>using static</c>, extension methods.</summary>
internal sealed class AssemblyReader(string path) : IDisposable
{
    private readonly PEReader file = new(File.OpenRead(path));

    private MetadataReader Metadata => file.GetMetadataReader();

    public IEnumerable<string> Assemblies => Metadata.AssemblyReferences.Select(handle => Text(Metadata.GetAssemblyReference(handle).Name));

    /// <summary>Types as <c>System.DateTime</c>, members as <c>System.DateTime.get_Now</c>.</summary>
    public IEnumerable<string> References =>
        Metadata.TypeReferences.Select(NameOf)
            .Concat(Metadata.MemberReferences
                .Select(Metadata.GetMemberReference)
                .Where(member => member.Parent.Kind == HandleKind.TypeReference)
                .Select(member => $"{NameOf((TypeReferenceHandle)member.Parent)}.{Text(member.Name)}"))
            .Distinct(StringComparer.Ordinal);

    /// <summary>Static fields that can be assigned after start-up, in types a person wrote.</summary>
    public IEnumerable<string> MutableStaticFields =>
        from typeHandle in Metadata.TypeDefinitions
        let type = Metadata.GetTypeDefinition(typeHandle)
        where !Text(type.Name).Contains('<', StringComparison.Ordinal)
        from member in type.GetFields()
        let definition = Metadata.GetFieldDefinition(member)
        where definition.Attributes.HasFlag(FieldAttributes.Static)
            && !definition.Attributes.HasFlag(FieldAttributes.InitOnly)
            && !definition.Attributes.HasFlag(FieldAttributes.Literal)
        select $"{Text(type.Namespace)}.{Text(type.Name)}.{Text(definition.Name)}";

    public void Dispose() => file.Dispose();

    private string NameOf(TypeReferenceHandle handle)
    {
        var type = Metadata.GetTypeReference(handle);
        var outer = type.ResolutionScope.Kind == HandleKind.TypeReference ? NameOf((TypeReferenceHandle)type.ResolutionScope) : Text(type.Namespace);
        return $"{outer}.{Text(type.Name)}";
    }

    private string Text(StringHandle handle) => Metadata.GetString(handle);
}
