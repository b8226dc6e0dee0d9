"""Five small plans to speak about, one for each way in which plans name their tasks."""

from bot.plan.model import Plan, Task


def _plan(title: str, rows: str) -> Plan:
    pairs = (row.strip().split("  ", 1) for row in rows.strip().splitlines())
    return Plan(
        title=title,
        tasks=tuple(Task(key=key, title=name.strip(), line=line) for line, (key, name) in enumerate(pairs, 1)),
    )


LIBRARY = _plan(
    "Library lending",
    """
    1  Set up the repository, CI pipeline and staging environment
    2  Catalogue import from the old system
    3  Member registration service
    4  Loan service with renewal rules
    5  Reservation queue and hold notifications
    6  Fines calculation engine
    7  Search index (Elasticsearch)
    8  Self-checkout kiosk UI
    9  Barcode scanner driver
    10  Nightly overdue reports
    11  Payment gateway integration
    12  Admin dashboard (statistics, user management)
    13  Accessibility audit
    14  Deploy to production with blue/green switch
""",
)
PARCELS = _plan(
    "Parcels",
    """
    T1  Order intake API
    T2  Label printing service
    T3  Carrier rate lookup (UPS/DHL)
    T4  Parcel tracking page
    T5  Address validation
    T6  Returns portal
    T7  Customs form generator
    T8  Driver mobile app
    T9  Route optimisation job
    T10  Delivery photo upload
    T11  Warehouse stock sync
    T12  Load test for label printing
""",
)
WEEKS = _plan(
    "Portal",
    """
    W1-1  Fix flaky login test
    W1-2  Add request tracing
    W2-1  Settings page
    W2-2  Profile page
    W2-3  Theme switcher
    W3-1  Email digests
    W3-2  Push notifications
    W3-10  Penetration test report
""",
)
STORIES = _plan(
    "Clinic",
    """
    CORE-001  As a nurse, I can register a patient
    CORE-002  As a doctor, I can open a patient record
    CORE-003  As a doctor, I can prescribe medication
    CORE-004  As a system, I keep an audit trail
    CORE-005  As a pharmacist, I receive prescriptions
    WEB-001  As a patient, I can book an appointment
    WEB-002  As a patient, I can cancel an appointment
    WEB-003  As a patient, I can see my lab results
    WEB-004  As a receptionist, I can print the day list
    WEB-012  As an operator, I can see failed logins
""",
)
NAMES = _plan(
    "Billing",
    """
    session-store  Session store in Redis
    onboarding  Onboarding wizard
    invoice-pdf  Invoice PDF export
    invoice-reminder  Invoice reminder emails
    audit-log  Audit log viewer
    feature-flags  Feature flag service
    rate-limiter  Rate limiter middleware
    queue-metrics  Metrics + alerting for the queue
    load-testing  Load testing
    terraform-modules  Terraform base modules
""",
)
HARBOUR = _plan("Harbour", "    moorings  Moorings of the north-eastern breakwater")
PLANS = {"L": LIBRARY, "P": PARCELS, "W": WEEKS, "S": STORIES, "N": NAMES, "H": HARBOUR}
