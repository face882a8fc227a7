"use client";

import { useQuery } from "@tanstack/react-query";
import { Drawer, Skeleton } from "antd";
import { useTranslations } from "next-intl";
import { ActsList } from "../../lib/acts-list.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import type { Link } from "./link-dialog.tsx";
import { PersonAccess } from "./person-access.tsx";
import styles from "./person-drawer.module.css";
import { PersonFoot } from "./person-foot.tsx";
import { PersonSignIns } from "./person-sign-ins.tsx";
import { PersonTokens } from "./person-tokens.tsx";

type Props = { personId: string; onClose: () => void; onLink: (link: Link) => void };

/** One person: what they may do and see, where they are signed in, what was changed, and the way out. */
export function PersonDrawer({ personId, onClose, onLink }: Props) {
  const t = useTranslations("people");
  const trpc = useTRPC();
  const { data: person, error, refetch } = useQuery(trpc.people.get.queryOptions({ personId }));
  const acts = useQuery(trpc.people.acts.queryOptions({ personId }));
  return (
    <Drawer open title={person?.name ?? t("title")} size={640} onClose={onClose}>
      {!person && (error ? <FailureNote error={error} onRetry={refetch} /> : <Skeleton active />)}
      {person && (
        <div className={styles.parts}>
          <PersonAccess person={person} />
          {person.joined && <PersonSignIns personId={personId} />}
          <PersonTokens tokens={person.tokens} />
          <section className={styles.part}>
            <h2>{t("history")}</h2>
            {acts.data ? <ActsList acts={acts.data} /> : <Skeleton active />}
          </section>
          <PersonFoot person={person} onLink={onLink} />
        </div>
      )}
    </Drawer>
  );
}
