"""Claims that say the same as another one, in other words or the same: what was settled before is found again.

Three views of a sentence are fused: its words (BM25), runs of its letters (TF-IDF, for names spelled differently),
and its meaning (static embeddings). Numbers are left to `numbers`: the same sentence with another figure is another
claim.
"""

from annotate.memory.index import ClaimIndex, Match
from annotate.memory.numbers import NumbersCompared, compare_numbers

__all__ = ["ClaimIndex", "Match", "NumbersCompared", "compare_numbers"]
