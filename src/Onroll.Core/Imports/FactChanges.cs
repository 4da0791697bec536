using Onroll.Core.Pupils;
using Onroll.Core.Store;

namespace Onroll.Core.Imports;

/// <summary>Brings a pupil's characteristics into line with a row. A new value ends the old one and keeps it; a blank changes nothing.</summary>
internal static class FactChanges
{
    public static bool Apply(OnrollDbContext db, PupilInBatch known, PupilRow row, string source, DateOnly today)
    {
        var changed = false;
        foreach (var value in row.Characteristics)
        {
            changed |= value.From is null ? Current(value) : Dated(value, value.From.Value);
        }

        return changed;

        bool Current(CharacteristicValue value)
        {
            var now = known.Facts.Find(f => f.Kind == value.Kind && f.ValidTo is null);
            if (now?.Code == value.Code)
            {
                return false;
            }

            if (now is not null)
            {
                now.ValidTo = today.AddDays(-1) > now.ValidFrom ? today.AddDays(-1) : now.ValidFrom;
            }

            // The first value known has been the school's answer since the pupil joined; a later one is true from the day it came.
            Add(value.Kind, value.Code, now is null ? FirstDay(row, today) : today, null);
            return true;
        }

        bool Dated(CharacteristicValue value, DateOnly from)
        {
            var same = known.Facts.Find(f => f.Kind == value.Kind && f.ValidFrom == from && f.Code == value.Code);
            if (same is not null)
            {
                var isChanged = same.ValidTo != value.To;
                same.ValidTo = value.To;
                return isChanged;
            }

            if (value.To is null && known.Facts.Find(f => f.Kind == value.Kind && f.ValidTo is null) is { } open && open.ValidFrom < from)
            {
                open.ValidTo = from.AddDays(-1);
            }

            Add(value.Kind, value.Code, from, value.To);
            return true;
        }

        void Add(PupilFactKind kind, string code, DateOnly from, DateOnly? to)
        {
            var fact = new PupilFact
            {
                AreaId = db.AreaId,
                PupilFactId = Guid.CreateVersion7(),
                PupilId = known.Pupil.PupilId,
                Kind = kind,
                Code = code,
                ValidFrom = from,
                ValidTo = to,
                Source = source,
            };
            db.PupilFacts.Add(fact);
            known.Facts.Add(fact);
        }
    }

    private static DateOnly FirstDay(PupilRow row, DateOnly today) => row.EntryDate is { } entry && entry < today ? entry : today;
}
