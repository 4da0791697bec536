using Onroll.Core.Calendar;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Codes;
using CalendarPeriod = Onroll.Core.Calendar.CalendarPeriod;

namespace Onroll.Core.Demonstration;

/// <summary>A school of the demonstration with what its pupils are drawn from.</summary>
/// <param name="Roll">How many pupils are on roll today.</param>
/// <param name="Deprivation">1 is the average; more pupils have free school meals above it.</param>
internal sealed record DemonstrationSchool(
    string Key, Organisation Organisation, SchoolCalendar Calendar, int Roll, string Forms, double Deprivation)
{
    public bool IsSecondary => Organisation.Phase == "Secondary";

    public bool IsReferralUnit => Organisation.Kind == OrganisationKind.PupilReferralUnit;

    public OrganisationId Id => Organisation.OrganisationId;
}

/// <summary>The invented area: its organisations, their calendars and the partnership they form.</summary>
internal sealed class Patch
{
    private const string Office = "office";
    private static readonly DateOnly Founded = new(2016, 4, 1);

    private readonly Dictionary<string, Organisation> _organisations = [];
    private readonly IReadOnlyList<DataLine> _lines = DemonstrationData.Lines("organisations.csv");
    private readonly Dice _dice;
    private uint _ids;

    public Patch(AreaId areaId, DemonstrationOptions options)
    {
        (AreaId, Options) = (areaId, options);
        _dice = new Dice(options.Seed, Throw.Patch, 1);
        foreach (var line in _lines)
        {
            _organisations[line["key"]] = Read(line);
        }

        Periods = [.. ReadPeriods()];
        Schools = [.. ReadSchools()];
        Partnership = new Partnership
        {
            AreaId = areaId, PartnershipId = PartnershipId.From(NextId()), Code = "ALDERMERE", Name = "Aldermere Partnership", OfficeId = Organisation(Office).OrganisationId,
        };
        Memberships = [.. ReadMemberships()];
    }

    public AreaId AreaId { get; }

    public DemonstrationOptions Options { get; }

    public IReadOnlyList<CalendarPeriod> Periods { get; }

    public IReadOnlyList<DemonstrationSchool> Schools { get; }

    public Partnership Partnership { get; }

    public IReadOnlyList<Membership> Memberships { get; }

    /// <summary>Trusts and authorities before the schools they run.</summary>
    public IEnumerable<Organisation> Organisations => _organisations.Values;

    public static Area Area(AreaId areaId) => new() { AreaId = areaId, Code = "MAIN", Name = "Aldermere", LaCode = "999" };

    public Organisation Organisation(string key) => _organisations[key];

    public DemonstrationSchool School(string key) => Schools.Single(school => school.Key == key);

    private Guid NextId() => _dice.Id(_ids++);

    private Organisation Read(DataLine line) => new()
    {
        AreaId = AreaId,
        OrganisationId = OrganisationId.From(NextId()),
        Kind = line.Word<OrganisationKind>("kind"),
        Name = line["name"],
        Urn = line.Text("urn") is { } urn ? Urn.Parse(urn, null) : null,
        Laestab = line.Text("laestab"),
        LaCode = line.Text("laestab") is null && line["kind"] != nameof(OrganisationKind.LocalAuthority) ? null : "999",
        EstablishmentType = line.Whole("establishment_type"),
        Phase = line.Text("phase"),
        LowAge = line.Whole("low_age"),
        HighAge = line.Whole("high_age"),
        Postcode = line.Text("postcode"),
        TrustId = line.Text("trust") is { } trust ? Organisation(trust).OrganisationId : null,
    };

    // A school keeps its own copy of the calendar it follows; the council's is also the area's.
    private IEnumerable<CalendarPeriod> ReadPeriods()
    {
        var calendars = DemonstrationData.Lines("calendars.csv").ToLookup(line => line["calendar"]);
        foreach (var line in _lines.Where(line => line.Text("calendar") is not null))
        {
            OrganisationId? owner = line["kind"] == nameof(OrganisationKind.LocalAuthority) ? null : Organisation(line["key"]).OrganisationId;
            foreach (var period in calendars[line["calendar"]])
            {
                yield return new CalendarPeriod
                {
                    AreaId = AreaId, CalendarPeriodId = NextId(), OrganisationId = owner, Kind = period.Word<CalendarPeriodKind>("kind"),
                    StartsOn = period.Date("starts"), EndsOn = period.Date("ends"), Note = period.Text("note"),
                };
            }
        }
    }

    private IEnumerable<DemonstrationSchool> ReadSchools()
    {
        var calendars = new AreaCalendars(Periods);
        var all = _lines.Sum(line => line.Whole("roll") ?? 0);
        foreach (var line in _lines.Where(line => line.Text("roll") is not null))
        {
            var organisation = Organisation(line["key"]);
            yield return new DemonstrationSchool(
                line["key"], organisation, calendars.Of(organisation.OrganisationId).Calendar,
                (int)Math.Round(line.Number("roll") * Options.Pupils / all), line["forms"], line.Number("deprivation"));
        }
    }

    private IEnumerable<Membership> ReadMemberships() =>
        from line in _lines
        where line.Text("status") is not null
        select new Membership
        {
            AreaId = AreaId, MembershipId = NextId(), PartnershipId = Partnership.PartnershipId, OrganisationId = Organisation(line["key"]).OrganisationId,
            Status = line.Word<MembershipStatus>("status"), StartsOn = Founded, DecidedOn = Founded.AddDays(-20),
        };
}
