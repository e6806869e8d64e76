"""Find peer support: who is there for you, how to reach them, and how sure we are of it. Nothing you type leaves."""

from __future__ import annotations

__version__ = "0.1.0"
