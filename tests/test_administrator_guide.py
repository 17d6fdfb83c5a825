"""The administrators' guide: a country joins, runs its house and leaves, as it says."""

import json

from serumpun.exit_codes import ExitCode
from tests.command_line import FEDERATION, running_command_line
from tests.test_docs import GUIDES, blocks


def test_a_country_joins_runs_its_house_and_leaves_as_the_guide_says() -> None:
    with running_command_line() as line:
        line.must("key", "new", "--agency", "my-fied", "--federation-name", FEDERATION)
        line.must("key", "statement", "my-fied.key")
        for country in ("id-polri", "sg-spf"):  # who decide that a member leaves
            stated, key = f"{country}-admin.json", f"root-{country[:2]}.key"
            line.must(
                *("root", "state", country, "--key", key, "--role", "country_admin"),
                *("--output", stated, "--yes"),
            )
            line.must("federation", "post", stated, "--federation", "federation.json")
        shown = line.run_script("\n".join(blocks(GUIDES / "administrator.md", "sh", run=True)))
        account = json.loads((line.folder / "invited.json").read_text())["account"]
        assert f"{account} is liaison_officer from now on." in shown
        assert "country_admin from now on." in shown
        assert f"{account} is disabled." in shown
        assert "my-fied is active." in shown
        assert "suspend_member MY is confirmed." in shown
        gone = line.run_here("inbox", agency="my-pdrm")
        assert gone.returncode == ExitCode.NOT_ALLOWED
