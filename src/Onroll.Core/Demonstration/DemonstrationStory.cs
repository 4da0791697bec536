using Onroll.Core.Pupils;

namespace Onroll.Core.Demonstration;

/// <summary>Everything that happens to the pupils of a patch, worked out for all of them first and then told pupil by pupil.</summary>
internal sealed class DemonstrationStory
{
    private readonly Patch _patch;
    private readonly PupilMaker _maker;
    private readonly List<Outline> _outlines;

    public DemonstrationStory(Patch patch)
    {
        _patch = patch;
        _maker = new PupilMaker(patch);
        var national = new National();
        _outlines = Population.Draw(patch, []);
        foreach (var startYear in (int[])[2025, 2026])
        {
            new AbsenceShares(national, patch.Options.Seed).Share(_outlines, startYear);
            new ExclusionShares(patch, national).Share(_outlines, startYear);
        }
    }

    public int PupilCount => _outlines.Count;

    public IEnumerable<PupilRows> Batches(int size)
    {
        foreach (var chunk in _outlines.Chunk(size))
        {
            var rows = new PupilRows();
            foreach (var outline in chunk)
            {
                _maker.Make(outline, rows);
            }

            yield return rows;
        }
    }

    /// <summary>Brothers and sisters, once each way.</summary>
    public IEnumerable<Sibling> Siblings() => _outlines
        .Where(outline => outline.OlderSibling is not null)
        .Select(outline => (Younger: _maker.IdOf(outline), Older: _maker.IdOf(outline.OlderSibling!)))   // just asked for
        .SelectMany(pair => new[] { Row(pair.Younger, pair.Older), Row(pair.Older, pair.Younger) });

    private Sibling Row(Store.PupilId pupil, Store.PupilId sibling) => new() { AreaId = _patch.AreaId, PupilId = pupil, SiblingId = sibling };
}
