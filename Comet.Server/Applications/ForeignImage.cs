using System.Buffers.Binary;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Comet.Server;

/// <summary>
/// Assemblies that were compiled for another processor. A program that is published for a device says in its header that it is for the device's processor, though there is nothing in it but IL, which is
/// the same for all; the runtime refuses it by that word alone.
/// </summary>
internal static class ForeignImage
{
    private static readonly Machine _here = RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.Arm64 => Machine.Arm64,
        Architecture.X64 => Machine.Amd64,
        _ => Machine.Unknown,
    };

    /// <summary>The assembly as the runtime takes it here: the same bytes, but for the processor's name if there is only IL behind it. What is malformed is left to the runtime to refuse.</summary>
    public static byte[] Adopt(byte[] image)
    {
        using var reader = new PEReader(new MemoryStream(image, writable: false));
        PEHeaders headers;
        try
        {
            headers = reader.PEHeaders;
        }
        catch (BadImageFormatException)
        {
            return image;
        }

        if (headers.CorHeader is not { } cor || (cor.Flags & CorFlags.ILOnly) == 0 || !IsForeign(headers.CoffHeader.Machine))
            return image;
        var adopted = (byte[])image.Clone();
        BinaryPrimitives.WriteUInt16LittleEndian(adopted.AsSpan(headers.CoffHeaderStartOffset), (ushort)_here);
        return adopted;
    }

    // Both of these have the same headers otherwise; assemblies for any processor are marked as for I386.
    private static bool IsForeign(Machine machine) => _here != Machine.Unknown && machine != _here && machine is Machine.Arm64 or Machine.Amd64;
}
