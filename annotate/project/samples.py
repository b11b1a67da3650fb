"""The sample article that ships with the program."""

from importlib.resources import files
from pathlib import Path

SAMPLE = Path(str(files("claimdesk.resources").joinpath("samples/harbour-turbines.txt")))
