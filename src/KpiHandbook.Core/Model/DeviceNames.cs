namespace KpiHandbook.Core.Model;

/// <summary>Names that Windows keeps for devices: no file or folder can bear them there, with or without an ending.</summary>
public static class DeviceNames
{
    /// <summary>True for such a name in lower case, without an ending.</summary>
    public static bool Contains(string name) =>
        name is "con" or "prn" or "aux" or "nul" || name is ['c', 'o', 'm', >= '1' and <= '9'] or ['l', 'p', 't', >= '1' and <= '9'];
}
