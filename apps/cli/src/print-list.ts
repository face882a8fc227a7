import type { Language } from "@orderloom/schema/language";
import { table } from "./table.ts";
import { say, type Terminal } from "./terminal.ts";
import { WORDS } from "./words.ts";

/** What a list looks like to people. */
export type ListLook<Item> = {
  readonly items: readonly Item[];
  readonly heads: Readonly<Record<Language, readonly string[]>>;
  cells(item: Item): readonly string[];
};

/** Prints a list: one JSON array for programs, a table for people. */
export function printList<Item>(terminal: Terminal, json: boolean, look: ListLook<Item>): void {
  if (json) terminal.out(JSON.stringify(look.items, null, 2));
  else if (look.items.length === 0) terminal.note(say(terminal, WORDS.nothing));
  else terminal.out(table([look.heads[terminal.language], ...look.items.map(look.cells)]));
}
