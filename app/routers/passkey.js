// The way in by passkey on the sign-in page: asks the hub what to ask, and carries the answer back.
"use strict";

const box = document.getElementById("passkey");
const said = document.getElementById("passkey-said");
const texts = JSON.parse(box.dataset.texts);

class Refusal extends Error {}

function encode(buffer) {
  const text = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

async function post(path, members) {
  const body = JSON.stringify({ request_uri: box.dataset.request, ...members });
  const headers = { "content-type": "application/json" };
  const answer = await fetch(path, { method: "POST", headers, body, credentials: "same-origin" });
  const told = await answer.json();
  if (!answer.ok) {
    throw new Refusal(texts.problems[told.code] ?? told.title);
  }
  return told;
}

async function usePasskey() {
  const { public_key } = await post("/sign-in/passkey/options", {});
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(public_key);
  const made = await navigator.credentials.get({ publicKey });
  const passkey = {
    id: encode(made.rawId),
    client_data: encode(made.response.clientDataJSON),
    authenticator_data: encode(made.response.authenticatorData),
    signature: encode(made.response.signature),
    user_handle: encode(made.response.userHandle ?? new ArrayBuffer(0)),
  };
  return post("/sign-in/passkey", { passkey });
}

async function newPasskey() {
  const invitation = document.getElementById("passkey-invitation").value.trim() || null;
  const name = document.getElementById("passkey-name").value.trim();
  const { public_key } = await post("/sign-in/new-passkey/options", { invitation });
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(public_key);
  const made = await navigator.credentials.create({ publicKey });
  const passkey = {
    client_data: encode(made.response.clientDataJSON),
    attestation: encode(made.response.attestationObject),
    name,
  };
  return post("/sign-in/new-passkey", { passkey });
}

function explain(error) {
  if (error instanceof Refusal) return error.message;
  if (error.name === "NotAllowedError") return texts.nothing;
  if (error.name === "InvalidStateError") return texts.twice;
  return error instanceof TypeError ? texts.unreachable : texts.failed;
}

async function run(step) {
  const buttons = box.querySelectorAll("button");
  buttons.forEach((each) => (each.disabled = true));
  said.textContent = "...";
  try {
    const { location } = await step();
    said.textContent = "";
    window.location.assign(location);
  } catch (error) {
    said.textContent = explain(error);
    buttons.forEach((each) => (each.disabled = false));
  }
}

if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  box.hidden = false;
  document.getElementById("use-passkey").addEventListener("click", () => run(usePasskey));
  document.getElementById("new-passkey").addEventListener("submit", (event) => {
    event.preventDefault();
    run(newPasskey);
  });
}
