"""Alembic's environment: migrations run on the caller's connection, inside its transaction."""

from alembic import context  # noqa: TID253  (only imported by Alembic itself)

from claimdesk.annotate.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=False,  # the transaction is the caller's
)
context.run_migrations()
