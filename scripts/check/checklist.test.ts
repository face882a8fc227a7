import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../bootstrap/ready.mjs";

/** The rows that concern the order store. */
const ROWS = [
  ...["C003", "C004", "C005", "C020", "C021", "C022", "C023", "C024", "C025", "C026", "C027", "C031", "C032", "C064"],
  ...["C077", "C078", "C079", "C119", "C134", "C136", "C140", "C142", "C144", "C145", "C177", "C178", "C179", "C180"],
  ...["C181", "C182", "C183", "C184", "C209", "C220", "C222", "C227", "C228", "C229", "C237", "C238", "C239", "C240"],
  ...["C241", "C242", "C255", "C266", "C270"],
];

const doc = readFileSync(join(ROOT, "docs/checklist.md"), "utf8");
const cells = doc.split("\n").filter((line) => /^\| C\d/.test(line));

test("every row stands in the document once", () => {
  const named = cells.flatMap((line) => line.split("|")[1]?.match(/C\d{3}/g) ?? []);
  expect(named.toSorted()).toEqual(ROWS.toSorted());
});

const shown = cells.flatMap((line) => {
  const [, row = "", , tests = ""] = line.split("|").map((cell) => cell.trim());
  const paths = [...tests.matchAll(/`([^`]+\.(?:test|spec)\.tsx?)`/g)].map(([, path = ""]) => path);
  return row.split(", ").flatMap((id) => paths.map((path) => [id, path] as const));
});

test.each(shown)("a test of %s stands in %s", (row, path) => {
  const names = readFileSync(join(ROOT, path), "utf8").match(/"[^"\n]*\bC\d{3}\b[^"\n]*"/g) ?? [];
  expect(names.filter((name) => name.includes(row))).not.toEqual([]);
});
