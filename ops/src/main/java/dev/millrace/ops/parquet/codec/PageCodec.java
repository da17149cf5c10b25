package dev.millrace.ops.parquet.codec;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/// How pages may be compressed that are read.
enum PageCodec {
    /// Not at all.
    NONE {
        @Override
        byte[] decompress(byte[] page, int size) {
            return page;
        }
    },
    /// As most tools write unless told otherwise.
    SNAPPY {
        @Override
        byte[] decompress(byte[] page, int size) throws IOException {
            return Snappy.uncompress(page);
        }
    },
    /// Deflate with a header.
    GZIP {
        @Override
        byte[] decompress(byte[] page, int size) throws IOException {
            try (var in = new GZIPInputStream(new ByteArrayInputStream(page))) {
                var content = in.readNBytes(size);
                if (content.length < size) {
                    throw new EOFException("page: got " + content.length + " bytes, expected " + size);
                }
                return content;
            }
        }
    },
    /// As an export has it.
    ZSTD {
        @Override
        byte[] decompress(byte[] page, int size) {
            return Zstd.decompress(page, size);
        }
    };

    /// @param page as it lies in the file
    /// @param size bytes it has when decompressed
    abstract byte[] decompress(byte[] page, int size) throws IOException;

    static PageCodec of(CompressionCodecName name) {
        return switch (name) {
            case UNCOMPRESSED -> NONE;
            case SNAPPY -> SNAPPY;
            case GZIP -> GZIP;
            case ZSTD -> ZSTD;
            case LZO, BROTLI, LZ4, LZ4_RAW ->
                throw new IllegalArgumentException(
                        "compression: got " + name + ", expected UNCOMPRESSED, SNAPPY, GZIP or ZSTD");
        };
    }
}
