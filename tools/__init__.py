"""Programs for those who build Claimdesk; none of them is in the wheel."""
