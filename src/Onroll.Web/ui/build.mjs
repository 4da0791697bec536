// Turns ui/ into wwwroot/dist (styles and script) and wwwroot/assets (fonts, icons, brand). MSBuild runs it; see the project file.
import { cp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import * as sass from "sass";

const project = join(dirname(fileURLToPath(import.meta.url)), "..");
const at = (...parts) => join(project, ...parts);
const quiet = {
  // MOJ Frontend still includes a mixin that GOV.UK Frontend 6 renamed; nothing here can change that.
  warn: (message) => { if (!message.includes("govuk-text-colour")) console.error(message); },
};

async function styles() {
  const { css } = sass.compile(at("ui/styles/onroll.scss"), {
    loadPaths: [project, at("node_modules")],
    quietDeps: true,
    logger: quiet,
  });
  const small = await esbuild.transform(css, { loader: "css", minify: true, target: ["chrome111", "firefox115", "safari16"] });
  await writeFile(at("wwwroot/dist/onroll.css"), small.code);
}

function script() {
  return esbuild.build({
    entryPoints: [at("ui/scripts/onroll.js")],
    outdir: at("wwwroot/dist"),
    bundle: true,
    // What only some pages need (finding in long lists) becomes its own file, fetched when such a page asks.
    splitting: true,
    chunkNames: "[name]-[hash]",
    format: "esm",
    minify: true,
    target: "es2020",
    legalComments: "none",
    logLevel: "warning",
  });
}

// Fonts are cached for good, so a new version must have a new name: change it here and in styles/foundation/_fonts.scss.
// The first holds slashed zero and the letters told apart that codes need; the second is fetched only for names that need it.
const fonts = {
  "node_modules/inter-ui/variable-latin/InterVariable-subset.woff2": "inter-latin-4.1.1.woff2",
  "node_modules/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2": "inter-latin-ext-5.3.0.woff2",
};

async function copyFonts() {
  await mkdir(at("wwwroot/assets/fonts"), { recursive: true });
  await Promise.all(Object.entries(fonts).map(([from, to]) => cp(at(from), at("wwwroot/assets/fonts", to))));
}

async function copy(from, to, wanted) {
  await mkdir(at(to), { recursive: true });
  const names = (await readdir(at(from))).filter(wanted);
  await Promise.all(names.map((name) => cp(at(from, name), at(to, name))));
}

await Promise.all(["wwwroot/dist", "wwwroot/assets"].map((folder) => rm(at(folder), { recursive: true, force: true })));
await mkdir(at("wwwroot/dist"), { recursive: true });
await Promise.all([
  styles(),
  script(),
  copyFonts(),
  // Only the plain icons: the packages' crowns, crests and departmental logos are not ours to show.
  copy("node_modules/@ministryofjustice/frontend/moj/assets/images", "wwwroot/assets/images", (name) => /^icon-.*\.svg$/.test(name)),
  copy("ui/brand", "wwwroot/assets/brand", (name) => name.endsWith(".svg")),
]);
