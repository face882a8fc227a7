import { ERROR_CODES } from "@orderloom/schema/error";
import { isId } from "@orderloom/schema/ids";
import { isJsonObject, type Json, type JsonObject } from "@orderloom/schema/json";
import { maskPrivate, maskValue } from "@orderloom/schema/mask/mask";
import { visibilityOf } from "@orderloom/schema/mask/personal";
import { Money } from "@orderloom/schema/money";
import { EVENT_TYPES } from "@orderloom/schema/order/event";
import { HOLD_CODES } from "@orderloom/schema/order/hold";
import { CHANNELS, ORDER_TYPES, type OrderPrivate } from "@orderloom/schema/order/order";
import { ORDER_STATES } from "@orderloom/schema/order/order-state";
import { ROLES, type Role } from "@orderloom/schema/role";

/** How a reader may see what people and peers wrote, of which nobody knows whether it is personal. */
export type PersonalMask = {
  /** The text as the reader may see it; null when not at all. */
  readonly text: (text: string) => string | null;
  /** The value with every text and long number in it masked; what the reader may not see has no key. */
  readonly json: (value: Json) => Json;
};

/**
 * Masks what was sealed because it may be personal, for a reader with these roles. It counts as a note: readers who
 * see masked notes get it with numbers and addresses hidden, the order's own personal values (`personal`) replaced by
 * what the reader sees of them; others get only words of our own closed lists, ids, moments and small numbers.
 * `isAddressed`: it was written for this reader (a comment for whoever decides next), who gets it masked like a note.
 */
export function personalMask(
  roles: readonly Role[],
  personal: OrderPrivate,
  { isAddressed = false }: { readonly isAddressed?: boolean } = {},
): PersonalMask {
  const seesNotes = isAddressed || visibilityOf(roles, "note") !== "none";
  const hide = seesNotes ? replacer(personal, roles) : null;
  const text = (value: string) => (hide ? maskValue("note", hide(value)) : null);
  const json = (value: Json): Json => maskJson(value, text) ?? null;
  return { text, json };
}

const HIDDEN = "***";
/** A shorter value would be found in every other word. */
const SHORTEST = 2;

function replacer(personal: OrderPrivate, roles: readonly Role[]): (text: string) => string {
  const visible = new Map(textsOf(maskPrivate(personal, roles)));
  const known = textsOf(personal)
    .filter(([, value]) => value.length >= SHORTEST)
    .sort(([, one], [, other]) => other.length - one.length);
  return (text) => known.reduce((rest, [field, value]) => rest.replaceAll(value, visible.get(field) ?? HIDDEN), text);
}

function textsOf({ custom = {}, ...texts }: OrderPrivate): [string, string][] {
  const own = Object.entries(custom).map(([key, value]): [string, string] => [`custom.${key}`, value]);
  const told = Object.entries(texts).flatMap(([field, value]): [string, string][] =>
    value === undefined ? [] : [[field, value]],
  );
  return [...told, ...own];
}

type MaskText = (text: string) => string | null;

function maskJson(value: Json, text: MaskText): Json | undefined {
  if (typeof value === "string") return isOurs(value) ? value : (text(value) ?? undefined);
  if (typeof value === "number") return maskNumber(value, text);
  if (typeof value !== "object" || value === null) return value;
  if (Money.safeParse(value).success) return value;
  if (isJsonObject(value)) return maskObject(value, text);
  return value.map((item) => maskJson(item, text) ?? null);
}

/** Keys come from peers too: one that is no plain word is treated like a text. */
const PLAIN_KEY = /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/;

function maskObject(value: JsonObject, text: MaskText): JsonObject {
  const entries = Object.entries(value).flatMap(([key, inner]): [string, Json][] => {
    const name = PLAIN_KEY.test(key) ? key : text(key);
    const masked = maskJson(inner, text);
    return name === null || masked === undefined ? [] : [[name, masked]];
  });
  return Object.fromEntries(entries);
}

/** A number may be a phone: it is masked where the same digits in a text would be. */
function maskNumber(value: number, text: MaskText): Json | undefined {
  const digits = String(value);
  if (maskValue("note", digits) === digits) return value;
  return text(digits) ?? undefined;
}

/** Words that the product itself writes into traces. */
const WORDS: ReadonlySet<string> = new Set([
  ...ORDER_STATES,
  ...ERROR_CODES,
  ...EVENT_TYPES,
  ...HOLD_CODES,
  ...CHANNELS,
  ...ORDER_TYPES,
  ...ROLES,
  ...["approval", "approved", "rejected", "call", "ok", "failed", "unknown", "timer"],
  ...["start", "continue", "retry", "call.settled", "approval.decided", "timer.due", "cancel"],
]);

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
/** A step id: node and visit. */
const STEP = /^[A-Za-z0-9_-]{1,64}:\d{1,5}$/;

function isOurs(value: string): boolean {
  return WORDS.has(value) || isId(value) || MOMENT.test(value) || STEP.test(value);
}
