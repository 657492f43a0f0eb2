/**
 * A Python program that runs a notebook with nbclient and prints it with its outputs. Its input is JSON:
 * `{notebook, kernel, timeoutSeconds, cwd}`; its output `{notebook, failure}`, where failure is null or says
 * why the run ended early without an error in a cell:
 * `{kind: "timeout" | "dead-kernel" | "no-kernel" | "no-start", message}`.
 *
 * nbclient itself rather than nbconvert: it stops at the first error and still gives the outputs so far.
 *
 * A kernel that ends before it is ready is started anew on other ports: between Jupyter's choice of free ones and the
 * kernel's taking them, another program may have.
 *
 * @source jupyter_client, `KernelRestarter.random_ports_until_alive`, which only a server has
 */
export const NOTEBOOK_PROGRAM = `
import json, os, sys
import nbformat
from jupyter_client.kernelspec import NoSuchKernel
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

request = json.loads(sys.stdin.buffer.read())
notebook = nbformat.reads(request["notebook"], as_version=4)
STARTS = 3
ENDED = "Kernel died before"
NO_START = (ENDED, "Kernel didn't respond")

def start_failure(error):
    # nbclient's own clearing up fails too, and hides it
    while error is not None and not str(error).startswith(NO_START):
        error = error.__context__
    return error

def execute():
    for start in range(STARTS):
        client = NotebookClient(
            notebook,
            kernel_name=request["kernel"],
            timeout=request["timeoutSeconds"],
            resources={"metadata": {"path": request["cwd"]}},
        )
        try:
            client.execute()
            return None
        except (RuntimeError, AssertionError) as error:
            reason = start_failure(error)
            if reason is None:
                raise
            if start == STARTS - 1 or not str(reason).startswith(ENDED):
                return {"kind": "no-start", "message": str(reason)}

failure = None
try:
    failure = execute()
except CellExecutionError:
    pass  # the error stands in the outputs of its cell
except CellTimeoutError as error:
    failure = {"kind": "timeout", "message": str(error)}
except DeadKernelError as error:
    failure = {"kind": "dead-kernel", "message": str(error)}
except NoSuchKernel as error:
    failure = {"kind": "no-kernel", "message": str(error)}
# The kernel had this pipe too, and Node makes its pipes non-blocking for everyone who has them.
if os.name != "nt":
    os.set_blocking(sys.stdout.fileno(), True)
sys.stdout.buffer.write(json.dumps({"notebook": nbformat.writes(notebook), "failure": failure}).encode())
`;
