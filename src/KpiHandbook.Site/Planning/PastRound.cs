using KpiHandbook.Core.Model;
using KpiHandbook.Site.Data.Results;

namespace KpiHandbook.Site.Planning;

/// <summary>A round as it stands beside the office's others.</summary>
/// <param name="Handbook">Its text in force.</param>
/// <param name="Results">What its units came to, computed or read when the first page asks.</param>
public sealed record PastRound(Handbook Handbook, Lazy<IReadOnlyList<PastResult>> Results);
