package dev.millrace.ops.parquet.codec;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/// Compression of pages: zstd is written, [PageCodec]s are read. Parquet's own factory needs Hadoop.
public final class PageCodecs implements CompressionCodecFactory {
    private static final int LEVEL = 3;

    /// All of them.
    public PageCodecs() {}

    /// Whether pages can be read that are compressed so.
    ///
    /// @throws IllegalArgumentException if they cannot
    public static void require(CompressionCodecName name) {
        PageCodec.of(name);
    }

    /// @throws IllegalArgumentException if it is not zstd
    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName name) {
        if (name != CompressionCodecName.ZSTD) {
            throw new IllegalArgumentException("compression: got " + name + ", expected ZSTD, as an export has it");
        }
        return new Compressor();
    }

    /// @throws IllegalArgumentException if it is none of [PageCodec]
    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
        return new Decompressor(PageCodec.of(name));
    }

    private static byte[] array(BytesInput bytes) throws IOException {
        var out = new ByteArrayOutputStream(Math.toIntExact(bytes.size()));
        bytes.writeAllTo(out);
        return out.toByteArray();
    }

    @Override
    public void release() {}

    private static final class Compressor implements BytesInputCompressor {
        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
            return BytesInput.from(Zstd.compress(array(bytes), LEVEL));
        }

        @Override
        public CompressionCodecName getCodecName() {
            return CompressionCodecName.ZSTD;
        }

        @Override
        public void release() {}
    }

    private record Decompressor(PageCodec codec) implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput bytes, int size) throws IOException {
            return BytesInput.from(codec.decompress(array(bytes), size));
        }

        @Override
        public void decompress(ByteBuffer input, int compressedSize, ByteBuffer output, int size) throws IOException {
            var compressed = new byte[compressedSize];
            input.get(compressed);
            output.put(codec.decompress(compressed, size));
        }

        @Override
        public void release() {}
    }
}
