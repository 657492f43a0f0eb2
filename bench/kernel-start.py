"""Starts each named kernel as Jupyter does and prints, as JSON, the milliseconds until it answered its first cell."""

import json
import sys
import time

from jupyter_client.manager import start_new_kernel

runs, names = int(sys.argv[1]), sys.argv[2:]
times = {name: [] for name in names}
for _ in range(runs):
    for name in names:
        started = time.perf_counter()
        manager, client = start_new_kernel(kernel_name=name, startup_timeout=60)
        ready = time.perf_counter()
        client.execute_interactive("1+1", silent=True, timeout=60)
        answered = time.perf_counter()
        times[name].append([(ready - started) * 1000, (answered - started) * 1000])
        client.stop_channels()
        manager.shutdown_kernel(now=True)
print(json.dumps(times))
