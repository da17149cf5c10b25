package dev.millrace.ops.dashboard.asset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleBundleTest {
    private static String bundle(Map<String, String> sources) {
        return ModuleBundle.of("/main.js", path -> sources.getOrDefault(path, "no " + path));
    }

    @Test
    void callsEachModuleOnceAfterThoseItNeeds() {
        var bundled = bundle(Map.of(
                "/main.js", "import { b as c } from \"/b.js\";\nimport a from \"/a.js\";\na(c);\n",
                "/b.js", "import a from \"/a.js\";\nexport const b = a(1);\n",
                "/a.js", "function whole(x) { return x; }\nexport { whole as default };\n"));
        assertThat(bundled).isEqualTo("""
                        // /a.js
                        const m0 = (() => {
                        function whole(x) { return x; }
                        return { default: whole };
                        })();

                        // /b.js
                        const m1 = (() => {
                        const { default: a } = m0;
                        const b = a(1);
                        return { b: b };
                        })();

                        // /main.js
                        const m2 = (() => {
                        const { b: c } = m1;
                        const { default: a } = m0;
                        a(c);
                        return {  };
                        })();

                        """);
    }

    @Test
    void knowsEveryFormOfDeclaration() {
        var module = WebModule.parse("/m.js", """
                import {
                  a,
                  b as c,
                } from "/n.js";
                export function f() {}
                export async function g() {}
                export class H {}
                export const I = 1;
                """);
        assertThat(module.imports()).containsExactly(new WebModule.Import("/n.js", Map.of("a", "a", "b", "c")));
        assertThat(module.exports()).containsOnlyKeys("f", "g", "H", "I");
        assertThat(module.body()).isEqualTo("function f() {}\nasync function g() {}\nclass H {}\nconst I = 1;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import \"/b.js\";",
                "import * as b from \"/b.js\";",
                "import a, { b } from \"/b.js\";",
                "import { \"a\" as b } from \"/b.js\";",
                "import { a } from '/b.js';",
                "import b from \"/b.js\" with { type: \"json\" };",
                "const b = await import(\"/b.js\");",
                "const here = import.meta.url;",
                "export default 1;",
                "export default function f() {}",
                "export let a = 1;",
                "export { a };",
                "export { a as b };",
                "export * from \"/b.js\";",
                "export const { a } = b;",
            })
    void refusesAnImportOrExportOfAnotherForm(String line) {
        assertThatThrownBy(() ->
                        bundle(Map.of("/main.js", "const x = 1;\n" + line + "\n", "/b.js", "export const a = 1;")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("/main.js: got '")
                .hasMessageEndingWith("', expected an import or export of a known form");
    }

    @Test
    void refusesModulesThatNeedOneAnother() {
        var sources = Map.of(
                "/main.js", "import { b } from \"/b.js\";\nexport const a = 1;\n",
                "/b.js", "import { a } from \"/main.js\";\nexport const b = 1;\n");
        assertThatThrownBy(() -> bundle(sources))
                .hasMessage("/main.js: got a cycle of imports among [/main.js, /b.js], expected none");
    }

    @Test
    void refusesAnImportOfWhatIsNotExported() {
        var sources = Map.of("/main.js", "import { c } from \"/b.js\";\n", "/b.js", "export const b = 1;\n");
        assertThatThrownBy(() -> bundle(sources))
                .hasMessage("/main.js: got an import of c from /b.js, expected one of [b]");
    }

    @Test
    void knowsAllModulesOfThePages() {
        var assets = Assets.read();
        var bundled = ModuleBundle.of(
                "/web/main.js",
                path -> new String(assets.find(path).orElseThrow().content(), UTF_8));
        assertThat(bundled)
                .contains("// /lib/uplot/uPlot.esm.js", "// /web/main.js")
                .doesNotContain("\nimport ");
    }
}
