"use client";

import { errorSentence } from "@orderloom/schema/messages/errors";
import { useTranslations } from "next-intl";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import type { ApprovalDetail } from "./approval-row.ts";
import styles from "./decision-bar.module.css";
import { HelpDecide } from "./help-decide.tsx";

/** Why the reader has no buttons here, who can decide instead, and for an administrator the way to change it. */
export function CannotDecide({ approval }: { approval: ApprovalDetail }) {
  const t = useTranslations("approvals");
  const { language } = useReader();
  const mayGiveRoles = useMay("person.edit");
  const { may, askedRoles, deciders, status } = approval;
  if (may === "yes" || status !== "open") return null;
  const [role] = askedRoles;
  const names = deciders.join(t("levels.between"));
  const reason = errorSentence(may, may === "approval_role" && role ? { role } : {}, language);
  return (
    <div className={styles.bar}>
      <p className={styles.reason}>{reason}</p>
      <p className={styles.reason} data-nobody={deciders.length === 0 || undefined}>
        {deciders.length > 0 ? t("deciders.some", { names }) : t("deciders.none")}
      </p>
      {mayGiveRoles && <HelpDecide approval={approval} />}
    </div>
  );
}
