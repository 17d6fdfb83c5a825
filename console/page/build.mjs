// Builds the console's page into app/static/page: bundles, Swagger UI as published, digests of all.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = process.argv[2] ?? join(here, "../../app/static/page");
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

await build({
  absWorkingDir: here,
  entryPoints: ["src/console.ts", "src/passkeys.ts", "src/signed-in.ts", "src/console.css"],
  bundle: true,
  minify: true,
  charset: "utf8",
  format: "iife",
  target: "es2023",
  legalComments: "none",
  outdir: out,
  logLevel: "warning",
});
const swagger = join(here, "node_modules/swagger-ui-dist");
cpSync(join(swagger, "swagger-ui-bundle.js"), join(out, "swagger-ui-bundle.js"));
cpSync(join(swagger, "swagger-ui.css"), join(out, "swagger-ui.css"));
// Licence and notices of Swagger UI and of what its bundle holds.
const notices = ["LICENSE", "NOTICE", "swagger-ui-bundle.js.LICENSE.txt"];
const texts = notices.map((name) => readFileSync(join(swagger, name), "utf8").trimEnd());
writeFileSync(join(out, "swagger-ui-license.txt"), `${texts.join("\n\n")}\n`.replaceAll("\r", ""));
cpSync(join(here, "src/mark.svg"), join(out, "mark.svg"));

const digest = (name) =>
  `sha384-${createHash("sha384").update(readFileSync(join(out, name))).digest("base64")}`;
const pinned = Object.fromEntries(readdirSync(out).sort().map((name) => [name, digest(name)]));
for (const name of ["index.html", "passkeys.html", "signed-in.html"]) {
  const page = readFileSync(join(here, "src", name), "utf8");
  const filled = page.replace(/(?:src|href)="\/docs\/assets\/([\w.-]+)"/g, (found, file) => {
    if (!pinned[file]) throw new Error(`${name} loads ${file}, which is not built`);
    return file.endsWith(".svg") ? found : `${found} integrity="${pinned[file]}" crossorigin="anonymous"`;
  });
  writeFileSync(join(out, name), filled);
}
writeFileSync(join(out, "manifest.json"), `${JSON.stringify(pinned, null, 1)}\n`);
