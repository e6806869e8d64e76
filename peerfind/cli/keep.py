"""`data …`: what the keepers of the data run."""

from __future__ import annotations

import os
import sys

from .. import shelf
from ..books import open_vocabulary
from ..errors import DATA_HAS_PROBLEMS, DONE, Refusal


def check(files: list[str], output: str, since: str | None) -> int:
    """Check files and print every problem. Exit code 1 if one is an error."""
    from ..keeping import reports
    from ..keeping.check import check as run
    from .surroundings import look, tell

    if output not in reports.REPORTS:
        raise Refusal(f"There is no output {output!r}.", f"Known: {', '.join(reports.REPORTS)}.")
    paths, vocabulary = files or [shelf.book("groups.yaml")], open_vocabulary()
    report = run(paths, vocabulary, look().now.strftime("%Y-%m-%d"))
    if since is not None:
        from .compare import changed_since

        report = report.replace(problems=changed_since(report.problems, paths, since, vocabulary))
    tell(reports.REPORTS[output](report), os.environ if output == "text" else {})
    return DATA_HAS_PROBLEMS if report.failed else DONE


def fix(files: list[str]) -> int:
    """Bring files into their one layout, and print what was done. Raises Refusal for what only a person can put right."""
    from ..keeping.mending import mend, told
    from ..keeping.whole import write
    from ..views.say import clean
    from .surroundings import look

    if not files and shelf.INSTALLED:
        raise Refusal("This is not a checkout of peerfind.", "Clone the repository and run it there, or name a file.")
    vocabulary, today = open_vocabulary(), look().now.strftime("%Y-%m-%d")
    for path in files or [shelf.book("groups.yaml")]:
        mended = mend(path, vocabulary, today)
        if mended.before != mended.after:
            write(path, mended.after)
        sys.stdout.write("".join(f"{clean(line)}\n" for line in told(mended).splitlines()))
    return DONE


def explain(code: str) -> int:
    """Print why a rule is there."""
    from ..keeping.explaining import explain as run
    from .surroundings import tell

    tell(run(code), os.environ)
    return DONE


def stats(output: str, data: str | None) -> int:
    """Print what the directory holds."""
    from ..dataset import open_dataset
    from ..keeping.stats import STATS, count
    from .surroundings import look

    if output not in STATS:
        raise Refusal(f"There is no output {output!r}.", f"Known: {', '.join(STATS)}.")
    counted = count(open_dataset(data), open_vocabulary(), look().now.strftime("%Y-%m-%d"))
    sys.stdout.write(STATS[output](counted))
    return DONE


def schema(name: str) -> int:
    """Print a JSON Schema."""
    from ..keeping.schema import SCHEMAS
    from ..text import nearest
    from ..views.as_json import dump

    if name not in SCHEMAS:
        close = nearest(name, SCHEMAS)
        raise Refusal(
            f"There is no schema {name!r}.", f"Did you mean {close}?" if close else f"Known: {', '.join(SCHEMAS)}."
        )
    sys.stdout.write(dump(SCHEMAS[name]()))
    return DONE


def build() -> int:
    """Make what is made from the data. Only in a checkout."""
    from pathlib import Path

    from ..keeping import constants, coverage, files, gazetteer, pages, schema, signs, usual

    package = Path(shelf.__file__).parent
    root = package.parent
    if not (root / "data" / "groups.yaml").exists():
        raise Refusal("This is not a checkout of peerfind.", "Clone the repository and run make compiled there.")
    made = [f"peerfind/compiled/{name}.py" for name in constants.write(package / "compiled")]
    made += [f"schema/{name}" for name in schema.write(root / "schema")]
    made += pages.write(root) + coverage.write(root)
    made += signs.write(root / "data")
    made += usual.write(root / "data")
    (package / "built").mkdir(exist_ok=True)
    gazetteer.build(package / "built" / "places.sqlite")
    files.build(package / "built")
    sys.stdout.write("".join(f"changed: {name}\n" for name in made) or "Nothing changed.\n")
    return DONE


def export(target: str | None, file: str | None, data: str | None) -> int:
    """Write the directory for another engine. Raises Refusal for an engine that is not known or a file that is there."""
    from ..keeping.export import TARGETS, mapping_path
    from ..keeping.export import export as run
    from ..text import nearest

    if target is None or target not in TARGETS:
        close = nearest(target or "", TARGETS)
        known = f"Did you mean {close}?" if target and close else f"Known: {', '.join(TARGETS)}."
        raise Refusal(f"There is no engine {target!r}." if target else "Say for which engine, with --to.", known)
    if file is None:
        raise Refusal("Say which file to write.", f"Such as peerfind data build --to {target} groups.{SUCH[target]}")
    many = run(target, file, data)
    beside = f" Its mapping is in {mapping_path(file)}." if target == "opensearch" else ""
    sys.stdout.write(f"{many} services written to {file}.{beside}\n")
    return DONE


SUCH = {"opensearch": "ndjson", "sqlite": "sqlite", "snapshot": "sqlite"}
"""How a file for each engine is usually called."""
