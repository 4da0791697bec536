using System.Globalization;
using Onroll.Core.Attendance;
using Onroll.Core.Exclusions;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Codes;
using Onroll.Rules.Policy;

namespace Onroll.Core.Demonstration;

/// <summary>Turns an outline into the rows of one pupil's record.</summary>
internal sealed class PupilMaker(Patch patch)
{
    private const double GoesByAnotherName = 0.03, LivesOutside = 0.03;
    private static readonly (string Former, double Chance) NameChange = ("former", 0.004);

    private readonly Names _names = new();
    private readonly FamilyMaker _families = new(patch);
    private readonly FactMaker _facts = new(patch);
    private readonly RegisterFiller _registers = new(patch);
    private readonly IncidentMaker _incidents = new(patch);
    private readonly SupportMaker _support = new(patch);

    /// <summary>The id of an outline's pupil, also before the pupil is made.</summary>
    public PupilId IdOf(Outline outline) => PupilId.From(new Dice(patch.Options.Seed, Throw.Ids, outline.Number).Id((uint)outline.Number + 1000));

    public void Make(Outline outline, PupilRows rows)
    {
        var pupil = Person(outline);
        var former = FormerName(outline, pupil);
        rows.Add(pupil, former is null ? [] : [former.Surname]);
        if (former is not null)
        {
            rows.FormerNames.Add(former);
        }

        var ids = Ids(outline, pupil.PupilId);
        List<Enrolment> spells = [.. outline.Spells.Where(spell => spell.From <= patch.Options.Today).Select(spell => EnrolmentOf(outline, spell, ids))];
        rows.Enrolments.AddRange(spells);
        var leaving = new Dice(patch.Options.Seed, Throw.Leaving, outline.Number);
        rows.Leavings.AddRange(spells.Select(spell => LeavingMaker.Of(spell, leaving, patch.Options.Today)).OfType<Roll.Leaving>());
        rows.Facts.AddRange(_facts.Make(outline, pupil.PupilId, ids));
        _support.Make(outline, ids, rows);
        rows.Contacts.AddRange(_families.Make(outline, Family(outline), pupil, ids));
        foreach (var year in outline.Years)
        {
            MakeYear(outline, year, ids, rows);
        }
    }

    private RowIds Ids(Outline outline, PupilId pupilId) => new(patch.Options.Seed, outline.Number, pupilId);

    private Pupil Person(Outline outline)
    {
        var dice = new Dice(patch.Options.Seed, Throw.Name, outline.Number);
        var family = Family(outline);
        var forename = _names.Forename(family.Background, outline.Sex, dice);
        return new Pupil
        {
            AreaId = patch.AreaId,
            PupilId = IdOf(outline),
            Upn = UpnOf(outline),
            Surname = family.Surname,
            Forename = forename,
            MiddleNames = _names.MiddleNames(family.Background, outline.Sex, dice),
            PreferredForename = dice.Chance(GoesByAnotherName) && _names.Forename(family.Background, outline.Sex, dice) is var other && other != forename ? other : null,
            DateOfBirth = new DateOnly(2021 - outline.Cohort, 9, 1).AddDays(dice.Below(365)),
            Sex = outline.Sex,
            Postcode = family.Postcode,
        };
    }

    /// <summary>Brothers and sisters share what their family gives them.</summary>
    private Family Family(Outline outline)
    {
        var eldest = outline;
        while (eldest.OlderSibling is { } older)
        {
            eldest = older;
        }

        var dice = new Dice(patch.Options.Seed, Throw.Family, eldest.Number);
        var background = _names.Background(eldest.Ethnicity, dice);
        var surname = _names.Surname(background, dice);
        var area = dice.Chance(LivesOutside) ? "QX" : "AM";   // neither is in use by the Post Office
        var postcode = string.Create(CultureInfo.InvariantCulture, $"{area}{1 + dice.Below(9)} {1 + dice.Below(9)}{(char)('A' + dice.Below(26))}{(char)('A' + dice.Below(26))}");
        return new Family(eldest.Number, background, surname, postcode);
    }

