"""`muster`: the composition root. Each command makes the objects it needs and hands them on."""

import importlib
import sys

import click

from bot.error import UserError

# A command's module is imported when it is run, so that `muster plan show` does not wait for web servers.
COMMANDS = {
    "demo": "handlers.terminal.demo:demo",
    "doctor": "handlers.terminal.doctor:doctor",
    "manifest": "handlers.terminal.manifest:manifest",
    "migrate": "handlers.terminal.migrate:migrate",
    "outbox": "handlers.terminal.outbox:outbox",
    "plan": "handlers.terminal.plan:plan",
    "reply": "handlers.terminal.reply:reply",
    "run": "handlers.terminal.run:run",
    "setup": "handlers.terminal.setup:setup",
    "signal": "handlers.terminal.signal:signal",
    "simulate": "handlers.terminal.simulate:simulate",
}


class _Commands(click.Group):
    """Finds a command by its name in the table above."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[name].partition(":")
        command: click.Command = getattr(importlib.import_module(module), attribute)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="muster")
def muster() -> None:
    """Muster runs a delivery plan in Slack."""


def main() -> None:
    """Run a command. What a person must mend is said in a sentence, with exit code 2; no traceback."""
    try:
        muster(prog_name="muster", standalone_mode=False)
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
