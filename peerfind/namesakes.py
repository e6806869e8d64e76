"""Names of places that are other things in a sentence: persons, pets, dishes, clubs, breeds."""

from __future__ import annotations

KIN = frozenset(
    """aunt auntie uncle brother sister son daughter mum mam mom dad gran nan nana grandad grandson granddaughter husband
    wife partner boyfriend girlfriend ex lad lass kid fiance fiancee stepson stepdaughter twin bestie friend mate
    cousin niece nephew baby boy girl daughters sons flatmate housemate roommate neighbour neighbor boss grandma
    grandpa granny grandfather grandmother nanny nanna papa stepdad stepmum stepmom stepfather stepmother youngest
    eldest oldest""".split()  # noqa: SIM905
)
TRADES = frozenset(
    """dr doctor mr mrs ms miss saint manager colleague teacher nurse therapist carer cat dog horse pony puppy kitten hamster
    rabbit budgie parrot goldfish labrador pug spaniel bulldog rottweiler collie lurcher staffy greyhound terrier judge pastor
    vicar officer sergeant captain called named name im wee little""".split()  # noqa: SIM905
)
PERSONS = KIN | TRADES
"""Before a name these make it that of a person or a pet; the first are kin and company."""
KNOWN_AS = frozenset(
    """called named name im dr doctor mr mrs ms miss saint judge sergeant labrador pug aunt auntie uncle baby
    wee little cat dog horse pony puppy kitten hamster rabbit budgie parrot goldfish""".split()  # noqa: SIM905
)
"""Of these, what needs no `my` before it to tell of somebody."""
WHOSE = frozenset("my our his her their the a an your me mi ma and best s".split())  # noqa: SIM905
"""Before a word for a person these tell of one: `my son lincoln`; `bipolar wife adelaide` is a wife in Adelaide."""
GIVEN = frozenset(
    """aaron adam ailsa alan alasdair albert alexander alfie alfred alice amelia amit andrew anil anjali anthony aoife archie
    arjun aroha arthur ava barbara barry benjamin bernard bradley brenda brian brigid bronwyn bruce callum calvin cameron carl
    carole carys catriona charlie christine cian ciara claire clarence clark clifford clive clyde colin conor conrad cormac
    craig curtis damian daniel darren david dean deborah declan deepa denise dennis derek diane dominic donald doris dorothy
    douglas duncan dwight dylan eamon edgar edmund edna edward edwin eileen eilidh elaine elijah elizabeth ella elsie emily
    emma eric ernest ethan ethel evan evie ewan felix fergal fergus finley fiona fionn floyd francis frank franklin fred
    freddie freya gail ganesh gareth gary gavin gene george gerald geraldine gilbert gillian glenn gloria gordon graham greg
    hamish harold harry harvey helen henry herbert herman hilda howard hugh hugo ian ida irene isla ivan jack jackie james
    janet janice jean jeffrey jerome jesse jill joan joel jordan joseph josephine joshua joyce jude judith julian julie justin
    karen kathleen kavita keith kenneth kevin kim krishna kyle lakshmi lance lee leo leon leonard lerato leroy lesley leslie
    lily linda lloyd lorraine louis louise lucas luther lynn maeve mahesh malcolm marcus margaret marjorie marshall martin
    marvin mary mason matthew maureen maurice mavis meera megan melvin mia michael milton mitchell moana moira monica morag
    morgan morris muriel nancy nathan neil neville niamh nicholas nigel noah nomsa nora norma oisin oliver olivia orla oscar
    otis owen padraig pamela patricia patrick paula pauline peggy penelope percy peter philip phoebe phyllis priya quentin
    rachel radha rahul ralph ramesh randall randolph ravi ray raymond reginald reuben rhys richard rita robert roberta rodney
    roger rohan ronald ronnie rosemary roy rupert russell ruth samuel sandra saoirse sarah scott seamus sean seth shane sharon
    sheila shirley sidney simon sinead sipho sophie spencer stanley stella stephen steven stewart stuart sunil suresh susan
    sylvia tane ted teresa terry thabo thelma theo theresa thomas timothy toby todd tony travis trevor valerie vanessa vera
    vernon veronica victor vincent viola vivian wallace walter wanda warren wayne wendy wesley wilbur willard william wilson
    winifred winston wiremu yvonne zanele""".split()  # noqa: SIM905
)
"""First names that are towns somewhere, few of them large: in a sentence somebody, unless `in` or the like leads up to them."""
WATCHED = frozenset(
    """wells hyundai toyota chevy nissan holden ford dodge kia jeep subaru mazda honda chrysler
    johns saw seen watched watch watching eat ate eating
    film movie book game band song play""".split()  # noqa: SIM905
)
"""Before a name these make it a thing."""
THINGS = frozenset(
    """syndrome virus disease fever cake cakes tart tarts pudding puddings pasty pasties sauce cheese tea teas
    rum beer bars bar crystal blood bank union insurance express navigator cream baked shot test scale score
    cognitive eye belly coddle smoked film movie musical bomber diet salts sprouts boots hat comma lottery
    marathon derby rovers united albion wanderers iced the terrier terriers spaniel spaniels collie sauvignon merlot
    riesling pinot dinner reruns gin whisky whiskey ale lager wool flu biscuit biscuits sponge peppermint menswear bloom clinic
    rock winner bet bets races racecourse fair grange gorge survivor survivors artichokes patties gazette post
    water theory fc brookes titans cowboys eagles swans magpies broncos bulldogs kings royals indians pirates
    chiefs leafs jets rangers celtic raiders giants hotspur bourbon bitter draught sapphire duck chews coma stool quake railroad
    bulls hilton wall kiss southern fans rollover museum rugby maple super multiphasic method model
    sitcom lions tigers panthers falcons packers steelers vikings broncos texans colts
    jaguars dolphins patriots buccaneers seahawks ravens bengals commanders chargers celtics nuggets lakers pistons grizzlies
    timberwolves pelicans knicks raptors mavericks dodgers yankees mets astros orioles phillies padres brewers bruins sabres
    canucks oilers senators canadiens knight knights riders rhinos sharks bombers hawks roosters rabbitohs eels dragons crows
    kangaroos wolves hornets athletic""".split()  # noqa: SIM905
)
"""After a name these make it a thing."""
KNOWN_FROM = frozenset(
    [
        "work",
        "church",
        "school",
        "uni",
        "college",
        "next",
        "downstairs",
        "upstairs",
        "accounts",
        "hr",
        "reception",
        "choir",
        "footy",
    ]
)
"""Behind `from` these say that the name before it is somebody's: `dale from work`."""


