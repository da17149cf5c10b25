package dev.millrace.policy.tensor;

/// Element types of weights, named as safetensors names them.
public enum ElementType {
    F32(4, "float32"),
    F16(2, "float16"),
    BF16(2, "bfloat16");

    private final int bytes;
    private final String configName;

    ElementType(int bytes, String configName) {
        this.bytes = bytes;
        this.configName = configName;
    }

    /// Bytes of one element.
    public int bytes() {
        return bytes;
    }

    /// The name in `config.json` and in Millrace's own configuration.
    public String configName() {
        return configName;
    }
}
