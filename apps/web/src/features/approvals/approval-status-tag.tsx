"use client";

import { useTranslations } from "next-intl";
import { StateTag, type Tone } from "../../ui/status/state-tag.tsx";
import type { ApprovalRow } from "./approval-row.ts";

const TONES: Readonly<Record<ApprovalRow["status"], Tone>> = {
  open: "waiting",
  approved: "good",
  rejected: "bad",
  cancelled: "off",
};

/** What became of a request. */
export function ApprovalStatusTag({ status }: { status: ApprovalRow["status"] }) {
  const t = useTranslations("approvals.statuses");
  return <StateTag tone={TONES[status]} label={t(status)} />;
}
