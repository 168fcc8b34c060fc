"""Common given names of the world, by whom they are mostly given to."""

from briefing.drafting.word_lists import listed

MALE = listed(
    """
    aaron abbas abd abdel abdul abdullah abdulla abel abraham abu adam adnan adrian ahmad ahmed ahmet
    aidan akbar akira akio alan alastair albert alberto aldo alec alejandro aleksandar aleksander
    aleksandr alex alexander alexandre alexei alexey alexis alfonso alfred alfredo ali alistair allan
    allen alvaro amadou amir amit amos anand anatoly anders andre andrea andreas andrei andres andrew
    andrey andriy andrzej andy angelo angus anil ansel anthony anton antonio antoine antony anwar ari
    arjun armando arnaud arnold arseniy arthur artur arturo asad ashok asif atul august augusto axel
    aziz babak bakary baldwin baptiste barack barry bart bashar basil ben benedict benjamin benny
    bernard bernd bernardo bernie bert bharat bilal bill billy bjorn björn blake bob bobby bogdan boris
    brad bradley brandon brendan brent brett brian bruce bruno bryan byron callum calvin cameron carl
    carlo carlos carsten casey cedric cesar cezary chad charles charlie chen chinedu chris christian
    christoph christophe christopher chuck clarence clark claude claudio clement cliff clifford clive
    clyde cody colin colm connor conor conrad corey craig curtis cyril cyrus dale damian damien dan
    daniel daniele danilo danny dario darius darrell darren dave david davide davis dean declan deepak
    denis dennis denys derek derrick desmond devin dexter diego dieter dietmar dimitri dimitris dirk
    dmitri dmitriy dmitry dmytro dominic dominik donald donovan doug douglas duncan dustin dwayne dylan
    eamon earl ed eddie edgar edmund eduardo edward edwin egor ehud eli elias elijah elliot elliott
    elmer elon emeka emil emile emilio emmanuel emre enda enrico enrique enver eric erich erick erik
    ernest ernesto erwin esteban ethan etienne eugene evan evgeny ewan fabian fabio fabrice faisal
    farid farouk federico felipe felix ferdinand fergus fernando fidel filip floyd francesco francis
    francisco franco francois françois frank franklin franz fred frederic frederick fredrik friedrich
    fritz gabriel gareth garry gary gavin gene geoff geoffrey george georges georgi georgy gerald
    gerard gérald gerhard gianluca gideon gilbert gilles giorgio giorgos giovanni giulio giuseppe glen
    glenn gopal gordon graeme graham grant greg gregg gregor gregory grigory guido guillaume guillermo
    gunter gunther gus gustav gustavo guy hamad hamdi hamdullah hamid hamza hank hannes hans harald
    hari harold haroun harry haruki harvey hasan hashim hassan heath hector heiko heinrich heinz helmut
    hendrik henri henrik henrique henry herbert herman hermann hideo hiroshi hisham horacio horst
    howard hubert hugh hugo humberto hussain hussein iain ian ibrahim idris ignacio igor ihor ilya
    imran ingo ion isaac isaiah ishmael ismail israel issa ivan ivo jack jackson jacob jacques jaime
    jair jake jakob jakub jamal james jamie jan janez janos jared jaroslaw jason jasper javad javier
    jawad jay jean jed jeff jefferson jeffrey jens jeremy jeremiah jerome jerry jesse jesus jim jimmy
    jiri joachim joao joaquin joe joel jochen joerg johan johann johannes john johnny johnnie jon jonah
    jonas jonathan jordan jorge jörg jose joseba josef joseph josh joshua josip juan juergen jules
    julian julien julio julius juma jun jürgen justin kai kamal kareem karel karim karl kaspar kazuo
    keir keith kelvin ken kendrick kenji kenneth kenny kent kerem kevin khaled khalid khalil kieran
    kim kirill kirk klaus kofi konrad konstantin kostas kris krishna kumar kurt kwame kyle lachlan
    lance larry lars laszlo laurence laurent lawrence lee leif len leo leon leonard leonardo leonid
    leopold leroy les leslie lester lev lewis liam lionel lloyd logan lorenzo lothar lou louis luc
    luca lucas luciano ludwig luigi luis luiz luka lukas luke luther mads magnus mahmoud mahmud
    mahinda malcolm malik mamadou manfred manmohan manoj manuel marat marc marcel marcelo marcin marco
    marcos marcus marek marian mario marius mark marko markus marlon marshall martin marty marvin
    masaru massimo mateo mateusz mats matt matteo matthew matthias matthieu maurice mauricio mauro max
    maxim maxime maximilian mehdi mehmet mel melvin michael michel michal michał micheal miguel mihai
    mike mikhail miklos mikael milan miles milo milos miloš milton mircea miroslav mitch mitchell
    moammar mohamed mohammad mohammed mohamud mohan moises moritz moses mostafa muammar muhammad
    muhammadu mukesh murat murray musa mustafa mwai mykola nabil nadeem narendra naseer nasser nate
    nathan nathaniel naveen neil nelson nestor neville nicholas nick nico nicola nicolae nicolas
    nicolás nigel niall niels nikita nikola nikolai nikolaj nikolas nikolay nikos nils noah noam noel
    nolan norbert norman nuno nunzio octavio olaf ole oleg oleh oleksandr oleksiy oliver olivier olu
    omar omer orlando oscar oskar osman otto owen pablo paddy paolo parviz pascal pat patrice patricio
    patrick patrik paul paulo pavel pavlo pawel pedro per percy perry pete peter petr petro petros
    petteri phil philip philipp philippe phillip pierre piers pieter piet pietro piotr prakash pranab
    quentin quincy rachid radek radoslaw rafael raheem rahul raj rajesh rajiv rakesh ralf ralph ramon
    ramesh rami ramin ramzan randall randolph randy raphael rashid raul ravi ray raymond recep reggie
    reginald reinhard remi rené rene reuben rex reza rhys ricardo riccardo richard rick ricky rishi
    robert roberto robin rocco rod roderick rodney rodolfo rodrigo roger rohan roland rolf roman
    romano romario ron ronald ronan ronnie rory ross roy ruben rubén rudolf rudy rupert russ russell
    rustam rustem ryan saad saddam sadiq saeed sajid sakari salah salim salman salvador salvatore sam
    sami samir sammy samuel sandeep sandro sanjay santiago satoshi saul scott sean sebastian selim
    serge sergei sergey sergio serhiy seth seymour shahid shane shaun shawn shehbaz shigeru shimon
    shinzo sidney siegfried silvio simeon simon sirajuddin slavoj slobodan sofian solomon soren søren
    spencer stan stanislav stanley stefan stefano stelios stephan stephane stephen steve steven stewart
    stuart suleiman sultan sunil suresh sven sylvain sylvester tadeusz takashi takeshi tamim tarek
    tariq taro ted teodoro terence terrence terry thabo theo theodor theodore thiago thierry thomas
    thorsten tiago tim timothy timur tiziano tobias toby todd tom tomas tomasz tommy tony torsten
    travis trevor tristan troy turki tyler tyrone ulrich umar umberto uwe vaclav valentin valeri
    valery vasily vernon vicente victor viktor vijay vikram vince vincent vinod virgil vitali vitaliy
    vitaly vittorio vivek vlad vladimir vladislav volker volodymyr vyacheslav waldemar wallace walt
    walter wang warren wayne wei wendell werner wesley wilbur wilfred wilhelm will willem william
    willie willy wim winston wladimir wolf wolfgang woody xavier xi yair yahya yan yann yannick yannis
    yasin yasser yehuda yevgeny yitzhak yoav yoshi yuri yurii yury yusuf yves zach zachary zack zaki
    zbigniew zeljko zoltan zoran takumi tadashi tamás timo tuomas veikko ville zubair jens-peter
    hauke hinrich odd arne bjarne trond geir knut eirik gudmund gunnar halvard torbjorn tarik
    """
)

