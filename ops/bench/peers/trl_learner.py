"""The learner's part of TRL's GRPO trainer: loss, backward pass and optimizer, on responses that are there already."""

import tempfile

from peer import need, serve, timed

torch, transformers, trl, datasets, tokenizers = need("torch", "transformers", "trl", "datasets", "tokenizers")


class LearnerPart(trl.GRPOTrainer):
    """Takes batches as they are instead of generating them."""

    def _prepare_inputs(self, generation_batch):
        return generation_batch


def tokenizer(vocabulary):
    words = {f"t{i}": i for i in range(vocabulary)}
    inner = tokenizers.Tokenizer(tokenizers.models.WordLevel(words, unk_token="t0"))
    return transformers.PreTrainedTokenizerFast(tokenizer_object=inner, pad_token="t0", eos_token="t1")


def decoder(shape):
    return transformers.LlamaForCausalLM(
        transformers.LlamaConfig(
            vocab_size=shape["vocabulary"],
            hidden_size=shape["hidden"],
            intermediate_size=shape["feedForward"],
            num_hidden_layers=shape["layers"],
            num_attention_heads=shape["heads"],
            num_key_value_heads=shape["keyValueHeads"],
            head_dim=shape["headDim"],
            max_position_embeddings=shape["positions"],
            tie_word_embeddings=True,
        )
    )


class Step:
    def __init__(self, shape, tokens, prompt, advantages, bf16):
        torch.manual_seed(1)
        rows = len(tokens)
        arguments = trl.GRPOConfig(
            output_dir=tempfile.mkdtemp(),
            use_cpu=True,
            bf16=bf16,
            gradient_checkpointing=False,
            per_device_train_batch_size=rows,
            num_generations=rows,
            max_completion_length=max(len(row) for row in tokens) - prompt,
            optim="adamw_torch_fused",
            learning_rate=1e-5,
            report_to="none",
            disable_tqdm=True,
        )
        self.trainer = LearnerPart(
            model=decoder(shape),
            reward_funcs=lambda completions, **_: [0.0] * len(completions),
            args=arguments,
            train_dataset=datasets.Dataset.from_dict({"prompt": ["t2"] * rows}),
            processing_class=tokenizer(shape["vocabulary"]),
        )
        self.optimizer = self.trainer.create_optimizer()
        self.model, self.optimizer = self.trainer.accelerator.prepare(self.trainer.model, self.optimizer)
        self.trainer.model_wrapped = self.model
        self.trainer.current_gradient_accumulation_steps = 1
        longest = max(len(row) for row in tokens)
        padded = torch.tensor([row + [0] * (longest - len(row)) for row in tokens])
        mask = torch.tensor([[1] * len(row) + [0] * (longest - len(row)) for row in tokens])
        self.inputs = {
            "prompt_ids": padded[:, :prompt],
            "prompt_mask": mask[:, :prompt],
            "completion_ids": padded[:, prompt:],
            "completion_mask": mask[:, prompt:],
            "advantages": torch.tensor(advantages),
            "num_items_in_batch": mask[:, prompt:].sum(),
        }

    def take(self):
        loss = self.trainer.training_step(self.model, dict(self.inputs), self.inputs["num_items_in_batch"])
        self.trainer.accelerator.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad()
        return loss

    def seconds(self):
        self.take()
        return min(timed(self.take)["seconds"] for _ in range(3))


steps = {}


def prepare(name, shape, tokens, prompt, advantages, threads, **_):
    """Takes float32 or bfloat16, whichever is faster here."""
    torch.set_num_threads(threads)
    made = {name: Step(shape, tokens, prompt, advantages, name == "bf16") for name in ("bf16", "fp32")}
    seconds = {name: step.seconds() for name, step in made.items()}
    best = min(seconds, key=seconds.get)
    steps[name] = made[best]
    return {"precision": best, "seconds": seconds}


def step(name):
    return timed(steps[name].take)


def forget(name):
    del steps[name]
    return {}


serve(prepare=prepare, step=step, forget=forget)
