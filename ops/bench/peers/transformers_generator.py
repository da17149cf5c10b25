"""The peer of `bench generator`: `generate` of transformers with a cache, one batch after another, as its users run it."""

import peer

torch, transformers = peer.need("torch", "transformers")

_chosen = {}


def load(folder, device, threads, prompts, lengths, batch):
    """Opens the checkpoint that Millrace wrote, in the precision that is faster; on a GPU, that is bf16."""
    torch.set_num_threads(threads)
    _chosen.clear()
    place = "cuda:" + device[3:] if device.startswith("gpu") else device
    models = {
        precision: transformers.AutoModelForCausalLM.from_pretrained(
            folder, dtype=precision, attn_implementation="sdpa"
        )
        .to(place)
        .eval()
        for precision in (("float32", "bfloat16") if place == "cpu" else ("bfloat16",))
    }
    for model in models.values():
        # What a GenerationConfig leaves open, generate takes from here, and a token would end responses.
        model.generation_config.eos_token_id = None
    trials = {
        precision: peer.fastest(lambda model=model: _generate(model, prompts[:batch], lengths[:batch], batch))
        for precision, model in models.items()
    }
    fastest = min(trials, key=trials.get)
    _chosen["model"] = models.pop(fastest)
    models.clear()
    if place != "cpu":
        torch.cuda.empty_cache()
    return {"precision": {"float32": "fp32", "bfloat16": "bf16"}[fastest]}


def generate(prompts, lengths, batch):
    """Answers all prompts, in the order given."""
    return peer.timed(lambda: _generate(_chosen["model"], prompts, lengths, batch))


def _generate(model, prompts, lengths, batch):
    """Answers prompts of equal length: a batch goes on until its longest response is done.

    No token ends a response, so both sides write exactly as many as asked for. Prompts need no padding, and no row is
    looked at by itself, so this is the fastest that `generate` can be.
    """
    inputs = torch.tensor(prompts, device=model.device)
    with torch.inference_mode():
        for first in range(0, len(prompts), batch):
            rows = inputs[first : first + batch]
            longest = max(lengths[first : first + batch])
            written = model.generate(
                rows,
                attention_mask=torch.ones_like(rows),
                generation_config=transformers.GenerationConfig(
                    do_sample=True,
                    temperature=1.0,
                    top_k=0,
                    top_p=1.0,
                    max_new_tokens=longest,
                    use_cache=True,
                    eos_token_id=None,
                    pad_token_id=0,
                ),
            )
            if written.shape[1] != rows.shape[1] + longest:
                raise ValueError(f"generate: got {written.shape[1] - rows.shape[1]} tokens, expected {longest}")
        if model.device.type == "cuda":
            torch.cuda.synchronize()


peer.serve(load=load, generate=generate)
