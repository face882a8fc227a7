export const HIT_KINDS = ["orders", "runs", "flows", "people", "pages"] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/** Something that was found and where it is. */
export type Hit = {
  readonly kind: HitKind;
  readonly id: string;
  readonly href: string;
  readonly label: string;
  /** What tells it from others of the same name. */
  readonly note: string;
};
