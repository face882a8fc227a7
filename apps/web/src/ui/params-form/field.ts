import type { Json, JsonObject } from "@orderloom/schema/json";

/** What kind of value a field holds, as its zod type says; how it is edited may be narrowed by a widget. */
export type FieldShape =
  | { readonly type: "text"; readonly maxLength: number | null; readonly format: string | null }
  | { readonly type: "number"; readonly min: number | null; readonly max: number | null; readonly whole: boolean }
  | { readonly type: "boolean" }
  | { readonly type: "choice"; readonly options: readonly string[] }
  | { readonly type: "list"; readonly item: FieldShape; readonly maxItems: number | null }
  /** Names and values; `options` where each value is one of a list. */
  | { readonly type: "record"; readonly options?: readonly string[] }
  | { readonly type: "group"; readonly fields: readonly Field[] }
  /** One of several groups; `tag` names the property whose constant says which. */
  | { readonly type: "variant"; readonly tag: string; readonly variants: readonly Variant[] }
  | { readonly type: "any" };

export type Variant = { readonly value: string; readonly fields: readonly Field[] };

/** One parameter of a schema, ready to be drawn. */
export type Field = {
  readonly name: string;
  /** Names from the root, joined by dots: `audience.role`. */
  readonly path: string;
  readonly shape: FieldShape;
  /** How to edit it, from `.meta({ widget })`; null follows the shape. */
  readonly widget: string | null;
  /** Everything else that `.meta()` says, e.g. `multiline`, `connectionType`. */
  readonly meta: JsonObject;
  /** Null is a value: "none" or "all". */
  readonly nullable: boolean;
  /** May be left out: optional, or has a default. */
  readonly optional: boolean;
  readonly initial: Json | undefined;
};
