import type { ApprovalDetail, Decision } from "./approval-row.ts";

type Facts = Pick<ApprovalDetail, "level" | "levels"> & {
  readonly photos: readonly Pick<ApprovalDetail["photos"][number], "removable">[];
};

/** What an answer still needs: its reason, the level's comment, or a photo; null when it can be sent. */
export function lackOf(
  { level, levels, photos }: Facts,
  { decision, comment }: { readonly decision: Decision; readonly comment: string },
): "reason" | "comment" | "evidence" | null {
  const said = comment.trim() !== "";
  if (decision !== "approved") return said ? null : "reason";
  const asks = levels[level];
  if (asks?.comment === "required" && !said) return "comment";
  return asks?.evidence === "required" && !photos.some(({ removable }) => removable) ? "evidence" : null;
}
