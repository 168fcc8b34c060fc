"""Nouns that news English has for people, groups and institutions."""

from briefing.drafting.word_lists import listed

HONORIFICS: dict[str, str | None] = {
    "mr": "m", "mr.": "m", "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f", "miss": "f", "mx": None,
    "dr": None, "dr.": None, "doctor": None, "prof": None, "prof.": None, "professor": None,
    "sir": "m", "dame": "f", "lord": "m", "lady": "f", "baroness": "f", "baron": "m",
    "king": "m", "queen": "f", "prince": "m", "princess": "f", "duke": "m", "duchess": "f",
    "emir": "m", "sheikh": "m", "sultan": "m", "imam": "m", "rabbi": None, "ayatollah": "m",
    "pope": "m", "father": "m", "brother": "m", "sister": "f", "mother": "f", "sheik": "m",
    "rev": None, "rev.": None, "reverend": None, "fr.": "m", "hon.": None, "hon": None,
    "gen.": None, "gen": None, "general": None, "sen.": None, "sen": None, "rep.": None,
    "rep": None, "gov.": None, "gov": None, "sgt.": None, "sgt": None, "sergeant": None,
    "lt.": None, "lt": None, "lieutenant": None, "col.": None, "col": None, "colonel": None,
    "capt.": None, "capt": None, "captain": None, "maj.": None, "maj": None, "major": None,
    "adm.": None, "admiral": None, "cpl.": None, "corporal": None, "brigadier": None, "brig.": None,
    "commander": None, "cmdr.": None, "marshal": None, "private": None, "constable": None,
    "inspector": None, "superintendent": None, "detective": None, "supt.": None, "insp.": None,
    "det.": None, "judge": None, "justice": None, "cardinal": "m", "bishop": None,
    "archbishop": None, "cllr": None, "cllr.": None, "councillor": None, "saint": None,
    "attorney-general": None, "lieutenant-general": None, "major-general": None,
    "brigadier-general": None, "governor-general": None, "director-general": None,
    "secretary-general": None, "vice-president": None, "vice-admiral": None, "rear-admiral": None,
    "vice-chancellor": None, "solicitor-general": None, "lieutenant-colonel": None,
    "commander-in-chief": None, "editor-in-chief": None, "vice-chairman": "m",
    "madame": "f", "monsieur": "m", "señor": "m", "herr": "m", "frau": "f", "mme": "f",
}  # fmt: skip
"""Words before a name, with whose they are: a man's, a woman's, anybody's."""

ADDRESSES = listed("mr mr. mrs mrs. ms ms. miss mx sir dame madame monsieur señor herr frau mme")
"""Those that say nothing of what somebody does."""

