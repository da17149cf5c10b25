package dev.millrace.learner.checkpoint;

import dev.millrace.policy.checkpoint.Checkpoint;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.config.ParameterLayout;
import dev.millrace.policy.config.ParameterSpec;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.TrainableModel;
import dev.millrace.policy.network.torch.Networks;
import dev.millrace.policy.safetensors.Safetensors;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Networks from folders in the layout of Hugging Face.
public final class ModelFolders implements ModelSource {
    private final InitialModels initial;
    private final ComputeSettings compute;
    private final double temperature;
    private final ModelNeeds needs;

    /// Says where they lie and how they compute.
    ///
    /// @param initial what the run starts with
    /// @param compute device, threads, element type of products
    /// @param temperature at which responses are drawn, and so log-probabilities are computed
    /// @param needs which networks there are beside the policy
    public ModelFolders(InitialModels initial, ComputeSettings compute, double temperature, ModelNeeds needs) {
        this.initial = initial;
        this.compute = compute;
        this.temperature = temperature;
        this.needs = needs;
    }

    /// A critic that is given has the policy's shape.
    /// One that is not given starts as the policy with a head of zeros: every state is worth nothing.
    @Override
    public Models initial() {
        try (var folder = Checkpoint.open(initial.policy());
                var loading = new Loading()) {
            var policy = loading.add(language(folder));
            var critic = needed(needs.critic(), () -> loading.add(firstCritic(folder, policy)));
            return loading.done(new Models(policy, critic, needed(needs.reference(), () -> language(folder))));
        }
    }

    private TrainableModel firstCritic(Checkpoint folder, TrainableModel policy) {
        return initial.critic()
                .map(path -> givenCritic(path, folder.config(), policy.digest()))
                .orElseGet(() -> freshCritic(folder));
    }

    /// The reference is never in a checkpoint: it is the initial policy.
    @Override
    public Models at(Path checkpoint) {
        try (var folder = Checkpoint.open(checkpoint);
                var loading = new Loading()) {
            var policy = loading.add(language(folder));
            restore(policy, checkpoint.resolve(Checkpoints.POLICY_OPTIMIZER));
            var critic = needed(needs.critic(), () -> loading.add(critic(checkpoint.resolve(Checkpoints.CRITIC))));
            critic.ifPresent(model -> restore(model, checkpoint.resolve(Checkpoints.CRITIC_OPTIMIZER)));
            return loading.done(new Models(policy, critic, needed(needs.reference(), this::reference)));
        }
    }

    private TrainableModel reference() {
        try (var folder = Checkpoint.open(initial.policy())) {
            return language(folder);
        }
    }

    private TrainableModel language(Checkpoint folder) {
        return network(folder, Head.LANGUAGE, folder.weights(Head.LANGUAGE));
    }

    private static Optional<TrainableModel> needed(boolean needed, Supplier<TrainableModel> model) {
        return needed ? Optional.of(model.get()) : Optional.empty();
    }

    /// Frees what was loaded already where something that comes later cannot be.
    private static final class Loading implements AutoCloseable {
        private final List<TrainableModel> loaded = new ArrayList<>();

        TrainableModel add(TrainableModel model) {
            loaded.add(model);
            return model;
        }

        Models done(Models models) {
            loaded.clear();
            return models;
        }

        @Override
        public void close() {
            loaded.forEach(TrainableModel::close);
        }
    }

    @Override
    public Path original() {
        return initial.policy();
    }

    private TrainableModel givenCritic(Path path, ModelConfig policy, String policyDigest) {
        try (var folder = Checkpoint.open(path)) {
            CriticFolder.requireShape(path, folder.config(), policy);
            CriticFolder.warnOfAnotherPolicy(path, policyDigest);
            return network(folder, Head.VALUE, folder.weights(Head.VALUE));
        }
    }

    private TrainableModel critic(Path path) {
        try (var folder = Checkpoint.open(path)) {
            return network(folder, Head.VALUE, folder.weights(Head.VALUE));
        }
    }

    private TrainableModel freshCritic(Checkpoint policy) {
        var head = valueHead(policy.config()).map(ModelFolders::zeros);
        return network(policy, Head.VALUE, Stream.concat(policy.trunk(), head));
    }

    private TrainableModel network(Checkpoint folder, Head head, Stream<HostTensor> weights) {
        return Networks.trainable(folder.config(), head, weights, temperature, compute);
    }

    private static Stream<ParameterSpec> valueHead(ModelConfig config) {
        return ParameterLayout.of(config, Head.VALUE).stream()
                .filter(spec -> spec.name().startsWith("value_head."));
    }

    private static HostTensor zeros(ParameterSpec spec) {
        var bytes = MemorySegment.ofArray(new byte[Math.toIntExact(spec.elements() * Float.BYTES)]);
        return new HostTensor(spec.name(), ElementType.F32, spec.shape(), bytes);
    }

    private static void restore(TrainableModel model, Path file) {
        try (var state = Safetensors.read(file)) {
            model.restoreOptimizer(state.tensors());
        }
    }
}
