"""`muster`: the composition root. Each command makes the objects it needs and hands them on."""

import sys

import click

from bot.error import UserError
from handlers.terminal import demo, doctor, outbox, plan, reply, run, signal


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="muster")
def muster() -> None:
    """Muster runs a delivery plan in Slack."""


for _command in (
    demo.demo,
    run.run,
    plan.plan,
    reply.reply,
    signal.signal,
    run.manifest,
    doctor.doctor,
    run.migrate,
    outbox.outbox,
):
    muster.add_command(_command)


def main() -> None:
    """Run a command. What a person must mend is said in a sentence, with exit code 2; no traceback."""
    try:
        muster(standalone_mode=False)
    except UserError as problem:
        click.echo(str(problem), err=True)
        sys.exit(2)
    except click.ClickException as problem:
        problem.show()
        sys.exit(problem.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)


if __name__ == "__main__":
    main()
