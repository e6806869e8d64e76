"""The build step: compile gazetteer, words and directory into peerfind/built/ before the wheel is packed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface[Any]):
    """Runs for wheels and for editable installs alike."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        sys.path.insert(0, self.root)
        try:
            from peerfind.keeping import files, gazetteer

            built = root / "peerfind" / "built"
            built.mkdir(exist_ok=True)
            gazetteer.build(built / "places.sqlite")
            files.build(built)
        finally:
            sys.path.remove(self.root)
