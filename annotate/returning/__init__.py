"""A sheet that comes back: read, held against the record, told as proposals to approve. It changes nothing."""
