using System.Text;

namespace Onroll.Exchange.Tests;

/// <summary>A long file that is made while it is read.</summary>
internal sealed class RepeatedLines(string header, string line, int count) : Stream
{
    private readonly byte[] _header = Encoding.UTF8.GetBytes(header);
    private readonly byte[] _line = Encoding.UTF8.GetBytes(line);

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _header.Length + ((long)_line.Length * count);

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = 0;
        while (read < count && Position < Length)
        {
            var inLine = Position - _header.Length;
            var (source, from) = inLine < 0 ? (_header, (int)Position) : (_line, (int)(inLine % _line.Length));
            var length = Math.Min(source.Length - from, count - read);
            source.AsSpan(from, length).CopyTo(buffer.AsSpan(offset + read));
            (read, Position) = (read + length, Position + length);
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = offset;

    public override void SetLength(long value) => throw new NotSupportedException("It is only read.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("It is only read.");
}
