"use client";

import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useEffect, useState } from "react";
import { useReader } from "../shell/reader-provider.tsx";
import { openEventChannel } from "./event-channel.ts";
import { readAgain } from "./read-again.ts";
import { areasOf } from "./topic-queries.ts";

const POLL_MS = 15_000;
/** Even hints that arrive may miss something; a look now and then costs little. */
const SLOW_POLL_MS = 120_000;

const ListeningContext = createContext(false);

/** Reads again what changed: at once by hints from the server, by polling while there are none. */
export function EventProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient();
  const { environment } = useReader();
  const [listening, setListening] = useState(false);
  useEffect(() => {
    let wasListening = false;
    return openEventChannel({
      onTopics: (topics) => {
        const areas = areasOf(topics, environment);
        void readAgain(queryClient, ({ queryKey }) => areas.has(areaOf(queryKey)));
      },
      onListening: (now) => {
        // What happened while nobody listened is not told later.
        if (now && !wasListening) void readAgain(queryClient, () => true);
        wasListening = now;
        setListening(now);
      },
      onEnded: () => void queryClient.invalidateQueries({ refetchType: "active" }),
    });
  }, [queryClient, environment]);
  return <ListeningContext value={listening}>{children}</ListeningContext>;
}

/** How often a list that others change is to be read again, for a query's `refetchInterval`. */
export function usePolling(): number {
  return use(ListeningContext) ? SLOW_POLL_MS : POLL_MS;
}

/** The router's area of a query: the first part of its path. */
function areaOf(queryKey: readonly unknown[]): string {
  const [path] = queryKey;
  return Array.isArray(path) && typeof path[0] === "string" ? path[0] : "";
}
