import { LIMITS } from "@orderloom/schema/limits";

/** The text of a cell as it is kept: without what PostgreSQL cannot hold, and not without end. */
export function cellText(text: string): string {
  return text.replaceAll(/\0|\p{Surrogate}/gu, "").slice(0, LIMITS.importCellChars);
}