PEOPLE = frozenset(word for word in HONORIFICS if "-" in word) | listed(
    """
    academic accountant activist actor actress adjutant administrator admiral adviser advisor advocate
    aide ambassador analyst anchor anthropologist apprentice archaeologist architect artist assemblyman
    assemblywoman assistant astronaut astronomer athlete attorney author aunt authority baker barrister
    battalion bassist biologist bishop blogger botanist boss boxer boy brother broadcaster bystander
    candidate campaigner captain caretaker celebrity ceo chair chairman chairperson chairwoman
    chancellor chef chemist chief child citizen clerk cleric clinician coach co-author co-founder
    coauthor cofounder co-owner collector columnist comedian commander conservative democrat republican gunman insurgent rebel settler commentator commissioner
    composer conductor congressman congresswoman conservationist constable consul consultant
    contestant contractor coordinator co-ordinator coroner correspondent councillor councilman
    councilwoman counsel counsellor counselor cousin creator critic curator customer cyclist dad dancer
    daughter dean defendant defender delegate demonstrator deputy designer detective developer
    diplomat director dissident diver doctor driver economist editor editor-in-chief electrician
    employee employer engineer entrepreneur envoy epidemiologist evangelist executive eyewitness expert
    fan farmer father fellow ferryman filmmaker firefighter fisherman fisherwoman footballer foreman
    founder forward friend fugitive gardener general geographer geologist girl glaciologist goalkeeper
    governor graduate grandfather grandmother grandson granddaughter guard guitarist handler
    head headteacher headmaster headmistress historian host hostage hunter husband hydrologist imam
    immigrant inmate inspector instructor interpreter inventor investigator investor jeweller
    journalist judge juror justice keeper king landlord lawmaker lawyer leader lecturer legislator
    liaison librarian lieutenant linguist lobbyist major man manager marshal master militant mathematician mayor
    mechanic mediator member merchant meteorologist midfielder midwife miner minister moderator monk
    mother mountaineer mp mum musician nationalist naturalist negotiator neighbor neighbour
    neurologist neuroscientist newsreader novelist nun nurse observer official officer ombudsman
    onlooker operator organiser organizer owner painter paramedic parent participant partner passenger
    passer-by pastor pathologist patient patriarch pensioner performer philosopher photographer
    physician physicist physiotherapist pianist pilot player playwright poet policeman policewoman
    politician pope poster potter premier presenter president priest prime-minister prince princess
    principal prisoner producer professor programmer prosecutor protester protestor provost
    psychiatrist psychologist publisher queen rabbi ranger rapper reader rector refugee reporter
    representative researcher resident retailer retiree reviewer rider rival runner sailor
    salesman saleswoman scholar schoolgirl schoolboy scientist sculptor secretary secretary-general
    seismologist senator sergeant server shareholder sheriff shopkeeper shopper sibling singer sister
    skipper sociologist soldier solicitor son source speaker specialist spokesman spokesperson
    spokeswoman stakeholder statistician steward striker student supervisor superintendent
    supporter surgeon surveyor survivor suspect swimmer teacher teammate team-mate technician teenager
    tenant theologian tourist trader trainer treasurer trustee tutor uncle undersecretary user veteran
    vet viewer vicar vice-chair vice-chairman vice-president victim villager virologist visitor
    volcanologist volunteer voter warden whistleblower widow widower wife winemaker winger winner
    witness woman worker writer youth zoologist spouse cosplayer bride groom bishop-elect nephew niece
    fisher farmhand weaver beekeeper boatman shepherd smith carpenter plumber builder judge-advocate
    registrar archivist ecologist climatologist oceanographer marksman wicketkeeper batsman bowler
    quarterback pitcher goaltender defenseman centre-half midshipman caller dispatcher
    champion medallist medalist mentor tactician gaffer spinner all-rounder playmaker full-back rookie
    newcomer hero heroine tycoon mogul billionaire millionaire heir heiress magnate financier
    restaurateur frontman songwriter singer-songwriter drummer comic influencer youtuber supermodel
    screenwriter laureate youngster teen toddler schoolteacher backbencher mla msp mep bureaucrat cop
    trooper convict killer murderer fraudster bookseller grocer publican barman barmaid waitress waiter
    cleaner postman hairdresser florist decorator roofer optician dentist gp intern trainee cadet
    recruit airman co-captain vice-captain finalist semi-finalist semifinalist loser runner-up
    debutant compatriot countryman counterpart predecessor successor incumbent challenger opponent
    frontrunner nominee insider informant whistle-blower bidder buyer seller vendor supplier banker
    broker dealer auditor strategist pundit panellist contributor biographer translator illustrator
    cartoonist choreographer ballerina soprano baritone cellist violinist maestro lyricist promoter
    agent publicist mom grandad granddad gran fiance fiancee fiancé fiancée girlfriend boyfriend
    ex-wife ex-husband stepfather stepmother kid lad bloke pupil classmate flatmate roommate housemate
    """
)
"""Common nouns for a person, in the singular."""

EPITHETS = listed(
    "star ace native seed hopeful international model favourite great accused peer batter"
    " opener tenor tot icon legend veteran centurion"
)
"""Nouns by which somebody is called whom the article has told of: `the star said`."""

OFFICES = listed(
    """
    president premier prime-minister minister secretary chancellor king queen pope governor mayor
    ambassador judge justice coroner chairman chairwoman chair chief commissioner director general
    manager officer leader head speaker spokesman spokeswoman spokesperson senator congressman
    congresswoman representative commander captain coach dean bishop archbishop vicar sheriff marshal
    treasurer registrar superintendent inspector principal headteacher provost rector attorney
    """
)
"""Nouns for what one person at a time is: unnamed they mean whoever that is."""

