"""Migrations of the schema. Released ones never change: old projects open with them."""
