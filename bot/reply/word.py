"""Words as they are compared: split out of camelCase, stemmed, abbreviations and other languages brought home."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from bot.reply.clean import lower
from bot.reply.pattern import words

_WORD = re.compile(r"[^\W_]+(?:'[^\W\d_]{1,2}(?![^\W_]))?")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")
_SHORTCODE = re.compile(r":[a-z0-9_+'-]{1,60}:")
_JOINED = re.compile(r"\bend[- ]to[- ]end\b|\be2e\b", re.IGNORECASE)

# Abbreviations, and nouns of the trade in other languages, with the word that titles use.
_SAME_AS: Final = dict(
    pair.split("=")
    for pair in words("""
    pen=penetration pentest=penetration auth=authentication authn=authentication authz=authorization k8s=kubernetes
    k8=kubernetes kube=kubernetes db=database dbs=database perf=performance doc=documentation docs=documentation
    document=documentation config=configuration configs=configuration cfg=configuration repo=repository
    repos=repository env=environment envs=environment dash=dashboard prod=production mgmt=management
    notif=notification notifs=notification notify=notification loc=localization l10n=localization i18n=localization
    a11y=accessibility indices=index indexes=index idx=index o11y=observability infra=infrastructure
    spec=specification specs=specification cal=calendar
    pg=postgres postgresql=postgres msg=message req=request reqs=request reg=registration signup=registration
    signin=login sync=synchronization app=application apps=application deps=dependency dep=dependency
    regen=generation perms=permission
    calc=calculation val=validation impl=implementation ops=operations gh=github es=elasticsearch tf=terraform
    migrat=migration ml=model elastic=elasticsearch stats=statistic obs=observability sec=security creds=credential
    wo=workorder e2e=endtoend js=javascript ts=typescript cicd=ci pruebas=test prueba=test
    panel=dashboard tablero=dashboard servicio=service servicios=service inventario=inventory proveedor=supplier
    proveedores=supplier pago=payment pagos=payment búsqueda=search usuario=user usuarios=user página=page
    pagina=page diseño=design documentación=documentation despliegue=deployment autenticación=authentication
    notificaciones=notification catálogo=catalog pedido=order pedidos=order datos=data calendario=calendar
    informe=report informes=report seguridad=security filtro=filter correo=email contraseña=password
    vehículo=vehicle entrenamiento=training maquette=mockup maquettes=mockup essai=test essais=test recherche=search
    tableau=dashboard paiement=payment paiements=payment utilisateur=user utilisateurs=user conception=design
    commande=order commandes=order fournisseur=supplier fournisseurs=supplier déploiement=deployment
    sécurité=security surveillance=monitoring dienst=service dienste=service suche=search benutzer=user nutzer=user
    seite=page zahlung=payment zahlungen=payment bestellung=order bestellungen=order bericht=report
    lieferant=supplier lieferanten=supplier dokumentation=documentation überwachung=monitoring sicherheit=security
    datenbank=database lager=inventory kalender=calendar verschlüsselung=encryption testes=test teste=test
    serviço=service serviços=service pagamento=payment pagamentos=payment usuário=user usuários=user
    fornecedor=supplier painel=dashboard relatório=report segurança=security estoque=inventory busca=search
    documentação=documentation autenticação=authentication caché=cache اختبار=test اختبارات=test الاختبارات=test
    خدمة=service لوحة=dashboard بحث=search الدفع=payment دفع=payment المخزون=inventory مخزون=inventory
    التوثيق=documentation تسجيل=registration المستخدم=user صفحة=page تصميم=design الإشعارات=notification
""")
)
_ENDINGS: Final = (
    "ization",
    "isation",
    "izing",
    "ising",
    "ized",
    "ised",
    "ize",
    "ise",
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ions",
    "ion",
    "ers",
    "ed",
    "er",
    "or",
)
_SHORT: Final = 3


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The part of a lower-case word that its forms share: testing, tests and test give one stem."""
    word = _SAME_AS.get(word, word)
    if len(word) <= _SHORT or not word.isalpha():
        return word
    if word.endswith("ies"):
        word = word[:-3] + "y"
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    word = _SAME_AS.get(word, word)
    for ending in _ENDINGS:
        kept = word[: -len(ending)]
        if word.endswith(ending) and len(kept) >= (5 if ending in {"er", "ers", "or"} else 3):
            word = kept
            if ending in {"ing", "ings", "ed"} and word.endswith(("er", "or")) and len(word) >= 7:  # noqa: PLR2004 -- "monitor"
                word = word[:-2]
            break
    if len(word) > _SHORT and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    return word[:-1] if len(word) > _SHORT and word[-1] in "ey" else word


class Token(NamedTuple):
    """A word in place: ``low`` as typed in lower case, ``stems`` all that it may be compared by."""

    low: str
    stems: tuple[str, ...]
    start: int
    end: int


def _pieces(word: str) -> tuple[str, ...]:
    parts = [part for part in _CAMEL.split(word) if len(part) > 1]
    found = [stem(lower(word))]
    if len(parts) > 1:
        found += [stem(lower(part)) for part in parts]
    return tuple(dict.fromkeys(found))


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text with their stems; pure numbers are left out."""
    if ":" in text:
        text = _SHORTCODE.sub(lambda found: " " * len(found[0]), text)
    if "end" in text or "e2e" in text or "E" in text:
        text = _JOINED.sub(
            lambda found: (
                "endtoend".ljust(len(found[0]), "\u200b")[: len(found[0])] if len(found[0]) > _SHORT else "e2e"
            ),
            text,
        )
    return tuple(
        Token(low, _pieces(found[0].split("'")[0]), found.start(), found.end())
        for found in _WORD.finditer(text)
        if not (low := lower(found[0]).split("'")[0]).isdigit()
    )


# Words that neither name nor change a task.
FILLER: Final = words("""
    a about actually after afternoon again al all alle already also am an and any anything are around as at au auch
    auf aufgabe aux avec basically be because been before being big bit both branch btw but by c'est can card cards
    ce cette change changes code com commit complete completely con could currently da dans das day days de del dem
    den der des did die do does dos down du e each em ein eine einem einen einer el ela ele elle en end entire entirely
    es ese est esta este está están et eu even evening every everyone everything final finally fine first foi folks
    for fri friday from fully fyi für ganz get gets getting good got great guys hab habe had happy has have having
    he hello her here hers hey hi his hour hours i ich if il im in into is issue ist it it's item items its j'ai je
    jetzt job just já la las last latest le les little lo los may me mi might mine mit mon monday morning mr mrs
    must my na nas new nice no nos not nothing now number o oder of off officially ok okay old on one ones only onto
    or os ou our ours out over par para part piece please por pour pr prs pull que qui quick quickly quite really
    request requests sat saturday schon se shall she should side since sind small so some something sont sorry
    status still
    stories story stuff su successfully sun sunday sur sure tarea tareas tarefa task tasks team than thank thanks
    that the their theirs them then there these they thing things this those thu thur thurs thursday ticket tickets
    to toda today today's todo todos tomorrow tonight too totally tous tout tue tues tuesday tâche um uma un una
    unas und under unos up update us very von was we wed wednesday week well were when where while whole will wir
    with woohoo yest yday tho rn lol btw pls plz thx work works would y ya yay yeah yep yes yesterday yesterday's
    yet you your yours zu zum zur أنا إلى
    ال المهمة الى انا بعد على عن في كل لسه مع من مهمة هذا هذه و يا
""")
