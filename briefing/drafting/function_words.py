"""Small closed classes of English words: what begins a sentence without being a name, and where a
noun's phrase ends."""

from briefing.drafting.word_lists import listed
from briefing.drafting.words import Piece

DETERMINERS = listed(
    "the a an this that these those his her its their our your my some any each every no another"
    " one two three four five six seven eight nine ten several many most few all both either"
    " neither"
)
POSSESSIVES = listed("his her its their our your my")
PRONOUNS = listed("he she they it i we you who")
PREPOSITIONS = listed(
    "about above across after against along alongside amid among around as at before behind below"
    " beneath beside besides between beyond by concerning despite down during except following for"
    " from in inside into like near of off on onto opposite outside over past per regarding since"
    " through throughout to toward towards under underneath unlike until up upon via with within"
    " without"
)
NOUN_PREPOSITIONS = listed("of for from at in with to by on about within inside near")
"""Those that can stand inside the phrase of one noun: `a spokesman for the ministry`."""

SUBORDINATORS = listed(
    "after although because before if once since so though unless until when whenever where"
    " whereas whether while whilst as lest provided that"
)
COORDINATORS = listed("and but or nor yet so then plus")
RELATIVES = listed("who whom whose which that where")
AUXILIARIES = listed(
    "am are is was were be been being has have had having do does did will would shall should can"
    " could may might must ought 'd 'll 've 's hasn't haven't hadn't isn't wasn't weren't aren't"
    " don't doesn't didn't won't wouldn't can't couldn't cannot"
)
ADVERBS = listed(
    "again ago ahead almost already also always anyway aside away back briefly ever even further"
    " furthermore here instead jokingly just later meanwhile merely moreover never nevertheless next"
    " nonetheless not now often once only otherwise perhaps quite rather recently sometimes soon"
    " still then thereafter there therefore though thus today together tomorrow tonight too yesterday"
    " yet simply first finally afterwards earlier however indeed likewise both either aloud alike"
    " reportedly alone overnight so well himself herself themselves itself"
)
DAYS = listed(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri"
    " sat sun"
)
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan jan.", "february feb feb.", "march mar mar.", "april apr apr.", "may",
            "june jun jun.", "july jul jul.", "august aug aug.", "september sep sept sep. sept.",
            "october oct oct.", "november nov nov.", "december dec dec.",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
"""A month's number, by its names in lower case."""

PARTICLES = listed(
    "al al- ap bin bint da dal de del della den der di dos du el ibn la las le lo los ten ter van"
    " von y zu zum"
)
"""Small words inside a person's name: `Anna van der Berg`."""

_OPENERS = listed(
    "according additionally adding apart asked asking citing claiming commenting earlier else"
    " elsewhere following given hello here hi how including interestingly i'm it's let's like"
    " located meanwhile more much new none nothing ok okay old on-air other others our part people"
    " please police quoted reached reacting referring reporting responding saying seeing separately"
    " similarly speaking such thank thanks there's they're we're what what's whatever which whoever"
    " whom why writing yes yesterday's you're half officials residents critics analysts experts"
    " opponents supporters witnesses sources local later last least less long main major most"
    " no. he'd she'd they'd he'll she'll they'll they've we'd we'll we've you'd"
    " nobody none now number once only overall own same second seven several since six so some"
    " someone something sometimes still then third though thousands hundreds dozens today's"
    " tomorrow too twice until used using usually very well whether whose will with yet young"
    " based born despite due even ever everyone everything far fewer firstly fortunately four"
    " good great had has have having he's she's i've i'd if in indeed initially instead is"
    " just known leaving local looking made making many may media must named near nearly never no"
    " not of off often older over per possibly previously probably rather recent recently right"
    " secondly should soon surely taken talking then these three through throughout thus under"
    " unfortunately unlike up upon was were whereas workers years nor editor editor's voters"
    " can could do does did dear mum dad mother father king queen both"
)
NOT_NAMES = (
    DETERMINERS
    | PRONOUNS
    | PREPOSITIONS
    | SUBORDINATORS
    | COORDINATORS
    | RELATIVES
    | AUXILIARIES
    | ADVERBS
    | DAYS
    | set(MONTHS) - {"may", "march", "april", "june", "august"}
    | _OPENERS
)
"""Words that are no names though a capital begins them, as at the start of a sentence."""
COMMON_VERBS = listed(
    """
    met gave took came went left ran won lost became began made saw sat stood held led kept sent spent
    fell rose grew drew drove flew broke chose built bought caught brought sought fought taught spoke
    got paid wore hit cut set put let shut wants wanted plans appears appeared seems seemed remains
    remained visits works lives serves leads says looks faces takes makes comes goes gets gives keeps
    agreed arrived returned refused urged warned
    """
)
"""Verbs that news English often has right behind a subject, and no noun has as its last word."""


def is_adverb(piece: Piece) -> bool:
    """`today`, `quietly`; and not `Kelly`."""
    return piece.low in ADVERBS or (piece.low.endswith("ly") and not piece.is_capital)
