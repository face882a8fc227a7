import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Lockfile } from "./lockfile.ts";
import { nameOf, productionPaths } from "./lockfile.ts";

/** One package that is shipped with the product. */
interface Shipped {
  name: string;
  version: string;
  licence: string;
  path: string;
  /** Installed on some platforms only, so its licence text cannot be read everywhere. */
  optional: boolean;
}

const HEADER = `Third-party notices

Orderloom is shipped with, or installs, the packages below, each under its own licence. This file is generated from
package-lock.json by "npm run check -- --fix" and reads the same on every platform: of packages made for one platform
only the name and licence are listed, their texts come with them. What was copied from a package into our own files
stands at the end.
`;

/** Facts copied into our own files, by the directory in which their licence lies. */
const COPIED = [
  {
    title: "Division names and codes in packages/schema/src/address/cn-divisions.ts, from @vant/area-data 2.1.0 — MIT",
    file: "packages/schema/licences/vant-area-data",
  },
];

/** The production packages of the lockfile, sorted by name and version. */
export function shippedPackages(lock: Lockfile): Shipped[] {
  const unique = new Map<string, Shipped>();
  for (const [path, optional] of productionPaths(lock)) {
    const entry = lock.packages[path];
    const name = entry?.name ?? nameOf(path);
    const version = entry?.version ?? "";
    const known = unique.get(`${name}@${version}`);
    const first = known && compare(known.path, path) < 0 ? known.path : path;
    const onlyOptional = optional && (known?.optional ?? true);
    unique.set(`${name}@${version}`, {
      name,
      version,
      licence: entry?.license ?? "",
      path: first,
      optional: onlyOptional,
    });
  }
  return [...unique.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/** The whole text of THIRD_PARTY_NOTICES; equal licence texts are printed once, with all packages they cover. */
export function noticesText(lock: Lockfile, root: string): string {
  const shipped = shippedPackages(lock);
  const byText = new Map<string, Shipped[]>();
  for (const item of shipped.filter((candidate) => !candidate.optional)) {
    const text = licenceText(join(root, item.path));
    byText.set(text, [...(byText.get(text) ?? []), item]);
  }
  const list = shipped.map((item) => `${item.name} ${item.version} — ${item.licence}`).join("\n");
  const texts = [...byText]
    .filter(([text]) => text !== "")
    .map(([text, items]) => `${items.map((item) => `${item.name} ${item.version}`).join("\n")}\n\n${text}`);
  texts.push(...COPIED.map(({ file, title }) => `${title}\n\n${licenceText(join(root, file))}`));
  const rule = `\n\n${"-".repeat(80)}\n\n`;
  return `${[`${HEADER}\n${list}`, ...texts].join(rule)}\n`;
}

function licenceText(directory: string): string {
  if (!existsSync(directory)) return "";
  const files = readdirSync(directory).filter((name) => /^(licen[cs]e|copying|notice)([.-].*)?$/i.test(name));
  return files
    .sort(compare)
    .map((name) => normalise(readFileSync(join(directory, name), "utf8")))
    .join("\n\n");
}

function normalise(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replace(/[ \t]+$/gm, "")
    .trim();
}

/** By code unit: the same on every machine, unlike localeCompare. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
