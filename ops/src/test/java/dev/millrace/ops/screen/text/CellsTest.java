package dev.millrace.ops.screen.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    @ParameterizedTest
    @CsvSource({"abc,3", "äöü,3", "e\u0301,1", "漢字,4", "한글,4", "ｱ,1", "Ａ,2", "🚀,2", "▁█░,3", "a\u200Db,2", "'',0"})
    void measuresColumns(String text, int columns) {
        assertThat(Cells.width(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({"4,漢字", "3,漢", "2,漢", "1,''", "0,''", "9,漢字"})
    void cutsNoWideCharacterInTwo(int columns, String kept) {
        assertThat(Cells.cut("漢字", columns)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 8, 10, 13, 27, 0x7f, 0x9b, 0x2028, 0x202e, 0x2066, 0xfeff, 0xd800})
    void replacesWhatMovesTheCursorOrTurnsTheText(int character) {
        var text = "a" + Character.toString(character) + "b";
        assertThat(Cells.clean(text)).isEqualTo("a\uFFFDb");
    }

    @Test
    void leavesOrdinaryTextAsItIs() {
        var text = "naïve 漢字 🚀 👩\u200D🚀 ▁▂▃";
        assertThat(Cells.clean(text)).isSameAs(text);
        assertThat(Cells.clean("a\tb")).isEqualTo("a    b");
    }
}
