import type { Words } from "../../words.ts";
import type { help as zh } from "../zh/help.ts";

export const help = {
  title: "Help: glossary",
  lead: "What the words of Orderloom mean.",
  parts: "Parts",
} as const satisfies Words<typeof zh>;
