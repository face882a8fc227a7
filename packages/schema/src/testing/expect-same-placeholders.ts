import { expect } from "vitest";
import type { LocalizedText } from "../language.ts";
import { placeholdersOf } from "../messages/render.ts";

/** Fails when a sentence names a value in one language only, is empty, or mixes the languages. */
export function expectSamePlaceholders(text: LocalizedText): void {
  expect(text.zh).not.toBe("");
  expect(text.en).not.toBe("");
  expect([...placeholdersOf(text.en)].sort()).toEqual([...placeholdersOf(text.zh)].sort());
  expect(text.en).not.toMatch(/\p{Script=Han}/u);
}
