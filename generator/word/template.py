"""A .docx template: opened, checked, and rendered through docxtpl so that data stays data."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.parser import parse_xml
from docxtpl import DocxTemplate
from jinja2 import nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree

from generator.problems import Place, Problem, UserError
from generator.word import completeness, tags, vocabulary
from generator.word.bare_tables import name_tables, words_of
from generator.word.sections import Models, taken_from
from generator.word.styles import Styles
from generator.word.xml import w

_STYLES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
_MAX_UNPACKED = 50 * 1024 * 1024
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


class Renderer(DocxTemplate):  # type: ignore[misc]
    """docxtpl, linear and strict: the rendered body is parsed once, a fault in it is an error, values are not touched.

    What docxtpl does after rendering is left out where it costs or harms: a regular expression over every paragraph
    (our values hold no control characters), a repair of table grids (ours are exact), a recovering parser
    (it drops paragraphs without a word), footnotes and properties as templates (their text is data).
    """

    docx: Any

    def patch_xml(self, src_xml: str) -> str:
        """docxtpl's preparation of a part, remembered: the same template serves many plans."""
        return _patched(src_xml)

    def resolve_listing(self, xml: str) -> str:
        """Nothing to do: runs are written with their tabs and breaks."""
        return xml

    def render_xml_part(self, src_xml: str, part: Any, context: dict[str, Any], jinja_env: Any = None) -> str:
        """One part rendered; values come out as they are."""
        source = _paragraph_a_line(src_xml)
        try:
            return str(_compiled(source).render(context))
        except Exception as error:  # The values are plain data: what fails is the template's doing.
            raise self._fault(tags.near(source, tags.line_of(error))) from error

    def fix_tables(self, xml: str) -> Any:
        """The whole document parsed in one go, strictly, from the rendered body's text."""
        root = self.docx.element
        body = root.body
        place = list(root).index(body)
        root.remove(body)
        shell = etree.tostring(root, encoding="unicode")
        if shell.endswith("/>"):
            shell = f"{shell[:-2]}></{shell[1:].split(None, 1)[0]}>"
        start, end = shell[: shell.rindex("</")], shell[shell.rindex("</") :]
        if place != len(root):
            raise AssertionError("the body is expected to be the document's last child")
        try:
            tree = parse_xml(start + xml + end)
        except etree.XMLSyntaxError as error:
            raise self._fault(tags.near(start + xml, error.lineno or 0)) from error
        misplaced = tags.misplaced(tree)
        if misplaced is not None:
            raise self._fault(misplaced)
        return tree

    def _fault(self, near: str) -> UserError:
        message = f"Thẻ trong tệp mẫu không dùng được, gần chỗ “{near}”."
        hint = "Chép lại chỗ đó từ mẫu gốc; {{r … }} và {{p … }} không đổi thành {{ … }}, hay ngược lại."
        return UserError.at(Place(str(self.template_file)), "template-tag", message, hint)

    def fix_docpr_ids(self, tree: Any) -> None:
        """Numbers the template's drawings, so that none shares its id with another."""
        for number, drawing in enumerate(tree.iter(_DRAWING), start=1):
            drawing.set("id", str(number))

    def map_tree(self, tree: Any) -> None:
        """Puts the parsed document in the place of the template's."""
        part = self.docx.part
        part._element = tree
        self.docx = part.document

    def render_footnotes(self, context: dict[str, Any], jinja_env: Any = None) -> None:
        """Notes are data and added afterwards."""

    def render_properties(self, context: dict[str, Any], jinja_env: Any = None) -> None:
        """Properties are data and set afterwards."""


def _words_only(value: Any) -> Any:
    """What a tag prints; lists and groups would come out as Python writes them."""
    if not isinstance(value, str | int | float):
        raise TypeError(f"no words: {type(value).__name__}")
    return value


# Jinja2 as templates get it: escaped, strict about names, sandboxed.
ENVIRONMENT = ImmutableSandboxedEnvironment(autoescape=True, undefined=jinja2.StrictUndefined, finalize=_words_only)


# What docxtpl leaves on both sides of a `{{r ...}}`: runs without a word.
_EMPTY_RUN = re.compile(
    r"<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t(?: [^>]*)?(?:/>|></w:t>)</w:r>", re.DOTALL
)


@lru_cache(maxsize=32)
def _patched(xml: str) -> str:
    return _EMPTY_RUN.sub("", DocxTemplate.patch_xml(None, xml))


@lru_cache(maxsize=32)
def _tree(source: str) -> nodes.Template:
    return ENVIRONMENT.parse(source)


@lru_cache(maxsize=32)
def _compiled(source: str) -> jinja2.Template:
    return ENVIRONMENT.from_string(_tree(source))


@dataclass
class Template:
    """An opened template, to be rendered once: its styles, and the sections its pages are modelled on."""

    renderer: Renderer
    styles: Styles
    models: Models

    def render(self, context: dict[str, Any]) -> Document:
        """Fills the template in."""
        self.renderer.render(context, ENVIRONMENT, autoescape=True)
        return self.renderer.docx  # type: ignore[no-any-return]


