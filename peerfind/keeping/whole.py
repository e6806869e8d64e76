"""Files of the directory, read and written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from ..errors import Refusal
from ..record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def text_of(path: str) -> str:
    """A file as it stands, line ends and all."""
    return Path(path).read_bytes().decode("utf-8")


def write(path: str, text: str) -> None:
    """Write a file whole or not at all. Raises Refusal if that cannot be done; the file is then as it was."""
    try:
        replace(path, text.encode("utf-8"), lambda _: True)
    except OSError as error:
        raise Refusal(f"{path} cannot be written: {error.strerror}.", "Nothing was changed in it.") from None


def replace(path: str, content: bytes, good: Callable[[str], bool]) -> None:
    """Put new content in place of a file, if what stands beside it under another name is found good. Raises OSError."""
    target = Path(path).resolve()
    handle, beside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}-", suffix=".yaml")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if good(beside):
            os.chmod(beside, target.stat().st_mode & 0o7777)
            os.replace(beside, target)
    finally:
        Path(beside).unlink(missing_ok=True)
