import { isJsonObject, type Json, type JsonObject } from "@orderloom/schema/json";

/** A place in a node's settings that reads what another node put out; `field` null where it reads the whole of it. */
export type OutputRead = { readonly node: string; readonly field: string | null };

/** What the settings of a node read, besides the order. */
export type Reads = {
  readonly outputs: readonly OutputRead[];
  /** They name what started the run. */
  readonly trigger: boolean;
  /** They reach for outputs by a way that cannot be followed, `outputs["a"]` or all of them at once. */
  readonly opaque: boolean;
};

const TAGS = /\{\{.*?\}\}|\{%.*?%\}/gs;
/** A text that is a path and nothing else: of a rule's `var`, or of the list that a loop goes through. */
const LONE_PATH = /^(?:outputs|trigger)(?:\.[\w-]+)*$/;
const OUTPUT = /(?<![\w.-])outputs\.(\w+(?:-+\w+)*)(?:\.(\w+(?:-+\w+)*))?/g;
const ANY_OUTPUT = /(?<![\w.-])outputs\b/;
const TRIGGER = /(?<![\w.-])trigger\b/;
/** Fields that the template language answers itself are no fields of what was put out. */
const FIELD = /^(?!(?:size|first|last)$)[A-Za-z_]\w*$/;

/** Finds all that the settings read. */
export function readsOf(params: JsonObject): Reads {
  const outputs: OutputRead[] = [];
  const code: string[] = [];
  mapCode(params, (text) => {
    code.push(
      text.replaceAll(OUTPUT, (_whole, node: string, field?: string) => {
        outputs.push({ node, field: fieldOf(field) });
        return "";
      }),
    );
    return text;
  });
  return {
    outputs,
    trigger: code.some((text) => TRIGGER.test(text)),
    opaque: code.some((text) => ANY_OUTPUT.test(text)),
  };
}

/** The settings with reads of outputs going elsewhere: `to` says where one goes, null leaves it as it is. */
export function moveReads(params: JsonObject, to: (read: OutputRead) => string | null): JsonObject {
  const moved = mapCode(params, (text) =>
    text.replaceAll(OUTPUT, (whole, node: string, field?: string) => {
      const read = { node, field: fieldOf(field) };
      const path = to(read);
      if (path === null) return whole;
      return read.field === null && field !== undefined ? `${path}.${field}` : path;
    }),
  );
  return isJsonObject(moved) ? moved : params;
}

function fieldOf(name: string | undefined): string | null {
  return name !== undefined && FIELD.test(name) ? name : null;
}

/** Changes the parts of texts that are read by a machine; what is said to people stays as it is. */
function mapCode(value: Json, change: (code: string) => string): Json {
  if (typeof value === "string") return LONE_PATH.test(value) ? change(value) : value.replaceAll(TAGS, change);
  if (Array.isArray(value)) return value.map((item: Json) => mapCode(item, change));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapCode(inner, change)]));
}
