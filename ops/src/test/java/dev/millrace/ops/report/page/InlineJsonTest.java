package dev.millrace.ops.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class InlineJsonTest {
    private static final String HOSTILE = "</script><script>alert(1)</script><!-- ]]> & \u2028 \u2029 \\u003c \u0000 é";

    @Test
    void nothingInItEndsTheElementOrBeginsAComment() throws JsonProcessingException {
        var json = new ObjectMapper().writeValueAsString(HOSTILE);
        assertThat(InlineJson.of(json)).doesNotContain("<", ">", "&", "\u2028", "\u2029");
    }

    @Test
    void saysTheSameAsBefore() throws JsonProcessingException {
        var mapper = new ObjectMapper();
        var read = mapper.readValue(InlineJson.of(mapper.writeValueAsString(HOSTILE)), String.class);
        assertThat(read).isEqualTo(HOSTILE);
    }
}
