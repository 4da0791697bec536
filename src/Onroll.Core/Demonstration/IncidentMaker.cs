using System.Globalization;
using Onroll.Core.Behaviour;

namespace Onroll.Core.Demonstration;

/// <summary>Incidents on the days a pupil is in: few for most, more for those under strain, more after lunch.</summary>
internal sealed class IncidentMaker(Patch patch)
{
    private const double ADaySecondary = 2.4 / 190, ADayPrimary = 0.5 / 190;

    private static readonly IReadOnlyList<DataLine> Kinds = DemonstrationData.Lines("incidents.csv");
    private readonly Weighted<DataLine> _kinds = new(Kinds.Select(line => (line, line.Number("weight"))));
    private readonly Weighted<DataLine> _serious = new(Kinds.Where(line => line["severity"] == "3").Select(line => (line, line.Number("weight"))));
    private readonly Weighted<DataLine> _periods = new(DemonstrationData.Lines("school-day.csv").Select(line => (line, line.Number("weight"))));

    public IEnumerable<Incident> Make(Outline outline, Spell spell, Register register, IReadOnlyList<Out> outs, RowIds ids)
    {
        var dice = new Dice(patch.Options.Seed, Throw.Incidents, (outline.Number * 4) + outline.Spells.IndexOf(spell));
        var days = register.Slots / 2;
        var ordinary = days * (spell.School.IsSecondary || spell.School.IsReferralUnit ? ADaySecondary : ADayPrimary);
        var times = dice.Times((ordinary * Math.Exp((0.9 * outline.Strain) - 0.4 + (0.4 * dice.Normal()))) + (2.0 * outs.Count));
        for (var n = 0; n < times; n++)
        {
            var slot = dice.Below(register.Slots);
            if (register[slot] is '/' or '\\' or 'L')
            {
                yield return Row(register.DayOf(slot), slot % 2 == 0, _kinds.Draw(dice), spell, ids, dice);
            }
        }

        foreach (var @out in outs)
        {
            // What it was for happened that day if it began after lunch, otherwise the school day before.
            var slot = register.SlotFrom(@out.StartsOn) - (@out.InAfternoon ? 0 : 2);
            if (slot >= 0 && slot < register.Slots && register[slot] is '/' or 'L')
            {
                yield return Row(register.DayOf(slot), true, _serious.Draw(dice), spell, ids, dice);
            }
        }
    }

    private Incident Row(DateOnly day, bool isMorning, DataLine kind, Spell spell, RowIds ids, Dice dice)
    {
        var period = _periods.Draw(dice);
        while (TimeOnly.ParseExact(period["starts"], "HH:mm", CultureInfo.InvariantCulture).Hour < 12 != isMorning)
        {
            period = _periods.Draw(dice);
        }

        var internally = kind.Whole("internal_periods") ?? 0;
        return new Incident
        {
            AreaId = patch.AreaId,
            IncidentId = ids.Next(),
            PupilId = ids.PupilId,
            OrganisationId = spell.School.Id,
            OccurredOn = day,
            OccurredAt = TimeOnly.ParseExact(period["starts"], "HH:mm", CultureInfo.InvariantCulture).AddMinutes(dice.Below(40)),
            Period = period["period"],
            Type = kind["type"],
            Severity = kind["severity"],
            ActionTaken = kind["action"],
            InternalExclusionPeriods = internally > 0 && dice.Chance(0.4) ? internally : null,
        };
    }
}
