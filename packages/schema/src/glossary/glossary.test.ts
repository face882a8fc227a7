import { expect, test } from "vitest";
import { GLOSSARY } from "./glossary.ts";
import { glossaryDoc } from "./glossary-doc.ts";

const texts = GLOSSARY.flatMap(({ title, entries }) => [title, ...entries.flatMap(({ word, means }) => [word, means])]);

test("every word is explained in both languages, each written in its own", () => {
  for (const { zh, en } of texts) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[^\p{Script=Han}]+$/u);
    expect(`${zh}${en}`).not.toContain("|");
  }
});

test("no part explains a word twice, and the document has them all", () => {
  for (const { entries } of GLOSSARY) expect(new Set(entries.map(({ word }) => word.en)).size).toBe(entries.length);
  const doc = glossaryDoc();
  for (const { zh } of texts) expect(doc).toContain(zh);
});
