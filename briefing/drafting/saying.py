"""The verbs with which news English gives somebody's words, in all their forms."""

from briefing.drafting.word_lists import listed

_REGULAR = """
accept acknowledge add address admit advise advocate affirm agree allege announce answer apologise
apologize appeal applaud argue articulate ask assert assess assure attest attribute avow beg bemoan
boast brag call caution challenge charge chuckle cite claim clarify comment commend compare
complain concede conclude concur confess confide confirm congratulate contend continue counter
criticise criticize cry declare decry defend demand denounce deny deride detail deplore describe
disagree disclose dismiss dub echo elaborate emphasise emphasize encourage enthuse estimate exclaim
explain exclaim exhort expand expound express extol forecast fume gasp groan gripe grumble guess
hail highlight hint hope imply indicate inform insist instruct interject interrupt intone iterate
joke jest label lambast lambaste lament laugh liken list maintain marvel mention moan mock mourn
murmur mumble muse mutter narrate note object observe opine order outline pledge plead point post
praise predict proclaim promise pronounce propose protest proffer quip query question rant reason
reassure rebut recall recite reckon recommend recount refute regret reiterate rejoice relate relay
remark remember remind reminisce repeat reply report request respond retort reveal roar rule scoff
scream shout sigh signal slam sneer snap sob speculate state stipulate stress submit suggest
summarise summarize surmise suspect tease testify text thank theorise theorize threaten thunder
tout trumpet tweet urge utter venture vow wail warn welcome whisper wonder worry yell blog email
e-mail message retweet pray preach specify stammer stutter sum rationalise deem
characterise characterize chant condemn blast ridicule accuse brand hypothesise
admonish aver bark bawl bellow blurt chide coo crow deadpan demur divulge drawl entreat
eulogise eulogize exult gloat gush growl hiss holler implore insinuate intimate laud philosophise
posit rave rebuke rejoin riposte ruminate scold seethe shriek snarl underline underscore volunteer
vouch whimper whine
"""
_IRREGULAR = """
say says said saying
tell tells told telling
write writes wrote written writing
read reads reading
swear swears swore sworn swearing
begin begins began begun
speak speaks spoke spoken speaking
think thinks thought thinking
believe believes believed believing
feel feels felt feeling
find finds found
hold holds held holding
put puts putting
teach taught
quote quotes quoted quoting
recommend recommends recommended recommending
know knows knew knowing
show shows showed showing
mean means meant
forbid forbade
foresee foresaw
termed terming blamed faulted slated panned flayed nodded smiled shrugged grinned beamed raged
stormed reflected reflects lectured cheered offered rued vented sniffed averred wept sang sings counselled counseled
"""
_WEAK = """
think thinks thought thinking believe believes believed believing feel feels felt feeling find finds
found hold holds held holding put puts putting begin begins began begun speak
speaks spoke spoken speaking know knows knew knowing show shows showed showing mean means meant read
reads reading list lists listed listing order ordered orders ordering post posts posted posting
point points pointed pointing express expressed expresses expressing detail details detailed
cite cites cited citing report reports reported expand address addressed addresses hail
charge charges charged accept accepts accepted rule rules ruled encourage encouraged encourages
hope hopes hoped brand brands mock mocked reveal reveals revealed slam slammed
attribute attributed recall defend defended defends find highlight highlights highlighted
remember remembers remembered laugh laughed laughs sigh sighed promise promises promised
relate text texts label labels message messages email emails appeal appeals appealed
quote quoted quotes welcome welcomes welcomed suspect suspects suspected indicate indicates
demand demands demanded call calls called deem deems sum sums
termed terming blamed faulted slated panned flayed nodded smiled shrugged grinned beamed raged
stormed reflected reflects lectured cheered offered rued vented sniffed wept sang sings
barked crowed volunteered underlined underlines underscored underscores
"""
"""Verbs of saying that mean other things as often: they count beside a quotation."""

_NOUNS = """
states claims reports calls notes comments remarks questions answers demands charges reads concerns
promises pledges threats posts points orders lists texts labels messages emails appeals quotes hopes
rules details estimates hints jokes laughs plans protests queries requests signals suspects worries
tweets forecasts believed reading beginning writing telling finding feeling meaning ruling rulings
thought found felt held put read
"""
_BASES = """
state claim report call note comment remark question answer demand charge promise pledge text label
message email appeal quote hope rule detail estimate joke signal suspect tweet forecast address
order point post list review request plan query worry laugh hint protest challenge
"""
"""Forms without an ending that are nouns far more often."""

DESCRIBING = listed(
    """
    call calls called calling describe describes described describing dub dubs dubbed dubbing label
    labels labelled labeled labelling labeling brand brands branded branding characterise
    characterised characterising characterize characterized characterizing characterizes deem deems
    deemed deeming denounce denounced denouncing condemn condemned condemning dismiss dismissed
    dismissing hail hailed hailing praise praised praising thank thanked thanking thanks
    termed terming slated lauded rebuked
    """
)
"""Verbs whose object or complement is quoted in a word or two."""


def _forms(verb: str) -> tuple[str, ...]:
    """A regular verb's forms: `call calls called calling`."""
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    stem = verb + verb[-1] if verb in _DOUBLING else verb
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    doubled = (verb + "led", verb + "ling") if verb.endswith(("el", "al")) else ()
    return verb, third, stem + "ed", stem + "ing", *doubled


_DOUBLING = listed(
    "admit aver beg blog brag chat concur deadpan demur dub quip rebut slam snap sob submit sum"
)

VERBS: frozenset[str] = frozenset(
    [form for verb in _REGULAR.split() for form in _forms(verb)] + _IRREGULAR.split()
)
"""All forms, in lower case."""

WEAK: frozenset[str] = frozenset(_WEAK.split())
BASES: frozenset[str] = frozenset(_BASES.split())
NOUNS: frozenset[str] = BASES | frozenset(_NOUNS.split())
"""Forms that are nouns as often, or parts of other things."""

PLAIN: frozenset[str] = listed(
    """
    said says say saying told tells tell telling added adds adding stated stating wrote writes
    writing tweeted tweets explained explains explaining continued continues continuing replied
    replies replying declared declares declaring announced announces insisted insists insisting
    asked asks warned warns warning noted noting commented argued argues arguing
    responded recalled recalls concluded concludes remarked remarks
    """
)
"""The commonest, which stand beside quotations day by day."""

INFINITIVES: frozenset[str] = frozenset(
    verb for verb in (*_REGULAR.split(), "say", "tell", "write") if verb not in WEAK
)
"""Forms that follow `went on to`, `had this to`, and the like."""
