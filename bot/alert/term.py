"""Whether two names speak of one measure: by their words, not by a list of measures."""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SHORTEST = 3  # letters that a stem keeps


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FILLERS = _words("""
    the a an of in on for to into with and or per by from at than more less over under above below
    consecutive row straight successive back number count total any each every all new daily weekly monthly current
    overall average mean percent percentage metric value is are drops drop falls exceeds reaches times time
    de del la el da do das dos le les des du der die das den von in en em y e et und og i
    consecutivos consecutivas seguidos seguidas consécutifs aufeinanderfolgende подряд
""")
_FAILED = _words("""
    fail fails failure failures failing failed error errors errored broken unsuccessful breach outage incident
    fallido fallidos fallida fallidas fallos falhas falho échec échecs échoués fehlgeschlagen fehlgeschlagene ошибка
""")
_GOOD = _words("success successes succeed succeeded successful pass passing passed green éxito sucesso")
_SAME = {
    word: one
    for one, words in {
        "deploy": "deployment deployments deploys deployed deploying rollout rollouts release releases "
        "despliegue despliegues implantação déploiement déploiements bereitstellung деплой",
        "suite": "test tests testing spec specs suites prueba pruebas teste testes",
        "pipeline": "ci cd build builds pipelines workflow workflows",
        "coverage": "covered cobertura couverture abdeckung покрытие",
        "severity": "sev severidad severidade gravité schweregrad",
        "accessibility": "a11y accessible wcag",
        "localization": "l10n localisation localized",
        "latency": "latencies response",
        "vulnerability": "vulnerabilities vuln vulns cve cves",
        "defect": "defects bug bugs",
        "regression": "regressions regresión regressão",
    }.items()
    for word in words.split()
}
_FAILED_WORD, _GOOD_WORD = "failure", "success"
_LEANINGS = frozenset((_FAILED_WORD, _GOOD_WORD))
_ENDINGS = (
    ("ments", ""),
    ("ment", ""),
    ("ings", ""),
    ("ing", ""),
    ("ies", "y"),
    ("sses", "ss"),
    ("es", "e"),
    ("ed", ""),
)
_WEAK = _words("rate level score ratio status state suite blocker critical window minute hour day week")
_HOW = _WEAK | _words("coverage severity latency throughput accuracy duration quality completion finding")


def stem(word: str) -> str:
    """The word without its plural or verbal ending, and the one word that stands for its synonyms."""
    word = word.casefold()
    if word in _SAME:
        return _SAME[word]
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word.removesuffix(ending) + instead
            break
    else:
        if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > _SHORTEST:
            word = word[:-1]
    return _SAME.get(word, word)


@lru_cache(maxsize=4096)
def terms(text: str) -> frozenset[str]:
    """What a name is about: its words stemmed, without fillers and without words for failure and success."""
    return _full(text) - _LEANINGS


def leaning(text: str) -> int:
    """1 for a name that counts what went well, -1 for one that counts failures, 0 for neither or both."""
    return (_GOOD_WORD in _full(text)) - (_FAILED_WORD in _full(text))


def relates(metric: str, signal: str) -> bool:
    """Whether a signal of that name says something about the metric.

    One name must hold every word of the other and share more than weak ones, and they may not count
    opposites: "coverage" and "backend regression suite coverage" tell of "regression suite coverage",
    "localization coverage" does not. A name of nothing but failure must share how it is counted, too:
    "API error rate" tells of "error rate", "errors" does not tell of "failed deploys".
    """
    if leaning(metric) * leaning(signal) < 0:
        return False
    wanted, given = terms(metric), terms(signal)
    if wanted - _WEAK and given - _WEAK:
        return bool(wanted & given - _WEAK) and (given <= wanted or wanted <= given)
    small, big = sorted((_full(metric), _full(signal)), key=len)
    return bool(small) and small <= big and (len(small) > 1 or big - small <= _WEAK)


def closeness(metric: str, other: str) -> float:
    """How much two names share: a word counts 1, one that only says how a thing is measured a quarter."""
    return sum(0.25 if word in _HOW else 1.0 for word in terms(metric) & terms(other))


@lru_cache(maxsize=4096)
def _full(text: str) -> frozenset[str]:
    words = {word.casefold() for word in _WORD.findall(_HUMP.sub(" ", text))} - _FILLERS
    plain = {stem(word) for word in words - _FAILED - _GOOD}
    return frozenset(plain | {_FAILED_WORD for word in words & _FAILED} | {_GOOD_WORD for word in words & _GOOD})
