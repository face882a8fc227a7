"use client";

import { inLanguage } from "@orderloom/schema/language";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Modal, Skeleton } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import styles from "./person-drawer.module.css";
import type { PersonRow } from "./person-row.ts";

/** Says what ends when somebody is shut out, and which requests nobody else could decide. */
export function DeactivateDialog({ person, onClose }: { person: PersonRow; onClose: () => void }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { id: personId, name } = person;
  const ends = useQuery(trpc.people.leaving.queryOptions({ personId }));
  const onSuccess = () => {
    void queryClient.invalidateQueries(trpc.people.pathFilter());
    onClose();
  };
  const deactivate = useMutation(trpc.people.setActive.mutationOptions({ onSuccess }));
  return (
    <Modal
      open
      title={t("people.deactivateTitle", { name })}
      okText={t("people.deactivate")}
      okButtonProps={{ danger: true, disabled: !ends.data }}
      cancelText={t("common.cancel")}
      confirmLoading={deactivate.isPending}
      onOk={() => deactivate.mutate({ personId, active: false })}
      onCancel={onClose}
    >
      {deactivate.error && <FailureNote error={deactivate.error} />}
      {ends.error && <FailureNote error={ends.error} onRetry={ends.refetch} />}
      {ends.data ? <Ends {...ends.data} /> : !ends.error && <Skeleton active />}
    </Modal>
  );
}

type EndsProps = {
  readonly signIns: number;
  readonly tokens: readonly { readonly id: string; readonly name: string }[];
  readonly approvals: readonly {
    readonly id: string;
    readonly environment: "live" | "sandbox";
    readonly title: { readonly zh: string; readonly en: string };
    readonly orderNo: string | null;
  }[];
};

function Ends({ signIns, tokens, approvals }: EndsProps) {
  const t = useTranslations("people");
  const { language } = useReader();
  return (
    <>
      <p>{t("deactivateText")}</p>
      <ul>
        <li>{t("endsSignIns", { count: String(signIns) })}</li>
        <li>
          {tokens.length === 0
            ? t("endsNoTokens")
            : t("endsTokens", { names: tokens.map((token) => token.name).join(t("listComma")) })}
        </li>
      </ul>
      {approvals.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t("stranded", { count: String(approvals.length) })}
          description={
            <>
              {t("strandedText")}
              <ul className={styles.stranded}>
                {approvals.map(({ id, environment, title, orderNo }) => (
                  <li key={id}>
                    <Link href={`/${environment}/approvals?id=${id}`}>{inLanguage(title, language)}</Link> {orderNo}
                  </li>
                ))}
              </ul>
            </>
          }
        />
      )}
    </>
  );
}