SAME_ROLES: dict[str, frozenset[str]] = {
    noun: listed(words)
    for words in """
    mp mla msp mep legislator lawmaker parliamentarian politician senator congressman congresswoman backbencher
    lawyer attorney barrister solicitor counsel advocate prosecutor
    priest pastor cleric vicar bishop rev rev. reverend father imam preacher
    doctor physician surgeon medic dr dr.
    professor academic scientist researcher scholar prof prof. expert
    singer musician vocalist rapper songwriter singer-songwriter frontman
    actor actress
    striker forward footballer midfielder defender winger player goalkeeper keeper
    manager coach boss mentor trainer tactician gaffer
    officer inspector sergeant constable detective superintendent policeman policewoman
    executive ceo chief
    writer author novelist
    mother mum mom
    father dad
    """.strip().splitlines()
    for noun in words.split()
}
"""By a noun for somebody, those that may tell of the same person."""

GROUPS = listed(
    """
    academics activists advisers advisors advocates aides ambassadors analysts archaeologists artists
    astronomers athletes attorneys authors authorities bystanders campaigners candidates children
    citizens clerics coaches commentators commissioners conservationists councillors critics customers
    defenders delegates delegations demonstrators designers detectives developers diplomats doctors
    drivers economists editors employees engineers environmentalists executives experts eyewitnesses
    families fans farmers firefighters fishermen friends governors guards historians hunters
    investigators investors journalists judges jurors lawmakers lawyers leaders legislators locals
    managers mayors media mediators members meteorologists migrants miners ministers mps negotiators
    neighbors neighbours nurses observers officials officers onlookers opponents organisers organizers
    owners paramedics parents participants parties passengers patients people physicians players police
    policemen politicians pollsters producers prosecutors protesters protestors psychologists rangers
    readers rebels refugees regulators relatives reporters representatives republicans democrats
    rescuers researchers residents reviewers rivals sailors scholars scientists seismologists senators
    shopkeepers sides soldiers sources specialists spokesmen spokespeople staff students
    supporters surgeons survivors teachers tourists traders troops unions veterans victims villagers
    visitors volunteers voters witnesses women men workers writers others many some several both
    organisations organizations companies groups activists posters users insiders strikers
    sisters brothers girls boys crews rescuers teammates crowd crowds parents couple couples pair pupils
    """
)
"""Common nouns for several people."""

INSTITUTIONS = listed(
    """
    academy administration agency airline alliance bank chain insurer laboratory lab ambassador's army article assembly association authority
    bank blog board body bureau cabinet campaign centre center channel charity church city claim
    club coalition college commission committee company complaint confederation conference congress
    consortium corporation council country court daily decree delegation department document
    editorial embassy email e-mail enquiry ministry federation filing firm foundation fund gazette
    government group guide hospital indictment inquiry institute judgment judgement jury kremlin law
    lawsuit leaflet league letter magazine manifesto manufacturer media memo memorandum message
    ministry mission motion movement museum navy network newspaper notice office operator opposition
    order organisation organization outlet pact palace panel paper parliament party petition plaque
    police post poster post presidency press project publication publisher regime regulator report
    resolution review ruling school secretariat senate service side sign site state statement station
    statute study survey team text treaty tribunal tweet union university verdict watchdog website
    page bill release transcript note caption banner placard slogan newsletter memoir book
    """
)
"""Common nouns for what can speak without being a person."""

ORGANISATION_WORDS = listed(
    """
    academy administration agency ministry airlines airways alliance army assembly association associates
    authority bank board bureau broadcasting cabinet centre center chamber channel church city club
    coalition college commission committee community company confederation conference congress
    consortium corp corp. corporation council court daily defence defense department directorate
    division embassy enterprise express federation force forces forum foundation front fund gazette
    group herald hospital house inc inc. industries initiative institute institution international
    journal laboratory league legion ltd ltd. magazine mail media mission monitor movement museum
    nations navy network news newspaper observer office organisation organization palace parliament
    partners partnership party police post press project radio registry review school schools sciences
    secretariat senate service services society station street studies survey systems team telegraph
    television times today tribunal tribune trust tv union united university website weekly fc
    observatory orchestra theatre theater opera union zoo guild brigade watch courier co co.
    championship cup festival games league olympics prize award awards act treaty charter accord
    stadium hall arena square road avenue airport bridge river sea ocean mountain lake island
    """
)
"""Capitalised words that are part of an organisation's or a place's name, never of a person's."""

