"""How the large model and the small one are taught alike: what they are asked for, in what order, step by step."""

from __future__ import annotations

import argparse
import math
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from benchmarks.cases import Listener
from peerfind.record import Record

from .marked_queries import Example, all_marked


def prepared(doc: str | None) -> tuple[Path, list[Example]]:
    """The folder that was named, and all marked queries; chance begins anew."""
    parser = argparse.ArgumentParser(description=(doc or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    for seed in (random.seed, np.random.seed, torch.manual_seed):
        seed(1)
    return folder, all_marked(Listener())


class Course(Record):
    """How often each text is read, how many at once, how many steps grow before they become smaller, how far one step turns."""

    epochs: int
    at_once: int
    warm: int
    turn: float = math.inf


def teach(
    course: Course, model: Any, groups: list[dict[str, Any]], told: Callable[[Any], Any], aim: tuple[Any, Any],
    sizes: list[int],
) -> None:  # fmt: skip
    """Teach a model how likely each label is: `told` says what it makes of the texts with these numbers.

    `groups` are what may be changed, and how fast; `aim` is how likely each label should be for each text, and how much that
    matters; `sizes` are the words of each text. Now and then it is printed how wrong the model is.
    """
    optimizer = torch.optim.AdamW(groups)
    steps = course.epochs * len(sizes) // course.at_once
    pace = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / course.warm) * max(0.0, 1 - step / steps)
    )
    wanted, counts = (torch.from_numpy(part.astype(np.float32, copy=False)) for part in aim)
    model.train()
    for step, chosen in zip(range(steps), batches(sizes, course.at_once), strict=False):
        wrong = functional.binary_cross_entropy_with_logits(told(chosen), wanted[chosen], reduction="none")
        loss = (wrong * counts[chosen]).sum(1).mean()
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), course.turn)
        optimizer.step()
        pace.step()
        if step % 500 == 0:
            print(step, steps, round(loss.item(), 3), flush=True)
    model.eval()


def batches(sizes: list[int], many: int) -> Iterator[Any]:
    """Numbers of texts, so many at once and of about one length, again and again."""
    listed = np.array(sizes)
    while True:
        order = np.random.permutation(len(listed))
        found = []
        for at in range(0, len(order), 40 * many):
            part = order[at : at + 40 * many]
            part = part[np.argsort(listed[part], kind="stable")]
            found += [part[start : start + many] for start in range(0, len(part), many)]
        random.shuffle(found)
        yield from found
