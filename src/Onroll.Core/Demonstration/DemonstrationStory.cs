using Onroll.Core.Pupils;

namespace Onroll.Core.Demonstration;

/// <summary>Everything that happens to the pupils of a patch, worked out for all of them first and then told pupil by pupil.</summary>
internal sealed class DemonstrationStory
{
    private readonly Patch _patch;
    private readonly PupilMaker _maker;
    private readonly List<Outline> _outlines;
    private readonly IReadOnlyList<StoryFile> _told = StoryFile.All();

    public DemonstrationStory(Patch patch)
    {
        _patch = patch;
        _maker = new PupilMaker(patch);
        var national = new National();
        _outlines = Population.Draw(patch, _told.Select(story => (story.School, story.Cohort)));
        foreach (var startYear in (int[])[2025, 2026])
        {
            new ExclusionShares(patch, national).Share(_outlines, startYear);
            new AbsenceShares(national, patch.Options.Seed).Share(_outlines, startYear);
        }

        Placements.Arrange(patch, _outlines);
    }

    public int PupilCount => _outlines.Count + _told.Count;

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

        var told = new PupilRows();
        var teller = new StoryMaker(_patch);
        foreach (var (i, story) in _told.Index())
        {
            teller.Make(story, i, told);
        }

        yield return told;
    }

    /// <summary>Brothers and sisters, once each way.</summary>
    public IEnumerable<Sibling> Siblings() => _outlines
        .Where(outline => outline.OlderSibling is not null)
        .Select(outline => (Younger: _maker.IdOf(outline), Older: _maker.IdOf(outline.OlderSibling!)))   // just asked for
        .SelectMany(pair => new[] { Row(pair.Younger, pair.Older), Row(pair.Older, pair.Younger) });

    private Sibling Row(Store.PupilId pupil, Store.PupilId sibling) => new() { AreaId = _patch.AreaId, PupilId = pupil, SiblingId = sibling };
}
