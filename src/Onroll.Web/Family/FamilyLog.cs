using Onroll.Core.Family;
using Onroll.Web.Pupils;

namespace Onroll.Web.Family;

/// <summary>What a family's page shows of contacts and consents.</summary>
/// <param name="Rhythm">Null when nothing regular is agreed with the viewer's own place.</param>
public sealed record FamilyLog(PupilRecord Record, bool MayAdd, RhythmShown? Rhythm, IReadOnlyList<FamilyContact> Contacts, IReadOnlyList<Consent> Consents);
