"""What switches a rule off or makes it weigh otherwise: `check:` of office.yaml, `ignore:` of a plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.plan.suggest import suggest
from generator.problems import Place, Problem, Severity
from generator.source import Source, Text

LEVELS: tuple[Severity, ...] = ("error", "warning", "info")
_OFF = "off"


@dataclass
class Settings:
    """The severity an office gives to each rule; None switches it off. `problems` are what it typed wrong."""

    levels: dict[str, Severity | None] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def weighed(self, found: Iterable[Problem]) -> Iterator[Problem]:
        """The findings as the office weighs them. What stops a plan from being built cannot be switched off."""
        for problem in found:
            level = self.levels.get(problem.rule, problem.severity)
            if level is not None:
                yield problem._replace(severity=level) if level != problem.severity else problem


def read_settings(typed: Mapping[Text, Text], rules: Iterable[str]) -> Settings:
    """The settings of an office: `rule: warning`, or `rule: off | reason`."""
    settings = Settings()
    known = sorted(rules)
    for name, value in typed.items():
        level, _, reason = (part.strip() for part in value.partition("|"))
        if name not in known:
            settings.problems.append(_unknown(name, name.place, known))
        elif level == _OFF and not reason:
            message = f"Quy tắc `{name}` bị tắt mà không nêu lý do."
            hint = f"Viết lý do sau dấu |: `{name}: off | …`."
            settings.problems.append(Problem(value.place, "bad-setting", message, hint))
        elif level == _OFF:
            settings.levels[str(name)] = None
        elif level in LEVELS:
            settings.levels[str(name)] = next(known for known in LEVELS if known == level)
        else:
            message = f"`{value}` không phải mức của quy tắc."
            hint = "Gõ error, warning, info, hoặc off | lý do."
            settings.problems.append(Problem(value.place if value else name.place, "bad-setting", message, hint))
    return settings


@dataclass(frozen=True, slots=True)
class Ignore:
    """One line of `ignore:`: this rule's finding on a line that holds these words is known and accepted."""

    rule: str
    words: str
    reason: str
    place: Place


def read_ignores(text: Text | None, rules: Iterable[str]) -> tuple[list[Ignore], list[Problem]]:
    """The lines `rule | words | reason` of a plan, and what is wrong with them."""
    ignores: list[Ignore] = []
    problems: list[Problem] = []
    known = sorted(rules)
    for line in text.printed_lines() if text is not None else ():
        rule, words, reason = ([part.strip() for part in line.split("|", 2)] + ["", ""])[:3]
        if rule not in known:
            problems.append(_unknown(rule, line.place, known))
        elif not words or not reason:
            message = f"Dòng bỏ qua `{rule}` thiếu {'chữ chỉ chỗ' if not words else 'lý do'}."
            hint = f"Viết đủ ba phần: {rule} | mấy chữ ở chỗ đó | lý do."
            problems.append(Problem(line.place, "bad-ignore", message, hint))
        else:
            ignores.append(Ignore(rule, words.strip('“”"'), reason, line.place))
    return ignores, problems


def without_ignored(found: Iterable[Problem], ignores: Iterable[Ignore], source: Source) -> list[Problem]:
    """The findings that stay: each ignore takes away the first of its rule on a line that holds its words.

    An ignore that takes nothing away is itself told: what it excused has been mended, or moved.
    """
    left = list(found)
    for ignore in ignores:
        silenced = next((problem for problem in left if _is_meant(ignore, problem, source)), None)
        if silenced is not None:
            left.remove(silenced)
            continue
        message = f"Không còn chỗ nào vướng quy tắc `{ignore.rule}` ở dòng có chữ “{ignore.words}”."
        hint = "Xóa dòng này khỏi `ignore:`, hoặc sửa lại chữ chỉ chỗ."
        left.append(Problem(ignore.place, "unused-ignore", message, hint, severity="warning"))
    return left


def _is_meant(ignore: Ignore, problem: Problem, source: Source) -> bool:
    if problem.rule != ignore.rule or not 0 < problem.place.line <= len(source.lines):
        return False
    return ignore.words.casefold() in source.lines[problem.place.line - 1].casefold()


def _unknown(name: str, place: Place, known: list[str]) -> Problem:
    likely = suggest(name, known)
    hint = f"Có phải `{likely}`?" if likely else "Xem tên các quy tắc: kehoach rules."
    return Problem(place, "unknown-rule", f"Không có quy tắc `{name}`.", hint)