ROLE_MODIFIERS = listed(
    """
    acting assistant associate attorney chief deputy emeritus executive first foreign former ex
    finance defence defense interior exterior justice health education environment trade energy
    transport home general high honorary interim joint junior late lead managing national opposition
    party permanent police presidential press prime principal principal regional retired senior
    shadow special state then top under vice cabinet labour labor agriculture culture development
    economy economic education industry information immigration science sports tourism water welfare
    foreign-affairs co union shadow career lord veteran fellow local ministerial secretary-general
    ex-president ex-minister elect incoming outgoing security military naval provincial federal
    research team club county city district town village municipal
    """
)
"""Words that stand before a role: `deputy prime minister`, `Acting President`."""

FEMALE_NOUNS = listed(
    """
    actress aunt bride chairwoman congresswoman assemblywoman councilwoman saleswoman policewoman
    daughter girl granddaughter grandmother headmistress mother mum niece nun princess queen
    schoolgirl sister spokeswoman widow wife woman lady fisherwoman midwife
    """
)
MALE_NOUNS = listed(
    """
    boy brother chairman congressman assemblyman councilman salesman policeman dad father
    grandfather grandson groom headmaster husband king man monk nephew prince schoolboy son
    spokesman uncle widower gentleman fisherman ferryman boatman foreman
    """
)
RELATIONS = listed(
    """
    father mother brother sister son daughter husband wife uncle aunt cousin nephew niece grandfather
    grandmother widow widower friend lawyer attorney spokesman spokeswoman spokesperson aide adviser
    advisor agent coach manager partner neighbour neighbor colleague teammate boss
    """
)
"""Nouns for who stands to somebody in a relation: `Ruiz’s lawyer` is not Ruiz."""

DOCUMENTS = listed(
    """
    account analysis announcement article blog book column editorial email essay letter memo memoir
    message newsletter post release report review statement study survey testimony tweet website
    speech filing
    """
)
"""What somebody writes: `Ruiz’s letter says` has her words."""
BEARERS = listed(
    "signs banners placards posters letters messages t-shirts shirts stickers leaflets emails"
    " statements tweets posts notices graffiti"
)
"""What words are written on: `signs reading`."""


DEMONYMS = listed(
    """
    american argentine argentinian australian austrian belgian bolivian brazilian briton british
    bulgarian canadian chilean colombian croat croatian cuban czech dane egyptian estonian ethiopian
    finn frenchman frenchwoman german ghanaian greek hungarian indian iranian iraqi irishman
    israeli italian ivorian jamaican kenyan korean latvian lithuanian mexican moroccan nigerian
    norwegian pakistani pole romanian russian scot scotsman senegalese serb serbian slovak slovene
    spaniard swede swiss syrian texan tunisian turk ugandan ukrainian uruguayan welshman yorkshireman
    californian londoner parisian catalan basque bavarian sicilian breton cornishman geordie scouser
    mancunian glaswegian liverpudlian dubliner brummie cockney kiwi aussie filipino filipina afghan
    israeli iraqi pakistani emirati qatari saudi kuwaiti bangladeshi ulsterman
    """
)
"""Nouns for where somebody comes from."""


def means_somebody(noun: str) -> bool:
    """Whether a noun, in lower case, is for a person, a group or what can speak."""
    return noun in _SOMEBODY or noun.endswith(_ENDINGS)


_SOMEBODY = PEOPLE | GROUPS | INSTITUTIONS | FEMALE_NOUNS | RELATIONS
_ENDINGS = ("man", "woman", "person", "ist", "er", "or", "men", "women", "ists", "ers", "-old")


def is_role_word(low: str) -> bool:
    """Whether a word, in lower case, is part of a role or a title."""
    return low in HONORIFICS or low in PEOPLE or low in ROLE_MODIFIERS
