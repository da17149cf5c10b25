# Reads a job, runs the solution on its tests, reports. Whoever reads the reports compares with what was expected.
def main():
    output = os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    job = receive(0)
    job["until"] = time.monotonic() + job["total"]
    sys.path[:] = job["modules"] or sys.path[1:]
    if not hasattr(builtins, "exit"):
        builtins.exit = builtins.quit = sys.exit
    send(output, {"ready": True})
    try:
        code = compile(job["code"], "solution.py", "exec", dont_inherit=True)
    except Exception as problem:
        send(output, {"rejected": f"{type(problem).__name__}: {problem}"[:200]})
    else:
        load_modules(code)
        run = run_code_tests if job["form"] == "code" else run_tests
        run(job, code, lambda result: send(output, result))
    send(output, {"done": True})
    os._exit(0)


main()
