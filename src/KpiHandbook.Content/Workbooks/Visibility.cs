using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("KpiHandbook.Content.Tests")]
