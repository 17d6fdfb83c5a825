"""`serumpun exit-codes`: what commands end with."""

from serumpun.commands.options import JsonOption, new_app
from serumpun.exit_codes import MEANING
from serumpun.terminal import say_json, say_table

app = new_app()


@app.command("exit-codes")
def exit_codes(as_json: JsonOption = False) -> None:
    """List what commands end with."""
    if as_json:
        say_json({"exit_codes": {str(int(code)): line for code, line in MEANING.items()}})
    else:
        say_table(("Code", "Meaning"), [(int(code), line) for code, line in MEANING.items()])
