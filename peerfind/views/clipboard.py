"""Asking the terminal to copy a text (OSC 52). No other program is started."""

from __future__ import annotations

import base64


def osc52(text: str) -> str:
    """The sequence by which a terminal puts a text onto its clipboard. The text travels as base64: it can steer nothing."""
    return f"\x1b]52;c;{base64.b64encode(text.encode()).decode('ascii')}\x07"
