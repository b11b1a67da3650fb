"""Migrations of the record's schema. Released ones are never changed: old projects open with them."""