UNITS = frozenset(
    """dollars dollar bucks pounds pound quid euro euros rand rands rupees rs grand kr miles mile km kms steps calories
    people times hours hrs days weeks months years mg ml kg lbs percent units texts likes followers words""".split()  # noqa: SIM905
)
"""Behind digits these make them an amount."""
OWED = frozenset("owe owed owes owing pay paid pays spend spent borrowed earn earned".split())  # noqa: SIM905
"""Before digits these make them an amount as well: `i owe 48201`."""
ROADS = frozenset("the on off along driving drove".split())  # noqa: SIM905
"""Before a letter and digits these make it a road: `on the m25`."""
TRAFFIC = frozenset("closed shut traffic jam junction roadworks accident crash services southbound northbound".split())  # noqa: SIM905
"""Behind a letter and digits these make it a road: `m25 closed again`."""


def amount(words: list[str], start: int, end: int) -> bool:
    """Whether what looks like a postcode is an amount or a road: `3000 dollars`, `on the m25`."""
    bare = "".join(words[start:end])
    if bare.isdecimal():
        return (end < len(words) and words[end] in UNITS) or (start > 0 and words[start - 1] in OWED)
    road = bare[0] in "am" and bare[1:].isdecimal()
    shut = end < len(words) and words[end] in TRAFFIC
    return road and (shut or (start > 0 and words[start - 1] in ROADS))


def someone(words: list[str], start: int) -> bool:
    """Whether the word before makes a name somebody's: `my son lincoln`, `called paris`."""
    if (
        start > 1
        and words[start - 2] in ("named", "called", "call")
        and words[start - 1] in ("her", "him", "it", "them")
    ):
        return True
    if not start or words[start - 1] not in PERSONS:
        return False
    theirs = any(map(several, words[max(0, start - 3) : start - 1]))  # `mums cousin devon`
    return words[start - 1] in KNOWN_AS or start == 1 or theirs or whose(words, start - 1)


def several(word: str) -> bool:
    """Whether a word for a person has an s behind it: `sisters`, `mums`."""
    return word.endswith("s") and word.removesuffix("s") in PERSONS


def whose(words: list[str], at: int) -> bool:
    """Whether what stands before a word for a person says that it is one: `my son`, `her old friend`."""
    return not WHOSE.isdisjoint(words[max(0, at - 2) : at])


SAYS = frozenset(
    """relapsed keeps hasnt wont told says said died passed left hits cries refuses got has cant doesnt thinks wants
    hates misses loves drinks drank took takes lied lies stopped started moved called texted rang goes went came
    needs lost won beat lose loses win wins losing winning""".split()  # noqa: SIM905
)
"""Behind a first name these tell of somebody: `brandon relapsed again`."""
NEARLY = frozenset("only just nearly almost about now turning".split())  # noqa: SIM905
"""Between `is` and an age."""
STAKED = frozenset("bet bets betting gambled punt punts flutter".split())  # noqa: SIM905
"""Before `on` and a name these make it a race or a team."""
MINE = frozenset("my our his her their".split())  # noqa: SIM905
"""Before a name and an end these make it a pet or a person: `put down our newfoundland`."""
GOES_ON = frozenset("and is was had".split())  # noqa: SIM905
"""Behind such a name these go on with what became of it."""


def namesake(words: list[str], fresh: list[bool], start: int, end: int) -> bool:
    """Whether the words around a name make it somebody's or something's: `my aunt regina`, `bakewell tart`."""
    before = words[start - 1] if start else ""
    after = words[end] if end < len(words) else ""
    then = words[end + 1] if end + 1 < len(words) else ""
    if (someone(words, start) or before in WATCHED) and not fresh[start]:
        return True
    lives = words[start - 2 : start - 1] in (["living"], ["live"])
    if before == "on" and not lives and not STAKED.isdisjoint(words[max(0, start - 6) : start - 1]):
        return True
    if before in MINE and not fresh[start] and (end == len(words) or fresh[end] or after in GOES_ON or after in SAYS):
        return True
    if (after == "from" and then in KNOWN_FROM) or (before == "the" and after == "family"):
        return True
    return after in THINGS and not (end < len(words) and fresh[end])


def told_of(words: list[str], start: int, end: int) -> bool:
    """Whether what follows tells of a person: `clare, my twin`, `jordan is my son`."""
    after = words[end] if end < len(words) else ""
    then = words[end + 1] if end + 1 < len(words) else ""
    first = start == 0 or words[start - 1] in ("since", "when", "and", "but", "after", "because", "time")
    at = end + (2 if then in NEARLY else 1)
    aged = after in ("is", "was") and "".join(words[at : at + 1]).isdecimal()
    if first and (after in SAYS or aged):
        return True
    return after == "my" or (after in ("is", "was") and then in ("my", "what", "our"))
