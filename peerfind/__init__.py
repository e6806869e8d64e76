"""Find peer support: who is there for you, how to reach them, and how sure we are of it. Nothing you type leaves."""

from __future__ import annotations

__version__ = "0.1.0"
__all__ = ["Refusal", "__version__", "open_directory"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .errors import Refusal
    from .library import open_directory


def __getattr__(name: str) -> object:
    """The names above, loaded when they are asked for: a command line needs none of them."""
    if name == "open_directory":
        from .library import open_directory

        return open_directory
    if name == "Refusal":
        from .errors import Refusal

        return Refusal
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
