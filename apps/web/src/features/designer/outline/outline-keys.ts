import type { OutlineAct } from "./outline-acts.ts";
import type { OutlineRow } from "./outline-rows.ts";

/** What a key means on a line: to go to another one, to open or close it, or an act. Null leaves it to the browser. */
export type OutlineStep =
  | { readonly type: "go"; readonly to: string }
  | { readonly type: "toggle" }
  | { readonly type: "act"; readonly act: OutlineAct };

type Key = { readonly key: string; readonly control: boolean; readonly alt: boolean };

/** The keys of a tree as screen readers teach them, and beside them the letters of the canvas. */
export function outlineStep(rows: readonly OutlineRow[], at: number, { key, control, alt }: Key): OutlineStep | null {
  const row = rows[at];
  if (row === undefined || alt) return null;
  const go = (to: OutlineRow | undefined): OutlineStep | null => (to ? { type: "go", to: to.key } : null);
  switch (key) {
    case "ArrowDown":
      return go(rows[at + 1]);
    case "ArrowUp":
      return go(rows[at - 1]);
    case "Home":
      return go(rows[0]);
    case "End":
      return go(rows.at(-1));
    case "ArrowRight":
      return row.isOpen === false ? { type: "toggle" } : row.isOpen ? go(rows[at + 1]) : null;
    case "ArrowLeft":
      return row.isOpen ? { type: "toggle" } : go(rows.find((other) => other.key === row.parent));
    case "Enter":
      if (row.type === "port") return row.isOpen === null ? { type: "act", act: "addAfter" } : { type: "toggle" };
      return { type: "act", act: row.type === "link" ? "goThere" : "settings" };
    case "Delete":
    case "Backspace":
      return { type: "act", act: row.type === "link" ? "disconnect" : control ? "heal" : "remove" };
    default:
      return letter(key, control);
  }
}

const LETTERS: Readonly<Record<string, OutlineAct>> = {
  n: "addAfter",
  c: "connect",
  m: "move",
  x: "detach",
  F2: "rename",
};

function letter(key: string, control: boolean): OutlineStep | null {
  if (control) return key === "d" ? { type: "act", act: "duplicate" } : null;
  const act = Object.hasOwn(LETTERS, key) ? LETTERS[key] : undefined;
  return act ? { type: "act", act } : null;
}
