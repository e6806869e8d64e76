"""The time zone of this computer, as far as it can be read: nothing else is asked of the machine."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def time_zone(environment: Mapping[str, str]) -> str | None:
    """The IANA name of this computer's time zone: from TZ, else from where /etc/localtime leads. None if unknown."""
    if "TZ" in environment:
        return environment["TZ"].removeprefix(":").rpartition("zoneinfo/")[2] or None
    if sys.platform == "win32":
        return _windows()
    try:
        target = os.path.realpath("/etc/localtime")
    except OSError:
        return None
    _, found, name = target.partition("zoneinfo/")
    if found:
        return name
    try:
        with open("/etc/timezone", encoding="ascii") as file:
            return file.read(80).strip() or None
    except (OSError, ValueError):
        return None


def _windows() -> str | None:
    try:
        import tzlocal  # type: ignore[import-not-found,unused-ignore]

        return str(tzlocal.get_localzone_name())
    except Exception:  # whatever Windows says, an unknown zone is no reason to fail
        return None
