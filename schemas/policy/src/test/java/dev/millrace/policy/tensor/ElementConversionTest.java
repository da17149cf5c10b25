package dev.millrace.policy.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ElementConversionTest {
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static HostTensor floats(float... values) {
        return new HostTensor("t", ElementType.F32, List.of((long) values.length), MemorySegment.ofArray(values));
    }

    private static int half(float value, ElementType type) {
        return ElementConversion.convert(floats(value), type).bytes().get(SHORT, 0) & 0xffff;
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 3f80",
        "-0.0, 8000",
        "1.00390625, 3f80", // 1 + 2^-8: halfway, to the even one below
        "1.01171875, 3f82", // 1 + 3 * 2^-8: halfway, to the even one above
        "1.0039063692092896, 3f81", // just above halfway
        "3.4028235e38, 7f80", // the largest float32 is nearer to infinity
        "3.3895314e38, 7f7f", // the largest bfloat16
        "1.4e-45, 0000", // the smallest float32
        "Infinity, 7f80",
        "-Infinity, ff80"
    })
    void roundsBfloat16ToNearestEven(float value, String bits) {
        assertThat(half(value, ElementType.BF16)).isEqualTo(Integer.parseInt(bits, 16));
    }

    @Test
    void keepsWhatIsNotANumber() {
        // Its upper half alone would read as infinity, and rounding up would carry into the sign.
        for (int bits : new int[] {0x7f80_0001, 0x7fff_ffff, 0xffff_ffff, 0x7fc0_0000}) {
            var value = Float.intBitsToFloat(bits);
            for (var type : List.of(ElementType.BF16, ElementType.F16)) {
                var back = ElementConversion.convert(ElementConversion.convert(floats(value), type), ElementType.F32);
                assertThat(back.bytes().get(ValueLayout.JAVA_FLOAT_UNALIGNED, 0))
                        .isNaN();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BF16", "F16"})
    void widensAndNarrowsEveryValueUnchanged(ElementType type) {
        var every = Arena.ofAuto().allocate(2 << 16);
        for (int i = 0; i < 1 << 16; i++) {
            every.setAtIndex(ValueLayout.JAVA_SHORT, i, (short) i);
        }
        var halves = new HostTensor("t", type, List.of(1L << 16), every);

        var back = ElementConversion.convert(ElementConversion.convert(halves, ElementType.F32), type);

        for (int i = 0; i < 1 << 16; i++) {
            var value = (short) i;
            int exponent = type == ElementType.BF16 ? 0x7f80 : 0x7c00;
            boolean number = (value & exponent) != exponent || (value & 0x7fff) == exponent;
            if (number) {
                assertThat(back.bytes().get(SHORT, 2L * i)).isEqualTo(value);
            }
        }
    }

    @Test
    void roundsToTheNearestOfTwoNeighbours() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 10_000; i++) {
            float value = Float.intBitsToFloat(random.nextInt());
            if (Float.isFinite(value) && Math.abs(value) < 1e38) {
                int below = Float.floatToRawIntBits(value) >>> 16;
                float low = Float.intBitsToFloat(below << 16);
                float high = Float.intBitsToFloat((below + 1) << 16);
                float got = Float.intBitsToFloat(half(value, ElementType.BF16) << 16);
                double nearest = Math.min(Math.abs((double) value - low), Math.abs((double) value - high));
                assertThat(Math.abs((double) value - got)).isEqualTo(nearest);
            }
        }
    }

    @Test
    void convertsMoreThanABlockAtOddPlaces() {
        var values = new float[20_001];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 251;
        }
        var target = MemorySegment.ofArray(new byte[1 + 2 * values.length]).asSlice(1);

        ElementConversion.convert(MemorySegment.ofArray(values), ElementType.F32, target, ElementType.F16);

        for (int i = 0; i < values.length; i++) {
            assertThat(Float.float16ToFloat(target.get(SHORT, 2L * i))).isEqualTo(values[i]);
        }
    }

    @Test
    void refusesATargetOfAnotherLength() {
        var source = MemorySegment.ofArray(new float[2]);
        assertThatThrownBy(() -> ElementConversion.convert(
                        source, ElementType.F32, MemorySegment.ofArray(new byte[3]), ElementType.BF16))
                .hasMessage("target of 2 elements: got 3 bytes, expected 4");
    }
}
