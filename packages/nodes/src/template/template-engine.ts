import { LIMITS } from "@orderloom/schema/limits";
import { Context, Liquid } from "liquidjs";
import type { TemplateScope } from "./template-scope.ts";

/**
 * The filters templates may use. Left out of Liquid's own: those that read a clock or roll dice (a replay must write
 * the same text), those that parse their input as Liquid again (data stays data), and those with keys or hashes.
 */
const FILTERS: ReadonlySet<string> = new Set(
  [
    "abs append at_least at_most capitalize ceil compact concat default divided_by downcase first floor join json",
    "last lstrip map minus modulo newline_to_br plus prepend remove remove_first remove_last replace replace_first",
    "replace_last reverse round rstrip size slice sort split strip strip_newlines times truncate truncatewords uniq",
    "upcase url_encode where",
  ]
    .join(" ")
    .split(" "),
);

/** No tag reads a file, counts across renders, or makes a page of another. */
const TAGS = ["assign", "break", "capture", "case", "comment", "continue", "for", "if", "raw", "unless", "#"];

/** Cells and characters a render may make; with {@link RENDER_STEPS} it ends every loop. */
const MEMORY_CELLS = 256 * 1024;
/** Parts of a template that a render may come to, each time it comes to one. */
const RENDER_STEPS = 100_000;

/**
 * Liquid with nothing to reach: own properties only, no files, a closed list of tags and filters, limits on parsing,
 * steps and memory. Rendering is one pass; what data brings in is text, also when it looks like a template.
 * `outputEscape` writes every value that the text inserts.
 */
export function createEngine(outputEscape?: (value: unknown) => string): Liquid {
  const engine = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    templates: {},
    dynamicPartials: false,
    parseLimit: LIMITS.templateBytes,
    memoryLimit: MEMORY_CELLS,
    ...(outputEscape ? { outputEscape } : {}),
  });
  for (const name of Object.keys(engine.filters)) {
    if (!FILTERS.has(name)) engine.unregisterFilter(name);
  }
  for (const name of Object.keys(engine.tags)) {
    if (!TAGS.includes(name)) Reflect.deleteProperty(engine.tags, name);
  }
  engine.registerFilter("amount", (value: unknown) =>
    typeof value === "string" ? value.replace(/ [A-Z]{3}$/, "") : value,
  );
  return engine;
}

/**
 * What one render is made in. Liquid would end it by the wall clock; steps are counted in its place, as a machine that
 * is busy for a moment must not make another text of the same data: a turn that is replayed comes to the same.
 */
export function renderContext(liquid: Liquid, scope: TemplateScope): Context {
  const context = new Context(scope, liquid.options, { sync: true }, { liquid });
  let steps = 0;
  context.renderLimit.check = () => {
    steps += 1;
    if (steps > RENDER_STEPS) throw new RangeError("render limit exceeded");
  };
  return context;
}
