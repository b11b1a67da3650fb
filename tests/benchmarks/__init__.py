"""`make bench`: how fast the desk is, as ratios against baselines taken in the same run. Nothing here is a test."""
