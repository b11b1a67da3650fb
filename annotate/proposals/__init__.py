"""Changes that a returned file asks for, to approve and apply."""
