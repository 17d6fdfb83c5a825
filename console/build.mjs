/** Builds the package: `node build.mjs` the committed bundle, `node build.mjs test` the tests. */

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const SHARED = { bundle: true, format: "esm", charset: "utf8", logLevel: "warning", absWorkingDir: HERE };
const BROWSERS = ["es2022", "chrome124", "firefox140"];
const LICENCES = ["curves", "hashes", "post-quantum"].map((name) => `@noble/${name}/LICENSE`).concat("hpke/LICENSE.md");
const OUTPUT = join(HERE, "../app/static/console");

/** What browsers load: one file for each entry, the same octets on every machine. */
async function buildBundle(output) {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  await build({
    ...SHARED,
    entryPoints: { serumpun: "src/index.ts" },
    minify: true,
    target: BROWSERS,
    legalComments: "none", // they are in licences.txt, whole
    outdir: output,
  });
  const licences = LICENCES.map((name) => `${name}\n\n${readFileSync(join(HERE, "node_modules", name), "utf8").trim()}\n`);
  writeFileSync(join(output, "licences.txt"), licences.join("\n").replaceAll("\r", ""));
  writeManifest(output);
}

/** List every file with its digests, so that what is served can be compared with what was released. */
function writeManifest(output) {
  const digest = (raw, name, encoding) => createHash(name).update(raw).digest(encoding);
  const files = readdirSync(output).sort().map((name) => {
    const raw = readFileSync(join(output, name));
    return { name, bytes: raw.length, sha256: digest(raw, "sha256", "hex"), sha384: `sha384-${digest(raw, "sha384", "base64")}` };
  });
  writeFileSync(join(output, "manifest.json"), `${JSON.stringify({ v: 1, files }, null, 2)}\n`);
}

/** The tests and what drives them: for Node, one of them for browsers. */
async function buildTests(output) {
  const names = readdirSync(join(HERE, "tests")).filter((name) => /^(.*\.test|peer|bench-node)\.ts$/.test(name));
  const shared = { ...SHARED, outdir: output, outExtension: { ".js": ".mjs" } };
  await build({
    ...shared,
    entryPoints: names.map((name) => `tests/${name}`),
    platform: "node",
    target: "node20",
    sourcemap: "inline",
  });
  await build({ ...shared, entryPoints: ["tests/in-browser.ts"], target: BROWSERS });
}

const [what = "bundle", output] = process.argv.slice(2);
if (what === "test") await buildTests(output ?? join(HERE, "build"));
else await buildBundle(output ?? OUTPUT);
