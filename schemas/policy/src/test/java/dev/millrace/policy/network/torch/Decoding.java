package dev.millrace.policy.network.torch;

import dev.millrace.policy.config.Head;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.SlotDecoder;
import dev.millrace.policy.tensor.ElementType;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// How a decoder may compute.
enum Decoding {
    FUSED,
    PLAIN,
    VECTOR;

    /// Each with each network.
    static Stream<Arguments> ofEachNetwork() {
        return Stream.of(SmallNetworks.values())
                .flatMap(network -> Stream.of(values()).map(decoding -> Arguments.of(network, decoding)));
    }

    ComputeSettings compute() {
        return switch (this) {
            case FUSED -> SmallNetworks.compute(ElementType.F32, AttentionPath.FUSED);
            case PLAIN -> SmallNetworks.compute(ElementType.F32, AttentionPath.PLAIN);
            case VECTOR -> ComputeSettings.vector(2);
        };
    }

    SlotDecoder decoder(SmallNetworks network, int slots) {
        return decoder(network, slots, SmallNetworks.CAPACITY);
    }

    SlotDecoder decoder(SmallNetworks network, int slots, int capacity) {
        return Networks.slotDecoder(network.config(), network.weights(Head.LANGUAGE, 7), compute(), slots, capacity);
    }
}
