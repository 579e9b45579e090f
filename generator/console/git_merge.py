"""`kehoach git-merge`, which git calls."""

from __future__ import annotations

import sys

import click

from generator.console.typed import PATH

# Git's shell tells by this word that it was the merge that ended so (see commands/git_setup.py), not a broken program.
CONFLICT = "conflict"


@click.command(hidden=True)
@click.argument("base", type=PATH)
@click.argument("ours", type=PATH)
@click.argument("theirs", type=PATH)
@click.argument("plan", type=PATH)
def command(base: str, ours: str, theirs: str, plan: str) -> None:
    """Gộp hai bản của một kế hoạch; git gọi lệnh này."""
    from pathlib import Path

    from generator.commands.git_merge import git_merge as run
    from generator.console.words import git

    outcome = run(Path(base), Path(ours), Path(theirs), Path(plan))
    if said := git.merged(outcome):
        click.echo(said, err=True)
    if not outcome.is_clean:
        click.echo(CONFLICT)
        sys.exit(1)
