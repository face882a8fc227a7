import { LANGUAGES } from "@orderloom/schema/language";
import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { en } from "./en.ts";
import { MESSAGES } from "./messages.ts";
import { zh } from "./zh.ts";

type Tree = { readonly [key: string]: string | Tree };

const chinese = flatten(zh);
const english = flatten(en);

test("both languages hold the same keys", () => {
  expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
});

test.each(Object.keys(chinese))("%s is written in both languages with the same values in it", (key) => {
  const [chineseText = "", englishText = ""] = [chinese[key], english[key]];
  expect(chineseText.trim()).not.toBe("");
  expect(englishText.trim()).not.toBe("");
  expect(placeholders(englishText)).toEqual(placeholders(chineseText));
});

test.each(LANGUAGES)("every sentence in %s renders", (language) => {
  const failures: string[] = [];
  for (const [key, text] of Object.entries(flatten(MESSAGES[language]))) {
    const translate = createTranslator({
      locale: language,
      messages: { text },
      onError: (error) => failures.push(`${key}: ${error.message}`),
    });
    const names = placeholders(text);
    translate("text", Object.fromEntries(names.map((name) => [name, 3])));
  }
  expect(failures).toEqual([]);
});

test("no English sentence was left in Chinese", () => {
  const shared = new Set(["common.product", "shell.environment.sandboxMark", "shell.languages.zh"]);
  const left = Object.entries(english).filter(([key, text]) => /\p{Script=Han}/u.test(text) && !shared.has(key));
  expect(left).toEqual([]);
});

function flatten(tree: Tree, prefix = ""): Record<string, string> {
  const pairs = Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as const] : Object.entries(flatten(value, `${prefix}${key}.`)),
  );
  return Object.fromEntries(pairs);
}

function placeholders(text: string): string[] {
  const names = [...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((match) => match[1] ?? "");
  return [...new Set(names)].sort();
}
