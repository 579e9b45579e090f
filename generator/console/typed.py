"""What the commands share of the way they are typed."""

from __future__ import annotations

import click

PATH = click.Path()
OPTIONS = "[TÙY_CHỌN]"
COMMANDS = "LỆNH [THAM_SỐ]..."
