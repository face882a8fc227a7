"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Amount } from "../../lib/amount.tsx";
import { OrderStateTag } from "../../lib/order-state-tag.tsx";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Ago } from "../../ui/ago.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import type { MergeRow } from "./order-row.ts";
import styles from "./regroup.module.css";

type Props = {
  readonly group: readonly MergeRow[];
  /** After a merge: to the merged order, or on with the list. */
  readonly goesThere: boolean;
};

/** Orders of one receiver, to be merged or told apart for good. */
export function MergeGroup({ group, goesThere }: Props) {
  const t = useTranslations("orderActs.merge");
  const { environment } = useReader();
  const { message } = App.useApp();
  const router = useRouter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const refresh = () => queryClient.invalidateQueries(trpc.orders.pathFilter());
  const merge = useMutation(
    trpc.orders.regroup.merge.mutationOptions({
      onError,
      onSuccess: ({ orderId }) => {
        void refresh();
        void message.success(t("done"));
        if (goesThere) router.push(`/${environment}/orders/${orderId}`);
      },
    }),
  );
  const veto = useMutation(
    trpc.orders.regroup.veto.mutationOptions({
      onError,
      onSuccess: () => {
        void refresh();
        void message.success(t("saved"));
      },
    }),
  );
  const [first, ...others] = group;
  if (!first) return null;
  const [other] = others;
  const never = t(group.length === 2 ? "never" : "neverBuyer");
  const pair = group.length === 2 && other ? ({ type: "pair", orderId: first.id, otherId: other.id } as const) : null;
  return (
    <ul className={styles.group}>
      {group.map(({ id, orderNo, state, placedAt, payable, currency }) => (
        <li key={id}>
          <Link href={`/${environment}/orders/${id}`} className="ol-figures" prefetch={false}>
            {orderNo}
          </Link>
          <OrderStateTag state={state} />
          <Ago at={placedAt} />
          <span className={styles.end}>
            <Amount minor={payable} currency={currency} />
          </span>
        </li>
      ))}
      <li>
        <span>{t("total")}</span>
        <strong className={styles.end}>
          <Amount minor={group.reduce((sum, { payable }) => sum + payable, 0)} currency={first.currency} />
        </strong>
      </li>
      <li>
        <Button
          type="primary"
          loading={merge.isPending}
          onClick={() =>
            merge.mutate({ orderId: first.id, version: first.version, otherIds: others.map(({ id }) => id) })
          }
        >
          {t("merge", { count: String(group.length) })}
        </Button>
        {pair && (
          <Button loading={veto.isPending} onClick={() => veto.mutate({ of: pair, reason: never })}>
            {never}
          </Button>
        )}
        <Button
          loading={veto.isPending}
          onClick={() => veto.mutate({ of: { type: "buyer", orderId: first.id }, reason: t("neverBuyer") })}
        >
          {t("neverBuyer")}
        </Button>
      </li>
    </ul>
  );
}
