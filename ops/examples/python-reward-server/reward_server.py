"""Serves a Python reward function on 127.0.0.1, in the protocol of OpenRLHF's remote reward functions."""
import argparse, asyncio, importlib.util, inspect, json
from http.server import BaseHTTPRequestHandler, HTTPServer


def verl(function, responses, labels, columns):  # compute_score(data_source, solution_str, ground_truth, extra_info)
    for i, response in enumerate(responses):
        extra = {name: values[i] for name, values in columns.items()}
        try:
            yield function(data_source=extra.get("data_source", ""), solution_str=response, ground_truth=labels[i],
                           extra_info=extra)
        except Exception as error:  # spoils this response alone: a text is no reward, its verdict is "failed"
            yield f"{type(error).__name__}: {error}"


def trl(function, prompts, responses, labels, columns):  # f(prompts, completions, **columns) -> list of numbers
    if options.conversational:
        prompts = [[{"role": "user", "content": text}] for text in prompts]
        responses = [[{"role": "assistant", "content": text}] for text in responses]
    rewards = function(prompts=prompts, completions=responses, **{options.label: labels}, **columns)
    return asyncio.run(rewards) if inspect.iscoroutine(rewards) else rewards


def answer(function, body):
    queries = body.pop("query")
    prompts, labels = (body.pop(name, None) or [""] * len(queries) for name in ("prompts", "labels"))
    responses = [query.removeprefix(prompt) for query, prompt in zip(queries, prompts)]
    takes_one = "solution_str" in inspect.signature(function).parameters
    found = verl(function, responses, labels, body) if takes_one else trl(function, prompts, responses, labels, body)
    found = [one if isinstance(one, dict) else {"score": one} for one in found]  # None: not applicable
    logs = {name: [one.get(name) for one in found] for name in {name for one in found for name in one} - {"score"}}
    return {"rewards": [one["score"] for one in found], "scores": logs.get("acc"), "extra_logs": logs}


class Handler(BaseHTTPRequestHandler):
    timeout = 60  # seconds for a request to arrive

    def do_POST(self):
        try:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            status, text = 200, json.dumps(answer(reward_function, body), default=float)
        except Exception as error:
            status, text = 500, json.dumps({"error": f"{type(error).__name__}: {error}"})
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *ignored):
        pass


parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--function", required=True, metavar="FILE:NAME", help="for example rewards.py:compute_score")
parser.add_argument("--label", default="ground_truth", help="TRL: the argument that gets the labels (ground_truth)")
parser.add_argument("--conversational", action="store_true", help="TRL: prompts and completions are lists of messages")
parser.add_argument("--port", type=int, default=5000, help="0: a free one (5000)")
options = parser.parse_args()
path, name = options.function.rsplit(":", 1)
spec = importlib.util.spec_from_file_location("reward_function", path)
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
reward_function = getattr(module, name)
HTTPServer.request_queue_size = 128
server = HTTPServer(("127.0.0.1", options.port), Handler)  # one thread, the main one, as timeouts by signal need it
print(f"http://127.0.0.1:{server.server_port}/", flush=True)
server.serve_forever()
