# Runs a solution on tests, each in a process of its own. What was expected is not known here.
import select


RESULT = 3


class Forked:
    """A process that runs a piece of work, fed, drained and watched."""

    def __init__(self, work, data, result):
        pipes = [os.pipe() for _ in range(3)]
        self.child = os.fork()
        if self.child == 0:
            become_child(work, pipes[0][0], pipes[1][1], pipes[2][1], result)
        for end in (pipes[0][0], pipes[1][1], pipes[2][1]):
            os.close(end)
        self.feed, self.out, self.errors = pipes[0][1], pipes[1][0], pipes[2][0]
        self.data = memoryview(data)
        self.written = {self.out: bytearray(), self.errors: bytearray()}
        self.poll = select.poll()
        os.set_blocking(self.feed, False)
        self.poll.register(self.feed, select.POLLOUT)
        for end in self.written:
            self.poll.register(end, select.POLLIN)
        self.open = {self.feed, self.out, self.errors}

    def ended(self, seconds, most):
        """How it ended, its exit code, its output, and the end of its errors."""
        until = time.monotonic() + seconds
        while True:
            self.move(1 if self.out not in self.open else 20)
            pid, status = os.waitpid(self.child, os.WNOHANG)
            if pid:
                self.sweep()
                while self.move(0) and len(self.written[self.out]) <= most:
                    pass
                output = bytes(self.written[self.out])
                if len(output) > most:
                    return "output", 0, b"", b""
                return "exited", os.waitstatus_to_exitcode(status), output, bytes(self.written[self.errors])
            if len(self.written[self.out]) > most:
                return "output", 0, b"", b""
            if time.monotonic() > until:
                return "timeout", 0, b"", b""

    def move(self, milliseconds):
        """Moves what can be moved through the pipes; whether there was something."""
        ready = self.poll.poll(milliseconds)
        for end, _ in ready:
            if end == self.feed:
                self.give()
            else:
                piece = os.read(end, 65536)
                self.written[end] += piece
                if not piece:
                    self.close(end)
        del self.written[self.errors][:-1000]
        return bool(ready)

    def give(self):
        try:
            self.data = self.data[os.write(self.feed, self.data) :]
        except BlockingIOError:
            pass
        except OSError:
            self.data = b""
        if not self.data:
            self.close(self.feed)

    def close(self, end):
        self.poll.unregister(end)
        self.open.remove(end)
        os.close(end)

    def sweep(self):
        """Ends whatever it left running; as the first process of a sandbox, everything else there."""
        while True:
            try:
                os.kill(-1, 9) if os.getpid() == 1 else os.killpg(self.child, 9)
            except OSError:
                pass
            try:
                os.waitpid(-1, 0)
            except ChildProcessError:
                return

    def dispose(self):
        self.sweep()
        for end in list(self.open):
            self.close(end)


def become_child(work, feed, out, errors, result):
    """Runs the work with pipes for its standard input and output, or for its result, and ends."""
    os.setsid()
    nowhere = os.open(os.devnull, os.O_RDWR)
    for source, target in ((feed, 0), (nowhere, 1), (errors, 2), (out, result)):
        os.dup2(source, target)
    os.closerange(max(result, 2) + 1, 256)
    code = 0
    try:
        work()
    except SystemExit:
        raise
    except BaseException:
        sys.excepthook(*sys.exc_info())
        code = 1
    if "threading" in sys.modules or "atexit" in sys.modules:
        sys.exit(code)
    sys.stdout.flush()
    os._exit(code)


def run_tests(job, code, report):
    calls = job["form"] == "call"
    names = common_names(code) if calls else {}
    for number, given in enumerate(job["tests"]):
        work = (lambda: call(code, names, job["name"], given)) if calls else lambda: run_as("__main__", code, names)
        forked = Forked(work, b"" if calls else given.encode("utf-8", "surrogatepass"), RESULT if calls else 1)
        try:
            end, status, output, errors = forked.ended(min(job["seconds"], job["until"] - time.monotonic()), job["most"])
        finally:
            forked.dispose()
        report({"test": number, "end": end, "code": status, "output": output, "errors": errors})
        if job["stop"] and (end != "exited" or status != 0):
            return


def call(code, names, name, arguments):
    sys.setrecursionlimit(20_000)
    function = find(run_as("solution", code, names), name)
    send(RESULT, function(*arguments))
    os._exit(0)
