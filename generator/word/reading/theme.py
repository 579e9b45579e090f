"""Which fonts the theme names stand for (ISO 29500-1 17.3.2.26, 17.15.1.88)."""

from __future__ import annotations

from typing import Any

from generator.word.reading.names import VAL, A
from generator.word.xml import w

# Scripts of the languages this program meets; a theme lists its fonts by script.
_SCRIPTS = {"vi": "Viet"}


class Theme:
    """The theme's fonts for a document whose theme language is `themeFontLang`."""

    def __init__(self, theme: Any, settings: Any) -> None:
        language = settings.find(w("themeFontLang")) if settings is not None else None
        script = _SCRIPTS.get(((language.get(VAL) if language is not None else "") or "")[:2], "")
        self._fonts: dict[str, str] = {}
        for kind in ("major", "minor"):
            fonts = theme.find(f".//{{{A}}}{kind}Font") if theme is not None else None
            if fonts is None:
                continue
            latin = fonts.find(f"{{{A}}}latin")
            font = latin.get("typeface") if latin is not None else ""
            for item in fonts.iter(f"{{{A}}}font"):
                if script and item.get("script") == script and item.get("typeface"):
                    font = item.get("typeface")
            self._fonts[kind] = font or ""

    def font(self, name: str) -> str:
        """The font of "minorHAnsi" and the like; "" where the theme does not tell."""
        return self._fonts.get(name[:5], "")
