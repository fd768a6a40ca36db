namespace KpiHandbook.Content.Registers;

/// <summary>
/// A fault of the program while it read a register. Messages of exceptions quote what was being read, so that of the one that was
/// thrown only its type and the lines of the program are kept.
/// </summary>
public sealed class RegisterException : Exception
{
    private RegisterException(string message)
        : base(message)
    {
    }

    internal static RegisterException Of(Exception thrown) => new($"{thrown.GetType().Name} while a register was read\n{thrown.StackTrace}");
}
