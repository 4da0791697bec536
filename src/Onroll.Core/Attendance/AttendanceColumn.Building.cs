using System.Text;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Attendance;

public sealed partial class AttendanceColumn
{
    /// <summary>Lays registers end to end, one after another.</summary>
    public sealed class Builder(AcademicYear year)
    {
        private readonly List<Page> _pages = [];
        private readonly List<RegisterKey> _keys = [];
        private readonly List<int> _starts = [0];
        private byte[] _marks = [];

        /// <param name="marks">The stored text.</param>
        public void Add(RegisterKey key, string marks)
        {
            ArgumentNullException.ThrowIfNull(marks);
            Encoding.ASCII.GetBytes(marks, Next(key, marks.Length));
        }

        /// <param name="marks">The stored text as bytes.</param>
        public void Add(RegisterKey key, ReadOnlySpan<byte> marks) => marks.CopyTo(Next(key, marks.Length));

        /// <summary>The finished column; the builder is of no use afterwards.</summary>
        public AttendanceColumn Build()
        {
            ClosePage();
            return new AttendanceColumn(year, _pages, _keys);
        }

        private Span<byte> Next(RegisterKey key, int length)
        {
            if (_starts.Count > RegistersPerPage)
            {
                ClosePage();
            }

            var start = _starts[^1];
            if (_marks.Length < start + length)
            {
                Array.Resize(ref _marks, Math.Max(start + length, RegistersPerPage * AttendanceYear.MarksMaxLength));
            }

            _keys.Add(key);
            _starts.Add(start + length);
            return _marks.AsSpan(start, length);
        }

        private void ClosePage()
        {
            if (_starts.Count > 1)
            {
                _pages.Add(new Page(_marks.AsSpan(0, _starts[^1]).ToArray(), [.. _starts]));
                _starts.RemoveRange(1, _starts.Count - 1);
            }
        }
    }
}
