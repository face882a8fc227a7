"use client";

import { useFormatter, useNow } from "next-intl";

const MINUTE_MS = 60_000;

/** A moment as people say it, exact on hover, in the reader's zone. */
export function Ago({ at }: { at: string }) {
  const format = useFormatter();
  const now = useNow({ updateInterval: MINUTE_MS });
  const time = new Date(at);
  // A clock that is a little ahead of ours must not make things happen in the future.
  const shown = time > now && time.getTime() - now.getTime() < MINUTE_MS ? now : time;
  return (
    <time dateTime={at} title={format.dateTime(time, { dateStyle: "full", timeStyle: "long" })} className="ol-figures">
      {format.relativeTime(shown, now)}
    </time>
  );
}
