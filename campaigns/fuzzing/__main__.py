"""Fuzz one target with libFuzzer: run by the campaign, in the environment that has atheris.

python -m campaigns.fuzzing TARGET [libFuzzer's options and folders]
"""

import sys

import atheris

with atheris.instrument_imports(include=["app", "serumpun"]):
    from campaigns.fuzzing.targets import try_one


def main() -> None:
    """Fuzz until libFuzzer's own limit."""
    program, target, *options = sys.argv
    atheris.Setup([program, *options], lambda raw: try_one(target, raw))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
