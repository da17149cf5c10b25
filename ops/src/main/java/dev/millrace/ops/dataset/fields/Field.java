package dev.millrace.ops.dataset.fields;

/// What a problem is made of.
enum Field {
    PROMPT("prompt"),
    ANSWER("answer"),
    ID("id"),
    DATA_SOURCE("dataSource"),
    FAMILY("family"),
    DIFFICULTY("difficulty");

    private final String key;

    Field(String key) {
        this.key = key;
    }

    /// Its name in configurations and messages.
    String key() {
        return key;
    }
}
