package dev.millrace.policy.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.policy.document.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {
    private static final String LEAST = """
            {"model_type": "llama", "vocab_size": 400, "hidden_size": 64, "intermediate_size": 160,
             "num_hidden_layers": 3, "num_attention_heads": 4, "max_position_embeddings": 256}""";

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    /// The least that a configuration says, and what is given besides; null takes a key away.
    private ModelConfig read(String besides) throws IOException {
        write(besides);
        return ConfigReader.read(folder, problems).orElseThrow();
    }

    private List<String> problemsOf(String besides) throws IOException {
        write(besides);
        assertThat(ConfigReader.read(folder, problems)).isEmpty();
        return problems.list();
    }

    private void write(String besides) throws IOException {
        var config = parse(LEAST).setAll(parse(besides));
        Files.writeString(folder.resolve("config.json"), config.toString());
    }

    private static ObjectNode parse(String json) throws JsonProcessingException {
        return (ObjectNode) new JsonMapper().readTree(json);
    }

    @Test
    void takesWhatIsAbsentFromTheArchitecture() throws IOException {
        assertThat(read("{}"))
                .isEqualTo(new ModelConfig(
                        "llama",
                        new Dimensions(400, 64, 160, 3, 256),
                        new AttentionConfig(4, 4, 16, false, false, false),
                        new RopeConfig(10_000, new RopeScaling.None()),
                        false,
                        false,
                        1e-6));
    }

    @Test
    void givesEachFamilyItsBiasesAndNorms() throws IOException {
        assertThat(read("{\"model_type\": \"qwen2\"}").attention())
                .isEqualTo(new AttentionConfig(4, 4, 16, true, false, false));
        assertThat(read("{\"model_type\": \"qwen3\"}").attention())
                .isEqualTo(new AttentionConfig(4, 4, 128, false, false, true));
        assertThat(read("{\"model_type\": \"qwen3\", \"attention_bias\": true, \"head_dim\": 32}")
                        .attention())
                .isEqualTo(new AttentionConfig(4, 4, 32, true, true, true));
        var llama = read("{\"attention_bias\": true, \"mlp_bias\": true, \"num_key_value_heads\": 2}");
        assertThat(llama.attention()).isEqualTo(new AttentionConfig(4, 2, 16, true, true, false));
        assertThat(llama.feedForwardBias()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"rope_theta": 5e5}                                                             | 500000  | 0
            {"rope_parameters": {"rope_theta": 7, "rope_type": "default"}, "rope_theta": 9} | 7       | 0
            {"rope_scaling": {"type": "linear", "factor": 4.0}}                             | 10000   | 4
            {"rope_parameters": {"rope_theta": 8, "rope_type": "linear", "factor": 2}}      | 8       | 2
            {"rope_scaling": null, "rope_theta": 1000000}                                   | 1000000 | 0
            """)
    void readsRotaryEmbeddingUnderOldAndNewNames(String json, double theta, double factor) throws IOException {
        var scaling = factor == 0 ? new RopeScaling.None() : new RopeScaling.Linear(factor);

        assertThat(read(json).rope()).isEqualTo(new RopeConfig(theta, scaling));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"use_sliding_window": false, "sliding_window": 64}
            {"use_sliding_window": true, "sliding_window": 64, "max_window_layers": 3}
            {"use_sliding_window": true, "sliding_window": 256}
            {"use_sliding_window": true, "sliding_window": null}
            {"layer_types": ["full_attention", "full_attention", "full_attention"]}
            {"torch_dtype": "bfloat16", "attention_dropout": 0.1, "use_cache": false, "anything": {"else": 1}}
            """)
    void passesOverWhatHasNoEffect(String json) throws IOException {
        assertThat(read(json)).isEqualTo(read("{}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"model_type": "gpt2"}               | model_type: got "gpt2", expected one of qwen2, qwen3, llama
            {"model_type": null}                 | model_type: got nothing, expected one of qwen2, qwen3, llama
            {"model_type": 3}                    | model_type: got 3, expected a text
            {"architectures": ["Qwen2ForCausalLM"]} | got ["Qwen2ForCausalLM"], expected ["LlamaForCausalLM"]
            {"vocab_size": null}                 | vocab_size: got nothing, expected a whole number of 1 or more
            {"hidden_size": "64"}                | hidden_size: got "64", expected a whole number from 1 to
            {"hidden_size": 64.5}                | hidden_size: got 64.5, expected a whole number from 1 to
            {"intermediate_size": -160}          | intermediate_size: got -160, expected a whole number from 1 to
            {"vocab_size": 99999999999}          | vocab_size: got 99999999999, expected a whole number from 1 to
            {"num_hidden_layers": 2000000000}    | num_hidden_layers: got 2000000000, expected at most 1000
            {"num_key_value_heads": 3}           | got 3, expected a divisor of num_attention_heads (4)
            {"hidden_size": 66}                  | hidden_size: got 66, expected a multiple of num_attention_heads (4)
            {"head_dim": 15}                     | head_dim: got 15, expected an even number
            {"hidden_act": "gelu"}               | hidden_act: got "gelu", expected silu
            {"rms_norm_eps": 0}                  | rms_norm_eps: got 0, expected a finite number above 0
            {"tie_word_embeddings": "yes"}       | tie_word_embeddings: got "yes", expected true or false
            {"use_sliding_window": true, "sliding_window": 64} | use_sliding_window: got true, expected false
            {"layer_types": ["sliding_attention"]} | got ["sliding_attention"], expected full_attention for every layer
            {"num_experts": 8}                   | num_experts: got 8, expected none: mixtures of experts are not
            {"quantization_config": {"bits": 4}} | quantization_config: got {"bits":4}, expected none
            {"partial_rotary_factor": 0.5}       | partial_rotary_factor: got 0.5, expected 1
            {"torch_dtype": "float64"}           | torch_dtype: got "float64", expected float32, float16 or bfloat16
            {"rope_scaling": {"type": "yarn", "factor": 4}} | type: got "yarn", expected one of default, linear, llama3
            {"rope_parameters": {"rope_type": "llama3"}} | rope_parameters: low_freq_factor: got nothing, expected a
            {"rope_parameters": 7}               | rope_parameters: got 7, expected an object
            """)
    void refusesWhatItDoesNotCompute(String json, String message) throws IOException {
        assertThat(problemsOf(json))
                .first()
                .asString()
                .startsWith("config.json: ")
                .contains(message);
    }

    @Test
    void reportsEveryProblemOnce() throws IOException {
        var several = "{\"vocab_size\": 0, \"hidden_act\": \"relu\", \"attention_bias\": 1, \"mlp_bias\": 2,"
                + " \"rope_scaling\": {\"rope_type\": \"llama3\", \"factor\": 1, \"low_freq_factor\": 4,"
                + " \"high_freq_factor\": 4, \"original_max_position_embeddings\": 64}}";

        assertThat(problemsOf(several))
                .extracting(problem -> problem.replaceFirst(": got.*", ""))
                .containsExactlyInAnyOrder(
                        "config.json: vocab_size",
                        "config.json: hidden_act",
                        "config.json: attention_bias",
                        "config.json: mlp_bias",
                        "config.json: rope_scaling: high_freq_factor");
    }

    @Test
    void refusesAFileThatIsNotOneObject() throws IOException {
        Files.writeString(folder.resolve("config.json"), "{\"vocab_size\": 4, \"vocab_size\": 5}");

        assertThat(ConfigReader.read(folder, problems)).isEmpty();
        assertThat(problems.list())
                .singleElement()
                .asString()
                .contains("Duplicate field 'vocab_size' at line 1, column")
                .endsWith("expected one JSON object without repeated keys");
    }
}
