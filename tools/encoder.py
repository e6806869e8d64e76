"""The large model of language from which data/gist.tsv is learned: all-MiniLM-L6-v2, read from a folder and run with torch.

Needed by nobody who searches: the teacher stays on the machine of whoever learns anew. Its licence is Apache 2.0.
"""

from __future__ import annotations

import json
import re
import struct
import unicodedata
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

BEGIN, CLOSE, STRANGE = 101, 102, 100
"""Numbers of the tokens that begin and end a text, and of one for what no token stands for."""

MOST = 126
"""Tokens of a text that are read."""


class Tokens:
    """Cuts words into the pieces the model knows."""

    def __init__(self, folder: Path) -> None:
        listed = (folder / "vocab.txt").read_text("utf-8").split("\n")[:-1]
        self.number = {piece: at for at, piece in enumerate(listed)}

    def pieces(self, word: str) -> list[int]:
        """The longest known pieces of a word, one after the other."""
        found, start = [], 0
        while start < len(word):
            ends = range(len(word), start, -1)
            pieces = (("##" if start else "") + word[start:end] for end in ends)
            known = next(
                ((self.number[piece], end) for piece, end in zip(pieces, ends, strict=True) if piece in self.number),
                None,
            )
            if known is None:
                return [STRANGE]
            found.append(known[0])
            start = known[1]
        return found

    def of(self, text: str) -> list[int]:
        """The numbers of a text's pieces."""
        plain = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if unicodedata.category(c) != "Mn")
        found = [piece for word in re.findall(r"\w+|[^\w\s]", plain) for piece in self.pieces(word)]
        return [BEGIN, *found[:MOST], CLOSE]


class Encoder(nn.Module):  # type: ignore[misc]
    """The model: a row of numbers for each piece of a text, with what stands around it heard."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        told = json.loads((folder / "config.json").read_text("utf-8"))
        self.layers, self.heads = told["num_hidden_layers"], told["num_attention_heads"]
        weights = _weights(folder / "model.safetensors").items()
        self.kept = nn.ParameterDict({name.replace(".", "/"): nn.Parameter(value) for name, value in weights})

    @property
    def width(self) -> int:
        """Numbers of a piece."""
        return len(self._of("embeddings.LayerNorm.bias"))

    def _of(self, name: str) -> Any:
        return self.kept[name.replace(".", "/")]

    def _line(self, rows: Any, name: str) -> Any:
        return functional.linear(rows, self._of(name + ".weight"), self._of(name + ".bias"))

    def _level(self, rows: Any, name: str) -> Any:
        return functional.layer_norm(rows, rows.shape[-1:], self._of(name + ".weight"), self._of(name + ".bias"), 1e-12)

    def forward(self, pieces: Any, mask: Any, lost: float = 0.1) -> Any:
        """Rows for each piece of each text; `mask` says which pieces are there."""

        def some(rows: Any) -> Any:
            return functional.dropout(rows, lost, self.training)

        of = "embeddings."
        rows = self._of(of + "word_embeddings.weight")[pieces] + self._of(of + "token_type_embeddings.weight")[0]
        rows = some(
            self._level(rows + self._of(of + "position_embeddings.weight")[: pieces.shape[1]], of + "LayerNorm")
        )
        texts, size, width = rows.shape
        for layer in range(self.layers):
            of = f"encoder.layer.{layer}."
            split = [
                self._line(rows, f"{of}attention.self.{part}").view(texts, size, self.heads, -1).transpose(1, 2)
                for part in ("query", "key", "value")
            ]
            seen = functional.scaled_dot_product_attention(*split, attn_mask=mask[:, None, None, :])
            seen = self._line(seen.transpose(1, 2).reshape(texts, size, width), of + "attention.output.dense")
            rows = self._level(rows + some(seen), of + "attention.output.LayerNorm")
            more = self._line(functional.gelu(self._line(rows, of + "intermediate.dense")), of + "output.dense")
            rows = self._level(rows + some(more), of + "output.LayerNorm")
        return rows


def batch(texts: list[list[int]]) -> tuple[Any, Any]:
    """Texts of about one length as one array, with the mask of what is there."""
    size = max(map(len, texts))
    pieces, mask = torch.zeros(len(texts), size, dtype=torch.long), torch.zeros(len(texts), size, dtype=torch.bool)
    for at, text in enumerate(texts):
        pieces[at, : len(text)] = torch.tensor(text)
        mask[at, : len(text)] = True
    return pieces, mask


def _weights(path: Path) -> dict[str, Any]:
    """What a safetensors file holds."""
    whole = path.read_bytes()
    (size,) = struct.unpack("<Q", whole[:8])
    found = {}
    for name, told in json.loads(whole[8 : 8 + size]).items():
        if name != "__metadata__" and told["dtype"] == "F32" and "pooler" not in name:
            start, end = (8 + size + at for at in told["data_offsets"])
            found[name] = torch.from_numpy(np.frombuffer(whole[start:end], "<f4").reshape(told["shape"]).copy())
    return found
