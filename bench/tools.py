"""What the comparison needs beside this program, and the machine it ran on, in words that say nothing private."""

from __future__ import annotations

import datetime
import hashlib
import importlib.metadata
import json
import os
import platform
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from measure import ROOT, WORK

NPM = {"docxtemplater": "3.71.0", "pizzip": "3.3.0", "easy-template-x": "7.2.8", "docx": "9.15.2"}
_PYTHON = ("docxtpl", "python-docx", "jinja2", "lxml", "pyyaml", "click")


def npm_libraries(say: Callable[[str], None]) -> str:
    """Installs the JavaScript libraries into bench/.work; returns what stands in the way, or nothing."""
    if not shutil.which("node") or not shutil.which("npm"):
        return "Node.js is not installed"
    if all(_npm_version(name) == version for name, version in NPM.items()):
        return ""
    say("installing npm packages into bench/.work")
    wanted = [f"{name}@{version}" for name, version in NPM.items()]
    WORK.mkdir(exist_ok=True)
    (WORK / "package.json").write_text('{"private": true}\n')
    try:
        done = subprocess.run(
            [shutil.which("npm") or "npm", "install", "--prefix", str(WORK), "--no-audit", "--no-fund", *wanted],
            capture_output=True,
            timeout=180,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return "npm install took too long"
    return "npm install failed" if done.returncode else ""


def _npm_version(name: str) -> str:
    try:
        package = json.loads((WORK / "node_modules" / name / "package.json").read_text(encoding="utf-8"))
    except OSError:
        return ""
    return str(package["version"])


def _first_line(*command: str) -> str:
    if not shutil.which(command[0]):
        return ""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    except subprocess.TimeoutExpired:
        return ""
    return (done.stdout or done.stderr).strip().split("\n")[0]


def _number(text: str) -> str:
    found = re.search(r"\d+(\.\d+)+", text)
    return found[0] if found else "not installed"


def memory(what: str) -> int:
    """A line of /proc/meminfo in MB (MemTotal, MemAvailable); 0 where there is none."""
    try:
        found = re.search(rf"^{what}:\s+(\d+)", Path("/proc/meminfo").read_text(), re.MULTILINE)
    except OSError:
        return 0
    return int(found[1]) // 1000 if found else 0


def _processor() -> str:
    try:
        found = re.search(r"^model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    except OSError:
        found = None
    return found[1].strip() if found else platform.machine()


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return platform.system()


def load() -> float:
    """How many processes wanted to run, on average, in the last minute."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0


def fingerprint() -> str:
    """A hash of this program's source."""
    digest = hashlib.sha256()
    for path in sorted((ROOT / "generator").rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def doubts(source: str) -> list[str]:
    """What speaks against the figures, at the end of a run; `source` is the fingerprint at its start."""
    found = []
    if fingerprint() != source:
        found.append("**The program was changed while this ran: figures of several versions are mixed. Run it again.**")
    cores = os.cpu_count() or 1
    # One measured process at a time makes a load of about one.
    if load() > cores + 0.5:
        found.append(
            f"**Other work ran beside this (load {load():.1f} on {cores} cores): run it again when it is idle.**"
        )
    return found


def described() -> list[str]:
    """The machine and the versions, one line each."""
    python = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in _PYTHON)
    node = ", ".join(f"{name} {_npm_version(name) or '–'}" for name in NPM)
    return [
        f"Date: {datetime.datetime.now(datetime.UTC).date().isoformat()}; load at the start: {load():.1f}",
        f"Machine: {os.cpu_count()} cores ({_processor()}), {memory('MemTotal') / 1000:.0f} GB memory, {_system()}",
        f"Python {platform.python_version()}: {python}",
        f"Node {_number(_first_line('node', '--version'))}: {node}",
        f"pandoc {_number(_first_line('pandoc', '--version'))}; "
        f"LibreOffice {_number(_first_line('soffice', '--version'))}",
    ]
