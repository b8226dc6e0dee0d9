"""Which signals a trigger's words mean."""

import pytest

from bot.alert.trigger import feeds
from bot.plan.model import Trigger


@pytest.mark.parametrize(
    ("metric", "signal", "expected"),
    [
        ("consecutive failed deploys", "deploy", True),
        ("consecutive failed deploys", "deployment", True),
        ("consecutive failed deploys", "deploy-to-production", True),
        ("consecutive failed deploys", "DeployBilling", True),
        ("consecutive failed deploys", "deploy success rate", False),
        ("consecutive failed deploys", "errors", False),
        ("consecutive failed deploys", "pipeline", False),
        ("regression suite coverage", "coverage", True),
        ("regression suite coverage", "test coverage", True),
        ("regression suite coverage", "regression coverage", True),
        ("regression suite coverage", "localization coverage", False),
        ("regression suite coverage", "suite", False),
        ("accessibility blocker severity", "severity", True),
        ("accessibility blocker severity", "a11y severity", True),
        ("accessibility blocker severity", "coverage", False),
        ("error rate", "error rate", True),
        ("error rate", "checkout error rate", True),
        ("error rate", "errors", True),
        ("error rate", "success rate", False),
        ("error rate", "rate", False),
        ("checkout error rate", "payments error rate", False),
        ("API latency p95", "p95_latency", True),
        ("API latency p95", "database latency", False),
        ("uptime", "environment uptime", True),
        ("critical vulnerabilities", "CVEs", True),
        ("despliegues fallidos consecutivos", "deploy", True),
        ("cobertura de pruebas", "coverage", True),
        ("MTTR", "mttr", True),
        ("coverage", "", False),
        ("", "coverage", False),
        ("more than", "more than", False),
    ],
)
def test_a_signal_feeds_a_trigger_by_what_its_name_means(metric, signal, expected):
    trigger = Trigger(metric=metric, comparison=">", threshold=1, line=1)
    assert feeds(trigger, signal) is expected, f"failed on {metric} / {signal}"