def opened(path: Path) -> Template:
    """Opens and checks a template; raises UserError with all that is wrong, near which words."""
    file = str(path)
    if not path.is_file():
        raise UserError.at(
            Place(file), "no-template", "Không tìm thấy tệp mẫu.", "Xem lại đường dẫn ở khóa `template:`."
        )
    try:
        with zipfile.ZipFile(path) as package:
            if sum(entry.file_size for entry in package.infolist()) > _MAX_UNPACKED:
                hint = "Bỏ ảnh lớn khỏi tệp mẫu, hoặc chép lại từ mẫu gốc."
                raise UserError.at(Place(file), "template-too-large", "Tệp mẫu quá lớn khi mở ra.", hint)
        renderer = Renderer(str(path))
        document = renderer.get_docx()
        if document.element.body is None:
            raise ValueError("a document without a body")
        styles = Styles(document.part.part_related_by(_STYLES).element)
    except (OSError, OpcError, zipfile.BadZipFile, KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise UserError.at(
            Place(file),
            "bad-template",
            "Tệp mẫu không phải tệp Word (.docx) đọc được.",
            "Mở nó trong Word rồi lưu lại dạng .docx.",
        ) from error
    _mend_core_relationship(document)
    body = document.element.body
    problems = [*styles.missing(file), *_page_problems(body, file), *_table_problems(body, file)]
    models = None if problems else taken_from(body)
    if models:
        name_tables(body)
    problems += styles.undefined(_roots(renderer), file)
    torn = list(tags.torn(_roots(renderer), file))
    problems += torn or _tag_problems(renderer, file)
    if models is None or problems:
        raise UserError(problems)
    return Template(renderer, styles, models)


def _tag_problems(renderer: Renderer, file: str) -> list[Problem]:
    """Tags that are whole but cannot be used; a body that prints no plan."""
    sources = [_paragraph_a_line(xml) for xml in _sources(renderer)]
    problems = [problem for source in sources for problem in _faults(source, file)]
    if not problems and not vocabulary.prints_blocks(_tree(sources[0])):
        return [completeness.without_blocks(file)]
    return problems


def _mend_core_relationship(document: Document) -> None:
    """LibreOffice names the relationship to the properties in its own way; python-docx would add a second part."""
    for relationship in document.part.package.rels.values():
        if relationship.reltype.lower().endswith("/metadata/core-properties"):
            relationship._reltype = RELATIONSHIP_TYPE.CORE_PROPERTIES


def _page_problems(body: Any, file: str) -> Iterator[Problem]:
    """Without the size of the sheet and its margins nothing can be measured."""
    sections = list(body.iter(w("sectPr")))
    if body.find(w("sectPr")) is None or any(
        section.find(w(name)) is None for section in sections for name in ("pgSz", "pgMar")
    ):
        hint = "Trong Word: Layout > Size chọn A4, Layout > Margins đặt lề, rồi lưu lại."
        yield Problem(Place(file), "template-page", "Tệp mẫu không có khổ giấy và lề trang.", hint)


def _table_problems(body: Any, file: str) -> Iterator[Problem]:
    """Every table has its properties and its grid (29500-1 17.4.37)."""
    for table in body.iter(w("tbl")):
        if table.find(w("tblPr")) is None or table.find(w("tblGrid")) is None:
            message = f"Bảng trong tệp mẫu bị hỏng, gần chỗ “{tags.shortened(words_of(table))}”."
            yield Problem(Place(file), "template-table", message, "Chép lại bảng đó từ mẫu gốc.")


def _roots(renderer: Renderer) -> Iterator[Any]:
    """The parts that hold tags, as Word saved them."""
    yield renderer.get_docx().element.body
    for uri in (renderer.HEADER_URI, renderer.FOOTER_URI):
        for _, part in renderer.get_headers_footers(uri):
            yield etree.fromstring(part.blob)


def _sources(renderer: Renderer) -> Iterator[str]:
    """The parts that hold tags, prepared as docxtpl will render them."""
    yield renderer.patch_xml(renderer.get_xml())
    for uri in (renderer.HEADER_URI, renderer.FOOTER_URI):
        for _, part in renderer.get_headers_footers(uri):
            yield renderer.patch_xml(renderer.get_part_xml(part))


def _paragraph_a_line(xml: str) -> str:
    """Each paragraph on a line of its own, so that an error's line number leads to its words."""
    return re.sub(r"<w:p([ >])", r"\n<w:p\1", xml)


@lru_cache(maxsize=32)
def _faults(source: str, file: str) -> tuple[Problem, ...]:
    """Broken tags and names that the program does not give."""
    return tuple(_found_faults(source, file))


def _found_faults(source: str, file: str) -> Iterator[Problem]:
    try:
        tree = _tree(source)
    except jinja2.TemplateSyntaxError as error:
        message = f"Thẻ trong tệp mẫu bị hỏng hoặc thiếu thẻ đóng, gần chỗ “{tags.near(source, error.lineno)}”."
        yield Problem(
            Place(file), "template-syntax", message, "Mỗi {%p if %} cần {%p endif %}, mỗi {%p for %} cần {%p endfor %}."
        )
        return
    yield from vocabulary.faults(tree, source, file)
