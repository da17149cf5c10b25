package dev.millrace.verifiers.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolutionTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "```python/a/```                          | a",
                "```python/a/```/text/```py/b/```         | b",
                "```Python3 title/a/```                   | a",
                "```/a/```/```java/b/```                  | a",
                "```python/a/```/```/b/```                | a",
                "```python/a/```/```python/b              | a",
                "  ```python/a/  ```                      | a",
                "```python/x = '''```'''/b/```            | x = '''```'''/b",
            })
    void isTheLastClosedBlockOfPythonOrElseOfNoLanguage(String response, String solution) {
        assertThat(SolutionText.in(response.replace('/', '\n'))).contains(solution.replace('/', '\n') + "\n");
    }

    @Test
    void readsALongResponse() {
        assertThat(SolutionText.in("```python\n".repeat(100_000) + "```\n")).isPresent();
        assertThat(SolutionText.in("`".repeat(1_000_000))).isEmpty();
    }
}
