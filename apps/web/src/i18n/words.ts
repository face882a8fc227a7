/** The same keys with other sentences: what one language must offer when another does. */
export type Words<Area> = {
  readonly [Key in keyof Area]: Area[Key] extends string ? string : Words<Area[Key]>;
};
