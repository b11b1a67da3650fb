"""Attributions: sources, cues and contents as in PolNeAR (Newell, Margolin, Ruths, LREC 2018).

In "The minister said the dam was safe", "The minister" is the source, "said" the cue and "the dam
was safe" the content. A cue is a verb of speech, thought or intention, "according to", a noun such
as "claim", or a state of mind such as "convinced". Everything is read off the dependency parse, the
quotation marks and lexicons; `find_attributions` is the way in.
"""

from claimdesk.annotate.detection.attribution.find import find_attributions, open_report

__all__ = ["find_attributions", "open_report"]
