"use client";

import { isErrorCode } from "@orderloom/schema/error";
import { errorSentence } from "@orderloom/schema/messages/errors";
import { useQuery } from "@tanstack/react-query";
import { Button, Progress } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { usePolling } from "../../events/event-provider.tsx";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Ago } from "../../ui/ago.tsx";
import type { ReplayRow } from "./letter-row.ts";
import styles from "./letters.module.css";
import { useLetterActs } from "./use-letter-acts.ts";

/** The latest replays of a cause: how far each is, and what became of what was tried. */
export function ReplayList({ cause }: { cause: string }) {
  const trpc = useTRPC();
  const refetchInterval = usePolling();
  const query = useQuery(trpc.letters.replays.queryOptions({ cause }, { refetchInterval }));
  if (!query.data || query.data.length === 0) return null;
  return (
    <ul className={styles.replays}>
      {query.data.map((replay) => (
        <li key={replay.id}>
          <Replay replay={replay} />
        </li>
      ))}
    </ul>
  );
}

function Replay({ replay }: { replay: ReplayRow }) {
  const t = useTranslations("trouble.letters.replay");
  const { environment, language } = useReader();
  const { cancel, isPending } = useLetterActs();
  const { waiting, done, skipped, refused, status, lastRunId, lastCode } = replay;
  const all = waiting + done + skipped + refused;
  const tried = all - waiting;
  return (
    <>
      <div className={styles.row}>
        <strong>{t(`statuses.${status}`)}</strong>
        <span>{t("by", { name: replay.startedBy ?? "", perMinute: String(replay.perMinute) })}</span>
        <Ago at={replay.startedAt} />
        {status === "running" && (
          <Button size="small" disabled={isPending} onClick={() => cancel({ replayId: replay.id })}>
            {t("stop")}
          </Button>
        )}
      </div>
      <Progress percent={all === 0 ? 0 : Math.floor((tried / all) * 100)} size="small" aria-label={t("progress")} />
      <div className={styles.row}>
        <span className="ol-figures">
          {t("figures", {
            tried: String(tried),
            all: String(all),
            succeeded: String(replay.succeeded),
            failed: String(replay.failedAgain),
            skipped: String(skipped),
            refused: String(refused),
          })}
        </span>
        {lastRunId && (
          <Link href={`/${environment}/runs/${lastRunId}`} prefetch={false}>
            {t("lastRun")}
          </Link>
        )}
      </div>
      {isErrorCode(lastCode) && <p className={styles.lack}>{errorSentence(lastCode, {}, language)}</p>}
    </>
  );
}
