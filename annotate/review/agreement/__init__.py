"""How far reviewers agree: on verdicts, and on where claims are."""