    private FormerName? FormerName(Outline outline, Pupil pupil)
    {
        var dice = new Dice(patch.Options.Seed, Throw.Name, -1 - outline.Number);
        return dice.Chance(NameChange.Chance)
            ? new FormerName
            {
                AreaId = patch.AreaId, FormerNameId = dice.Id((uint)outline.Number), PupilId = pupil.PupilId, Forename = pupil.Forename,
                Surname = _names.Surname("english", dice), UntilOn = patch.Options.Today.AddDays(-dice.Below(300)),
            }
            : null;
    }

    // Local authority 999 does not exist; its numbers can be no child's.
    private static Upn UpnOf(Outline outline)
    {
        var allocated = (2026 - Math.Max(0, outline.Cohort)) % 100;
        var body = string.Create(CultureInfo.InvariantCulture, $"999{2200 + (outline.Number / 1000):0000}{allocated:00}{outline.Number % 1000:000}");
        return Upn.Parse(Upn.CheckLetterFor(body) + body, null);
    }

    private Enrolment EnrolmentOf(Outline outline, Spell spell, RowIds ids)
    {
        var ended = spell.To is { } left && left <= patch.Options.Today;
        var taught = outline.NcYear(ended ? AcademicYear.Containing(spell.To!.Value).StartYear : 2026);   // it has ended on that day
        return new Enrolment
        {
            AreaId = patch.AreaId,
            EnrolmentId = ids.Next(),
            PupilId = ids.PupilId,
            OrganisationId = spell.School.Id,
            Status = spell.Status,
            EntryDate = spell.From,
            LeavingDate = ended ? spell.To : null,
            Destination = ended ? spell.Destination : null,
            NcYear = taught <= 0 ? "R" : taught.ToString(CultureInfo.InvariantCulture),
            FormGroup = (taught <= 0 ? "R" : taught.ToString(CultureInfo.InvariantCulture)) + spell.School.Forms[outline.Number % spell.School.Forms.Length],
        };
    }

    private void MakeYear(Outline outline, YearOutline year, RowIds ids, PupilRows rows)
    {
        foreach (var spell in outline.Spells)
        {
            var dice = new Dice(patch.Options.Seed, Throw.Register, (outline.Number * 8) + (year.StartYear % 2 * 4) + outline.Spells.IndexOf(spell));
            if (_registers.Fill(outline, spell, year, dice) is not { } register)
            {
                continue;
            }

            var academicYear = new AcademicYear(year.StartYear);
            rows.Attendance.Add(new AttendanceYear
            {
                AreaId = patch.AreaId, PupilId = ids.PupilId, OrganisationId = spell.School.Id, AcademicYear = academicYear.Key,
                Marks = Rules.Attendance.AttendanceMarks.From(academicYear, register.Marks()).Text,
            });
            var here = spell.Status == "S" ? [] : year.Outs.Where(@out => spell.Covers(@out.StartsOn) && @out.StartsOn <= patch.Options.Today).ToList();
            rows.Exclusions.AddRange(here.Select(@out => Row(@out, spell, ids, patch)));
            rows.Incidents.AddRange(_incidents.Make(outline, spell, register, here, ids));
        }
    }

    internal static Exclusion Row(Out @out, Spell spell, RowIds ids, Patch patch) => new()
    {
        AreaId = patch.AreaId,
        ExclusionId = ExclusionId.From(ids.Next()),
        PupilId = ids.PupilId,
        OrganisationId = spell.School.Id,
        Category = @out.Category,
        StartsOn = @out.StartsOn,
        StartsInAfternoon = @out.InAfternoon,
        Sessions = @out.Sessions,
        Reason1 = @out.Reasons[0],
        Reason2 = @out.Reasons.ElementAtOrDefault(1),
        PolicySet = PolicySet.On(@out.StartsOn).Id,
    };
}

/// <summary>What brothers and sisters have in common.</summary>
internal sealed record Family(int Number, string Background, string Surname, string Postcode);

/// <summary>Ids for the rows of one pupil, one after the other.</summary>
internal sealed class RowIds(int seed, int number, PupilId pupilId)
{
    private readonly Dice _dice = new(seed, Throw.Ids, -1 - number);

    public PupilId PupilId => pupilId;

    public Guid Next() => _dice.Id((uint)number + 1000);
}
