"""An agency in TypeScript, in a Node process, at a scripted hub (console/tests/peer.ts)."""

import json
import random
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import httpx2

from app.crypto.attachments import open_attachment
from app.crypto.encoding import from_base64url, to_base64url, to_timestamp
from app.crypto.envelope import Envelope, open_sections, verify_delivery
from app.crypto.header import SectionName
from tests.scripted_hub import HUB, ScriptedHub
from tests.worlds import File, Section, World
from tools import console

ORIGINATOR, RECIPIENT = "id-polri", "my-pdrm"
_COMPUTED: Final = ("v", "id", "originator", "created_at")  # what sealing adds to a header


class RefusedError(Exception):
    """The agency in TypeScript refused; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Words:
    """What a report says: body and audience of each section, and their files."""

    sections: Mapping[str, Section]
    files: Mapping[str, Sequence[File]]

    @classmethod
    def random(cls, chance: random.Random, most: int) -> "Words":
        """Invent some: one to four sections of up to `most` octets, every other with a file."""
        names = chance.sample([name.value for name in SectionName], chance.randint(1, 4))
        return cls(
            {
                name: (chance.randbytes(chance.randint(0, most)), [ORIGINATOR, RECIPIENT])
                for name in names
            },
            {
                name: [("a file.bin", chance.randbytes(chance.randint(0, most)))]
                for name in names
                if chance.random() < 1 / 2
            },
        )

    def flat(self) -> dict[str, bytes]:
        """Every body and file by its name."""
        bodies = {name: body for name, (body, _) in self.sections.items()}
        return bodies | {f"{name}/{file}": content for name, file, content in self._files()}

    def _files(self) -> Iterator[tuple[str, str, bytes]]:
        for name in self.sections:
            for file, content in self.files.get(name, ()):
                yield name, file, content


@dataclass
class ConsolePeer:
    """An agency of a hub's world, in Node.

    Args:
        process: Of Node.
        hub: Where it meets the others.
        agency: Which one it is.
    """

    process: subprocess.Popen[str]
    hub: ScriptedHub
    agency: str

    def begin(self, *, is_platform: bool) -> dict[str, Any]:
        """Give it federation file, directory and keys; tells what the platform has natively."""
        own = self.hub.world.agencies[self.agency]
        return self._ask(
            "begin",
            is_platform=is_platform,
            now=to_timestamp(self.hub.now),
            federation=self.hub.world.federation_file.decode(),
            directory=self._hub("GET", "/v1/directory"),
            agency=self.agency,
            signing=[to_base64url(seed) for seed in own.signing.seeds],
            sealing=to_base64url(own.sealing.seed),
        )

    def seal(self, words: Words) -> tuple[Envelope, list[bytes]]:
        """Let it seal; gives the envelope and the sealed files."""
        facts = self.hub.world.facts(self.agency)
        sections = [
            {
                "name": name,
                "media_type": "text/plain",
                "body": to_base64url(body),
                "audience": list(audience),
                "files": [
                    {"name": file, "media_type": "text/plain", "content": to_base64url(content)}
                    for file, content in words.files.get(name, ())
                ],
            }
            for name, (body, audience) in words.sections.items()
        ]
        wish = {name: value for name, value in facts.items() if name not in _COMPUTED}
        sealed = self._ask("seal", facts=wish, sections=sections)
        envelope = Envelope.parse(sealed["envelope"].encode(), 1 << 22)
        return envelope, [from_base64url(blob) for blob in sealed["blobs"]]

    def open(self, envelope: Envelope, blobs: Mapping[int, bytes]) -> dict[str, bytes]:
        """Let it find, ask for and open a report that the hub has accepted, with its files.

        Raises:
            RefusedError: It refused.
        """
        header = json.loads(from_base64url(envelope.payload))
        path = f"/v1/reports/{header['originator']}/{header['id']}"
        signed = self._ask("ask", listed=self._hub("GET", path))["signed"]
        answer = self._hub("POST", f"{path}/open", json.dumps(signed).encode())
        found = self._ask("open", answer=answer)["bodies"]
        opened = {name: from_base64url(body) for name, body in found.items()}
        for entry in header["attachments"]:
            n, sealed = entry["n"], to_base64url(blobs[entry["n"]])
            file = self._ask("attachment", section=entry["section"], n=n, sealed=sealed)
            opened[f"{entry['section']}/{file['name']}"] = from_base64url(file["content"])
        return opened

    def read(self, raw: bytes, signer: str, asked: Sequence[str]) -> dict[str, bytes]:
        """Let it read octets as a copy sealed to it.

        Raises:
            RefusedError: It refused.
        """
        found = self._ask("read", raw=to_base64url(raw), signer=signer, asked=list(asked))
        return {name: from_base64url(body) for name, body in found["bodies"].items()}

    def _hub(self, method: str, path: str, content: bytes | None = None) -> dict[str, Any]:
        headers = {"Agency": self.agency}
        request = httpx2.Request(method, HUB + path, headers=headers, content=content)
        answer: dict[str, Any] = json.loads(self.hub.answer(request).read())
        return answer

    def _ask(self, do: str, **given: Any) -> dict[str, Any]:  # noqa: ANN401 -- of peer.ts
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps({"do": do, **given}) + "\n")
        self.process.stdin.flush()
        answer: dict[str, Any] = json.loads(self.process.stdout.readline())
        if "code" in answer:
            raise RefusedError(answer["code"])
        return answer


@contextmanager
def console_peer(node: str, folder: Path, hub: ScriptedHub, agency: str) -> Iterator[ConsolePeer]:
    """Build the agency in TypeScript into a folder and start it."""
    console.run([node, "build.mjs", "test", str(folder)])
    command = [node, "--no-warnings", str(folder / "peer.mjs")]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield ConsolePeer(process, hub, agency)
        finally:
            process.terminate()


def open_in_python(world: World, envelope: Envelope, blobs: Sequence[bytes]) -> dict[str, bytes]:
    """Open a report as its recipient, with its files."""
    own, signer = world.agencies[RECIPIENT], world.agencies[ORIGINATOR].signing.public
    delivery = verify_delivery(world.delivered(envelope, own.id), signer)
    opened = {}
    for part in open_sections(
        delivery, [each.name for each in delivery.header.sections], own.sealing
    ):
        opened[part.name.value] = part.body
        for file in part.manifest.attachments:
            clear = open_attachment(delivery, part, file.n, [blobs[file.n - 1]])
            opened[f"{part.name.value}/{file.name}"] = b"".join(clear)
    return opened
