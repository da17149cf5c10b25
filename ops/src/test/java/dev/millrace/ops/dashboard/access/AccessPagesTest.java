package dev.millrace.ops.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessPagesTest {
    @Test
    void leadsOnToTheSamePageWithoutTheToken() {
        var parameters = new TreeMap<>(Map.of("runs", List.of("a,b&c"), "token", List.of("secret"), "x", List.of("1")));
        assertThat(AccessPages.goOn("/compare", parameters))
                .contains("content=\"0;url=/compare?runs=a%2Cb%26c&amp;x=1\"")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "/\\evil.example", "/a/../b", "/%2f%2fevil.example", "/\"><script>", "/a//b"})
    void neverLeadsElsewhere(String path) {
        assertThat(AccessPages.goOn(path, Map.of()))
                .contains("content=\"0;url=/\"")
                .doesNotContain("evil", "<script");
        assertThat(AccessPages.refused(path, "no", true))
                .contains("action=\"/\"")
                .doesNotContain("evil", "<script");
    }

    @Test
    void showsTheReasonAsText() {
        assertThat(AccessPages.refused("/", "Host: got '<b>\"&'", false))
                .contains("Host: got '&lt;b&gt;&quot;&amp;'")
                .doesNotContain("<form");
    }
}
