"""Claims that say the same as another one, in other words or the same: what was settled before is found again.

Three views of a sentence are fused: its words (BM25), runs of its letters (TF-IDF, for names spelled differently),
and its meaning (static embeddings). Numbers are left to `numbers`: the same sentence with another figure is another
claim.
"""

from claimdesk.annotate.similarity.claim_index import ClaimIndex, Match
from claimdesk.annotate.similarity.compare_numbers import NumbersCompared, compare_numbers

__all__ = ["ClaimIndex", "Match", "NumbersCompared", "compare_numbers"]
