"""Files that ship with Claimdesk."""
