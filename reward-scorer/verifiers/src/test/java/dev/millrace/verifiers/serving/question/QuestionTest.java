package dev.millrace.verifiers.serving.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifier.request.FinishReason;
import dev.millrace.verifier.request.Message;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.remote.dialect.Json;
import dev.millrace.verifiers.serving.ServingSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {
    private static final Question.Dialects DIALECTS =
            new Question.Dialects(new ResponseText(ServingSettings.ENDINGS), Unscored.OPENRLHF, Unscored.SLIME);

    private static List<VerifierRequest> requests(String body) throws Exception {
        var json = Json.read(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        return Question.read(json, "n", DIALECTS).requests();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1+1=  | 1+1=2                          | 2",
                "1+1=  | <s>1+1=2</s>                   | 2",
                "1+1=  | '1+1=2<|im_end|>\n<|endoftext|>' | 2",
                "1+1=  | 2+2=4                          | 2+2=4",
                "''    | 2                              | 2",
                "aa    | aaaa                           | aa",
            })
    void findsTheResponseBehindThePrompt(String prompt, String query, String response) {
        assertThat(DIALECTS.texts().after(prompt, query)).isEqualTo(response);
    }

    @Test
    void aLongPromptThatIsNowhereTakesNoTime() {
        assertThat(DIALECTS.texts().after("a".repeat(1 << 20) + "b", "a".repeat(1 << 22)))
                .hasSize(1 << 22);
    }

    @Test
    void responsesToOnePromptAreSiblings() throws Exception {
        var ids = requests("{'query':['a1','b1','a2'],'prompts':['a','b','a']}").stream()
                .map(request -> request.id().prompt() + " " + request.id().sibling())
                .toList();
        assertThat(ids).containsExactly("n/0 0", "n/1 0", "n/0 1");
    }

    @Test
    void labelsAreTextsAndOtherLabelsTheirJson() throws Exception {
        assertThat(requests("{'query':['a','b','c','d'],'labels':['x',7,null,{'tests':[1]}]}"))
                .extracting(VerifierRequest::groundTruth)
                .containsExactly("x", "7", "", "{\"tests\":[1]}");
    }

    @Test
    void furtherListsAreColumnsAndWhateverElseIsTheSameForAll() throws Exception {
        var requests = requests("{'query':['a','b'],'data_source':['gsm8k','aime'],'difficulty':[1.5,2],"
                + "'finish_reason':['length','stop'],'level':[null,'5'],'split':'train'}");
        var first = requests.getFirst();
        assertThat(first.problem().dataSource()).isEqualTo("gsm8k");
        assertThat(first.problem().difficulty()).isEqualTo(1.5);
        assertThat(first.response().finishReason()).isEqualTo(FinishReason.LENGTH);
        assertThat(first.problem().metadata()).isEqualTo(Map.of("split", "train"));
        assertThat(requests.getLast().problem().metadata()).isEqualTo(Map.of("split", "train", "level", "5"));
    }

    @Test
    void aPromptMayBeAConversationAndMetadataAnObject() throws Exception {
        var request = requests("{'prompt':[{'role':'system','content':'s'},{'role':'user','content':'u'}],"
                        + "'response':'r<|im_end|>','label':'l','metadata':{'rm_type':'math','k':[1]}}")
                .getFirst();
        assertThat(request.problem().messages()).containsExactly(new Message("system", "s"), new Message("user", "u"));
        assertThat(request.response().text()).isEqualTo("r");
        assertThat(request.problem().metadata()).isEqualTo(Map.of("rm_type", "math", "k", "[1]"));
    }

    @Test
    void verdictsWithoutARewardAreWorthWhatIsSaid() {
        assertThat(Unscored.OPENRLHF.with("failed", Substitute.of("-1")).failed())
                .isEqualTo(new Substitute.Fixed(-1));
        assertThat(Substitute.of("null")).isEqualTo(new Substitute.Nothing());
        assertThat(Substitute.of("error")).isEqualTo(new Substitute.Refusal());
        assertThatThrownBy(() -> Substitute.of("none")).hasMessage("got 'none', expected a number, null or error");
        assertThatThrownBy(() -> Substitute.of("NaN")).hasMessage("reward: got NaN, expected a finite number");
        assertThatThrownBy(() -> Unscored.SLIME.with("scored", Substitute.of("1")))
                .hasMessage("verdict: got 'scored', expected one of noAnswer, notApplicable, timedOut, failed");
    }
}
