"""Files of the directory, read and written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from ..errors import Refusal


def text_of(path: str) -> str:
    """A file as it stands, line ends and all."""
    return Path(path).read_bytes().decode("utf-8")


def write(path: str, text: str) -> None:
    """Write a file whole or not at all. Raises Refusal if that cannot be done; the file is then as it was."""
    target = Path(path).resolve()
    beside = ""
    try:
        handle, beside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8"))
        os.chmod(beside, target.stat().st_mode)
        os.replace(beside, target)
    except OSError as error:
        if beside and os.path.exists(beside):
            os.unlink(beside)
        raise Refusal(f"{path} cannot be written: {error.strerror}.", "Nothing was changed in it.") from None
