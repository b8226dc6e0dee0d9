"""Given names that are common where the plans' languages are spoken, and capitalised words that name no person.

A name in a place where owners stand is one of the things that speak for an owner, never the only thing needed: a plan
whose people all have other names is read by what recurs. Names that are also everyday words (May, Will, Mark) stay out.
"""

from collections.abc import Sequence

from bot.plan.lexicon import words_of

GIVEN = words_of("""
adam adriana agnes ahmed aisha akira alan albert alejandro aleksandr alessandro alex alexander alexandra alexei alice
alicia alina ana anastasia andre andrea andreas andrew andrey anders angela anita anja anke ann anna anne annika anton
antonio arjun arthur asha astrid aya barbara beatriz ben benjamin bernd birgit bjorn bob boris brian bruno camila carl
carla carlos carmen carol carolina caroline catherine cecilia charlotte chen chiara chloe chris christian christina
christine clara claire claudia clemens colin cristina dan dana daniel daniela dave david deepak denis diana diego
dieter dmitri dmitry dora dorothea eduardo elena eleanor elias elif elisabeth elizabeth ella ellen emil emily emma
eric erik erika ernesto esther eva evelyn fabian fatima felipe felix fernanda fernando fiona florian francesca
francois frank franz frederik friedrich fritz gabriel gabriela george georg gerd gina giulia greg greta gustav hanna
hannah hans harald hassan heike heinz helen helena henrik henry hiroshi hugo ian ida igor ilse imran ines ingrid irene
irina isabel isabella ivan jack jakob james jan jane janet jasmin javier jean jen jenny jens jeremy jessica jill jim
joan joana joanna joao jochen joe johan johanna john johannes jonas jonathan jorge jorg jose josef joseph josh juan
judith julia julian julie juliette jun jurgen kai karen karim karin karl karla kate katharina kathrin katja katrin
kelly ken kenji kevin kim kirsten klaus konrad kurt lars laura lea lena leo leon leonie li liam lily lina linda lisa
liz louis louise luca lucas lucia luis luisa lukas luke magda malte manuel marc marcel marco marcos marcus margaret
maria mariana marie marina mario marion markus marta martha martin martina matt matteo matthew matthias maya megan
mehmet mei michael michel michelle miguel mika mike mikhail mila milan mina mira miriam mohamed monica monika nadia
nadine nancy natalia natalie natasha nathan neha nicholas nick nicole nikhil nils nina noah noor nora norbert olaf
oleg olga oliver olivia omar oscar oskar otto pablo paola patricia patrick paul paula paulo pavel pedro peter petra
philip philipp pia pierre piet piotr priya rachel radek rafael rahul raj ralf ramon raquel rebecca renata ricardo
richard rita rob robert roberto robin rodrigo roland rolf roman rosa ruth ryan sabine sally salma sam samantha samir
samuel sandra sara sarah sasha satoshi sebastian sergei sergey sergio sharon silke silvia simon simone sofia sofie
sonia sophia sophie stefan stefanie stella stephan stephanie steve steven sunil susan susanne sven svetlana takeshi
tanja tanya tara tatiana ted teresa theo theresa thomas tim timo tina tobias tom tomas tomasz tony tracy ulla ulrike
ursula uwe valentina valeria vera veronica victor victoria vikram vincent viktor vladimir walter wei werner wolfgang
xavier yan yara yasmin yuki yusuf yves zoe анна александр алексеи андреи анастасия артем борис валентина вера виктор
владимир галина дарья денис дмитрии евгении екатерина елена иван игорь ирина кирилл константин ксения мария марина
максим михаил наталья никита николаи олег ольга павел петр полина роман светлана сергеи софья татьяна федор юлия юрии
aaron adele adrien aidan albrecht aleksandra alexis alfred ali aline alvaro amal amara amelie amina amira amy anabel
andres angelica anika anouk antoine antonia antonin aoife ariane armin arnaud axel aylin beata benedikt benoit bettina
bianca bjarne bogdan bojan brigitte bruna camille carina celine cem cesar chantal chidi clement clothilde conchita
corinna cornelia corentin cyril dagmar damian danica dario daria delphine denise desmond dirk dominik dominique doris
dragan edith edouard eileen ekaterina elin eliza elke eloise elsa emilia emilie emilio enrique enzo esteban etienne
eugenia fatou ferdinand floriane frida gaelle gerard gerda gilles gisela gonzalo graham gregor guillaume gunter gwen
hakan hamza hedwig hector helga henk herbert hilda holger ibrahim ignacio ilona inga ingo irma isaac ismael jacques
jakub jana jarek jelena jerome joaquin jolanda josephine josefa juana jule juliana jutta kacper kamil karolina
katarzyna kofi kwame lasse laurent leila leonardo leonid leticia lidia lieselotte lorenzo lothar lotte lucie lucien
ludmila ludwig luise maarten maciej mael magdalena maike malika manfred manuela marcela margot marianne mariusz
marlene mathieu mathilde mattias maud maurice melanie merve michal milena mireille mohammed moritz nabil naomi
nathalie nele niamh nicolas niels noemi nuno oksana olivier omari orla ottilie patrice paulina quentin rafaela raphael
rashid renate rene romain roswitha rudolf rui salim salome sanne saskia selim severine sigrid simona sinead siobhan
solene sonja soren stanislav steffen stephane sunita svenja sylvie taras tatjana thea thibault thierry tiago tilda
timothee tomek torsten tristan tuncay ursel valerie veronika viviane waltraud wanda wilhelm wojciech yann yannick
yasmina yosef youssef yvonne zacharie zara zeynep zofia zuzana
佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 山口 松本 井上 木村 清水 斎藤
""")

