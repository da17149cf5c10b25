package dev.millrace.learner.checkpoint;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millrace.learner.state.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// `learner.json`: where the run stood, and the digests of the files beside it.
///
/// @param state where the run stood
/// @param files SHA-256 of every other file of the checkpoint, by its path in it
record StateFile(Snapshot state, Map<String, String> files) {
    static final String NAME = "learner.json";

    /// What only says in another way what components hold is not written.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    StateFile {
        files = Map.copyOf(files);
    }

    void write(Path folder) throws IOException {
        JSON.writeValue(folder.resolve(NAME).toFile(), this);
    }

    static StateFile read(Path folder) throws IOException {
        return JSON.readValue(folder.resolve(NAME).toFile(), StateFile.class);
    }
}
