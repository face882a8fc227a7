"use client";

import type { NodeDefinition } from "@orderloom/schema/graph/node";
import type { JsonObject } from "@orderloom/schema/json";
import type { ScheduledStart } from "@orderloom/schema/time/schedule";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/client.tsx";
import styles from "./schedule-preview.module.css";

/** For a trigger that goes by the clock: the next five times of what is filled in, on the clocks of its zone. */
export function SchedulePreview({ definition, params }: { definition: NodeDefinition; params: JsonObject }) {
  const parsed = definition.trigger ? definition.params.safeParse(params) : null;
  const schedule = parsed?.success ? definition.trigger?.(parsed.data).schedule : undefined;
  return schedule ? <NextTimes schedule={schedule} /> : null;
}

function NextTimes({ schedule: { times, zone, workdaysOnly, calendarId } }: { schedule: ScheduledStart }) {
  const t = useTranslations("designer.inspector");
  const format = useFormatter();
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.schedules.nextTimes.queryOptions(
      { times, zone, workdaysOnly, calendarId },
      { placeholderData: keepPreviousData },
    ),
  );
  if (!data) return null;
  const words = (at: string) =>
    format.dateTime(new Date(at), { dateStyle: "full", timeStyle: "short", timeZone: zone });
  return (
    <section className={styles.preview} aria-live="polite">
      <h3 className={styles.title}>{t("nextTimes", { zone })}</h3>
      {data.times.length === 0 && <p>{t("noNextTimes")}</p>}
      <ol className={`${styles.times} ol-figures`}>
        {data.times.map((at) => (
          <li key={at}>
            <time dateTime={at}>{words(at)}</time>
          </li>
        ))}
      </ol>
    </section>
  );
}
