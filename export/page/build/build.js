// Bundles the libraries of the page into ../library.js, with their licences at its head: npm ci && npm run build
import { build } from "esbuild";
import { readFileSync, readdirSync } from "node:fs";

const result = await build({
  entryPoints: ["library.js"], bundle: true, minify: true, format: "iife", target: "es2020",
  legalComments: "none", metafile: true, write: false, charset: "ascii",
});

// notice is the name, version and licence of a package that went into the bundle.
function notice(name) {
  const folder = `node_modules/${name}`;
  const { version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((f) => /^licen[cs]e/i.test(f));
  if (!file) throw new Error(`${name} has no licence file`);
  return `${name} ${version}\n\n${readFileSync(`${folder}/${file}`, "utf8").trim()}\n`;
}

const names = new Set();
for (const input of Object.keys(result.metafile.inputs)) {
  const match = input.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/);
  if (match) names.add(match[1]);
}
const notices = [...names].sort().map(notice).join("\n----\n\n").replaceAll("*/", "* /");
const { writeFileSync } = await import("node:fs");
writeFileSync("../library.js", `/* Bundled by build/build.js; do not edit.\n\n${notices}*/\n${result.outputFiles[0].text}`);
