"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { usePolling } from "../../events/event-provider.tsx";
import { useWhyWords } from "../../lib/operate/use-why-words.ts";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Section } from "../../ui/page/section.tsx";
import styles from "./open-runs.module.css";

/** What is still under way for the order, and why it is not further. Nothing when nothing is. */
export function OpenRuns({ orderId }: { orderId: string }) {
  const t = useTranslations("orders.openRuns");
  const trpc = useTRPC();
  const words = useWhyWords();
  const { environment } = useReader();
  const may = useMay("run.read");
  const refetchInterval = usePolling();
  const { data = [] } = useQuery(trpc.runs.openOfOrder.queryOptions({ orderId }, { enabled: may, refetchInterval }));
  if (data.length === 0) return null;
  return (
    <Section title={t("title")}>
      <ul className={styles.runs}>
        {data.map(({ id, flowName, why }) => (
          <li key={id}>
            <Link href={`/${environment}/runs/${id}`}>{flowName}</Link> · {why.map(words).join(" · ")}
          </li>
        ))}
      </ul>
    </Section>
  );
}
