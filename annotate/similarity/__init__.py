"""Claim matching: claims that say the same in the same or in other words.

Three views of a sentence are fused: its words (BM25), runs of its letters (TF-IDF, for names that
are spelled differently), and its meaning (static embeddings). Numbers are left to
`compare_numbers`: the same sentence with another figure is another claim.
"""

from claimdesk.annotate.similarity.claim_index import ClaimIndex, Match
from claimdesk.annotate.similarity.compare_numbers import NumbersCompared, compare_numbers

__all__ = ["ClaimIndex", "Match", "NumbersCompared", "compare_numbers"]
