"use client";

import { inLanguage } from "@orderloom/schema/language";
import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReasonDialog } from "../../lib/operate/reason-dialog.tsx";
import type { ShownCause } from "../../server/orders/with-node-titles.ts";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Ago } from "../../ui/ago.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import styles from "./connections.module.css";
import { useHeldCalls } from "./use-held-calls.ts";

const POLL_MS = 5_000;

type Props = {
  /** Null for those of every connection. */
  readonly connectionId: string | null;
  /** They are held by a person, and can be let go one by one. */
  readonly held: boolean;
};

/** The calls that wait: what, for which order, since when; held ones are let go or cancelled, one by one or all shown. */
export function WaitingCalls({ connectionId, held }: Props) {
  const t = useTranslations("connections.calls");
  const trpc = useTRPC();
  const mayOperate = useMay("run.operate");
  const [cancelling, setCancelling] = useState<readonly string[] | null>(null);
  const acts = useHeldCalls(() => setCancelling(null));
  const query = useQuery(
    trpc.connections.waitingCalls.queryOptions(connectionId ? { connectionId } : {}, { refetchInterval: POLL_MS }),
  );
  if (query.error) return <FailureNote error={query.error} onRetry={query.refetch} />;
  if (!query.data) return <Skeleton active />;
  const calls = query.data;
  if (calls.length === 0) return <p className={styles.soft}>{t("none")}</p>;
  const kept = calls.filter(({ released }) => !released).map(({ id }) => id);
  return (
    <>
      {mayOperate && (
        <div className={styles.foot}>
          {held && kept.length > 0 && (
            <Button size="small" loading={acts.busy} onClick={() => acts.release(kept)}>
              {t("releaseAll", { count: String(kept.length) })}
            </Button>
          )}
          <Button size="small" danger onClick={() => setCancelling(calls.map(({ id }) => id))}>
            {t("cancelAll", { count: String(calls.length) })}
          </Button>
        </div>
      )}
      <ul className={styles.calls}>
        {calls.map((call) => (
          <li key={call.id} className={styles.call}>
            <CallFacts call={call} named={connectionId === null} />
            {mayOperate && (
              <span className={styles.acts}>
                {held && !call.released && (
                  <Button size="small" type="link" onClick={() => acts.release([call.id])}>
                    {t("release")}
                  </Button>
                )}
                <Button size="small" type="text" onClick={() => setCancelling([call.id])}>
                  {t("cancel")}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {cancelling && (
        <ReasonDialog
          title={t("cancelTitle", { count: String(cancelling.length) })}
          text={<p>{t("cancelText")}</p>}
          label={t("cancelReason")}
          example={t("cancelExample")}
          button={t("cancel")}
          danger
          busy={acts.busy}
          onDone={(reason) => acts.cancel(cancelling, reason)}
          onClose={() => setCancelling(null)}
        />
      )}
    </>
  );
}

type Call = {
  readonly connectionName: string;
  readonly cause: ShownCause | null;
  readonly orderId: string | null;
  readonly orderNo: string | null;
  readonly createdAt: string;
  readonly attempts: number;
  readonly released: boolean;
};

function CallFacts({ call, named }: { call: Call; named: boolean }) {
  const t = useTranslations("connections.calls");
  const { environment, language } = useReader();
  const { cause, orderId, orderNo } = call;
  const node = cause?.type === "run" ? cause.node : null;
  const what = node ? inLanguage(node, language) : t(cause === null ? "mail" : "gone");
  return (
    <span>
      {named && <strong>{call.connectionName} · </strong>}
      {what}
      {orderId && orderNo && (
        <>
          {" · "}
          <Link href={`/${environment}/orders/${orderId}`}>{orderNo}</Link>
        </>
      )}
      <span className={styles.soft}>
        {" · "}
        <Ago at={call.createdAt} />
        {call.attempts > 0 && ` · ${t("attempts", { count: String(call.attempts) })}`}
        {call.released && ` · ${t("released")}`}
      </span>
    </span>
  );
}
