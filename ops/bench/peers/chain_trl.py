"""GRPO with TRL's trainer, as its users would start it on this task."""

import time
from pathlib import Path

import peer

torch, transformers, datasets, trl = peer.need("torch", "transformers", "datasets", "trl")

from chain_problems import Course, Problems  # noqa: E402


class Evaluation(transformers.TrainerCallback):
    """Looks at the held-out problems every few steps, with the clock stopped, and ends at the target."""

    def __init__(self, course, problems, settings):
        self.course, self.problems, self.s = course, problems, settings

    @torch.no_grad()
    def rate(self, model):
        model.eval()
        prompts = torch.tensor([each["prompt"] for each in self.problems.held_out])
        answers = [each["answer"] for each in self.problems.held_out]
        right = 0.0
        for _ in range(self.s["evaluationResponses"]):
            drawn = model.generate(
                input_ids=prompts, attention_mask=torch.ones_like(prompts), do_sample=True, temperature=1.0, top_k=0, top_p=1.0,
                max_new_tokens=self.s["maxTokens"], pad_token_id=self.problems.pad, eos_token_id=self.problems.end,
            )
            right += sum(map(self.problems.reward, drawn[:, prompts.shape[1] :].tolist(), answers)) / len(answers)
        model.train()
        return right / self.s["evaluationResponses"]

    def on_train_begin(self, args, state, control, model, **_):
        self.course = Course(time.perf_counter)
        self.course.evaluate(lambda: self.rate(model))

    def on_step_end(self, args, state, control, model, **_):
        # An update of TRL is one of the mini-batches of a step.
        if state.global_step % (self.s["evaluateEvery"] * self.s["miniBatches"]) == 0:
            control.should_training_stop = self.course.evaluate(lambda: self.rate(model)) >= self.s["target"]


def train(folder, settings):
    problems = Problems(folder)
    tokenizer = transformers.AutoTokenizer.from_pretrained(Path(folder) / "initial")
    model = transformers.AutoModelForCausalLM.from_pretrained(Path(folder) / "initial", dtype=torch.float32, attn_implementation="sdpa")
    rows = [{"prompt": [{"role": "user", "content": each["text"]}], "answer": each["answer"]} for each in problems.training]
    size = settings["prompts"] * settings["groupSize"]
    arguments = trl.GRPOConfig(
        output_dir=str(Path(folder) / "trl"), use_cpu=True, bf16=settings["bf16"], seed=settings["seed"], report_to=[], logging_strategy="no",
        save_strategy="no", disable_tqdm=True, shuffle_dataset=False, gradient_checkpointing=False,
        per_device_train_batch_size=size // settings["miniBatches"], steps_per_generation=settings["miniBatches"],
        num_generations=settings["groupSize"], max_completion_length=settings["maxTokens"], temperature=1.0, top_k=0, top_p=1.0,
        max_steps=settings["steps"] * settings["miniBatches"], learning_rate=settings["learningRate"], lr_scheduler_type="constant",
        adam_beta1=0.9, adam_beta2=settings["beta2"], weight_decay=0.0, max_grad_norm=1.0, optim="adamw_torch_fused",
        beta=settings["klWeight"], epsilon=settings["clip"], loss_type="grpo", scale_rewards="group",
    )
    evaluation = Evaluation(None, problems, settings)
    trainer = trl.GRPOTrainer(
        model=model, args=arguments, processing_class=tokenizer, train_dataset=datasets.Dataset.from_list(rows), callbacks=[evaluation],
        reward_funcs=lambda completion_ids, answer, **_: list(map(problems.reward, completion_ids, answer)),
    )
    trainer.train()
    return evaluation.course.answer(settings["target"])


peer.serve(train=train)
