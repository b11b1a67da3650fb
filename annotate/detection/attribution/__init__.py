"""Who says what: sources, cues and contents, as PolNeAR defines them (Newell, Margolin, Ruths, LREC 2018).

A cue is what ties a content to its source: a verb of speech, thought or intention, "according to", a noun such
as "claim", a state of mind such as "convinced". Everything is read off the dependency parse, the quotation marks
and lexicons; `find_attributions` is the way in.
"""

from claimdesk.annotate.detection.attribution.find import find_attributions, open_report

__all__ = ["find_attributions", "open_report"]
