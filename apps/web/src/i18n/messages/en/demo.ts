import type { Words } from "../../words.ts";
import type { demo as zh } from "../zh/demo.ts";

export const demo = {
  text: "The demo data in this sandbox is generated: no shop, buyer or order in it is real.",
  remove: "Remove demo data",
  removeTitle: "Remove the demo data?",
  removeText: "The demo shops go with all their orders and runs. Your own data stays. This cannot be undone.",
  removed: "{orders} demo orders removed",
} as const satisfies Words<typeof zh>;
