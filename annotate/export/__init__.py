"""The parts that all exports share: material, answers, report, looks of verdicts."""
