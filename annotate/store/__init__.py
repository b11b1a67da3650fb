"""The record in SQLite or PostgreSQL: schema, migrations, queries, lock and backups.

Features reach it through `annotate.ledger` and `annotate.project`; the window never imports it.
"""
