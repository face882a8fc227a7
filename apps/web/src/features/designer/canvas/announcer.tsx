"use client";

import { createContext, type ReactNode, use, useCallback, useState } from "react";

type Announce = (sentence: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Says to a screen reader what a key did on the canvas. */
export function useAnnounce(): Announce {
  return use(AnnounceContext);
}

/** Holds the live region. The same sentence twice is said twice. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ sentence: "", turn: 0 });
  const announce = useCallback<Announce>((sentence) => setSaid(({ turn }) => ({ sentence, turn: turn + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <output className="ol-hidden" aria-live="polite">
        <span key={said.turn}>{said.sentence}</span>
      </output>
    </AnnounceContext>
  );
}
