"""Sets of rows as the bits of whole numbers: bit 0 is row 0. Kept in files as whichever of three forms suits them."""

from __future__ import annotations

from array import array
from itertools import compress, count

from .record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

_WHOLE, _LIST, _ZIPPED = b"b", b"l", b"z"
_FEW = 500
"""A list of so many rows is read faster than a zipped set; whole bits of so many bytes are not worth zipping."""

_ONES = [tuple(bit for bit in range(8) if byte >> bit & 1) for byte in range(256)]


def pack(rows: Iterable[int]) -> bytes:
    """A set of rows as bytes: all bits, the same zipped where they are far apart, or a list (32 bits each) of few."""
    found = sorted(set(rows))
    if not found:
        return _LIST
    size = found[-1] // 8 + 1
    if len(found) * 4 <= size and len(found) <= _FEW:
        return _LIST + array("I", found).tobytes()
    whole = _bits(found).to_bytes(size, "little")
    if size <= _FEW:
        return _WHOLE + whole
    import zlib

    zipped = zlib.compress(whole, 6)
    return _ZIPPED + zipped if len(zipped) * 2 < size else _WHOLE + whole


def unpack(data: bytes) -> int:
    """The set of rows kept by `pack`."""
    if data[:1] == _WHOLE:
        return int.from_bytes(data[1:], "little")
    if data[:1] == _ZIPPED:
        import zlib

        return int.from_bytes(zlib.decompress(data[1:]), "little")
    found = listed(data[1:])
    return _bits(found) if found else 0


def of(rows: Iterable[int]) -> int:
    """A set of these rows."""
    found = sorted(rows)
    return _bits(found) if found else 0


def listed(data: bytes) -> array[int]:
    """The rows of a list kept by `listing`."""
    found = array("I")
    found.frombytes(data)
    return found


def listing(rows: Iterable[int]) -> bytes:
    """A few rows as a list, where they are read to be put together with others."""
    return array("I", sorted(rows)).tobytes()


def _bits(rows: array[int] | list[int]) -> int:
    made = bytearray(rows[-1] // 8 + 1)
    for row in rows:
        made[row >> 3] |= 1 << (row & 7)
    return int.from_bytes(made, "little")


def rows(bits: int) -> Iterator[int]:
    """The rows of a set, lowest first; what is far behind is not looked at before it is asked for."""
    return within(spread(bits), ((0, bits.bit_length()),))


def spread(bits: int) -> bytes:
    """A set as bytes, for `within`."""
    return bits.to_bytes((bits.bit_length() + 7) // 8, "little")


def within(data: bytes, ranges: Collection[tuple[int, int]]) -> Iterator[int]:
    """The rows of a set that lie in ranges (first, and the one behind the last), range by range."""
    for start, end in ranges:
        piece = data[start >> 3 : (end + 7) >> 3]
        filled = piece.lstrip(b"\0")
        first = (start >> 3) + len(piece) - len(filled)
        for at in compress(count(first), filled):
            for bit in _ONES[data[at]]:
                if start <= (row := at * 8 + bit) < end:
                    yield row
