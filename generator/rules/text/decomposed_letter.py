"""Chữ có dấu rời (Unicode tổ hợp), không phải Unicode dựng sẵn.

Văn bản dùng Unicode dựng sẵn theo TCVN 6909:2001. Chữ gõ dấu rời (hay gặp ở tệp từ máy Mac) in ra có thể lệch dấu và
lệnh tìm chữ không thấy. Với tệp kế hoạch, chương trình tự ghép dấu; dấu nào không ghép được thì là dấu gõ thừa.

Sai:
    Các nhiệm vụ́ trọng tâm.

Đúng:
    Các nhiệm vụ trọng tâm.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.problems import Severity
from generator.rules.document import Document
from generator.rules.rule import Found
from generator.rules.searching import everything

ID = "decomposed-letter"
SEVERITY: Severity = "warning"
CLAUSE = "PL1 I.4"

_LOOSE = re.compile(r"[\u0300-\u036f]")
_WORD = re.compile(r"[\w\u0300-\u036f]+")


def check(document: Document) -> Iterator[Found]:
    """One finding for a document's decomposed letters, one for each mark that belongs to no letter."""
    words = everything(document)
    if not _LOOSE.search(words.text):
        return
    decomposed: list[Found] = []
    for hit in words.find(_WORD):
        if not _LOOSE.search(hit.words):
            continue
        whole = unicodedata.normalize("NFC", hit.words)
        if _LOOSE.search(whole):
            yield Found(hit.place, f"“{hit.words}” có một dấu thừa, không thuộc chữ nào.", "Gõ lại từ này.")
        else:
            hint = "Chuyển sang Unicode dựng sẵn bằng UniKey (Ctrl+Shift+F6)."
            decomposed.append(Found(hit.place, f"“{whole}” gõ bằng dấu rời (Unicode tổ hợp).", hint))
    if decomposed:
        more = f" Cả văn bản có {len(decomposed)} từ như vậy." if len(decomposed) > 1 else ""
        yield decomposed[0]._replace(message=decomposed[0].message + more)