UNPERSONAL = words_of("""
android angular ansible apache apple aws azure bash berlin bootstrap chrome confluence cypress dashboard database
debian django docker dublin edge excel figma firebase firefox flask flutter frontend git github gitlab google grafana
gradle graphql hamburg helm hotjar hubspot ios java jenkins jest jira kafka kotlin kubernetes lambda laravel linux
london macos madrid mobile mongo mongodb mysql netlify nginx node notion optional oracle paris paypal php playwright
postgres postgresql prometheus python rails react redis redux ruby rust safari salesforce sentry shopify slack
snowflake spark sql sqlite stripe svelte swift tailwind terraform typescript ubuntu unity vercel vite vue web windows
wordpress zapier phase week sprint day month version part draft optional internal external local remote staging
production testing beta alpha english german french spanish danish dutch italian portuguese russian chinese japanese
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december if yes no new old all none everyone everybody anyone someone both europe germany france
spain optionnel opcional facultatif либо если
street road avenue square hall room floor block site ward gate building campus store shop warehouse kitchen
garden yard station depot plant zone area wing stage track level north south east west left right straße strasse
added changed deprecated fixed improved removed about access account accounts activity address addresses admin alerts
app appendix archive assets audio audit auth authentication authorization backup backups bank basket billing blog
bookings branding budget bug bugs build builds cache calendar camera cart catalog catalogue chart charts chat checkout
cleanup cli code colour colours comments config configuration contact contracts costs cron deploy deployment details
device devices emails equipment errors events export exports feature features feed feeds feedback filter filters
firmware food form forms gallery gallery gateway guests hardware help home homepage hotel hosting images import
imports index ingest inventory invoices invitations jobs keyboard landing layout library lights listing listings
localisation location logging logs login logout loyalty map maps media menu menus merch messages messaging metrics
migration migrations model models modal money monitoring navigation network newsletter notes notifications offline
onboarding order orders packaging page pages parser parking payment payments performance permissions pipeline player
plugin plugins policy posters power pricing print privacy products profile profiles promotion purchase queue queues
receipts recipes refactor refactoring refund refunds release releases report reporting reports rest risks router
routing safety scheduler schema screen screens script scripts sdk search seating server settings setup shipping shop
sidebar sign signup signage simulator sms social storage style styles subscription subscriptions supplies sync table
tables tags taxes test tests tickets timer toolbar tooling tools tracking travel tutorial types upload uploads user
users validation video videos views wallet website widgets wifi workflow
halle raum etage calle sala piso rue salle étage rua andar улица зал этаж склад
""")

GROUP = words_of("""
team crew squad group staff committee department services managers leads volunteers ops support
helpdesk facilities parents eltern padres
bénévoles voluntarios voluntárias voluntários freiwillige ehrenamtliche volontari волонтёры волонтеры
родители 志愿者 家长 ボランティア everyone everybody alle todos todas tous все 全员 全体 全員
equipo equipe équipe groupe grupo comité comitê gruppe mannschaft abteilung команда группа отдел
""")


_OF = frozenset({"de", "del", "do", "da", "dos", "das", "des", "du", "di", "von", "für", "по"})


def is_group(words: Sequence[str]) -> bool:
    """Do the words of a name in small letters say that it is a group's: ``design committee``, ``grupo de danza``?"""
    return len(words) > 1 and (words[-1] in GROUP or (words[0] in GROUP and words[1] in _OF))


def unpersonal(name: str) -> bool:
    """Does any word of what could be a name say that it is a place, a thing or a time? A site crew is people."""
    words = name.casefold().split()
    return any(word in UNPERSONAL for word in words) and (len(words) == 1 or words[-1] not in GROUP)
