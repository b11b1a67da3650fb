"""The claim model: trained on a project's decisions, it ranks claims."""
