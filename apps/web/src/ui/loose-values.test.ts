import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { STEPS } from "./theme.ts";

const SOURCES = fileURLToPath(new URL("..", import.meta.url));
/** The theme itself, what is written from it, and a photo's ground, which is no screen. */
const OWN: ReadonlySet<string> = new Set(["ui/theme.ts", "ui/tokens.css", "server/approvals/clean-photo.ts"]);

const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.(?:css|tsx?)$/.test(path) && !/\.test\.tsx?$/.test(path) && !OWN.has(path))
  .map((path) => ({ path, text: withoutComments(readFileSync(`${SOURCES}/${path}`, "utf8")) }));

const styles = files.filter(({ path }) => path.endsWith(".css"));

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*.*?\*\//gs, "").replaceAll(/(?<=^|\s)\/\/.*$/gm, "");
}

/** Where a pattern stands, as `file: what`. */
function found(among: typeof files, pattern: RegExp): readonly string[] {
  return among.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([what]) => `${path}: ${what}`));
}

test("no colour is written outside the theme", () => {
  expect(found(files, /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b(?=["';\s,)])/gi)).toEqual([]);
  expect(found(files, /\b(?:rgba?|hsla?|oklch|lab)\(/g)).toEqual([]);
  expect(
    found(styles, /(?<=:[^;{]*)(?<![\w.-])(?:white|black|red|green|blue|gr[ae]y|orange|yellow|purple)(?![\w-])/g),
  ).toEqual([]);
});

test("no duration is written outside the theme", () => {
  expect(found(styles, /(?<![\w.-])[\d.]+m?s\b/g)).toEqual([]);
  expect(found(files, /\bduration: \d{3,}/g)).toEqual([]);
});

test("sizes of letters and roundings are tokens", () => {
  expect(found(styles, /font(?:-size)?: [^;]*?(?<!\/ )(?<![\d.])\d+(?:\.\d+)?px/g)).toEqual([]);
  expect(found(styles, /border-radius: [^;]*\dpx/g)).toEqual([]);
});

test("lengths are steps of the theme, or lie on its grid", () => {
  const lengths = styles.flatMap(({ path, text }) =>
    // Wires are drawn, not laid out; a window that is not narrow begins one pixel above the step.
    [...text.replaceAll(/stroke-width: .*|@media .*/g, "").matchAll(/(?<![\w.-])(\d+(?:\.\d+)?)px/g)].map(
      ([, pixels = ""]) => ({ path, pixels: Number(pixels) }),
    ),
  );
  expect(lengths.filter(({ pixels }) => !isStep(pixels))).toEqual([]);
});

test("lengths that components write themselves are steps too, and letters are tokens", () => {
  const written = files
    .filter(({ path }) => path.endsWith(".tsx"))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/style=\{\{(.*?)\}\}/gs)].flatMap(([, style = ""]) =>
        [...style.matchAll(/\b([a-z]+[A-Z]?[a-z]*): (\d+)\b/g)].map(([, name, value]) => ({
          path,
          name,
          value: Number(value),
        })),
      ),
    );
  expect(written.filter(({ name, value }) => name === "fontSize" || !isStep(value))).toEqual([]);
});

function isStep(pixels: number): boolean {
  return STEPS.includes(pixels) || pixels % 4 === 0;
}
