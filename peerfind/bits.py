"""Sets of rows as the bits of whole numbers: bit 0 is row 0. Kept in files as whichever of two forms is smaller."""

from __future__ import annotations

from array import array
from itertools import compress, count

from .record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WHOLE, _LIST = b"b", b"l"
_ONES = [tuple(bit for bit in range(8) if byte >> bit & 1) for byte in range(256)]


def pack(rows: Iterable[int]) -> bytes:
    """A set of rows as bytes: all bits, or a list of rows (32 bits each) where they are few."""
    found = sorted(set(rows))
    if not found:
        return _LIST
    if len(found) * 4 <= found[-1] // 8 + 1:
        return _LIST + array("I", found).tobytes()
    return _WHOLE + _bits(found).to_bytes(found[-1] // 8 + 1, "little")


def unpack(data: bytes) -> int:
    """The set of rows kept by `pack`."""
    if data[:1] == _WHOLE:
        return int.from_bytes(data[1:], "little")
    listed = array("I")
    listed.frombytes(data[1:])
    return _bits(listed) if listed else 0


def of(rows: Iterable[int]) -> int:
    """A set of these rows."""
    found = sorted(rows)
    return _bits(found) if found else 0


def _bits(rows: array[int] | list[int]) -> int:
    made = bytearray(rows[-1] // 8 + 1)
    for row in rows:
        made[row >> 3] |= 1 << (row & 7)
    return int.from_bytes(made, "little")


def rows(bits: int) -> Iterator[int]:
    """The rows of a set, lowest first; what is far behind is not looked at before it is asked for."""
    data = bits.to_bytes((bits.bit_length() + 7) // 8, "little")
    for at in compress(count(), data):
        for bit in _ONES[data[at]]:
            yield at * 8 + bit
