using System.Collections;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Attendance;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Imports;

/// <summary>One pupil's year at one school: what the record has and what the file says, until both are the same.</summary>
internal sealed class MarksInFile
{
    private readonly AcademicYear _year;
    private readonly byte[] _marks = new byte[AttendanceYear.MarksMaxLength];   // stored marks are ASCII
    private readonly BitArray _inFile = new(AttendanceYear.MarksMaxLength);

    private AttendanceYear _stored;
    private bool _isStored;

    public MarksInFile(AttendanceYear stored)
    {
        (_stored, _isStored) = (stored, true);
        _year = new AcademicYear(stored.AcademicYear / 100);
        Fill(stored.Marks);
    }

    public MarksInFile(AreaId area, PupilId pupil, OrganisationId school, AcademicYear year)
    {
        _stored = new AttendanceYear { AreaId = area, PupilId = pupil, OrganisationId = school, AcademicYear = year.Key, Marks = "" };
        _year = year;
        Fill("");
    }

    public PupilId Pupil => _stored.PupilId;

    public OrganisationId School => _stored.OrganisationId;

    public AcademicYear Year => _year;

    /// <summary>The marks as they will be stored.</summary>
    public string Marks => Text();

    /// <summary>Whether the file has said something the record does not have.</summary>
    public bool IsChanged { get; private set; }

    public int PositionOf(DateOnly day, Session session) => AttendanceMarks.PositionOf(_year, day, session);

    /// <summary>Whether another line of the file says something else of that session.</summary>
    public bool Contradicts(int position, char mark) => _inFile[position] && _marks[position] != mark;

    public RowChange Put(int position, char mark)
    {
        _inFile[position] = true;
        var before = (char)_marks[position];
        if (before == mark)
        {
            return RowChange.Unchanged;
        }

        _marks[position] = (byte)mark;
        IsChanged = true;
        return before == AttendanceCode.NoneStored ? RowChange.Added : RowChange.Changed;
    }

    /// <summary>Hands the year to the context to be saved.</summary>
    public void Track(OnrollDbContext db)
    {
        if (_isStored)
        {
            db.AttendanceYears.Attach(_stored);
        }
        else
        {
            db.AttendanceYears.Add(_stored);
        }

        _stored.Marks = Text();
    }

    public void Saved() => (_isStored, IsChanged) = (true, false);

    /// <summary>Reads the year again and puts what the file said on top of what somebody else saved meanwhile.</summary>
    public async Task ReloadAsync(OnrollDbContext db, CancellationToken stop)
    {
        var fresh = await db.AttendanceYears.AsNoTracking().SingleOrDefaultAsync(
            a => a.PupilId == _stored.PupilId && a.OrganisationId == _stored.OrganisationId && a.AcademicYear == _stored.AcademicYear, stop);
        if (fresh is null)
        {
            return;
        }

        var said = _marks.ToArray();
        (_stored, _isStored) = (fresh, true);
        Fill(fresh.Marks);
        for (var position = 0; position < said.Length; position++)
        {
            _marks[position] = _inFile[position] ? said[position] : _marks[position];
        }
    }

    private void Fill(string marks)
    {
        Array.Fill(_marks, (byte)AttendanceCode.NoneStored);
        Encoding.ASCII.GetBytes(marks, _marks);
    }

    private string Text() => Encoding.ASCII.GetString(_marks).TrimEnd(AttendanceCode.NoneStored);
}
