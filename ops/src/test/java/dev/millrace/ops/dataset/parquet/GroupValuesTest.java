package dev.millrace.ops.dataset.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;

/// Layouts that older writers left behind.
class GroupValuesTest {
    private static SimpleGroup row(String columns) {
        return new SimpleGroup(MessageTypeParser.parseMessageType("message m { " + columns + " }"));
    }

    @Test
    void readsListsWhoseElementsAreRepeatedThemselves() {
        var row = row("optional group x (LIST) { repeated group array { required binary role (STRING); } }");
        var list = row.addGroup("x");
        list.addGroup(0).add("role", "user");
        list.addGroup(0).add("role", "assistant");
        assertThat(GroupValues.of(row)).hasToString("{\"x\":[{\"role\":\"user\"},{\"role\":\"assistant\"}]}");
    }

    @Test
    void readsListsOfRepeatedValues() {
        var row = row("optional group x (LIST) { repeated int32 element; } repeated int64 y;");
        row.addGroup("x").append("element", 1).append("element", 2);
        row.append("y", 3L);
        assertThat(GroupValues.of(row)).hasToString("{\"x\":[1,2],\"y\":[3]}");
    }

    @Test
    void readsListsWhoseElementsAreNamedItem() {
        var row = row("optional group x (LIST) { repeated group list { optional binary item (STRING); } }");
        var list = row.addGroup("x");
        list.addGroup(0).add("item", "a");
        list.addGroup(0);
        assertThat(GroupValues.of(row)).hasToString("{\"x\":[\"a\",null]}");
    }

    @Test
    void readsMapsWithoutValues() {
        var row = row("optional group x (MAP) { repeated group key_value { required binary key (STRING); } }");
        row.addGroup("x").addGroup(0).add("key", "k");
        assertThat(GroupValues.of(row)).hasToString("{\"x\":{\"k\":null}}");
    }

    @Test
    void readsTextsThatDoNotSayTheyAre() {
        var row = row("required binary x; required int96 y;");
        row.add("x", "text");
        row.add("y", Binary.fromConstantByteArray(new byte[12]));
        assertThat(GroupValues.of(row)).hasToString("{\"x\":\"text\",\"y\":\"AAAAAAAAAAAAAAAA\"}");
    }
}
