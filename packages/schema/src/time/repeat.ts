/** What an ended run did outside, or asked of people, as far as a retry has to know. */
export type PastEffect =
  | {
      readonly type: "call";
      /** True when its effect key is the business's own: the same in every run that wants the same thing. */
      readonly isKeyed: boolean;
      readonly status: "ready" | "running" | "following" | "ok" | "failed" | "unknown" | "dead" | "cancelled";
      /** Nobody waits for it: the mail of a notice. */
      readonly detached: boolean;
    }
  | { readonly type: "approval" };

/**
 * What becomes of an effect when its step is made again.
 * - `kept`: it is not done a second time; the first outcome is the answer.
 * - `again`: it is done a second time.
 * - `anew`: it never came about, so this is the first time.
 * - `open`: nobody knows yet how it ended; until somebody does, the run cannot be retried.
 */
export type Repeat = "kept" | "again" | "anew" | "open";

/** Decides what a retry would do about an effect of the run before it. */
export function repeatOf(effect: PastEffect): Repeat {
  if (effect.type === "approval") return "again";
  switch (effect.status) {
    case "ok":
      return effect.isKeyed ? "kept" : "again";
    case "failed":
    case "dead":
    case "cancelled":
      return "anew";
    default:
      // A mail on its way is no reason to keep a run back, and is sent again.
      return effect.detached ? "again" : "open";
  }
}
