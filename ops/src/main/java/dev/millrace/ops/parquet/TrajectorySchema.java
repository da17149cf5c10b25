package dev.millrace.ops.parquet;

import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.parquet.schema.Type;

/// The columns of `trajectories.parquet`; what they mean stands in `docs/recorded-runs.md`.
final class TrajectorySchema {
    private static final String TEXT = """
            message trajectory {
              required binary topic (STRING);
              required int32 partition;
              required int64 offset;
              required int64 timestamp (TIMESTAMP(MILLIS,true));
              optional int64 step;
              optional binary phase (STRING);

              required binary run (STRING);
              required int64 prompt;
              required int32 sibling;
              required binary purpose (STRING);
              required int32 group_size;
              required int64 issued_version;
              required binary problem_id (STRING);
              required binary data_source (STRING);
              required binary family (STRING);
              required double difficulty;
              required binary ground_truth (STRING);
              required group messages (LIST) {
                repeated group list {
                  required group element {
                    required binary role (STRING);
                    required binary content (STRING);
                  }
                }
              }
              required group metadata (MAP) {
                repeated group key_value { required binary key (STRING); required binary value (STRING); }
              }
              required double temperature;
              required double top_p;
              required int32 top_k;
              required int32 max_tokens;
              required group stop_token_ids (LIST) { repeated group list { required int32 element; } }
              required group prompt_token_ids (LIST) { repeated group list { required int32 element; } }

              required binary response (STRING);
              required group token_ids (LIST) { repeated group list { required int32 element; } }
              required group behavior_log_probs (LIST) { repeated group list { required float element; } }
              required group versions (LIST) {
                repeated group list { required group element { required int32 from; required int64 version; } }
              }
              required group observations (LIST) {
                repeated group list { required group element { required int32 from; required int32 until; } }
              }
              required binary finish_reason (STRING);
              required int32 length;

              VERDICT
              optional double reward;
              optional group parts (LIST) { repeated group list { required group element { VERDICT } } }

              required binary generator (STRING);
              required int64 generator_busy_nanos;
              required int64 generator_idle_nanos;
              required binary scorer (STRING);
              required int64 scorer_busy_nanos;
              required int64 scorer_idle_nanos;
            }
            """;

    private static final String VERDICT = """
            required binary verifier (STRING);
            required binary verdict (STRING);
            optional boolean accepted;
            optional double verdict_reward;
            optional binary extracted (STRING);
            optional binary reason (STRING);
            optional double accuracy;
            optional int32 passed;
            optional int32 total;
            optional group token_rewards (LIST) { repeated group list { required double element; } }
            optional group verifier_metrics (MAP) {
              repeated group key_value { required binary key (STRING); required double value; }
            }
            """;

    /// All of them.
    static final MessageType COLUMNS = MessageTypeParser.parseMessageType(TEXT.replace("VERDICT", VERDICT));

    private TrajectorySchema() {}

    /// Whether a file's columns are these, but for optional ones that an older export lacks.
    static boolean covers(MessageType columns) {
        return columns.getFields().stream()
                        .allMatch(field -> COLUMNS.containsField(field.getName())
                                && COLUMNS.getType(field.getName()).equals(field))
                && COLUMNS.getFields().stream()
                        .filter(field -> field.isRepetition(Type.Repetition.REQUIRED))
                        .allMatch(field -> columns.containsField(field.getName()));
    }
}
