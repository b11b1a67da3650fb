"""Heavy libraries, loaded by one thread at a time.

Two threads that import parts of scikit-learn or SciPy at the same moment may each wait for a module
that the other is loading; Python then gives up with a deadlock error. The window's background jobs
do just that: one learns a claim model while another indexes claims.
"""

import threading
from importlib import import_module

_LOCK = threading.RLock()


def load_alone(*modules: str) -> None:
    """Import modules while no other thread does so through here; import from them afterwards."""
    with _LOCK:
        for module in modules:
            import_module(module)
