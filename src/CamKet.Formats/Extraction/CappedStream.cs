namespace CamKet.Formats.Extraction;

/// <summary>Counts what is really unpacked, whatever the archive declares, and stops at the limit that all parts share.</summary>
internal sealed class CappedStream(Stream inner, UnpackingAllowance allowance) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        allowance.Take(read);
        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}

/// <summary>How many bytes may still be unpacked from one file.</summary>
internal sealed class UnpackingAllowance(long bytes)
{
    private long _left = bytes;

    public void Take(long count)
    {
        _left -= count;
        if (_left < 0)
        {
            throw Unreadable.UnpacksTooLarge();
        }
    }
}
