import type { ParamProblem } from "@orderloom/schema/graph/node";
import { LANGUAGES, type LocalizedText } from "@orderloom/schema/language";
import { cutText } from "../text/cut-text.ts";
import { checkTemplate } from "./check-template.ts";
import { compileTemplate } from "./render-template.ts";
import type { TemplateRoot, TemplateScope } from "./template-scope.ts";

type Shape = { readonly maxChars: number; readonly lines: "one" | "many" };

/** Compiles the templates of both languages. What they render is trimmed, cut, and for a title put on one line. */
export function compileLocalized(text: LocalizedText, shape: Shape): (scope: TemplateScope) => LocalizedText {
  const zh = compileTemplate(text.zh);
  const en = compileTemplate(text.en);
  return (scope) => ({ zh: shaped(zh(scope), shape), en: shaped(en(scope), shape) });
}

function shaped(text: string, { maxChars, lines }: Shape): string {
  return cutText((lines === "one" ? text.replaceAll(/\s+/g, " ") : text).trim(), maxChars);
}

/** The problems of both languages' templates; `path` is the parameter they stand in. */
export function checkLocalized(
  text: LocalizedText,
  path: string,
  roots?: readonly TemplateRoot[],
): readonly ParamProblem[] {
  return LANGUAGES.flatMap((language) =>
    checkTemplate(text[language], roots).map((problem) => ({ ...problem, path: `${path}.${language}` })),
  );
}
