using KpiHandbook.Content.Offices;
using KpiHandbook.Content.Shapes;
using KpiHandbook.Core.Calendar;
using KpiHandbook.Core.Diagnostics;
using KpiHandbook.Core.Model;

namespace KpiHandbook.Content.Indicators;

/// <summary>What an indicator's file is checked against.</summary>
/// <param name="Ids">The ids of its office.</param>
/// <param name="Office">The office; null when that has errors, and then no indicator is made.</param>
/// <param name="Period">The days of its round, where they could be read.</param>
/// <param name="Measured">The districts that it must measure, where that could be read.</param>
internal sealed record IndicatorContext(OfficeIds Ids, Office? Office, Period? Period, IReadOnlyList<string>? Measured)
{
    /// <summary>True when an indicator is checked against the same, by another text of the round.</summary>
    public bool IsSameAs(IndicatorContext other) =>
        ReferenceEquals(Ids, other.Ids)
        && Period == other.Period
        && (Measured is null ? other.Measured is null : other.Measured is { } measured && Measured.SequenceEqual(measured, StringComparer.Ordinal));
}

/// <summary>Checks what an indicator's fields say together, and makes the indicator of them.</summary>
internal static class IndicatorRules
{
    /// <summary>The indicator; null when anything is wrong with it or its office.</summary>
    public static Indicator? Check(
        RawIndicator raw, Id<Indicator> id, IReadOnlyList<BodySection> body, IndicatorContext context, ProblemList problems)
    {
        var inputs = InputRules.Check(raw.Inputs, problems);
        var wording = new LevelWording(raw.Unit?.Value ?? "", raw.SetByDistrict);
        var criteria = new CriteriaRules(raw.Criteria, inputs, problems).Check(raw.Direction, wording, context.Period, context.Ids.Districts);
        MilestoneRules.CheckAllAsked(raw, inputs, criteria, problems);
        var targets = TargetRules.Check(raw.Targets, inputs, context.Ids.Districts, context.Measured, problems);
        var examples = new ExampleRules(inputs, raw.Criteria, criteria, problems).Check(raw.Examples);
        DocumentRules.Check(raw, inputs, criteria, context.Ids, problems);
        RegisterRules.Check(raw.Register, inputs, context.Ids.Districts, problems);
        CheckReferences(raw, context, problems);
        CheckCutOff(raw, context.Period, problems);
        CheckEvidence(raw, context.Period, problems);
        CheckFirstReport(raw.Reports?.First, context.Period, problems);
        NoteShape.Check(raw.Notes, problems);
        SuppressionRules.Check(raw.SuppressBelow, inputs, problems);
        MilestoneRules.CheckResult(raw.Criteria, criteria, context.Period, problems);

        if (problems.HasErrors || context.Office is not { } office || raw is not
            {
                Title: { } title, ShortTitle: { } shortTitle, Unit: { } unit, Direction: { } direction, Group: { } group,
                Sources: { } sources, Evidence: { } evidence, Contacts: { } contacts,
            })
        {
            return null;
        }

        return new Indicator(
            id,
            title.Value,
            shortTitle.Value,
            unit.Value,
            direction.Value,
            office.Groups.First(g => g.Id == Id<WorkGroup>.Of(group.Value)),
            [.. sources.Items.Select(s => s.Value)],
            inputs.All,
            criteria.Whole,
            raw.SetByDistrict,
            targets,
            examples,
            [.. evidence.Items.Select(EvidenceOf)],
            [.. contacts.Items.Select(c => ContactOf(c, office))],
            raw.Reports is { } reports ? new ReportRule(reports.Every!.Value, reports.Day?.Value, reports.Note?.Value) { First = reports.First?.Value } : null,
            raw.CutOff is { } cutOff ? new CutOff(cutOff.Value, raw.CutOffNote?.Value) : null,
            NoteShape.NotesOf(raw.Notes),
            body,
            new Place.InText(raw.Place.Path, 1, 1))
        {
            Milestones = criteria.Milestones,
            Months = raw.Criteria.Months?.Value ?? MonthRule.Latest,
            Letters = criteria.Names.Letters,
            OwnProjects = DocumentRules.OwnOf(raw, criteria.Names),
            Answers = criteria.Answers,
            Printed = DocumentRules.PrintedOf(raw),
            Known = FigureRules.KnownOf(raw.Known),
            Register = RegisterRules.RuleOf(raw.Register),
            Fields = FieldPlaces.Of(raw),
            SuppressBelow = raw.SuppressBelow?.Value,
            Inherits = raw.Inherits is { } inherits ? InheritsType.Parse(inherits.Value) : null,
        };
    }

    private static void CheckReferences(RawIndicator raw, IndicatorContext context, ProblemList problems)
    {
        References.Check(raw.Group, context.Ids.Groups, Problems.UnknownWorkGroup, problems);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var contact in raw.Contacts?.Items ?? [])
        {
            References.Check(contact.Person, context.Ids.People, Problems.UnknownPerson, problems);
            if (contact.Person is { } person && !seen.Add(person.Value))
            {
                problems.Add(Problems.RepeatedItem(person.Place, person.Value));
            }
        }
    }

    private static void CheckFirstReport(Located<BuddhistDate>? first, Period? period, ProblemList problems)
    {
        if (first is not null && period is { } days && !days.Contains(first.Value))
        {
            problems.Add(Problems.DateOutsideRound(first.Place, first.Value, days));
        }
    }

    private static void CheckEvidence(RawIndicator raw, Period? period, ProblemList problems)
    {
        foreach (var month in (raw.Evidence?.Items ?? []).SelectMany(e => e.Months?.Items ?? []))
        {
            if (period is { } days && !days.Contains(month.Value.First))
            {
                problems.Add(Problems.MilestoneOutsideRound(month.Place, month.Value, days));
            }
        }
    }

    private static void CheckCutOff(RawIndicator raw, Period? period, ProblemList problems)
    {
        if (raw.CutOff is { } cutOff && period is { } days && !days.Contains(cutOff.Value))
        {
            problems.Add(Problems.DateOutsideRound(cutOff.Place, cutOff.Value, days));
        }

        if (raw is { CutOffNote: { } note, HasCutOffKey: false })
        {
            problems.Add(Problems.MissingKey(note.Place, "cut-off", new("วันที่ตัดยอดที่หมายเหตุนี้กล่าวถึง", "the day that this note is about")));
        }
    }

    private static Evidence EvidenceOf(RawEvidence raw) =>
        new(raw.Levels!.Value.From, raw.Levels.Value.To, [.. raw.Items!.Items.Select(i => i.Value)])
        {
            Months = [.. (raw.Months?.Items ?? []).Select(m => m.Value)],
            IsOptional = raw.IsOptional?.Value ?? false,
        };

    private static Contact ContactOf(RawContact raw, Office office)
    {
        var id = Id<Person>.Of(raw.Person!.Value);
        return new Contact(office.People.First(p => p.Id == id), raw.Role!.Value);
    }
}
