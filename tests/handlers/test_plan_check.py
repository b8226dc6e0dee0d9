"""`muster plan check` on the command line."""

from pathlib import Path

from click.testing import CliRunner

from handlers.terminal.plan import check


def test_findings_are_printed_by_rank_and_the_exit_code_tells(tmp_path: Path):
    plan = tmp_path / "plan.md"
    plan.write_text("- [ ] A1: Paint\n- [ ] A2: Sand (Owner: Kim) (depends on A9)\n", "utf-8")
    result = CliRunner().invoke(check, [str(plan)])
    assert result.output == (
        "Cannot run as it stands:\n"
        "  line 2: A2 waits for A9, which the plan does not hold. "
        "Correct the id, or add the task; until then nothing waits for it.\n"
        "Nobody can be asked:\n"
        "  line 1: A1 has no owner. Write “(Owner: name)” behind “Paint”.\n"
        "2 to look at.\n"
    )
    assert result.exit_code == 1


def test_a_plan_without_findings_is_fine(tmp_path: Path):
    plan = tmp_path / "plan.md"
    plan.write_text("- [ ] A1: Paint (Owner: Kim)\n", "utf-8")
    result = CliRunner().invoke(check, [str(plan)])
    assert (result.output, result.exit_code) == ("Nothing is missing.\n", 0)
