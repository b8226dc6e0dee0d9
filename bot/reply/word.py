"""Words as they are compared: split out of camelCase, stemmed, abbreviations and other languages brought home."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from bot.reply.clean import lower

_WORD = re.compile(r"[^\W_]+(?:'[^\W\d_]{1,2}(?![^\W_]))?")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")
_SHORTCODE = re.compile(r":[a-z0-9_+'-]{1,60}:")
_JOINED = re.compile(r"\bend[- ]to[- ]end\b|\be2e\b", re.IGNORECASE)

_SAME_AS: Final = {
    "pen": "penetration", "pentest": "penetration", "auth": "authentication", "authn": "authentication",
    "authz": "authorization", "k8s": "kubernetes", "k8": "kubernetes", "kube": "kubernetes", "db": "database",
    "dbs": "database", "perf": "performance", "doc": "documentation", "docs": "documentation", "document": "documentation",
    "config": "configuration", "configs": "configuration", "cfg": "configuration", "repo": "repository", "repos": "repository",
    "env": "environment", "envs": "environment", "dash": "dashboard", "prod": "production", "mgmt": "management",
    "notif": "notification", "notifs": "notification", "notify": "notification", "loc": "localization",
    "l10n": "localization", "i18n": "localization", "a11y": "accessibility", "o11y": "observability", "infra": "infrastructure",
    "spec": "specification", "specs": "specification", "cal": "calendar", "pg": "postgres", "postgresql": "postgres",
    "msg": "message", "req": "request", "reqs": "request", "reg": "registration", "signup": "registration",
    "login": "login", "signin": "login", "sync": "synchronization", "app": "application", "apps": "application",
    "deps": "dependency", "dep": "dependency", "admin": "admin", "calc": "calculation", "val": "validation",
    "impl": "implementation", "ops": "operations", "gh": "github", "es": "elasticsearch", "tf": "terraform",
    "migrat": "migration", "ml": "model", "elastic": "elasticsearch", "mobile": "mobile", "stats": "statistic",
    "obs": "observability", "sec": "security", "creds": "credential", "perms": "permission", "wo": "workorder",
    "playbook": "playbook", "e2e": "endtoend", "js": "javascript", "ts": "typescript", "cicd": "ci",
    # Nouns of the trade in other languages.
    "pruebas": "test", "prueba": "test", "panel": "dashboard", "tablero": "dashboard", "servicio": "service",
    "servicios": "service", "inventario": "inventory", "proveedor": "supplier", "proveedores": "supplier", "pago": "payment",
    "pagos": "payment", "búsqueda": "search", "usuario": "user", "usuarios": "user", "página": "page", "pagina": "page",
    "diseño": "design", "documentación": "documentation", "despliegue": "deployment", "autenticación": "authentication",
    "notificaciones": "notification", "catálogo": "catalog", "pedido": "order", "pedidos": "order", "base": "base",
    "datos": "data", "calendario": "calendar", "informe": "report", "informes": "report", "seguridad": "security",
    "filtro": "filter", "correo": "email", "contraseña": "password", "vehículo": "vehicle", "entrenamiento": "training",
    "maquette": "mockup", "maquettes": "mockup", "essai": "test", "essais": "test", "recherche": "search",
    "tableau": "dashboard", "paiement": "payment", "paiements": "payment", "utilisateur": "user", "utilisateurs": "user",
    "conception": "design", "commande": "order", "commandes": "order", "fournisseur": "supplier", "fournisseurs": "supplier",
    "déploiement": "deployment", "sécurité": "security", "surveillance": "monitoring", "stock": "stock",
    "dienst": "service", "dienste": "service", "suche": "search", "benutzer": "user", "nutzer": "user", "seite": "page",
    "zahlung": "payment", "zahlungen": "payment", "bestellung": "order", "bestellungen": "order", "bericht": "report",
    "lieferant": "supplier", "lieferanten": "supplier", "dokumentation": "documentation", "überwachung": "monitoring",
    "sicherheit": "security", "datenbank": "database", "lager": "inventory", "kalender": "calendar", "filter": "filter",
    "verschlüsselung": "encryption", "testes": "test", "teste": "test", "serviço": "service", "serviços": "service",
    "pagamento": "payment", "pagamentos": "payment", "usuário": "user", "usuários": "user", "fornecedor": "supplier",
    "painel": "dashboard", "relatório": "report", "segurança": "security", "estoque": "inventory", "busca": "search",
    "documentação": "documentation", "autenticação": "authentication", "cache": "cache", "caché": "cache",
    "اختبار": "test", "اختبارات": "test", "الاختبارات": "test", "خدمة": "service", "لوحة": "dashboard", "بحث": "search",
    "الدفع": "payment", "دفع": "payment", "المخزون": "inventory", "مخزون": "inventory", "التوثيق": "documentation",
    "تسجيل": "registration", "المستخدم": "user", "صفحة": "page", "تصميم": "design", "الإشعارات": "notification",
}
_ENDINGS: Final = ("ization", "isation", "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ers", "ed", "er", "or")
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
        text = _JOINED.sub(lambda found: "endtoend".ljust(len(found[0]), "\u200b")[: len(found[0])]
                           if len(found[0]) > _SHORT else "e2e", text)
    return tuple(
        Token(low, _pieces(found[0].split("'")[0]), found.start(), found.end())
        for found in _WORD.finditer(text)
        if not (low := lower(found[0]).split("'")[0]).isdigit()
    )


# Words that neither name nor change a task.
FILLER: Final = frozenset("""
a an the this that these those it its it's they them their theirs my mine our ours your yours his her hers i we you he she us me
is are was were be been being am do does did has have had having will would shall should can could may might must to of in
on at by for with from into onto over under out off up down as than then so and or but if also too very really quite just only
even already yet again still now finally actually basically totally completely fully entirely all both each every any some
whole entire final complete last latest new old big small little quick first one ones thing things stuff bit work works task
tasks ticket tickets story stories item items issue card cards job piece code branch pr prs mr mrs pull request change changes
commit side end part number no not there here hey hi hello team folks guys everyone morning evening afternoon today yesterday
tomorrow tonight week day days hour hours monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs
fri sat sun yay woohoo ok okay yes yep yeah sure well btw fyi please thanks thank sorry good great nice fine officially happy
about around after before since while when where because thanks got get getting gets
successfully today's currently yesterday's update status quick quickly both everything anything something nothing
el la los las un una unos unas de del al y o en con por para que se lo ya todo toda todos es está esta están mi su este ese
tarea tareas le les des du et ou dans avec pour par sur que qui ce cette c'est est sont au aux je j'ai il elle on tout tous tâche
der die das den dem des ein eine einen einem einer und oder im am mit für von zu zum zur auf ist sind ich wir es habe hab auch
schon jetzt ganz alle aufgabe o os as um uma e do da dos das no na nos nas com para por que eu ele ela já tarefa foi está
في من على الى إلى مع هذا هذه انا أنا و يا كل عن ال المهمة مهمة بعد لسه
""".split())
