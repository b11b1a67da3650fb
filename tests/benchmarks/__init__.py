"""`make bench`: times as ratios against baselines that are taken in the same run.

Nothing here is a test.
"""
