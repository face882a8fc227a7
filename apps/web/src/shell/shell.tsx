"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useServerChoices } from "../choices/use-server-choices.ts";
import { EventProvider } from "../events/event-provider.tsx";
import { ServerProvider } from "../trpc/client.tsx";
import { ChoicesProvider } from "../ui/params-form/choices.tsx";
import { Rail } from "./rail.tsx";
import { ReaderProvider, type ShellReader } from "./reader-provider.tsx";
import { SessionEndedDialog } from "./session-ended-dialog.tsx";
import { SessionKeeper } from "./session-keeper.tsx";
import styles from "./shell.module.css";
import { StatusStrips } from "./status-strips.tsx";
import { TopBar } from "./top-bar.tsx";

type Props = { reader: ShellReader; railNarrow: boolean; children: ReactNode };

/** Everything around a page: bar, rail, strips, the line to the server and what keeps it fresh. */
export function Shell({ reader, railNarrow, children }: Props) {
  const t = useTranslations("shell");
  const [sessionEnded, setSessionEnded] = useState(false);
  const [menuOpen, setMenuOpen] = useState(false);
  return (
    <ReaderProvider reader={reader}>
      <ServerProvider environment={reader.environment} onSessionEnded={() => setSessionEnded(true)}>
        <EventProvider>
          <a className={styles.skip} href="#main">
            {t("skipToContent")}
          </a>
          <div className={styles.frame}>
            <TopBar onOpenMenu={() => setMenuOpen(true)} />
            <Rail startsNarrow={railNarrow} open={menuOpen} onClose={() => setMenuOpen(false)} />
            <div className={styles.body}>
              <StatusStrips />
              <main id="main" tabIndex={-1} className={styles.main}>
                <ChoicesProvider useChoices={useServerChoices}>{children}</ChoicesProvider>
              </main>
            </div>
          </div>
          <SessionKeeper />
          <SessionEndedDialog open={sessionEnded} onSignedIn={() => setSessionEnded(false)} />
        </EventProvider>
      </ServerProvider>
    </ReaderProvider>
  );
}