FEMALE = listed(
    """
    abigail ada adele adriana agata agnes agnieszka aicha aida aileen aisha aishatu akiko alba alena
    alessandra alexa alexandra alia alice alicia alina alison allison alma alyssa amal amalia amanda
    amber amelia amelie amina aminata amira amy ana anabel anastasia andrée angela angelica angelina
    anita anja ann anna annabel annalena anne annegret anneliese annette annie annika antonella antonia
    anya april arianna ariel arlene asha ashley asma astrid athena audrey aung aurora ava ayesha aylin
    azadeh barbara beata beatrice beatriz becky belinda benazir bernadette bertha beth bethany betsy
    betty bianca birgit bonnie brenda bridget brigitte britney brittany caitlin camila camilla candice
    carina carla carmen carol carole carolina caroline carolyn carrie cassandra catalina catarina
    catherine cathy cecilia celeste celia celine chantal charlene charlotte chelsea cherie cheryl
    chiara chloe christel christiana christina christine cindy clara claire clare claudia colette
    colleen connie constance consuelo cora corinne cristina crystal cynthia dagmar daisy dalia dana
    danielle daphne daria dawn deborah debbie debra deirdre delia delphine denise diana diane dilma
    dina dolores donna dora doris dorothea dorothy ebony edith edna eileen ekaterina elaine eleanor
    elena eleni elif elin elina elisa elisabeth elise eliza elizabeth ella ellen elsa elsie elvira
    emilia emily emine emma erica erika erin esme esmeralda esther ethel eugenia eunice eva eve evelyn
    fadumo faith fanny farah fatima fatou fatoumata fatma faye federica felicia fiona flora florence
    frances francesca francoise françoise frida frieda gabriela gabriella gabrielle gail galina gemma
    genevieve georgia georgina geraldine gerda gertrude gina giorgia giovanna gisela giulia gladys
    gloria golda grace graciela greta gretchen guadalupe gudrun gwen gwendolyn hadiza hala halima hana
    hanan hanna hannah harriet hazel heather heba heidi heike helen helena helene helga henrietta
    hilary hilda hilde hillary hina holly hope ida ilana ilona ilse imelda imogen ina indira ines inga
    inge ingeborg ingrid inna ioana irena irene irina iris irma isabel isabella isabelle ivana ivonne
    ivy jacinda jackie jacqueline jade jamila jana jane janet janette janice janine jasmin jasmine
    jeanette jeanne jelena jemima jenna jennie jennifer jenny jessica jill jillian jo joan joanna
    joanne jocelyn jodie johanna josefina josephine joy joyce juana juanita judith judy julia juliana
    julianne julie juliet june justine jutta kamala karen karin karina karla karolina kasia kate
    katarina katarzyna kate katerina katharina katharine katherine kathleen kathryn kathy katie katja
    katrin katrina kayla keiko kelly kerry kerstin khadija kimberly kinga kirsten kirsty kristen
    kristin kristina kristine kyoko ladonna laila lara larissa latifa laura lauren laurie layla lea
    leah leanne leila lena leonora leslie leticia leyla lidia lila lilian liliana lillian lily lina
    linda lindsay lindsey lisa lise liv livia liz liza lizzie lois lola loretta lorna lorraine louisa
    louise lucia luciana lucie lucy ludmila luisa luise lupita lydia lyn lynn lynne mabel madeleine
    madeline maggie magda magdalena maha mai maia maja malala malin mandy manuela mara marcela marcia
    margaret margarita margarete margot margrethe mari maria mariam mariana marianna marianne marie
    marija marilyn marina marine marion marisa marissa marjorie marlene marta martha martina mary
    maryam maya maud maureen mavis maxine megan mei melanie melinda melissa mercedes meryl mia michelle
    michaela michele mildred milena mina mira miranda miriam mirjana misaki molly mona monica monika
    monique muriel myra myriam nabila nada nadia nadine nadezhda najat nana nancy naomi natalia natalie
    nataliya natasha nawal nelly ngozi nicole nicola nidhi nikki nina noor nora noreen norma nour
    nuria nurul oksana olena olga olive olivia ophelia oprah orla pamela paola pascale pat patience
    patricia patty paula pauline pearl peggy penelope penny petra philippa phoebe phyllis pia polly
    precious priscilla priti priya rachael rachel rahma raisa ramona rana rania raquel rebecca regina
    reina renate renata rhoda rhonda rita roberta robyn rocio rodaba romina rosa rosalie rosario rose
    rosemary rowena roxana ruby ruth sabina sabine sabrina sally salma samantha samira sandra sania
    sara sarah saskia sehar selma serena shabana shannon sharon sheila shelley sheryl shirin shirley
    sibylle sierra sigrid silke silvia simona simone sofia soledad solveig sonia sonja sophia sophie
    soraya stacey stacy stefania stefanie stella stephanie sue suella sujata sunita susan susana
    susanna susanne suzanne suzy svetlana svenja swati sybil sylvia sylvie tamara tania tanja tanya
    tara tatiana tatyana teresa tess tessa thandi thea thelma theresa therese tina toni tracey tracy
    trudy tuba ulla ulrike uma urszula ursula valentina valentyna valeria valerie vanessa vera
    verena veronica veronika victoria viktoria viola violeta virginia viviana vivian vivienne wanda
    wangari wendy whitney wilma winnie xenia yael yana yasmin yasmina yesenia yoko yolanda yulia
    yuliya yumi yvette yvonne zahra zainab zara zeinab zelda zeynep zoe zofia zuleika zuzana
    siri runa gunhild hedvig ingunn marit oddny ragnhild torill
    """
)

EITHER = listed(
    """
    alex andrea ashley aubrey avery cameron camille carol casey charlie chris claude courtney dana
    daniele dominique drew frankie gabriele jackie jamie jan jean jess jo joan jody jordan kelly kerry
    kim kit lee leslie lesley lindsay logan marion michele mika misha morgan nat nicola nikita noor
    pat quinn reese riley robin sam sandy sasha shannon simone stacy stevie sydney taylor terry tracy
    val vivian yannick rowan billie blair chandra kiran jyoti nur amal nour
    """
)
"""Borne by men and by women, somewhere."""

GIVEN = MALE | FEMALE | EITHER
