"""Programs for maintainers of Claimdesk; none of them is in the wheel.

The package `claimdesk` of this checkout is found before anything is installed.
"""

import sys
from pathlib import Path

_CHECKOUT = str(Path(__file__).parent / "checkout")
if _CHECKOUT not in sys.path:
    sys.path.insert(0, _CHECKOUT)
