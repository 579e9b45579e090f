"""Cải cách hành chính (public administration reform): whether a plan is a year's programme of it, and what is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.problems import Place
from generator.rules.data import load
from generator.rules.folding import folded, in_full
from generator.rules.memo import once
from generator.rules.plan_document import PlanDocument

_SUBJECT = re.compile(r"cải cách hành chính")
# A plan for one thing about the reform is not the programme.
_ONE_THING = re.compile(
    r"chỉ số|tuyên truyền|truyền thông|kiểm tra|rà soát|đơn giản hóa|thủ tục hành chính|đào tạo|bồi dưỡng|tập huấn|"
    r"khảo sát|đo lường|sáng kiến|hội thi|cuộc thi|đối thoại|khắc phục|tự chấm|đánh giá|sơ kết|tổng kết|thi đua|báo cáo"
)
_FEWEST = 3


class Domain(NamedTuple):
    """A domain of the programme and what its name may look like."""

    name: str
    pattern: re.Pattern[str]


@lru_cache(maxsize=1)
def domains() -> tuple[Domain, ...]:
    """The domains in the order of the programme."""
    return tuple(Domain(entry["name"], re.compile(entry["words"])) for entry in load("par_domains"))


@once
def is_programme(document: PlanDocument) -> bool:
    """Whether the plan is the reform programme of a year or of a term: by its title, and by what it is divided into."""
    subject = " ".join(in_full(" ".join(passage.text for passage in document.of("subject"))))
    if not _SUBJECT.search(subject) or _ONE_THING.search(subject):
        return False
    return len(named(document)) >= _FEWEST


@once
def named(document: PlanDocument) -> frozenset[str]:
    """The domains that have a heading, a group or a task of their own."""
    titles = (passage.text for passage in document.of("section", "heading", "group", "part", "appendix"))
    words = "\n".join([*titles, *(f"{task.group}\n{task.words}" for task in document.tasks)])
    text = folded(words)
    return frozenset(domain.name for domain in domains() if domain.pattern.search(text))


def subject_place(document: PlanDocument) -> Place:
    """Where the title is typed: what is missing has no place of its own."""
    return next((passage.place for passage in document.of("subject")), Place(document.file))


def sayings(document: PlanDocument, *stems: str, in_task: bool = False) -> Iterator[str]:
    """What the plan says is to be done, where it holds one of these words: folded, abbreviations in full.

    That is paragraphs, and tasks with all they have; with `in_task` only tasks whose own words hold one of them.
    """
    wanted = re.compile("|".join(stems), re.IGNORECASE)
    for passage in document.of("section", "heading", "item", "text", "group"):
        if wanted.search(passage.text):
            yield " ".join(in_full(passage.text))
    for task in document.tasks:
        extra = [value for line in task.lines for value in line.values()]
        said = " ; ".join([task.group, *task.values.values(), *extra])
        if wanted.search(f"{task.group} ; {task.words}" if in_task else said):
            yield " ".join(in_full(said))
