using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace DuckDB.NET.Bindings.Tests.StandIn;

/// <summary>A missing member would otherwise show only when the provider's method that uses it first runs.</summary>
public sealed class MemberTests
{
    private static readonly Assembly Provider = typeof(DuckDBConnection).Assembly;

    [Fact]
    public void Every_member_the_provider_refers_to_is_here()
    {
        List<string> missing = [];
        int count = 0;

        using PEReader file = new(File.OpenRead(Provider.Location));
        MetadataReader metadata = file.GetMetadataReader();
        foreach (MemberReferenceHandle handle in metadata.MemberReferences)
        {
            MemberReference member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference || OutermostAssembly(metadata, (TypeReferenceHandle)member.Parent) != "DuckDB.NET.Bindings")
            {
                continue;
            }

            count++;
            try
            {
                Provider.ManifestModule.ResolveMember(MetadataTokens.GetToken(handle)).Should().NotBeNull();
            }
            catch (Exception unresolved) when (unresolved is MissingMemberException or TypeLoadException or BadImageFormatException)
            {
                missing.Add($"{metadata.GetString(member.Name)}: {unresolved.Message}");
            }
        }

        missing.Should().BeEmpty();
        count.Should().Be(206);
    }

    [Fact]
    public void The_assembly_has_the_name_version_and_key_that_the_provider_asks_for()
    {
        AssemblyName wanted = Provider.GetReferencedAssemblies().Single(name => name.Name == "DuckDB.NET.Bindings");
        AssemblyName here = typeof(DuckDBDate).Assembly.GetName();

        here.FullName.Should().Be(wanted.FullName);
        Convert.ToHexString(here.GetPublicKeyToken()!).Should().Be("1D0AA5325E915C3B");
    }

    private static string? OutermostAssembly(MetadataReader metadata, TypeReferenceHandle handle)
    {
        EntityHandle scope = metadata.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => OutermostAssembly(metadata, (TypeReferenceHandle)scope),
            HandleKind.AssemblyReference => metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name),
            _ => null,
        };
    }
}
