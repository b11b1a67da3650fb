"""The record in SQLite: schema, migrations, queries. Only `annotate.project` talks to it."""
