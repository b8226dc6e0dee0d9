"""The words by which running text tells somebody to do something."""

import re
from typing import Final

from bot.plan.lexicon import words_of

VERBS: Final = words_of("""
accept add adjust agree align allocate analyse analyze announce apply appoint approve archive arrange ask assemble
assess assign attach audit back backfill bake benchmark bind book borrow bring build buy calculate call cancel carry
catch change charge chase check choose clarify clean clear close collect combine commission communicate compare
compile complete compose compute confirm connect contact contract convert cook coordinate copy count create cut debug
decide decommission decorate define delete deliver deploy describe design determine develop dig discuss distribute
document download draft draw drive drop empty enable engage ensure enter escalate establish estimate evaluate examine
export extend extract file fill finalise finalize find finish fit fix flash follow forward freeze gather generate get
give glue hand hang harden have hire hold host identify implement import improve inform inspect install integrate
interview introduce investigate invite invoice issue join keep label launch lay learn lend let light link list load
lock look mail make manage map mark measure meet mend merge migrate mix model monitor mount move negotiate notify
obtain oil open optimise optimize order organise organize outline pack paint patch pay photograph pick pilot pin plan
plant plug polish post pour practise prepare present price print procure produce profile program propose provide prune
publish pull purchase push put raise reach read rebuild recruit redesign reduce refactor refresh register rehearse
release remind remove rename rent repair repeat replace reply report request research reserve reset resolve restore
retire return review revise rewrite ring roll rotate run sand save saw scan schedule scope screen seal seat secure
select sell send separate serve set settle sew share ship shoot shortlist show sign simplify sketch solder solve sort
source specify split stage start stick stock stop store strip study submit supply survey sweep switch sync take talk
teach tear tell test tidy tie tile track train transfer translate transport trim try tune turn unpack update upgrade
upload validate varnish verify visit wait walk wash water weigh wire wrap write
""")

_CONNECTIVE: Final = (
    r"(?:(?:first(?:ly| of all)?|second(?:ly)?|third(?:ly)?|fourth|fifth|then|next|finally|lastly|last"
    r"|after (?:that|this)|afterwards|meanwhile|also|luego|después|primero|finalmente|ensuite|puis|d'abord|enfin"
    r"|dann|danach|zuerst|zunächst"
    r"|schließlich|depois|primeiro|por fim|затем|потом|сначала|наконец)\b,?\s+)?"
)
CONNECTED = re.compile(rf"^{_CONNECTIVE}", re.IGNORECASE)
_ADVERB: Final = r"(?:(?:still|then|also|now|first|already|just|noch|dann|auch|todavía|aún|encore|ainda|ещё|еще)\s+)?"
_MODAL: Final = (
    r"(?:will|shall|should|must|has to|have to|needs? to|is going to|are going to|is to|ought to|va a|van a|debe(?:rá)?"
    r"|tiene que|doit|devra|va|s'occupe de|se charge de|wird|soll|sollte|muss|vai|deve(?:rá)?|precisa"
    r"|tem (?:que|de)|fica de|должен|должна|должны|будет)"
)
MODAL = re.compile(rf"^([^\W\d_][^.,;:!?]{{0,40}}?)\s+{_ADVERB}{_MODAL}\s+{_ADVERB}(?=\S)", re.IGNORECASE)
MODAL_HAN = re.compile(r"^(?!我们|这|那|它)([\u3400-\u9fff]{2,3}?)(?:负责|需要|将|要)(?=\S{2})")
ORDINAL = re.compile(
    r"^(?:the |el |la |le |der |die |das |o |a )?"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|last|final|\d{1,2}(?:st|nd|rd|th)"
    r"|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|últim[oa]|premi(?:er|ère)|deuxième|troisième|quatrième|dernière?"
    r"|erste|zweite|dritte|vierte|letzte|primeir[oa]|terceir[oa]|quart[oa])\s+"
    r"(?:step|task|job|thing|item|point|piece of work|paso|tarea|étape|tâche|schritt|aufgabe|passo|tarefa|etapa)s?"
    r"(?:\s+(?:is|will be|was|es|est|ist|é|consists? (?:in|of)|consiste (?:en|à)))?"
    r"(?:\s+(?:to|de|à))?\s*[:,]?\s+(?=\S)",
    re.IGNORECASE,
)
INFINITIVE = re.compile(
    r"^[A-ZÀ-Ý][a-zà-ÿ]{2,16}(?:ar|er|ir|re|oir)\s"
    r"(?=.{0,60}\b(?:el|la|los|las|del|un|una|con|para|le|les|des|du|une|os|as|do|da|ao|à|au)\b)"
    r"|^[А-ЯЁ][а-яё]{2,18}(?:ть|ти)\s"
)
NOT_PEOPLE: Final = words_of("""
it this that these those they there he she who what which where when here everything nothing all some most each every
no the a an our your their his her its my if as in on at for with from but and or so yet not also
es er sie das dies il elle ce on ils elles ça ele ela isso eso esto ello оно это он она они
""")
ANYBODY: Final = words_of(
    "we someone somebody everyone everybody anyone you one i wir jemand man nous quelqu'un alguien alguém nosotros"
    " мы кто-то"
)
STATIVE: Final = words_of("""
is has was does wants thinks says knows likes hopes expects leaves works owns prefers needs seems means costs contains
believes feels loves hates ist hat war will kann weiß est a était es era tem é foi ha está são есть был была
""") - {"does"}
