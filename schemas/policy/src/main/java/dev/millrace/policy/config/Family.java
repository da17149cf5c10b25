package dev.millrace.policy.config;

import dev.millrace.policy.document.JsonFields;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The architectures that the decoder computes.
enum Family {
    QWEN2("qwen2", "Qwen2ForCausalLM"),
    QWEN3("qwen3", "Qwen3ForCausalLM"),
    LLAMA("llama", "LlamaForCausalLM");

    private static final String SUPPORTED =
            Arrays.stream(values()).map(family -> family.modelType).collect(Collectors.joining(", "));

    private final String modelType;
    private final String architecture;

    Family(String modelType, String architecture) {
        this.modelType = modelType;
        this.architecture = architecture;
    }

    String modelType() {
        return modelType;
    }

    /// Finds the family by `model_type`; `architectures`, where it is given, must name that family's language model.
    static Optional<Family> of(JsonFields fields) {
        var type = fields.text("model_type");
        var family = Arrays.stream(values())
                .filter(each -> type.filter(each.modelType::equals).isPresent())
                .findFirst();
        if (family.isEmpty() && (type.isPresent() || !fields.has("model_type"))) {
            fields.refuse("model_type", "one of " + SUPPORTED);
        }
        family.ifPresent(each -> each.checkArchitecture(fields));
        return family;
    }

    private void checkArchitecture(JsonFields fields) {
        var named = fields.value("architectures");
        var fits = named.isArray()
                && named.size() == 1
                && architecture.equals(named.get(0).textValue());
        if (fields.has("architectures") && !fits) {
            fields.refuse("architectures", "[\"" + architecture + "\"] where model_type is " + modelType);
        }
    }
}
