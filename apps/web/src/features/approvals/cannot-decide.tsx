"use client";

import { errorSentence } from "@orderloom/schema/messages/errors";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import type { ApprovalDetail } from "./approval-row.ts";
import styles from "./decision-bar.module.css";

/** Why the reader has no buttons here, and for an administrator the way to change it. */
export function CannotDecide({ approval: { may, role, status } }: { approval: ApprovalDetail }) {
  const t = useTranslations("approvals");
  const { environment, language } = useReader();
  const mayGiveRoles = useMay("person.edit");
  if (may === "yes" || status !== "open") return null;
  return (
    <div className={styles.bar}>
      <span>
        {errorSentence(may, may === "approval_role" ? { role } : {}, language)}
        {may === "approval_role" && mayGiveRoles && (
          <>
            {" "}
            <Link href={`/${environment}/admin/people`}>{t("toPeople")}</Link>
          </>
        )}
      </span>
    </div>
  );
}
