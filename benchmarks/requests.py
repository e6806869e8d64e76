"""The fixed list of requests that speed is measured with: words, needs, places, filters, names, misspelt names."""

from __future__ import annotations

from typing import Any

from peerfind.record import Record


class Asked(Record):
    """Words and options of one request, and the country it is asked from."""

    words: str = ""
    options: dict[str, Any] = {}
    country: str | None = "GB"

    def line(self) -> list[str]:
        """The same as arguments of `peerfind search`."""
        given = [self.words] if self.words else []
        for name, value in self.options.items():
            flag = "--" + name.rstrip("_").replace("_", "-")
            for one in value if isinstance(value, list) else [value]:
                given += [flag] if one is True else [flag, str(one)]
        return given


def _asked(words: str, country: str | None = "GB", **options: Any) -> Asked:
    return Asked(words=words, options=options, country=country)


WORDS = (
    _asked("i cant stop worrying and i dont sleep"),
    _asked("my sister wont stop betting, we live in carlisle"),
    _asked("greif support after my dad died"),
    _asked("hearing voices"),
    _asked("depresion and anxeity group"),
    _asked("lonely since i moved"),
    _asked("my son takes drugs and i am at the end of my rope"),
    _asked("postnatal depression, need other mums", "AU"),
    _asked("veteran with ptsd", "US"),
    _asked("someone to talk to at night", "US"),
    _asked("bipolar support group near galway", "IE"),
    _asked("eating disorder online chat"),
    _asked("lost my baby at 20 weeks", "NZ"),
    _asked("i drink too much"),
    _asked("gay and depressed in belfast"),
    _asked("carers group glasgow"),
    _asked("ocd peer support toronto", "CA"),
    _asked("i am 16 and self harm"),
    _asked("farmer under pressure", "AU"),
    _asked("debt is crushing me"),
)
NEEDS = (
    _asked("", need=["anxiety"]),
    _asked("", need=["bereavement"], for_=["men"]),
    _asked("", need=["alcohol", "drugs"], country="US"),
    _asked("", for_=["carers"], country="AU"),
    _asked("", for_=["young-people"], online=True),
    _asked("", need=["psychosis"], group=True, country="IE"),
    _asked("", need=["suicidal-thoughts"], country="CA"),
    _asked("", kind=["warmline"], country="US"),
    _asked("", need=["depression"], peer_led=True),
    _asked("", need=["any"], country=None),
)
PLACES = (
    _asked("", near="Glasgow"),
    _asked("", near="London", need=["anxiety"]),
    _asked("", near="fife", in_person=True),
    _asked("", near="Sydney", need=["depression"], group=True, country="AU"),
    _asked("", near="90210", need=["alcohol"], country="US"),
    _asked("", near="BT1", within=50),
    _asked("", near="Cork", in_person=True, country="IE"),
    _asked("", near="New York", within=100, country="US"),
    _asked("support group in manchester"),
    _asked("anxiety meetings near brisbane", "AU"),
)
FILTERS = (
    _asked("", online=True),
    _asked("", free=True, phone=True),
    _asked("", open_now=True),
    _asked("", open_now=True, need=["loneliness"], country="US"),
    _asked("", safety=3),
    _asked("", safety=2, online=True, free=True),
    _asked("", one_to_one=True, peer_led=True),
    _asked("", language=["cy"]),
    _asked("", text=True, country="US"),
    _asked("", group=True, in_person=True, free=True, need=["anxiety"], near="Leeds"),
)
NAMED = (
    _asked("samaritans"),
    _asked("alcoholics anonymous"),
    _asked("cruse bereavement"),
    _asked("SANE forums", "AU"),
    _asked("grow", "IE"),
    _asked("al-anon family groups", "US"),
    _asked("samaratins"),
    _asked("alcholics anonymus"),
    _asked("beyond bleu", "AU"),
    _asked("papyrus hopline"),
)
REQUESTS = (*WORDS, *NEEDS, *PLACES, *FILTERS, *NAMED)
"""Sixty of them."""
